package org.policykg.source.pdf;

import java.util.List;

/** A piece of a page in the order of reading: a line of running text, or a table. */
sealed interface Part {
    /** How far from the top of the page it begins. */
    float top();

    /**
     * A line of running text.
     *
     * @param line the line
     * @param box which column or box of the page it stands in, 0 for the page itself
     */
    record Line(TextLine line, int box) implements Part {
        @Override
        public float top() {
            return line.base() - line.size();
        }
    }

    /**
     * A table.
     *
     * @param top its upper end
     * @param bottom its lower end
     * @param columns the places of its columns, by which it is known to go on over a page
     * @param rows its rows from the top, each with its filled cells from the left
     */
    record Table(float top, float bottom, List<Float> columns, List<List<CellWords>> rows) implements Part {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * The words of a cell, which may be none.
     *
     * @param column its place from the left, from 0
     * @param rows how many rows it reaches down
     * @param words its words
     * @param open whether its last line is full, so that it may go on
     */
    record CellWords(int column, int rows, String words, boolean open) {}
}
