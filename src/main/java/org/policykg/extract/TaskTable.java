package org.policykg.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final List<Block> rows;
    /** how many rows were read */
    private int read;

    private final Map<Integer, Column> columns = new LinkedHashMap<>();
    /** columns in which each row has a title of its own, which is part of its task */
    private Set<Integer> titles = Set.of();
    /** cells from rows above that reach down into the next */
    private final Map<Integer, Reaching> reaching = new HashMap<>();

    /**
     * A table.
     *
     * @param rows all rows of the text that are going to be read, in order
     */
    TaskTable(String text, TaskColumns labels, List<Block> rows) {
        this.text = text;
        this.labels = labels;
        this.rows = rows;
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
        read++;
        Map<Integer, Column> header = header(row);
        if (!header.isEmpty()) {
            end();
            columns.putAll(header);
            titles = titles();
            reach(row);
            return Optional.empty();
        }
        Map<Integer, Span> cells = new HashMap<>();
        reaching.forEach((column, cell) -> cells.put(column, cell.span));
        row.cells().forEach(cell -> cells.put(cell.column(), cell.span()));
        Optional<Span> task = task(row);
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

    /** The last cell with a task, with the title before it. */
    private Optional<Span> task(Block row) {
        Optional<Span> task = Optional.empty();
        int last = -1;
        for (Cell cell : row.cells()) {
            if (columns.get(cell.column()) == Column.TASK) {
                boolean titled = task.isPresent() && titles.contains(last) && cell.column() == last + 1;
                task = Optional.of(
                        titled ? new Span(task.get().start(), cell.span().end()) : cell.span());
                last = cell.column();
            }
        }
        return task;
    }

    /** What the columns hold that a header names, one of tasks and one of bodies at least; a label of two rows holds for both. */
    private Map<Integer, Column> header(Block row) {
        Map<Integer, Column> named = new LinkedHashMap<>();
        for (Cell cell : row.cells()) {
            labels.of(cell.span().in(text)).ifPresent(column -> named.put(cell.column(), column));
        }
        if (named.size() == row.cells().size()) {
            reaching.forEach((column, cell) ->
                    labels.of(cell.span.in(text)).ifPresent(label -> named.putIfAbsent(column, label)));
        }
        return named.containsValue(Column.TASK) && named.values().stream().anyMatch(TaskColumns::isOfBodies)
                ? named
                : Map.of();
    }

    /** The columns of tasks before others of which no cell holds for several rows of this table. */
    private Set<Integer> titles() {
        Set<Integer> single = new HashSet<>(columns.keySet());
        for (Block row : rows.subList(read, rows.size())) {
            if (!header(row).isEmpty()) {
                break;
            }
            row.cells().stream().filter(cell -> cell.rows() > 1).forEach(cell -> single.remove(cell.column()));
        }
        return single;
    }

    private void reach(Block row) {
        reaching.replaceAll((column, cell) -> new Reaching(cell.span, cell.rows - 1));
        row.cells().forEach(cell -> reaching.put(cell.column(), new Reaching(cell.span(), cell.rows() - 1)));
        reaching.values().removeIf(cell -> cell.rows < 1);
    }
}
