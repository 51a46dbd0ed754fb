package org.policykg.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.policykg.source.Block;
import org.policykg.source.Cell;
import org.policykg.source.Span;

/** A table that shares out tasks (任务分工表): its header says which columns hold the task, its bodies and its last day. */
final class TaskTable {
    /** What stands behind the first word of a label. */
    private static final Pattern FURTHER_WORDS = Pattern.compile("[\\s：:（(].*$|\\s");

    /** What a column holds. */
    private enum Column {
        TASK("(?:(?:工作|重点|主要|具体|改革|目标|创建|整改|重点工作)?(?:任务|内容|事项|措施|举措|要求|项目|清单)(?:名称|内容|措施|分解|及要求)?|任务分工)"),
        LEAD("(?:牵头|主办|主责)(?:单位|部门|机构|处室|科室|领导)?"),
        RESPONSIBLE("(?:责任|负责|落实|实施|承办|分工|主管)(?:单位|部门|机构|主体|处室|科室)(?:及分工)?"),
        SUPPORT("(?:配合|参与|协办|协同|支持|协作)(?:单位|部门|机构|处室|科室)?"),
        TIME("(?:完成|办结|落实|整改|工作|进度)?(?:时限|时间|期限|进度|时间节点|时间安排|进度安排|时间要求|时间进度)(?:要求|安排)?");

        private final Pattern label;

        Column(String label) {
            this.label = Pattern.compile(label);
        }

        static Optional<Column> of(String label) {
            String bare = FURTHER_WORDS.matcher(label).replaceAll("");
            for (Column column : values()) {
                if (column.label.matcher(bare).matches()) {
                    return Optional.of(column);
                }
            }
            return Optional.empty();
        }
    }

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
    private final Map<Integer, Column> columns = new LinkedHashMap<>();
    /** cells from rows above that reach down into the next */
    private final Map<Integer, Reaching> reaching = new HashMap<>();

    TaskTable(String text) {
        this.text = text;
    }

    /** Forgets the header: the table has ended. */
    void end() {
        columns.clear();
        reaching.clear();
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
                .forEach(cell -> Column.of(cell.span().in(text)).ifPresent(column -> named.put(cell.column(), column)));
        boolean header = named.containsValue(Column.TASK)
                && (named.containsValue(Column.LEAD)
                        || named.containsValue(Column.RESPONSIBLE)
                        || named.containsValue(Column.SUPPORT));
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
