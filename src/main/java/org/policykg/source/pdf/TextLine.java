package org.policykg.source.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What stands on one line.
 *
 * @param words what it says, with blanks where the line shows some that mean something
 * @param left where it begins
 * @param right where it ends
 * @param base its height, from the top of the page
 * @param size the size of most of its glyphs
 * @param firstWord the room that its beginning would have needed at the end of the line above: no break cuts numbers and words
 * @param stretches its parts that stand apart, as cells of a table without rules do; none where it is of one piece
 */
record TextLine(
        String words, float left, float right, float base, float size, float firstWord, List<TextLine> stretches) {
    /** Between characters of Chinese no blank is so narrow. */
    private static final float GAP_WIDE = 0.5f;
    /** Between Chinese and digits layout leaves some room. */
    private static final float GAP_MIXED = 0.8f;

    private static final float GAP_LATIN = 0.2f;
    /** What is farther apart may stand in columns of its own. */
    private static final float GAP_COLUMN = 1.4f;

    private static final String NEVER_FIRST = "，。、；：？！）》〉”’〕】";

    TextLine {
        stretches = List.copyOf(stretches);
    }

    /** A line of glyphs that are sorted from the left. */
    static TextLine of(List<Glyph> glyphs) {
        List<TextLine> stretches = new ArrayList<>();
        int from = 0;
        for (int i = 1; i < glyphs.size(); i++) {
            Glyph glyph = glyphs.get(i);
            if (glyph.left() - glyphs.get(i - 1).right() > GAP_COLUMN * glyph.size()) {
                stretches.add(of(glyphs.subList(from, i), List.of()));
                from = i;
            }
        }
        if (from > 0) {
            stretches.add(of(glyphs.subList(from, glyphs.size()), List.of()));
        }
        return of(glyphs, stretches);
    }

    private static TextLine of(List<Glyph> glyphs, List<TextLine> stretches) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < glyphs.size(); i++) {
            Glyph glyph = glyphs.get(i);
            if (i > 0 && isApart(glyphs.get(i - 1), glyph)) {
                words.append(' ');
            }
            words.append(glyph.text());
        }
        return new TextLine(
                SoftHyphens.resolved(words.toString()),
                glyphs.getFirst().left(),
                glyphs.getLast().right(),
                base(glyphs),
                size(glyphs),
                firstWord(glyphs),
                stretches);
    }

    private static boolean isApart(Glyph before, Glyph glyph) {
        float size = Math.max(before.size(), glyph.size());
        float gap = glyph.left() - before.right();
        boolean wideBefore = before.isWide();
        boolean wide = glyph.isWide();
        if (wideBefore && wide) {
            return gap > GAP_WIDE * size;
        }
        if (wideBefore || wide) {
            return gap > GAP_MIXED * size;
        }
        return glyph.spaced() || gap > GAP_LATIN * size;
    }

    private static float base(List<Glyph> glyphs) {
        float base = 0;
        for (Glyph glyph : glyphs) {
            base = Math.max(base, glyph.base());
        }
        return base;
    }

    private static float size(List<Glyph> glyphs) {
        float[] sizes = new float[glyphs.size()];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = glyphs.get(i).size();
        }
        Arrays.sort(sizes);
        return sizes[sizes.length / 2];
    }

    private static float firstWord(List<Glyph> glyphs) {
        int end = 1;
        while (end < glyphs.size()
                && !glyphs.get(end - 1).isWide()
                && !glyphs.get(end).isWide()
                && !isApart(glyphs.get(end - 1), glyphs.get(end))) {
            end++;
        }
        while (end < glyphs.size() && NEVER_FIRST.contains(glyphs.get(end).text())) {
            end++; // a stop is not parted from the word before it
        }
        return glyphs.get(end - 1).right() - glyphs.getFirst().left();
    }

    float width() {
        return right - left;
    }

    float middle() {
        return (left + right) / 2;
    }

    char last() {
        return words.charAt(words.length() - 1);
    }
}
