package org.policykg.evaluate;

import java.util.Arrays;
import java.util.Comparator;

/** Words as they are compared: what is printed goes in, what counts of it comes out. Lengths are in code points. */
final class Wording {
    /** By code points, so that characters beyond the first 65,536 stand last on every machine. */
    static final Comparator<String> ORDER =
            Comparator.comparing(words -> words.codePoints().toArray(), Arrays::compare);

    private static final String WIDE = "．（），：；〈〉［］";
    private static final String NARROW = ".(),:;<>[]";
    private static final int NEXT_LINE = 0x85;

    private Wording() {}

    /** Without white space, and with one form of the marks whose width carries no meaning. */
    static String squeeze(String words) {
        StringBuilder out = new StringBuilder(words.length());
        words.codePoints().forEach(c -> {
            int wide = WIDE.indexOf(c);
            if (wide >= 0) {
                out.append(NARROW.charAt(wide));
            } else if (!isSpace(c)) {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == NEXT_LINE;
    }

    /** The first characters of a text. */
    static String beginning(String text, int characters) {
        return length(text) <= characters ? text : text.substring(0, text.offsetByCodePoints(0, characters));
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
