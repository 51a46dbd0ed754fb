package org.policykg.source.pdf;

/**
 * One or more characters that a font draws as one. Places are counted in points from the left and from the top of a page as it is
 * read.
 *
 * @param text the characters
 * @param left where it begins
 * @param right where the next one would begin
 * @param base the line on which it stands
 * @param size the size of the font as drawn
 * @param spaced whether a blank was drawn before it
 */
record Glyph(String text, float left, float right, float base, float size, boolean spaced) {
    /** Han characters, their punctuation, and whatever else is as wide as they are. */
    boolean isWide() {
        return isWide(text.codePointAt(0));
    }

    static boolean isWide(int c) {
        return c >= 0x2E80 && c <= 0xFFEF
                || c >= 0x2010 && c <= 0x27BF
                || c >= 0x20000
                || c == 0xB7
                || c >= 0x3000 && c <= 0x303F;
    }

    float middle() {
        return (left + right) / 2;
    }

    /** A height on which it surely stands, above its base line. */
    float waist() {
        return base - size * 0.35f;
    }
}
