package org.policykg.source.pdf;

import java.util.ArrayList;
import java.util.List;
import org.policykg.limit.TimeLimit;

/** Two columns of running text on a page. */
final class Columns {
    private static final int FEWEST_LINES = 10;
    /** Of the lines of the page so many reach over the gutter with nothing in it. */
    private static final double MOST = 0.7;
    /** Lines of running text are full, as those of a table are not. */
    private static final double FULL = 0.8;

    private static final double MOST_FULL = 0.6;
    private static final float NARROWEST = 8;
    /** A wider page, in points, is not one to print; the steps over one far wider would be too small to count. */
    private static final float WIDEST = 20_000;

    private static final int LEFT = 1;
    private static final int RIGHT = 2;

    /**
     * A line, or what of it stands in one column.
     *
     * @param column 0 where it runs over both
     */
    record Piece(List<Glyph> glyphs, int column) {}

    private Columns() {}

    /** Where a page is parted; 0 where it is not. */
    static float gutter(List<List<Glyph>> lines, float width) {
        if (lines.size() < FEWEST_LINES || !(width <= WIDEST)) {
            return 0;
        }
        for (float x = width * 0.4f; x <= width * 0.6f; x += NARROWEST / 2) {
            TimeLimit.check();
            if (isGutter(lines, x)) {
                return x;
            }
        }
        return 0;
    }

    private static boolean isGutter(List<List<Glyph>> lines, float x) {
        float left = Float.MAX_VALUE;
        float right = 0;
        int parted = 0;
        int full = 0;
        for (List<Glyph> line : lines) {
            left = Math.min(left, line.getFirst().left());
            right = Math.max(right, line.getLast().right());
        }
        for (List<Glyph> line : lines) {
            int at = behind(line, x);
            if (at > 0 && at < line.size() && isFree(line, at, x)) {
                parted++;
                boolean fills = line.get(at - 1).right() - line.getFirst().left() >= FULL * (x - left)
                        && line.getLast().right() - line.get(at).left() >= FULL * (right - x);
                full += fills ? 1 : 0;
            }
        }
        return parted >= FEWEST_LINES && parted >= MOST * lines.size() && full >= MOST_FULL * parted;
    }

    private static int behind(List<Glyph> line, float x) {
        int at = 0;
        while (at < line.size() && line.get(at).middle() < x) {
            at++;
        }
        return at;
    }

    private static boolean isFree(List<Glyph> line, int at, float x) {
        return (at == 0 || line.get(at - 1).right() <= x - NARROWEST / 2)
                && (at == line.size() || line.get(at).left() >= x + NARROWEST / 2);
    }

    /** The pieces of a parted page in the order of reading: between lines that run over both columns the left one comes first. */
    static List<Piece> split(List<List<Glyph>> lines, float gutter) {
        List<Piece> pieces = new ArrayList<>();
        List<Piece> right = new ArrayList<>();
        for (List<Glyph> line : lines) {
            int at = behind(line, gutter);
            if (!isFree(line, at, gutter)) {
                pieces.addAll(right);
                right.clear();
                pieces.add(new Piece(line, 0));
                continue;
            }
            if (at > 0) {
                pieces.add(new Piece(line.subList(0, at), LEFT));
            }
            if (at < line.size()) {
                right.add(new Piece(line.subList(at, line.size()), RIGHT));
            }
        }
        pieces.addAll(right);
        return pieces;
    }
}
