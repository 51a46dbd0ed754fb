package org.policykg.source.web;

import java.util.Objects;
import java.util.regex.Pattern;

/** What others say, as a part of one line for the user. */
final class Lines {
    private static final Pattern GAPS = Pattern.compile("[\\s\\p{Cntrl}]+");
    private static final int LONGEST = 200;

    private Lines() {}

    static String one(String words) {
        String line = GAPS.matcher(words).replaceAll(" ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }

    /** What a failure says of itself. */
    static String of(Throwable failure) {
        return one(Objects.requireNonNullElse(
                failure.getMessage(), failure.getClass().getSimpleName()));
    }
}
