package org.policykg.source.pdf;

import java.util.List;

/**
 * A paragraph or a row of a table, whose words have a form feed where a page ends.
 *
 * @param words the words of a paragraph; none of a row
 * @param cells the filled cells of a row; none of a paragraph
 */
record PdfBlock(String words, List<Part.CellWords> cells) {
    PdfBlock {
        cells = List.copyOf(cells);
    }
}
