package org.policykg.cli;

import java.util.regex.Pattern;

/** Text of others on its way to a terminal, which obeys some characters: a file may be called so that it clears the screen. */
final class Printable {
    /** All control characters but tab and line break, and those that turn the direction of writing. */
    private static final Pattern OBEYED =
            Pattern.compile("[\\p{Cc}&&[^\\t\\n]]|[\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2066-\\u2069]");

    private static final Pattern ENDS_LINE = Pattern.compile("[\\t\\n\\u2028\\u2029]");

    private static final String INSTEAD = "\uFFFD";

    private Printable() {}

    /** The same with a mark in the place of each character that a terminal obeys. */
    static String of(String text) {
        return OBEYED.matcher(text).replaceAll(INSTEAD);
    }

    /** The same of what is one line: a file may be called so that a message of its own seems to follow. */
    static String line(String text) {
        return ENDS_LINE.matcher(of(text)).replaceAll(INSTEAD);
    }
}
