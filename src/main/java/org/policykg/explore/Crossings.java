package org.policykg.explore;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
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

    private final Map<Kind, Map<Node, Map<Node, Integer>>> counts;

    private Crossings(Map<Kind, Map<Node, Map<Node, Integer>>> counts) {
        this.counts = counts;
    }

    /** Counts; inside one read transaction, and in time that grows with the store. */
    public static Crossings read(Facts facts) {
        Map<Kind, Map<Node, Map<Node, Integer>>> counts = new EnumMap<>(Kind.class);
        CrossingCounts.read(facts).forEach((kind, lines) -> {
            Map<Long, Node> nodes = new HashMap<>();
            Map<Node, Map<Node, Integer>> named = new HashMap<>();
            lines.forEach((body, line) -> {
                Map<Node, Integer> cells = new HashMap<>();
                line.forEach((other, count) -> cells.put(nodes.computeIfAbsent(other, facts.ids()::node), count));
                named.put(nodes.computeIfAbsent(body, facts.ids()::node), cells);
            });
            counts.put(kind, named);
        });
        return new Crossings(counts);
    }

    /**
     * A matrix of the bodies and columns with the most links, in that order.
     *
     * @param period the IRI of the period of the plans across; for {@link Kind#PLANS} only
     * @param most how many lines and columns at the most
     */
    public Table table(Facts facts, Kind kind, Optional<String> period, int most) {
        Map<Node, Map<Node, Integer>> all = counts.getOrDefault(kind, Map.of());
        Optional<Set<Node>> wanted =
                period.map(iri -> Set.copyOf(facts.subjects(Policy.planPeriod.asNode(), Facts.node(iri))));
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
