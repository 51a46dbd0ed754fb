package org.policykg.serve;

/** A request that is not answered as asked: an HTTP status and one line that says why. */
final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;

    Problem(int status, String message) {
        super(message);
        this.status = status;
    }

    Problem(int status, String message, Throwable cause) {
        super(message, cause);
        this.status = status;
    }

    static Problem badRequest(String message) {
        return new Problem(400, message);
    }

    static Problem notFound(String message) {
        return new Problem(404, message);
    }

    int status() {
        return status;
    }
}
