package org.policykg.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policykg.extract.TaskColumns.Column;
import org.policykg.source.Block;
import org.policykg.source.Cell;
import org.policykg.source.Span;

/** A table that shares out tasks (任务分工表): its header says which columns hold the task, its bodies and its last day. */
final class TaskTable {
    /**
     * A cell that names bodies.
     *
     * @param duty what its column says that they do
     * @param span its words
     */
    record Holding(Mention.Duty duty, Span span) {}

    /**
     * A row with a task.
     *
     * @param task the words of the task
     * @param holdings the cells that name its bodies
     * @param time the cell that sets its last day
     */
    record Row(Span task, List<Holding> holdings, Optional<Span> time) {}

    private record Reaching(Span span, int rows) {}

    private final String text;
    private final TaskColumns labels;
    private final Map<Integer, Column> columns = new LinkedHashMap<>();
    /** cells from rows above that reach down into the next */
    private final Map<Integer, Reaching> reaching = new HashMap<>();

    TaskTable(String text, TaskColumns labels) {
        this.text = text;
        this.labels = labels;
    }

    /** Forgets the header: the table has ended. */
    void end() {
        columns.clear();
        reaching.clear();
    }

    /** Whether a header was read that holds for the next row. */
    boolean isOpen() {
        return !columns.isEmpty();
    }

    /** The task of a row; nothing for a header, for a row without a task of its own, and where no header was read. */
    Optional<Row> read(Block row) {
        if (isHeader(row)) {
            return Optional.empty();
        }
        Map<Integer, Span> cells = new HashMap<>();
        reaching.forEach((column, cell) -> cells.put(column, cell.span));
        row.cells().forEach(cell -> cells.put(cell.column(), cell.span()));
        Optional<Span> task = row.cells().stream()
                .filter(cell -> columns.get(cell.column()) == Column.TASK)
                .map(Cell::span)
                .reduce((first, last) -> last);
        List<Holding> holdings = new ArrayList<>();
        Optional<Span> time = Optional.empty();
        for (Map.Entry<Integer, Column> column : columns.entrySet()) {
            Optional<Span> cell = Optional.ofNullable(cells.get(column.getKey()));
            switch (column.getValue()) {
                case TASK -> {}
                case LEAD -> cell.ifPresent(span -> holdings.add(new Holding(Mention.Duty.LEAD, span)));
                case RESPONSIBLE -> cell.ifPresent(span -> holdings.add(new Holding(Mention.Duty.RESPONSIBLE, span)));
                case SUPPORT -> cell.ifPresent(span -> holdings.add(new Holding(Mention.Duty.SUPPORT, span)));
                case GUIDE -> cell.ifPresent(span -> holdings.add(new Holding(Mention.Duty.GUIDE, span)));
                case TIME -> time = cell;
            }
        }
        reach(row);
        Optional<Span> last = time;
        return task.filter(words -> !holdings.isEmpty()).map(words -> new Row(words, holdings, last));
    }

    /** A header names a column of tasks and one of bodies; what it says holds for the rows below it. */
    private boolean isHeader(Block row) {
        Map<Integer, Column> named = new LinkedHashMap<>();
        row.cells()
                .forEach(cell -> labels.of(cell.span().in(text)).ifPresent(column -> named.put(cell.column(), column)));
        boolean header = named.containsValue(Column.TASK)
                && (named.containsValue(Column.LEAD)
                        || named.containsValue(Column.RESPONSIBLE)
                        || named.containsValue(Column.SUPPORT)
                        || named.containsValue(Column.GUIDE));
        if (header) {
            end();
            columns.putAll(named);
        }
        return header;
    }

    private void reach(Block row) {
        reaching.replaceAll((column, cell) -> new Reaching(cell.span, cell.rows - 1));
        row.cells().forEach(cell -> reaching.put(cell.column(), new Reaching(cell.span(), cell.rows() - 1)));
        reaching.values().removeIf(cell -> cell.rows < 1);
    }
}
