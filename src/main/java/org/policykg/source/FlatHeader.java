package org.policykg.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;

/**
 * The head of a table of tasks whose cells a PDF set one below the other: a label a line, or a narrow one over two or three.
 *
 * @param columns what each column holds, from the left
 * @param labels what each column is called
 * @param lines the lines that it takes
 */
record FlatHeader(List<Column> columns, List<String> labels, List<String> lines) {
    /** What a column holds. */
    enum Column {
        NUMBER,
        /** what is to be done, or the group that it belongs to */
        TEXT,
        BODIES,
        TIME,
        OTHER
    }

    private static final int LONGEST_LABEL = 12;
    private static final int MOST_LINES_OF_LABEL = 3;
    private static final int MOST_UNKNOWN = 2;
    private static final int FEWEST_COLUMNS = 3;

    private record Label(NamedPattern pattern, Column column) {}

    private static final List<Label> LABELS = List.of(
            new Label(RuleBook.standard().pattern("flat-tables.number"), Column.NUMBER),
            new Label(RuleBook.standard().pattern("task-table.task"), Column.TEXT),
            new Label(RuleBook.standard().pattern("task-table.lead"), Column.BODIES),
            new Label(RuleBook.standard().pattern("task-table.responsible"), Column.BODIES),
            new Label(RuleBook.standard().pattern("task-table.support"), Column.BODIES),
            new Label(RuleBook.standard().pattern("task-table.guide"), Column.BODIES),
            new Label(RuleBook.standard().pattern("task-table.time"), Column.TIME),
            new Label(RuleBook.standard().pattern("flat-tables.other"), Column.OTHER));

    FlatHeader {
        columns = List.copyOf(columns);
        labels = List.copyOf(labels);
        lines = List.copyOf(lines);
    }

    /** The head that begins at a line, if one does: it names a column of tasks and one of bodies. */
    static Optional<FlatHeader> at(List<String> lines, int start) {
        if (kind(lines.get(start)).isEmpty() && joined(lines, start) == 0) {
            return Optional.empty();
        }
        List<Column> columns = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        int at = start;
        int end = start;
        int known = 0;
        while (at < lines.size() && columns.size() - known <= MOST_UNKNOWN) {
            int length = Math.max(1, joined(lines, at));
            String label = join(lines, at, at + length);
            Optional<Column> column = kind(label);
            if (column.isEmpty() && !mayBeLabel(lines.get(at))) {
                break;
            }
            columns.add(column.orElse(Column.OTHER));
            labels.add(label);
            at += length;
            if (column.isPresent()) {
                known = columns.size();
                end = at;
            }
        }
        List<Column> named = columns.subList(0, known);
        boolean tasks = named.contains(Column.TEXT) && named.contains(Column.BODIES) && known >= FEWEST_COLUMNS;
        return tasks
                ? Optional.of(new FlatHeader(named, labels.subList(0, known), lines.subList(start, end)))
                : Optional.empty();
    }

    /** Whether the same head stands at a line again, as it does on a further page. */
    boolean isAgainAt(List<String> text, int start) {
        return start + lines.size() <= text.size()
                && text.subList(start, start + lines.size()).equals(lines);
    }

    /** The place of the column that says what is to be done: the last of its kind before the bodies. */
    int content() {
        int bodies = columns.indexOf(Column.BODIES);
        int before = columns.subList(0, bodies).lastIndexOf(Column.TEXT);
        return before >= 0 ? before : columns.indexOf(Column.TEXT);
    }

    boolean isNumbered() {
        return columns.getFirst() == Column.NUMBER;
    }

    private static Optional<Column> kind(String words) {
        return words.length() > LONGEST_LABEL
                ? Optional.empty()
                : LABELS.stream()
                        .filter(label -> label.pattern.matches(words))
                        .map(Label::column)
                        .findFirst();
    }

    /** How many lines a label takes that is cut: 责任 / 单位; 0 where none is. */
    private static int joined(List<String> lines, int at) {
        for (int length = 2; length <= MOST_LINES_OF_LABEL && at + length <= lines.size(); length++) {
            if (kind(lines.get(at + length - 1)).isPresent() || lines.get(at).length() > LONGEST_LABEL) {
                return 0;
            }
            if (kind(join(lines, at, at + length)).isPresent()) {
                return length;
            }
        }
        return 0;
    }

    private static boolean mayBeLabel(String line) {
        return line.length() <= LONGEST_LABEL / 2 && line.codePoints().allMatch(Character::isIdeographic);
    }

    private static String join(List<String> lines, int from, int to) {
        return String.join("", lines.subList(from, to)).replace(" ", "");
    }
}
