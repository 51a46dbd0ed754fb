package org.policykg.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.policykg.source.FlatHeader.Column;

/** How badly lines of a row go as the cell of a column: each way to part a row has the sum of its cells. */
final class FlatCosts {
    static final int UNCLEAN = 8000;
    /** what is not as it should be, but is of a row whose end is known */
    static final int DOUBTFUL = 2000;

    private static final int SHORT_LINE = 10;
    /** a short line that ends at a mark is cut there more often than it ends a cell */
    private static final int SHORT_AT_MARK = 8;

    /** a full last line goes on more often than it ends a cell */
    private static final int FULL_END = 4;

    private static final int GLUED = 6;
    /** a cell that a page break cuts begins before it */
    private static final int LATE = 30;

    private static final int MOST_SHORT = 400;
    private static final int NO_OTHER = 20;
    static final int NEVER = 1 << 20;
    private static final int MOST_LINES_OF_BODIES = 30;

    private final FlatHeader header;
    private final FlatWidths widths;
    private final List<String> before;
    private final List<String> lines;
    private final Map<List<Integer>, Integer> known = new HashMap<>();

    FlatCosts(FlatHeader header, FlatWidths widths, List<String> before, List<String> lines) {
        this.header = header;
        this.widths = widths;
        this.before = before;
        this.lines = lines;
    }

    /** The lines of a cell. */
    List<String> cell(int i1, int j1, int i2, int j2) {
        List<String> cell = new ArrayList<>(before.subList(i1, j1));
        cell.addAll(lines.subList(i2, j2));
        return cell;
    }

    /** What it costs that a column holds some lines before the page break and some others. */
    int of(int column, int i1, int j1, int i2, int j2) {
        int count = j1 - i1 + j2 - i2;
        Column kind = header.columns().get(column);
        int late = j1 == i1 && j2 > i2 && !before.isEmpty() ? LATE : 0;
        if (column == header.content()) {
            return count == 0 ? NEVER : late + content(cell(i1, j1, i2, j2));
        }
        return late
                + switch (kind) {
                    case BODIES ->
                        count == 0 ? DOUBTFUL : count > MOST_LINES_OF_BODIES ? NEVER : bodies(column, i1, j1, i2, j2);
                    case TIME -> count == 0 ? DOUBTFUL : widths.isDay(cell(i1, j1, i2, j2)) ? count : UNCLEAN;
                    default -> NO_OTHER + count * SHORT_LINE;
                };
    }

    private int content(List<String> cell) {
        int cost = FlatWidths.endsSentence(cell.getLast()) || !widths.areSentences() ? 0 : DOUBTFUL;
        return cost + shortLines(cell, widths.text(), SHORT_AT_MARK);
    }

    private int shortLines(List<String> cell, double width, int atMark) {
        int cost = 0;
        for (int i = 0; i + 1 < cell.size(); i++) {
            if (widths.isShort(cell.get(i), width)) {
                cost += FlatWidths.breaksThere(cell.get(i), cell.get(i + 1)) ? atMark : SHORT_LINE;
            }
        }
        return Math.min(cost, MOST_SHORT);
    }

    private int bodies(int column, int i1, int j1, int i2, int j2) {
        int list = known.computeIfAbsent(List.of(i1, j1, i2, j2), key -> {
            List<String> cell = cell(i1, j1, i2, j2);
            String words = String.join("", cell).replace(" ", "");
            return switch (BodyCell.of(words)) {
                case WHOLE -> glued(cell) + (words.endsWith("等") ? SHORT_LINE : 0);
                case NEARLY -> glued(cell) + DOUBTFUL;
                case NONE -> NEVER;
            };
        });
        if (list >= NEVER) {
            return NEVER;
        }
        List<String> cell = cell(i1, j1, i2, j2);
        int full = j2 < lines.size() && widths.isFull(cell.getLast(), widths.of(column)) ? FULL_END : 0;
        // the fewer lines the first columns take the better
        return list
                + full
                + shortLines(cell, widths.of(column), 0)
                + cell.size() * (header.columns().size() - column);
    }

    /** What it costs that names seem to stand one behind the other with no mark between. */
    private static int glued(List<String> cell) {
        int cost = 0;
        for (int i = 0; i + 1 < cell.size(); i++) {
            cost += BodyCell.partsNames(cell.get(i), cell.get(i + 1)) ? GLUED : 0;
        }
        return cost;
    }
}
