package org.policykg.explore;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.policykg.graph.Policy;

/** The day of every document (issued, else published) and the last day of every task, read once. */
public final class Dates {
    private final Map<Node, LocalDate> days;

    private Dates(Map<Node, LocalDate> days) {
        this.days = days;
    }

    static Dates read(Facts facts) {
        Map<Node, LocalDate> days = new HashMap<>();
        for (Node property :
                List.of(Policy.datePublished.asNode(), Policy.dateIssued.asNode(), Policy.deadline.asNode())) {
            Map<Node, LocalDate> earliest = new HashMap<>();
            facts.find(Node.ANY, property, Node.ANY)
                    .forEach(triple -> Facts.date(triple.getObject().getLiteralLexicalForm())
                            .ifPresent(day -> earliest.merge(
                                    triple.getSubject(), day, (one, other) -> one.isBefore(other) ? one : other)));
            days.putAll(earliest);
        }
        return new Dates(days);
    }

    Optional<LocalDate> of(Node node) {
        return Optional.ofNullable(days.get(node));
    }

    /** Things in the order of their days, the latest first, those without one last; otherwise as they come. */
    List<Node> latestFirst(List<Node> nodes) {
        List<Node> sorted = new ArrayList<>(nodes);
        sorted.sort(Comparator.comparing(node -> days.getOrDefault(node, LocalDate.MIN), Comparator.reverseOrder()));
        return sorted;
    }
}
