package org.policykg.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.policykg.graph.Policy;

/** How often central bodies have to do with plans and with each other: counted once, shown as matrices. */
public final class Crossings {
    /** What a matrix counts. */
    public enum Kind {
        /** bodies by plans: the plan is sent to the body, or gives it a task */
        PLANS,
        /** bodies by bodies: both are addressees of one notice */
        TOGETHER,
        /** bodies by bodies: the first leads or answers for a task, the second supports it */
        WORKING;

        /** The name in lower case, as addresses have it. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** A kind by that name. */
        public static Optional<Kind> named(String id) {
            return Stream.of(values()).filter(kind -> kind.id().equals(id)).findFirst();
        }
    }

    /**
     * A matrix.
     *
     * @param columns what stands across
     * @param rows a line for each body
     * @param most the highest count
     * @param bodies how many bodies there are, shown or not
     * @param across how many columns there are, shown or not
     */
    public record Table(List<Ref> columns, List<Line> rows, int most, int bodies, int across) {}

    /**
     * A line of a matrix.
     *
     * @param body the body
     * @param cells a count for each column
     * @param total the sum over all columns, shown or not
     */
    public record Line(Ref body, List<Integer> cells, int total) {}

    private static final Node CLASSIFICATION = Facts.node("http://www.w3.org/ns/org#classification");
    private final Map<Kind, Map<Node, Map<Node, Integer>>> counts = new HashMap<>();
    private final Map<Node, Set<Node>> periods = new HashMap<>();

    private Crossings() {
        for (Kind kind : Kind.values()) {
            counts.put(kind, new HashMap<>());
        }
    }

    static Crossings read(Facts facts, Tasks tasks) {
        Crossings crossings = new Crossings();
        Set<Node> central = new HashSet<>();
        facts.find(Node.ANY, CLASSIFICATION, Node.ANY).map(Triple::getSubject).forEach(central::add);
        Map<Node, List<Node>> addressed = new HashMap<>();
        facts.find(Node.ANY, Policy.addressedTo.asNode(), Node.ANY)
                .filter(triple -> central.contains(triple.getObject()))
                .forEach(triple -> addressed
                        .computeIfAbsent(triple.getSubject(), notice -> new ArrayList<>())
                        .add(triple.getObject()));
        addressed.values().forEach(crossings::together);
        Set<Node> plans = new HashSet<>();
        facts.find(Node.ANY, RDF.Nodes.type, Policy.Plan.asNode())
                .map(Triple::getSubject)
                .forEach(plans::add);
        for (Node link : List.of(Policy.promulgates.asNode(), Policy.forwards.asNode())) {
            facts.find(Node.ANY, link, Node.ANY)
                    .filter(triple -> plans.contains(triple.getObject()))
                    .forEach(triple -> addressed
                            .getOrDefault(triple.getSubject(), List.of())
                            .forEach(body -> crossings.count(Kind.PLANS, body, triple.getObject())));
        }
        tasks.rows().forEach(row -> crossings.task(row, central, plans));
        facts.find(Node.ANY, Policy.planPeriod.asNode(), Node.ANY)
                .forEach(triple -> crossings
                        .periods
                        .computeIfAbsent(triple.getObject(), period -> new HashSet<>())
                        .add(triple.getSubject()));
        return crossings;
    }

    private void together(List<Node> bodies) {
        for (Node one : bodies) {
            for (Node other : bodies) {
                if (!one.equals(other)) {
                    count(Kind.TOGETHER, one, other);
                }
            }
        }
    }

    private void task(Tasks.Row row, Set<Node> central, Set<Node> plans) {
        List<Tasks.Part> parts = row.parts().stream()
                .filter(part -> central.contains(part.body()))
                .toList();
        if (plans.contains(row.document())) {
            parts.stream().map(Tasks.Part::body).distinct().forEach(body -> count(Kind.PLANS, body, row.document()));
        }
        for (Tasks.Part first : parts) {
            for (Tasks.Part second : parts) {
                if (first.role() != Tasks.Role.SUPPORTING
                        && second.role() == Tasks.Role.SUPPORTING
                        && !first.body().equals(second.body())) {
                    count(Kind.WORKING, first.body(), second.body());
                }
            }
        }
    }

