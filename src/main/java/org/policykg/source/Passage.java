package org.policykg.source;

import java.util.List;

/**
 * What a line or several lines of a text were put together to: a paragraph, or a row of a table.
 *
 * @param words the words of a paragraph; none of a row
 * @param cells the filled cells of a row; none of a paragraph
 */
record Passage(String words, List<TableGrid.Placed> cells) {
    Passage {
        cells = List.copyOf(cells);
    }

    static Passage paragraph(String words) {
        return new Passage(words, List.of());
    }

    static Passage row(List<TableGrid.Placed> cells) {
        return new Passage("", cells);
    }

    boolean isRow() {
        return !cells.isEmpty();
    }

    void addTo(TextBuilder out) {
        if (isRow()) {
            out.addRow(cells, List.of());
        } else {
            out.add(Block.Kind.PARAGRAPH, words);
        }
    }
}
