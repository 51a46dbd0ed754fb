package org.policykg.source.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.policykg.limit.TimeLimit;

/** Lines of a page whose words stand in columns without rules between them: a table all the same. */
final class PlainTable {
    private static final int FEWEST_COLUMNS = 3;
    private static final int FEWEST_ROWS = 3;
    /** Of the lines that stand apart so many have nearly all columns. */
    private static final double MOST = 0.6;
    /** Lines that are farther apart, in sizes of their font, are not of one table. */
    private static final float FARTHEST = 4;
    /** So many lines are looked at in vain from each line that may be the first; no page to print has so many. */
    private static final int MOST_IN_VAIN = 100_000;

    /**
     * Some lines of a page.
     *
     * @param from the first
     * @param to the one behind the last
     */
    record Found(int from, int to, Part.Table table) {}

    private final List<TextLine> lines;
    /** left and right of each column */
    private final List<float[]> columns = new ArrayList<>();

    private PlainTable(List<TextLine> lines) {
        this.lines = lines;
    }

    /** The tables in the lines of a page, from the top. */
    static List<Found> in(List<TextLine> lines) {
        List<Found> found = new ArrayList<>();
        int at = 0;
        int inVain = 0;
        while (at < lines.size()) {
            TimeLimit.check();
            int end = lines.get(at).stretches().size() < 2 ? at : end(lines, at);
            if (end - at < FEWEST_ROWS) {
                at++;
                continue;
            }
            PlainTable table = new PlainTable(lines.subList(at, end));
            if (table.isTable()) {
                found.add(new Found(at, end, table.table()));
                at = end;
            } else {
                inVain += end - at;
                at = inVain > MOST_IN_VAIN ? end : at + 1;
            }
        }
        return found;
    }

    /** Where the lines end that are parted at the same places as a first one, and those that go on one of their cells. */
    private static int end(List<TextLine> lines, int from) {
        PlainTable table = new PlainTable(lines);
        int end = from;
        int last = from;
        while (end < lines.size()
                && (end == from
                        || lines.get(end).base() - lines.get(end - 1).base()
                                <= FARTHEST * lines.get(end).size())
                && table.widen(lines.get(end))) {
            end++;
            boolean parted = lines.get(end - 1).stretches().size() > 1;
            // a line alone below the first column is what follows the table
            last = parted || table.column(lines.get(end - 1)) > 0 ? end : last;
        }
        return last;
    }

    /** Takes the places of a line's words into the columns; false where it would make one of two columns. */
    private boolean widen(TextLine line) {
        List<TextLine> pieces = line.stretches().isEmpty() ? List.of(line) : line.stretches();
        List<float[]> widened = new ArrayList<>();
        columns.forEach(column -> widened.add(column.clone()));
        for (TextLine piece : pieces) {
            TimeLimit.check();
            List<float[]> met = widened.stream()
                    .filter(column -> piece.left() < column[1] && piece.right() > column[0])
                    .toList();
            if (met.size() > 1 || met.isEmpty() && pieces.size() == 1) {
                return false;
            }
            if (met.isEmpty()) {
                widened.add(new float[] {piece.left(), piece.right()});
            } else {
                met.getFirst()[0] = Math.min(met.getFirst()[0], piece.left());
                met.getFirst()[1] = Math.max(met.getFirst()[1], piece.right());
            }
        }
        widened.sort(Comparator.comparingDouble(column -> column[0]));
        for (int i = 1; i < widened.size(); i++) {
            if (widened.get(i)[0] < widened.get(i - 1)[1] + line.size() * 0.5f) {
                return false;
            }
        }
        columns.clear();
        columns.addAll(widened);
        return true;
    }

    private boolean isTable() {
        lines.forEach(this::widen);
        long parted = lines.stream().filter(line -> line.stretches().size() > 1).count();
        long whole = lines.stream()
                .filter(line -> line.stretches().size() > 1 && line.stretches().size() >= columns.size() - 1)
                .count();
        long labels = lines.stream()
                .flatMap(line -> line.stretches().stream())
                .filter(piece -> piece.words().endsWith("："))
                .count();
        return columns.size() >= FEWEST_COLUMNS
                && parted >= FEWEST_ROWS
                && whole >= MOST * parted
                && labels < FEWEST_COLUMNS; // a form to fill in
    }

    private Part.Table table() {
        List<List<List<TextLine>>> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            List<TextLine> pieces = line.stretches().isEmpty() ? List.of(line) : line.stretches();
            boolean begins = column(pieces.getFirst()) == 0 && pieces.size() > 1;
            if (begins || rows.isEmpty()) {
                List<List<TextLine>> row = new ArrayList<>();
                columns.forEach(column -> row.add(new ArrayList<>()));
                rows.add(row);
            }
            for (TextLine piece : pieces) {
                rows.getLast().get(column(piece)).add(piece);
            }
        }
        List<List<Part.CellWords>> cells = new ArrayList<>();
        for (List<List<TextLine>> row : rows) {
            List<Part.CellWords> words = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                float width = columns.get(i)[1] - columns.get(i)[0];
                words.add(new Part.CellWords(i, 1, CellText.words(row.get(i), width), false));
            }
            cells.add(words);
        }
        return new Part.Table(
                lines.getFirst().base() - lines.getFirst().size(),
                lines.getLast().base(),
                columns.stream().map(column -> column[0]).toList(),
                cells);
    }

    private int column(TextLine piece) {
        for (int i = 0; i < columns.size(); i++) {
            if (piece.left() < columns.get(i)[1] && piece.right() > columns.get(i)[0]) {
                return i;
            }
        }
        return columns.size() - 1;
    }
}
