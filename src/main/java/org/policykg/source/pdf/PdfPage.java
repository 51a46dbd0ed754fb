package org.policykg.source.pdf;

import java.util.List;

/**
 * What one page of a file draws, turned so that its text runs from left to right.
 *
 * @param number counted from 1
 * @param width in points
 * @param height in points
 * @param glyphs in the order in which they are drawn
 * @param strokes the lines
 */
record PdfPage(int number, float width, float height, List<Glyph> glyphs, List<Stroke> strokes) {
    PdfPage {
        glyphs = List.copyOf(glyphs);
        strokes = List.copyOf(strokes);
    }
}
