package org.policykg.source;

/** A file that is somewhere else, and fetched when it is to be read. */
@FunctionalInterface
public interface Remote {
    /**
     * Fetches it.
     *
     * @throws UnreadableSource when it is not to be had
     */
    Content fetch() throws UnreadableSource;
}
