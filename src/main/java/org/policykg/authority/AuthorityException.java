package org.policykg.authority;

/** Authority data that cannot be used; the message names the file and the reason. */
public final class AuthorityException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AuthorityException(String message) {
        super(message);
    }
}
