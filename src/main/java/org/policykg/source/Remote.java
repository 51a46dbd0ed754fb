package org.policykg.source;

import java.util.Optional;

/** A file that is somewhere else, and fetched when it is to be read. */
@FunctionalInterface
public interface Remote {
    /**
     * Fetches it.
     *
     * @throws UnreadableSource when it is not to be had
     */
    Content fetch() throws UnreadableSource;

    /**
     * What a link of it leads to, fetched in the same way; nothing where links are not followed.
     *
     * @param target the whole address
     */
    default Optional<Remote> follow(String target) {
        return Optional.empty();
    }
}
