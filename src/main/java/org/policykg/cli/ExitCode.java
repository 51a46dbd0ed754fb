package org.policykg.cli;

/** What the program tells its caller. */
final class ExitCode {
    static final int DONE = 0;
    /** some inputs were left out, or the data do not conform */
    static final int PARTLY = 1;

    static final int WRONG_USE = 2;
    /** the surroundings: port taken, store locked, disk full */
    static final int SURROUNDINGS = 3;

    private ExitCode() {}
}
