package org.policykg.source.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.policykg.source.TextBuilder;
import org.policykg.source.UnreadableSource;

/**
 * Text out of pages of any format that says where each character stands: characters to lines, lines to paragraphs and rows, without
 * what is printed on every page. Places are in points, from the left and from the top of the page. For one thread.
 */
public final class PageText {
    private final List<List<Part>> pages = new ArrayList<>();
    private final List<Float> heights = new ArrayList<>();
    private final List<Float> widths = new ArrayList<>();
    private PageContent page = new PageContent(0, 0);

    /** Begins a page. */
    public void begin(float width, float height) {
        page = new PageContent(width, height);
    }

    /**
     * Takes a character of the page.
     *
     * @param x where it begins
     * @param y the line on which it stands
     * @param dx how far to the right the next one would begin
     * @param dy how far below
     * @param size of the font
     */
    public void glyph(String text, float x, float y, float dx, float dy, float size) {
        page.glyph(text, x, y, dx, dy, size);
    }

    /** Takes a straight line of the page, which may be one of a table. */
    public void line(float x1, float y1, float x2, float y2) {
        page.line(x1, y1, x2, y2);
    }

    /** How many characters the page has so far. */
    public int characters() {
        return page.characters();
    }

    /** Ends the page. */
    public void end() {
        PdfPage read = page.upright(pages.size() + 1);
        pages.add(PageLayout.of(read));
        heights.add(read.height());
        widths.add(read.width());
    }

    /** The text of all pages. */
    public TextBuilder text() throws UnreadableSource {
        if (pages.isEmpty()) {
            throw new UnreadableSource("has no pages");
        }
        return PdfDocument.of(new PdfText(Optional.empty(), Flow.of(Furniture.without(pages, heights), widths)));
    }
}
