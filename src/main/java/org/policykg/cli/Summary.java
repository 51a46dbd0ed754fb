package org.policykg.cli;

/** The line at the end of a command that reads notices. */
final class Summary {
    private Summary() {}

    static int say(Console console, long notices, int leftOut, String statements, String where) {
        console.say(many(notices, "notice") + ", " + leftOut + " left out, " + statements
                + (where.equals("-") ? "" : ", " + where));
        return leftOut == 0 ? ExitCode.DONE : ExitCode.PARTLY;
    }

    /** So many things of a kind. */
    static String many(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
