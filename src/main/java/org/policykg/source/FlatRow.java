package org.policykg.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.policykg.source.FlatHeader.Column;

/**
 * Parts the lines of a row into the cells of its columns: a cell of words ends in a full stop, a cell of bodies is a list of whole names, and
 * of all ways the one holds that goes best together, with as few lines as it can in the first columns of bodies.
 */
final class FlatRow {
    /**
     * A row in its cells.
     *
     * @param cells the lines of each column, from the left; those of the number are none
     * @param cost how badly they go together
     * @param taken how many of the last lines are in it
     */
    record Fit(List<List<String>> cells, int cost, int taken) {
        boolean isClean() {
            return cost < FlatCosts.UNCLEAN;
        }
    }

    /** No row is read whose lines on two pages could be parted in more ways. */
    static final int MOST_STATES = 600;

    private static final int FEW_LINES = 14;

    /** A name may be cut so that its first part is one too, with so many lines behind it. */
    private static final int MOST_MORE = 3;

    private final FlatHeader header;
    private final FlatWidths widths;
    private final List<String> before;
    private final List<String> lines;
    private final List<Integer> columns = new ArrayList<>();
    private final FlatCosts costs;

    /**
     * A row.
     *
     * @param before its lines before the page ends, none where it stands on one page
     * @param lines its other lines
     */
    FlatRow(FlatHeader header, FlatWidths widths, List<String> before, List<String> lines) {
        this.header = header;
        this.widths = widths;
        this.before = before;
        this.lines = lines;
        this.costs = new FlatCosts(header, widths, before, lines);
        boolean grouped = header.content() < header.columns().indexOf(Column.BODIES);
        for (int i = grouped ? header.content() : 0; i < header.columns().size(); i++) {
            if (header.columns().get(i) != Column.NUMBER) {
                columns.add(i);
            }
        }
    }

    /** The cells of a row that takes all lines, if it can be read. */
    Optional<Fit> whole() {
        return fit(false);
    }

    /** The cells of a row that takes as many of the last lines as it must; few lines are tried first. */
    Optional<Fit> open() {
        if (lines.size() > FEW_LINES) {
            Optional<Fit> low = new FlatRow(header, widths, before, lines.subList(0, FEW_LINES)).open();
            if (low.isPresent() && low.get().taken + MOST_MORE < FEW_LINES) {
                return low;
            }
        }
        return fit(true);
    }

    private Optional<Fit> fit(boolean open) {
        if (before.size() * lines.size() > MOST_STATES) {
            return Optional.empty();
        }
        boolean first = before.isEmpty();
        int inBefore = first ? 0 : group(before, widths.text());
        int most = first ? group(lines, widths.text()) : inBefore > 0 ? group(lines, widest(before, inBefore)) : 0;
        Optional<Fit> grouped = fit(inBefore, most, open);
        Optional<Fit> bare = inBefore + most > 0 ? fit(first ? 0 : inBefore, 0, open) : Optional.empty();
        return bare.filter(fit -> grouped.isEmpty() || fit.cost < grouped.get().cost)
                .or(() -> grouped);
    }

    /** How many lines at the beginning are of a narrower column: that of the group to which the row belongs. */
    private int group(List<String> part, double widest) {
        int first = header.isNumbered() ? 1 : 0;
        int count = 0;
        while (header.content() > first
                && columns.getFirst() == header.content()
                && count + 1 < part.size()
                && widths.isShort(part.get(count), widths.text())
                && FlatWidths.width(part.get(count)) <= widest
                && !FlatWidths.breaksThere(part.get(count), part.get(count + 1))) {
            count++;
        }
        return count;
    }

    private static double widest(List<String> part, int count) {
        return part.subList(0, count).stream()
                .mapToDouble(FlatWidths::width)
                .max()
                .orElse(0);
    }

    private Optional<Fit> fit(int inBefore, int inLines, boolean open) {
        int m1 = before.size();
        int m2 = lines.size();
        int size = (m1 + 1) * (m2 + 1);
        int[][] best = new int[columns.size() + 1][size];
        int[][] from = new int[columns.size() + 1][size];
        for (int[] row : best) {
            Arrays.fill(row, FlatCosts.NEVER);
        }
        best[0][inBefore * (m2 + 1) + inLines] = 0;
        for (int c = 0; c < columns.size(); c++) {
            for (int state = 0; state < size; state++) {
                if (best[c][state] < FlatCosts.NEVER) {
                    column(c, state, best, from);
                }
            }
        }
        int end = open ? openEnd(best[columns.size()], m1 * (m2 + 1)) : size - 1;
        int cost = end < 0 ? FlatCosts.NEVER : best[columns.size()][end];
        return cost < FlatCosts.NEVER ? Optional.of(cells(end, inBefore, inLines, cost, from)) : Optional.empty();
    }

    /** Where a row ends that must not take all lines: with the first on which all is as it should be, and those that go on with its last cell. */
    private int openEnd(int[] ends, int first) {
        int end = -1;
        for (int j = 1; j <= lines.size() && (end < 0 || first + j <= end + MOST_MORE); j++) {
            if (ends[first + j] < FlatCosts.DOUBTFUL && (end < 0 || goOn(end - first, j))) {
                end = first + j;
            }
        }
        return end;
    }

    /** Whether lines are too narrow to begin the next row. */
    private boolean goOn(int from, int to) {
        return lines.subList(from, to).stream()
                .noneMatch(line -> !widths.isShort(line, widths.text()) || FlatWidths.endsSentence(line));
    }

    private void column(int c, int state, int[][] best, int[][] from) {
        int m2 = lines.size() + 1;
        for (int i = state / m2; i <= before.size(); i++) {
            for (int j = state % m2; j < m2; j++) {
                int cost = best[c][state] + costs.of(columns.get(c), state / m2, i, state % m2, j);
                int to = i * m2 + j;
                if (cost < best[c + 1][to]) {
                    best[c + 1][to] = cost;
                    from[c + 1][to] = state;
                }
            }
        }
    }

    private Fit cells(int end, int inBefore, int inLines, int cost, int[][] from) {
        int m2 = lines.size() + 1;
        List<List<String>> cells = new ArrayList<>();
        header.columns().forEach(column -> cells.add(List.of()));
        int to = end;
        for (int c = columns.size(); c > 0; c--) {
            int start = from[c][to];
            cells.set(columns.get(c - 1), costs.cell(start / m2, to / m2, start % m2, to % m2));
            to = start;
        }
        if (inBefore + inLines > 0) {
            cells.set(header.content() - 1, costs.cell(0, inBefore, 0, inLines));
        }
        return new Fit(cells, cost, end % m2);
    }
}
