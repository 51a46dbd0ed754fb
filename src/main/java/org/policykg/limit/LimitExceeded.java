package org.policykg.limit;

/**
 * Says that a file takes more than it may, and ends its reading. An error, since libraries take any exception for a fault of the
 * file that can be mended by reading on.
 */
public final class LimitExceeded extends Error {
    private static final long serialVersionUID = 1;

    /**
     * Makes one, without the place where it happened, which says nothing.
     *
     * @param reason a few words for the user
     */
    public LimitExceeded(String reason) {
        super(reason, null, false, false);
    }

    /** A few words for the user. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
