package org.policykg.source.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A table that lines part into cells: the places of its upright lines, the heights of its level ones, and its cells. */
final class RuledTable {
    /**
     * A cell, which may reach over several rows and columns.
     *
     * @param toRow the row behind its last
     * @param toColumn the column behind its last
     */
    record Region(int row, int column, int toRow, int toColumn) {
        static final Comparator<Region> ORDER =
                Comparator.comparingInt(Region::row).thenComparingInt(Region::column);
    }

    private final float[] columns;
    private final float[] rows;
    private final List<Region> cells;
    /** which cell each slot of the grid belongs to, row by row */
    private final int[] owners;

    RuledTable(float[] columns, float[] rows, List<Region> cells) {
        this.columns = columns;
        this.rows = rows;
        this.cells = List.copyOf(cells);
        this.owners = new int[rows() * columns()];
        for (int i = cells.size() - 1; i >= 0; i--) {
            Region cell = cells.get(i);
            for (int row = cell.row; row < cell.toRow; row++) {
                for (int column = cell.column; column < cell.toColumn; column++) {
                    owners[row * columns() + column] = i;
                }
            }
        }
    }

    int rows() {
        return rows.length - 1;
    }

    int columns() {
        return columns.length - 1;
    }

    List<Region> cells() {
        return cells;
    }

    /** The places of its upright lines. */
    List<Float> places() {
        List<Float> places = new ArrayList<>();
        for (float place : columns) {
            places.add(place);
        }
        return places;
    }

    float top() {
        return rows[0];
    }

    float bottom() {
        return rows[rows.length - 1];
    }

    float left() {
        return columns[0];
    }

    float right() {
        return columns[columns.length - 1];
    }

    float left(Region cell) {
        return columns[cell.column];
    }

    float right(Region cell) {
        return columns[cell.toColumn];
    }

    boolean holds(Glyph glyph) {
        return glyph.waist() > top() && glyph.waist() < bottom() && glyph.middle() > left() && glyph.middle() < right();
    }

    boolean holds(RuledTable inner) {
        return top() <= inner.top() && bottom() >= inner.bottom() && left() <= inner.left() && right() >= inner.right();
    }

    /** Which cell a glyph stands in. */
    int cellOf(Glyph glyph) {
        return owners[slot(rows, glyph.waist()) * columns() + slot(columns, glyph.middle())];
    }

    private static int slot(float[] borders, float at) {
        int slot = 0;
        while (slot + 2 < borders.length && borders[slot + 1] <= at) {
            slot++;
        }
        return slot;
    }
}
