package org.policykg.source;

import java.util.List;

/**
 * One paragraph, heading or table row of a document's text.
 *
 * @param kind what the page shows it as
 * @param span where it stands in the text, without the line break that ends it
 * @param cells the filled cells of a table row; none in other blocks
 */
public record Block(Kind kind, Span span, List<Cell> cells) {
    public Block {
        cells = List.copyOf(cells);
    }

    /** The same block where some text stands before it. */
    Block shifted(int by) {
        return new Block(
                kind,
                span.shifted(by),
                cells.stream()
                        .map(cell ->
                                new Cell(cell.column(), cell.rows(), cell.span().shifted(by)))
                        .toList());
    }

    /** What the page shows a block as. */
    public enum Kind {
        /** a title that the container states (front matter, label, heading) and the body may repeat */
        TITLE,
        PARAGRAPH,
        TABLE_ROW
    }
}
