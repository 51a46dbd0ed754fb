package org.policykg.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;

/**
 * How wide the columns of a table are whose cells stand one below the other: a line that stops short of its column, and not at a mark, ends its
 * cell.
 *
 * @param text the width of the column that says what is to be done
 * @param columns the widths of columns of bodies that are known
 * @param areSentences whether the cells that say what is to be done end in full stops
 */
record FlatWidths(double text, Map<Integer, Double> columns, boolean areSentences) {
    private static final NamedPattern DAY = RuleBook.standard().pattern("flat-tables.day");
    private static final int LONGEST_DAY = 30;
    private static final double SHORT = 0.72;
    private static final double WIDEST = 0.9;
    private static final String STOPS = "。；！";
    private static final String MARKS = STOPS + "，、：";
    private static final String OPENING = "《“（〔‘";

    FlatWidths {
        columns = Map.copyOf(columns);
    }

    /** The widths of a table of which nothing is read yet. */
    static FlatWidths of(List<String> lines) {
        double[] sorted = lines.stream().mapToDouble(FlatWidths::width).sorted().toArray();
        double text = sorted.length == 0 ? 0 : sorted[(int) (WIDEST * (sorted.length - 1))];
        return new FlatWidths(text, Map.of(), true);
    }

    /** The widths of a table whose rows were read once, as the lines of cells that go on show them. */
    FlatWidths after(FlatHeader header, List<FlatRow.Fit> rows) {
        Map<Integer, Double> known = new HashMap<>();
        for (int column = 0; column < header.columns().size(); column++) {
            if (header.columns().get(column) == FlatHeader.Column.BODIES) {
                List<Double> full = new ArrayList<>();
                for (FlatRow.Fit row : rows) {
                    List<String> cell = row.cells().get(column);
                    cell.stream().limit(Math.max(0, cell.size() - 1)).forEach(line -> full.add(width(line)));
                }
                double[] sorted =
                        full.stream().mapToDouble(Double::doubleValue).sorted().toArray();
                if (sorted.length > 0) {
                    known.put(column, sorted[sorted.length / 2]);
                }
            }
        }
        long ended = rows.stream()
                .map(row -> row.cells().get(header.content()))
                .filter(cell -> endsSentence(cell.getLast()))
                .count();
        return new FlatWidths(text, known, 2 * ended >= rows.size());
    }

    double of(int column) {
        return columns.getOrDefault(column, 0.0);
    }

    boolean isShort(String line, double width) {
        return width(line) < SHORT * width;
    }

    /** Whether a line fills its column, if its width is known. */
    boolean isFull(String line, double width) {
        return width > 0 && width(line) > width - 1;
    }

    boolean isDay(List<String> cell) {
        String words = String.join("", cell);
        return words.length() <= LONGEST_DAY && DAY.matches(words);
    }

    static boolean endsSentence(String line) {
        return STOPS.indexOf(line.charAt(line.length() - 1)) >= 0;
    }

    /** Whether a line ends because a mark stands at its end or at the beginning of the next: a PDF cuts lines there. */
    static boolean breaksThere(String line, String next) {
        return MARKS.indexOf(line.charAt(line.length() - 1)) >= 0 || OPENING.indexOf(next.charAt(0)) >= 0;
    }

    /** The width of a line in full-width characters. */
    static double width(String line) {
        return WrappedText.width(line);
    }
}
