package org.policykg.explore;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.policykg.graph.Policy;

/** Every task of a store, sorted by its last day, read once and asked often. */
public final class Tasks {
    /** How a body has to do with a task. */
    public enum Role {
        LEAD("pol:leadBody"),
        RESPONSIBLE("pol:responsibleBody"),
        SUPPORTING("pol:supportingBody"),
        GUIDING("pol:guidingBody");

        private final String relation;

        Role(String relation) {
            this.relation = relation;
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
            return Facts.node(Relation.named(relation).orElseThrow().iri());
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
    }

    /**
     * A task as a row of a table.
     *
     * @param task the task; its label is its text
     * @param document the document that sets it
     * @param deadline its last day
     * @param bodies those who have to do with it, by role
     */
    public record Entry(Ref task, Ref document, Optional<LocalDate> deadline, Map<Role, List<Ref>> bodies) {}

    /**
     * Tasks that a filter lets through.
     *
     * @param total how many there are
     * @param entries some of them, by last day, those without one last
     */
    public record Found(int total, List<Entry> entries) {}

    private final List<TaskRow> rows;
    private final Map<Node, List<TaskRow>> byBody = new HashMap<>();
    private final Map<Node, List<TaskRow>> byDocument = new HashMap<>();
    private final Map<Node, Set<Node>> documentsOfPeriod = new HashMap<>();

    private Tasks(List<TaskRow> rows) {
        this.rows = rows;
        rows.forEach(row -> {
            byDocument.computeIfAbsent(row.document(), d -> new ArrayList<>()).add(row);
            row.parts().stream()
                    .map(TaskRow.Part::body)
                    .distinct()
                    .forEach(body ->
                            byBody.computeIfAbsent(body, b -> new ArrayList<>()).add(row));
        });
    }

    static Tasks read(Facts facts, Dates dates) {
        Map<Node, List<TaskRow.Part>> parts = new HashMap<>();
        for (Role role : Role.values()) {
            facts.find(Node.ANY, role.property(), Node.ANY)
                    .forEach(triple -> parts.computeIfAbsent(triple.getSubject(), task -> new ArrayList<>(2))
                            .add(new TaskRow.Part(triple.getObject(), role)));
        }
        List<TaskRow> rows = new ArrayList<>();
        facts.find(Node.ANY, Policy.hasTask.asNode(), Node.ANY).forEach(triple -> {
            Node task = triple.getObject();
            List<TaskRow.Part> bodies = parts.getOrDefault(task, List.of());
            rows.add(new TaskRow(task, triple.getSubject(), dates.of(task), bodies));
        });
        rows.sort(Comparator.comparing((TaskRow row) -> row.deadline().orElse(LocalDate.MAX))
                .thenComparing(row -> row.document().getURI())
                .thenComparingInt(row -> row.task().getURI().length())
                .thenComparing(row -> row.task().getURI()));
        Tasks tasks = new Tasks(rows);
        facts.find(Node.ANY, Policy.planPeriod.asNode(), Node.ANY)
                .forEach(triple -> tasks.documentsOfPeriod
                        .computeIfAbsent(triple.getObject(), period -> new HashSet<>())
                        .add(triple.getSubject()));
        return tasks;
    }

    /** How many tasks there are. */
    public int size() {
        return rows.size();
    }

    /** How many have a last day. */
    public long dated() {
        return rows.stream().filter(row -> row.deadline().isPresent()).count();
    }

    List<TaskRow> rows() {
        return rows;
    }

    /** Every task once, also one that several documents set. */
    Stream<TaskRow> each() {
        Set<Node> seen = new HashSet<>();
        return rows.stream().filter(row -> seen.add(row.task()));
    }

    List<TaskRow> of(Node body) {
        return byBody.getOrDefault(body, List.of());
    }

    /** Periods that plans with tasks have. */
    public List<Ref> periods(Facts facts) {
        return documentsOfPeriod.keySet().stream()
                .map(facts::ref)
                .sorted(Comparator.comparing(Ref::iri))
                .toList();
    }

    /** A page of the tasks that a filter lets through; inside one read transaction. */
    public Found find(Facts facts, Filter filter, int from, int most) {
        List<TaskRow> found =
                candidates(facts, filter).filter(row -> within(row, filter)).toList();
        return new Found(
                found.size(),
                found.stream()
                        .skip(from)
                        .limit(most)
                        .map(row -> entry(facts, row))
                        .toList());
    }

    /** The tasks that a document sets, or the document that it promulgates or forwards. */
    List<TaskRow> in(Facts facts, String iri) {
        Node asked = facts.shown(Facts.node(iri));
        Stream<Node> documents = Stream.concat(
                Stream.of(asked),
                Stream.of(Policy.promulgates, Policy.forwards)
                        .flatMap(link -> facts.objects(asked, link.asNode()).stream()));
        return documents
                .distinct()
                .flatMap(document -> byDocument.getOrDefault(document, List.of()).stream())
                .sorted(Comparator.comparing(row -> row.deadline().orElse(LocalDate.MAX)))
                .toList();
    }

    private Stream<TaskRow> candidates(Facts facts, Filter filter) {
        if (filter.plan.isPresent()) {
            return in(facts, filter.plan.orElseThrow()).stream();
        }
        return filter.body.map(body -> of(Facts.node(body))).orElse(rows).stream();
    }

    private boolean within(TaskRow row, Filter filter) {
        if (filter.body.isPresent() || filter.role.isPresent()) {
            boolean takesPart = row.parts().stream()
                    .anyMatch(part -> filter.body
                                    .filter(body -> !body.equals(part.body().getURI()))
                                    .isEmpty()
                            && filter.role.filter(role -> role != part.role()).isEmpty());
            if (!takesPart) {
                return false;
            }
        }
        if (filter.from.isPresent() || filter.until.isPresent()) {
            if (row.deadline().isEmpty()
                    || filter.from
                            .filter(row.deadline().orElseThrow()::isBefore)
                            .isPresent()
                    || filter.until
                            .filter(row.deadline().orElseThrow()::isAfter)
                            .isPresent()) {
                return false;
            }
        }
        return filter.period
                .map(period -> documentsOfPeriod
                        .getOrDefault(Facts.node(period), Set.of())
                        .contains(row.document()))
                .orElse(true);
    }

    Entry entry(Facts facts, TaskRow row) {
        Map<Role, List<Ref>> bodies = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            List<Ref> some = row.parts().stream()
                    .filter(part -> part.role() == role)
                    .map(part -> facts.ref(part.body()))
                    .sorted(Comparator.comparing(Ref::label))
                    .toList();
            if (!some.isEmpty()) {
                bodies.put(role, some);
            }
        }
        return new Entry(facts.ref(row.task()), facts.ref(row.document()), row.deadline(), bodies);
    }
}
