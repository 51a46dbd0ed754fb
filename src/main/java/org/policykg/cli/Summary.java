package org.policykg.cli;

/** The line at the end of a command that reads notices. */
final class Summary {
    private Summary() {}

    static int say(Console console, long notices, int leftOut, String statements, String where) {
        console.say(notices + (notices == 1 ? " notice" : " notices") + ", " + leftOut + " left out, " + statements
                + (where.equals("-") ? "" : ", " + where));
        return leftOut == 0 ? ExitCode.DONE : ExitCode.PARTLY;
    }
}
