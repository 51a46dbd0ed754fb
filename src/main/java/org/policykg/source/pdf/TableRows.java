package org.policykg.source.pdf;

import java.util.ArrayList;
import java.util.List;

/** The rows of a table that may go on over pages: its head comes again there, and a page end may cut a row. */
final class TableRows {
    /** Columns stand at the same places on all pages, but for so many points. */
    private static final float SAME_PLACE = 8;

    private final List<Float> columns;
    private final List<List<Part.CellWords>> rows = new ArrayList<>();
    private final List<String> pageEnds = new ArrayList<>();

    TableRows(Part.Table first, String pageEnds) {
        this.columns = first.columns();
        take(first.rows(), pageEnds);
    }

    private void take(List<List<Part.CellWords>> more, String ends) {
        for (int i = 0; i < more.size(); i++) {
            rows.add(more.get(i));
            pageEnds.add(i == 0 ? ends : "");
        }
    }

    /** Whether a table that begins on the next page is this one. */
    boolean goesOn(Part.Table next) {
        if (columns.size() != next.columns().size()) {
            return false;
        }
        float shift = next.columns().getFirst() - columns.getFirst();
        for (int i = 0; i < columns.size(); i++) {
            if (Math.abs(next.columns().get(i) - columns.get(i) - shift) > SAME_PLACE) {
                return false;
            }
        }
        return true;
    }

    void add(Part.Table next, String ends) {
        List<List<Part.CellWords>> more = next.rows();
        int from = 0;
        while (from < more.size() && from < rows.size() && from < 3 && isSame(rows.get(from), more.get(from))) {
            from++; // the head comes again
        }
        if (from < more.size() && isCut(rows.getLast(), more.get(from))) {
            rows.set(rows.size() - 1, joined(rows.getLast(), more.get(from), ends));
            from++;
            take(more.subList(from, more.size()), "");
        } else {
            take(more.subList(from, more.size()), ends);
        }
    }

    private static boolean isSame(List<Part.CellWords> row, List<Part.CellWords> other) {
        boolean filled = false;
        if (row.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < row.size(); i++) {
            if (!row.get(i).words().equals(other.get(i).words())) {
                return false;
            }
            filled |= !row.get(i).words().isEmpty();
        }
        return filled;
    }

    /** Whether a page end cut a row in two: behind it some cells have nothing, and before it one of the others is not at its end. */
    private static boolean isCut(List<Part.CellWords> before, List<Part.CellWords> behind) {
        if (before.size() != behind.size()) {
            return false;
        }
        boolean empty = false;
        boolean open = false;
        for (int i = 0; i < before.size(); i++) {
            Part.CellWords above = before.get(i);
            Part.CellWords below = behind.get(i);
            if (above.column() != below.column()) {
                return false;
            }
            empty |= below.words().isEmpty() && !above.words().isEmpty();
            open |= above.open() && !below.words().isEmpty();
        }
        boolean numberGone = behind.getFirst().words().isEmpty()
                && !before.getFirst().words().isEmpty();
        return empty && (open || numberGone && behind.getFirst().rows() == 1);
    }

    private static List<Part.CellWords> joined(List<Part.CellWords> before, List<Part.CellWords> behind, String ends) {
        List<Part.CellWords> joined = new ArrayList<>();
        String left = ends;
        for (int i = 0; i < before.size(); i++) {
            Part.CellWords above = before.get(i);
            Part.CellWords below = behind.get(i);
            if (below.words().isEmpty()) {
                joined.add(above);
            } else {
                StringBuilder words = new StringBuilder(above.words());
                words.append(left);
                Words.join(words, below.words(), above.open() ? "" : " ");
                joined.add(new Part.CellWords(above.column(), above.rows(), words.toString(), below.open()));
                left = "";
            }
        }
        return joined;
    }

    List<PdfBlock> blocks() {
        List<PdfBlock> blocks = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            List<Part.CellWords> filled = new ArrayList<>();
            String ends = pageEnds.get(i);
            for (Part.CellWords cell : rows.get(i)) {
                if (!cell.words().isEmpty()) {
                    filled.add(new Part.CellWords(cell.column(), cell.rows(), ends + cell.words(), cell.open()));
                    ends = "";
                }
            }
            if (filled.isEmpty() && i + 1 < rows.size()) {
                pageEnds.set(i + 1, ends + pageEnds.get(i + 1));
            } else if (!filled.isEmpty()) {
                blocks.add(new PdfBlock("", filled));
            }
        }
        return blocks;
    }
}
