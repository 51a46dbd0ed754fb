package org.policykg.cli;

/** Ends a command with one line for the user and an exit code. */
final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int exitCode;

    private Failure(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    static Failure wrongUse(String message) {
        return new Failure(ExitCode.WRONG_USE, message);
    }

    static Failure surroundings(String message) {
        return new Failure(ExitCode.SURROUNDINGS, message);
    }

    int exitCode() {
        return exitCode;
    }
}
