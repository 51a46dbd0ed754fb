package org.policykg.source.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Glyphs to lines, from the top. */
final class TextLines {
    /** Of two glyphs on one line the base lines are no farther apart than this part of the larger one: notes are raised. */
    private static final float RAISED = 0.45f;
    /** The same glyph drawn again so near is drawn twice to look bold. */
    private static final float AGAIN = 0.25f;

    private TextLines() {}

    static List<TextLine> of(List<Glyph> glyphs) {
        return grouped(glyphs).stream().map(TextLine::of).toList();
    }

    /** The glyphs of each line, from the left. */
    static List<List<Glyph>> grouped(List<Glyph> glyphs) {
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(Glyph::base).thenComparingDouble(Glyph::left));
        List<List<Glyph>> lines = new ArrayList<>();
        List<Glyph> line = new ArrayList<>();
        float base = 0;
        float size = 0;
        for (Glyph glyph : sorted) {
            if (!line.isEmpty() && glyph.base() - base > RAISED * Math.max(size, glyph.size())) {
                lines.add(line(line));
                line.clear();
                size = 0;
            }
            if (glyph.size() > size) {
                size = glyph.size();
                base = glyph.base();
            }
            line.add(glyph);
        }
        if (!line.isEmpty()) {
            lines.add(line(line));
        }
        return lines;
    }

    private static List<Glyph> line(List<Glyph> glyphs) {
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(Glyph::left));
        List<Glyph> once = new ArrayList<>(sorted.size());
        for (Glyph glyph : sorted) {
            if (once.isEmpty() || !isAgain(once.getLast(), glyph)) {
                once.add(glyph);
            }
        }
        return once;
    }

    private static boolean isAgain(Glyph before, Glyph glyph) {
        return glyph.left() - before.left() < AGAIN * (before.right() - before.left())
                && glyph.text().equals(before.text());
    }
}
