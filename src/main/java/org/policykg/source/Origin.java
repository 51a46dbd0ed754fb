package org.policykg.source;

import java.util.Optional;

/** Where a file was fetched from, and what was said of it there. */
public interface Origin {
    /** What was said of it, and when. */
    Visit visit();

    /** Its address. */
    String address();

    /** How its characters are written, by those who sent it; what the file says itself comes first. */
    Optional<String> charset();

    /**
     * What a link in it leads to.
     *
     * @param target as it stands there, perhaps relative
     * @return the whole address; the target itself where it is no address of a page
     */
    String resolve(String target);
}