    private void count(Kind kind, Node body, Node other) {
        counts.getOrDefault(kind, Map.of())
                .computeIfAbsent(body, b -> new HashMap<>())
                .merge(other, 1, Integer::sum);
    }

    /** Periods that plans have. */
    public List<Ref> periods(Facts facts) {
        return periods.keySet().stream()
                .map(facts::ref)
                .sorted(Comparator.comparing(Ref::iri))
                .toList();
    }

    /**
     * A matrix of the bodies and columns with the most links, in that order.
     *
     * @param period the IRI of the period of the plans across; for {@link Kind#PLANS} only
     * @param most how many lines and columns at the most
     */
    public Table table(Facts facts, Kind kind, Optional<String> period, int most) {
        Map<Node, Map<Node, Integer>> all = counts.getOrDefault(kind, Map.of());
        Optional<Set<Node>> wanted = period.map(iri -> periods.getOrDefault(Facts.node(iri), Set.of()));
        Map<Node, Integer> lines = new HashMap<>();
        Map<Node, Integer> columns = new HashMap<>();
        all.forEach((body, row) -> row.forEach((column, count) -> {
            if (wanted.map(some -> some.contains(column)).orElse(true)) {
                lines.merge(body, count, Integer::sum);
                columns.merge(column, count, Integer::sum);
            }
        }));
        List<Node> across = heaviest(columns, most);
        List<Line> rows = heaviest(lines, most).stream()
                .map(body -> {
                    Map<Node, Integer> row = all.getOrDefault(body, Map.of());
                    return new Line(
                            facts.ref(body),
                            across.stream()
                                    .map(column -> row.getOrDefault(column, 0))
                                    .toList(),
                            lines.getOrDefault(body, 0));
                })
                .toList();
        int highest = rows.stream()
                .flatMap(line -> line.cells().stream())
                .mapToInt(count -> count)
                .max()
                .orElse(0);
        return new Table(across.stream().map(facts::ref).toList(), rows, highest, lines.size(), columns.size());
    }

    private static List<Node> heaviest(Map<Node, Integer> weights, int most) {
        return weights.entrySet().stream()
                .sorted(Map.Entry.<Node, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> entry.getKey().getURI()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * What is behind a cell: the notices that address both, or the notices and tasks that tie a body to a plan; the
     * latest first.
     */
    public List<Ref> behind(Facts facts, Overview overview, Kind kind, String row, String column, int most) {
        return overview.dates().latestFirst(behind(facts, overview.tasks(), kind, row, column)).stream()
                .limit(most)
                .map(facts::ref)
                .toList();
    }

    private static List<Node> behind(Facts facts, Tasks tasks, Kind kind, String row, String column) {
        Node body = Facts.node(row);
        Node other = Facts.node(column);
        Node addressed = Policy.addressedTo.asNode();
        return switch (kind) {
            case TOGETHER ->
                facts.subjects(addressed, body).stream()
                        .filter(notice -> facts.says(notice, addressed, other))
                        .toList();
            case WORKING ->
                tasks.of(body).stream()
                        .filter(task -> task.parts().contains(new Tasks.Part(other, Tasks.Role.SUPPORTING)))
                        .filter(task -> task.parts().stream()
                                .anyMatch(part -> part.body().equals(body) && part.role() != Tasks.Role.SUPPORTING))
                        .map(Tasks.Row::task)
                        .toList();
            case PLANS ->
                Stream.concat(
                                Stream.of(Policy.promulgates, Policy.forwards)
                                        .flatMap(link -> facts.subjects(link.asNode(), other).stream())
                                        .filter(notice -> facts.says(notice, addressed, body)),
                                tasks.of(body).stream()
                                        .filter(task -> task.document().equals(other))
                                        .map(Tasks.Row::task))
                        .distinct()
                        .toList();
        };
    }
}
