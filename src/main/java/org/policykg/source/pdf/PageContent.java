package org.policykg.source.pdf;

import java.util.ArrayList;
import java.util.List;

/** Gathers what a page draws, whichever way its text runs, and turns the page upright. */
final class PageContent {
    /** A page that draws more is a picture or a map. */
    private static final int MOST_STROKES = 20_000;

    private static final int TURNS = 4;

    /** A glyph before the page is upright: where it begins, and the way to the next one. */
    private record Drawn(String text, float x, float y, float dx, float dy, float size, boolean spaced) {
        /** How many quarter turns clockwise its text has; none where it runs aslant. */
        int turn() {
            float across = Math.abs(dx);
            float down = Math.abs(dy);
            if (down <= across * 0.1f) {
                return dx < 0 ? 2 : 0;
            }
            if (across <= down * 0.1f) {
                return dy > 0 ? 1 : 3;
            }
            return -1;
        }
    }

    private final float width;
    private final float height;
    private final List<Drawn> drawn = new ArrayList<>();
    private final List<float[]> lines = new ArrayList<>();
    private boolean blank;

    PageContent(float width, float height) {
        this.width = width;
        this.height = height;
    }

    void glyph(String text, float x, float y, float dx, float dy, float size) {
        String words = Characters.readable(text);
        if (words.isEmpty()) {
            blank = true;
        } else if (x > -size && y > -size && x < width + size && y < height + size) {
            drawn.add(new Drawn(words, x, y, dx, dy, size, blank));
            blank = false;
        }
    }

    /** A line of the page; those that run aslant are left out. */
    void line(float x1, float y1, float x2, float y2) {
        boolean straight = Math.abs(x1 - x2) <= 1 || Math.abs(y1 - y2) <= 1;
        if (straight && lines.size() < MOST_STROKES) {
            lines.add(new float[] {x1, y1, x2, y2});
        }
    }

    int characters() {
        return drawn.size();
    }

    PdfPage upright(int number) {
        int[] counts = new int[TURNS];
        for (Drawn glyph : drawn) {
            if (glyph.turn() >= 0) {
                counts[glyph.turn()]++;
            }
        }
        int turn = 0;
        for (int i = 1; i < TURNS; i++) {
            turn = counts[i] > counts[turn] ? i : turn;
        }
        List<Glyph> glyphs = new ArrayList<>(drawn.size());
        for (Drawn glyph : drawn) {
            // what runs another way is a water mark, or a note on the margin
            if (glyph.turn() == turn) {
                float left = x(turn, glyph.x, glyph.y);
                float length = (float) Math.hypot(glyph.dx, glyph.dy);
                glyphs.add(new Glyph(
                        glyph.text, left, left + length, y(turn, glyph.x, glyph.y), glyph.size, glyph.spaced));
            }
        }
        List<Stroke> strokes = new ArrayList<>(lines.size());
        for (float[] line : lines) {
            strokes.add(stroke(
                    x(turn, line[0], line[1]),
                    y(turn, line[0], line[1]),
                    x(turn, line[2], line[3]),
                    y(turn, line[2], line[3])));
        }
        boolean lies = turn % 2 == 1;
        return new PdfPage(
                number,
                lies ? height : width,
                lies ? width : height,
                glyphs,
                lines.size() < MOST_STROKES ? strokes : List.of());
    }

    private static Stroke stroke(float x1, float y1, float x2, float y2) {
        return Math.abs(x1 - x2) >= Math.abs(y1 - y2)
                ? new Stroke(true, (y1 + y2) / 2, Math.min(x1, x2), Math.max(x1, x2))
                : new Stroke(false, (x1 + x2) / 2, Math.min(y1, y2), Math.max(y1, y2));
    }

    private float x(int turn, float x, float y) {
        return switch (turn) {
            case 0 -> x;
            case 1 -> y;
            case 2 -> width - x;
            default -> height - y;
        };
    }

    private float y(int turn, float x, float y) {
        return switch (turn) {
            case 0 -> y;
            case 1 -> width - x;
            case 2 -> height - y;
            default -> x;
        };
    }
}
