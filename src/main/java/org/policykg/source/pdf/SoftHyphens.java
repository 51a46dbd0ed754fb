package org.policykg.source.pdf;

/** Soft hyphens: at the end of a line they break a word; elsewhere some fonts give this name to the hyphen that they draw. */
final class SoftHyphens {
    static final char MARK = '\u00AD';

    private SoftHyphens() {}

    /** Words of a line with plain hyphens for the soft ones, but for one at the end. */
    static String resolved(String line) {
        int last = line.length() - 1;
        return line.indexOf(MARK) < 0 ? line : line.substring(0, last).replace(MARK, '-') + line.charAt(last);
    }

    /** Words up to a line end that broke a word. */
    static boolean breaks(CharSequence words) {
        return !words.isEmpty() && words.charAt(words.length() - 1) == MARK;
    }
}
