package org.policykg.explore;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.apache.jena.graph.Node;
import org.policykg.graph.Policy;
import org.policykg.store.NodeIds;

/**
 * Every task of a store in the order of the pages, as numbers: by last day, then by document. What is written about a task is read when
 * it is shown.
 */
public final class Tasks {
    /** How a body has to do with a task. */
    public enum Role {
        LEAD("pol:leadBody"),
        RESPONSIBLE("pol:responsibleBody"),
        SUPPORTING("pol:supportingBody"),
        GUIDING("pol:guidingBody");

        private final String relation;

        @SuppressWarnings("ImmutableEnumChecker") // a node cannot be changed
        private final Node property;

        Role(String relation) {
            this.relation = relation;
            this.property = Relations.standard().named(relation).orElseThrow().node();
        }

        /** Whether a body in it leads a task or answers for it. */
        boolean carries() {
            return this == LEAD || this == RESPONSIBLE;
        }

        /** Whether a body in it does something for a task. */
        boolean shares() {
            return this != GUIDING;
        }

        /** Its property's prefixed name. */
        public String relation() {
            return relation;
        }

        /** The name in lower case, as addresses have it. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** A role by that name. */
        public static Optional<Role> named(String id) {
            return Arrays.stream(values()).filter(role -> role.id().equals(id)).findFirst();
        }

        Node property() {
            return property;
        }
    }

    /**
     * Which tasks to show.
     *
     * @param body the IRI of a body that has to do with them
     * @param role its role in them
     * @param plan the IRI of the document that sets them, or of the notice that promulgates it
     * @param period the IRI of the period of the plans that set them
     * @param from the earliest last day
     * @param until the latest last day
     */
    public record Filter(
            Optional<String> body,
            Optional<Role> role,
            Optional<String> plan,
            Optional<String> period,
            Optional<LocalDate> from,
            Optional<LocalDate> until) {
        public static final Filter NONE = new Filter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        /** The same, whatever their last days. */
        Filter onAnyDay() {
            return new Filter(body, role, plan, period, Optional.empty(), Optional.empty());
        }
    }

    /**
     * A task as a row of a table.
     *
     * @param task the task; its label is its text
     * @param document the document that sets it
     * @param deadline its last day
     * @param recurrence how often it comes back
     * @param heading the headings above it; empty where it has none
     * @param bodies those who have to do with it, by role
     */
    public record Entry(
            Ref task,
            Ref document,
            Optional<LocalDate> deadline,
            Recurrence recurrence,
            String heading,
            Map<Role, List<Ref>> bodies) {}

    /**
     * Tasks that a filter lets through.
     *
     * @param total how many there are
     * @param entries some of them, by last day, those without one last
     */
    public record Found(int total, List<Entry> entries) {}

    private final TaskTable table;
    /** those that set tasks, in the order of their IRIs */
    private final List<Long> documents;

    private Tasks(TaskTable table, List<Long> documents) {
        this.table = table;
        this.documents = documents;
    }

    /** Reads which tasks there are, and their days; inside one read transaction. */
    public static Tasks read(Facts facts) {
        Map<Long, List<Long>> tasks = new HashMap<>();
        facts.editions()
                .pairs(
                        Policy.hasTask.asNode(),
                        (document, task) -> tasks.computeIfAbsent(document, some -> new ArrayList<>())
                                .add(task));
        Map<Long, String> names = new HashMap<>();
        tasks.keySet()
                .forEach(document ->
                        names.put(document, facts.ids().node(document).getURI()));
        List<Long> documents = names.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
        Map<Long, Long> days = Days.all(facts);
        List<TaskTable.Row> rows = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            for (long task : tasks.getOrDefault(documents.get(i), List.of())) {
                rows.add(new TaskTable.Row(days.getOrDefault(task, Days.NONE), i, task));
            }
        }
        return new Tasks(new TaskTable(rows), documents);
    }

    /**
     * A page of the tasks that a filter lets through; inside one read transaction.
     *
     * @param filter which tasks; those of one plan are {@link PlanTasks}
     */
    public Found find(Facts facts, Filter filter, int from, int most) {
        List<TaskTable.Row> found = rows(facts, filter);
        return new Found(found.size(), page(facts, found, from, most));
    }

    /**
     * The tasks that come back by a day of the year or of the month, among those that a filter lets through but for its days; inside one read
     * transaction.
     */
    public List<Entry> recurring(Facts facts, Filter filter, int most) {
        if (filter.plan.isPresent()) {
            return PlanTasks.find(facts, filter.onAnyDay(), 0, Integer.MAX_VALUE).entries().stream()
                    .filter(entry -> !entry.recurrence().by().isEmpty())
                    .limit(most)
                    .toList();
        }
        LongStream.Builder recurring = LongStream.builder();
        facts.ids().pairs(Policy.recursBy.asNode(), (task, day) -> recurring.add(task));
        long[] tasks = TaskTable.distinct(recurring.build());
        List<TaskTable.Row> found = rows(facts, filter.onAnyDay()).stream()
                .filter(row -> NodeIds.has(tasks, row.task()))
                .toList();
        return page(facts, found, 0, most);
    }

    private List<TaskTable.Row> rows(Facts facts, Filter filter) {
        List<TaskTable.Row> found =
                filter.body.isPresent() || filter.role.isPresent() ? table.of(taking(facts, filter)) : table.all();
        if (filter.from.isPresent() || filter.until.isPresent()) {
            found = TaskTable.due(
                    found,
                    filter.from.map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE),
                    filter.until.map(day -> day.toEpochDay() + 1).orElse(Days.NONE));
        }
        if (filter.period.isPresent()) {
            BitSet setting = documentsOf(facts, filter.period.orElseThrow());
            found = found.stream().filter(row -> setting.get(row.document())).toList();
        }
        return found;
    }

    /** The tasks that a body has to do with, or anybody in a role. */
    private static long[] taking(Facts facts, Filter filter) {
        LongStream.Builder tasks = LongStream.builder();
        for (Role role : filter.role.map(List::of).orElse(List.of(Role.values()))) {
            filter.body.ifPresentOrElse(
                    body -> LongStream.of(facts.ids().subjects(role.property(), Facts.node(body)))
                            .forEach(tasks),
                    () -> facts.ids().pairs(role.property(), (task, body) -> tasks.add(task)));
        }
        return TaskTable.distinct(tasks.build());
    }

    private BitSet documentsOf(Facts facts, String period) {
        BitSet setting = new BitSet(documents.size());
        long[] all = facts.ids().subjects(Policy.planPeriod.asNode(), Facts.node(period));
        for (int i = 0; i < documents.size(); i++) {
            setting.set(i, NodeIds.has(all, documents.get(i)));
        }
        return setting;
    }

    /** Some rows; what a document sets for one day is put in the order of the tasks' names here. */
    private List<Entry> page(Facts facts, List<TaskTable.Row> found, int from, int most) {
        int start = Math.min(from, found.size());
        int end = (int) Math.min((long) start + most, found.size());
        int first = TaskTable.firstLike(found, start);
        return found.subList(first, TaskTable.endLike(found, end)).stream()
                .map(row -> row(facts, row))
                .sorted(TaskRow.ORDER)
                .skip(start - (long) first)
                .limit(end - (long) start)
                .map(row -> row.entry(facts))
                .toList();
    }

    private TaskRow row(Facts facts, TaskTable.Row row) {
        return new TaskRow(
                facts.ids().node(row.task()),
                facts.ids().node(documents.get(row.document())),
                row.day() == Days.NONE ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(row.day())));
    }
}
