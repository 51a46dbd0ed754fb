package org.policykg.cli;

import java.io.PrintStream;

/**
 * Where a command writes: results to {@code out}, everything else to {@code err}.
 *
 * @param out standard output
 * @param err standard error
 * @param interactive whether a person watches standard error
 */
record Console(PrintStream out, PrintStream err, boolean interactive) {
    /** A line about an input, a warning or a summary. */
    void say(String message) {
        err.println("policykg: " + Printable.of(message));
    }

    /** A line that the next one overwrites; for people only. */
    void progress(String message) {
        if (interactive) {
            err.print("\rpolicykg: " + Printable.of(message) + "\u001b[K");
            err.flush();
        }
    }

    /** Clears the progress line. */
    void progressDone() {
        if (interactive) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }
}
