package org.policykg.extract;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;

/** What the columns of a table hold that shares out tasks, by their labels. */
final class TaskColumns {
    /** What stands behind the first word of a label. */
    private static final Pattern FURTHER_WORDS = Pattern.compile("[\\s：:（(].*$|\\s");

    /** What a column holds. */
    enum Column {
        TASK,
        LEAD,
        RESPONSIBLE,
        SUPPORT,
        GUIDE,
        TIME
    }

    private final Map<Column, NamedPattern> labels = new EnumMap<>(Column.class);

    TaskColumns(RuleBook rules) {
        labels.put(Column.TASK, rules.pattern("task-table.task"));
        labels.put(Column.LEAD, rules.pattern("task-table.lead"));
        labels.put(Column.RESPONSIBLE, rules.pattern("task-table.responsible"));
        labels.put(Column.SUPPORT, rules.pattern("task-table.support"));
        labels.put(Column.GUIDE, rules.pattern("task-table.guide"));
        labels.put(Column.TIME, rules.pattern("task-table.time"));
    }

    /** Whether a column names bodies. */
    static boolean isOfBodies(Column column) {
        return column != Column.TASK && column != Column.TIME;
    }

    /** What a column with a label holds. */
    Optional<Column> of(String label) {
        String bare = FURTHER_WORDS.matcher(label.replaceAll("\\s", "")).replaceAll("");
        return labels.entrySet().stream()
                .filter(column -> column.getValue().matches(bare))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
