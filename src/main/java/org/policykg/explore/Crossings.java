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
import java.util.stream.Collectors;
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
        /**
         * bodies by bodies: the first leads or answers for a task, the second leads, answers for or supports it; or both issue
         * one notice
         */
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
        addressed.values().forEach(bodies -> crossings.pairs(Kind.TOGETHER, bodies, bodies));
        Set<Node> plans = typed(facts, Policy.Plan.asNode());
        // a notice may put a plan out and pass it on
        Stream.of(Policy.promulgates.asNode(), Policy.forwards.asNode())
                .flatMap(link -> facts.find(Node.ANY, link, Node.ANY))
                .filter(triple -> plans.contains(triple.getObject()))
                .map(triple -> List.of(triple.getSubject(), triple.getObject()))
                .distinct()
                .forEach(pair -> addressed
                        .getOrDefault(pair.getFirst(), List.of())
                        .forEach(body -> crossings.count(Kind.PLANS, body, pair.getLast())));
        Map<Node, List<Node>> issuers = new HashMap<>();
        Set<Node> notices = typed(facts, Policy.Notice.asNode());
        facts.find(Node.ANY, Policy.issuedBy.asNode(), Node.ANY)
                .filter(triple -> notices.contains(triple.getSubject()) && central.contains(triple.getObject()))
                .forEach(triple -> issuers.computeIfAbsent(triple.getSubject(), notice -> new ArrayList<>())
                        .add(triple.getObject()));
        issuers.values().forEach(bodies -> crossings.pairs(Kind.WORKING, bodies, bodies));
        tasks.rows().forEach(row -> crossings.plan(row, central, plans));
        tasks.each()
                .forEach(row ->
                        crossings.pairs(Kind.WORKING, some(row.carrying(), central), some(row.sharing(), central)));
        facts.find(Node.ANY, Policy.planPeriod.asNode(), Node.ANY)
                .forEach(triple -> crossings
                        .periods
                        .computeIfAbsent(triple.getObject(), period -> new HashSet<>())
                        .add(triple.getSubject()));
        return crossings;
    }

    private static Set<Node> typed(Facts facts, Node type) {
        return facts.find(Node.ANY, RDF.Nodes.type, type)
                .map(Triple::getSubject)
                .collect(Collectors.toSet());
    }

    private static List<Node> some(Set<Node> bodies, Set<Node> central) {
        return bodies.stream().filter(central::contains).toList();
    }

    private void pairs(Kind kind, List<Node> ones, List<Node> others) {
        for (Node one : ones) {
            for (Node other : others) {
                if (!one.equals(other)) {
                    count(kind, one, other);
                }
            }
        }
    }

    private void plan(TaskRow row, Set<Node> central, Set<Node> plans) {
        if (plans.contains(row.document())) {
            row.parts().stream()
                    .map(TaskRow.Part::body)
                    .filter(central::contains)
                    .distinct()
                    .forEach(body -> count(Kind.PLANS, body, row.document()));
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
}
