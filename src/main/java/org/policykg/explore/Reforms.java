package org.policykg.explore;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;

/**
 * A body's line through the reforms: those that led to it or to a body that became it, and those that it or a body that it
 * became went through. Who became whom is said by {@code dcterms:replaces}. A reform in which a body of the line only got
 * something from another, or gave something, is told, but the past of the one and the future of the other are not.
 */
public final class Reforms {
    private static final Node REPLACES = DCTerms.replaces.asNode();
    private static final Node RESULTED_FROM = Facts.node("http://www.w3.org/ns/org#resultedFrom");
    private static final Node CHANGED_BY = Facts.node("http://www.w3.org/ns/org#changedBy");
    private static final Node ORIGINAL = Facts.node("http://www.w3.org/ns/org#originalOrganization");
    private static final Node RESULTING = Facts.node("http://www.w3.org/ns/org#resultingOrganization");
    private final Facts facts;

    public Reforms(Facts facts) {
        this.facts = facts;
    }

    /**
     * A reform.
     *
     * @param reform the event
     * @param date its day
     * @param manner merged, renamed, split …
     * @param before the bodies before it
     * @param after the bodies after it
     * @param decision the document that decided it
     */
    public record Reform(
            Ref reform,
            Optional<LocalDate> date,
            Optional<String> manner,
            List<Ref> before,
            List<Ref> after,
            Optional<Ref> decision) {}

    /** The reforms in the order of their days. */
    public List<Reform> of(String body) {
        Set<Node> events = new HashSet<>();
        line(Facts.node(body), forerunner -> facts.objects(forerunner, REPLACES))
                .forEach(forerunner -> events.addAll(facts.objects(forerunner, RESULTED_FROM)));
        line(Facts.node(body), heir -> facts.subjects(REPLACES, heir))
                .forEach(heir -> events.addAll(facts.objects(heir, CHANGED_BY)));
        List<Reform> reforms = new ArrayList<>(events.stream().map(this::reform).toList());
        reforms.sort(Comparator.comparing((Reform reform) -> reform.date().orElse(LocalDate.MIN))
                .thenComparing(reform -> reform.reform().iri()));
        return reforms;
    }

    /** A body and all that are reached from it by steps. */
    private static Set<Node> line(Node body, Function<Node, List<Node>> steps) {
        Set<Node> seen = new LinkedHashSet<>(List.of(body));
        Deque<Node> ahead = new ArrayDeque<>(seen);
        while (!ahead.isEmpty()) {
            steps.apply(ahead.remove()).stream().filter(seen::add).forEach(ahead::add);
        }
        return seen;
    }

    private Reform reform(Node event) {
        return new Reform(
                facts.ref(event),
                facts.date(event, DCTerms.date.asNode()),
                facts.objects(event, DCTerms.type.asNode()).stream()
                        .map(facts::label)
                        .findFirst(),
                facts.objects(event, ORIGINAL).stream().map(facts::ref).toList(),
                facts.objects(event, RESULTING).stream().map(facts::ref).toList(),
                facts.objects(event, DCTerms.source.asNode()).stream()
                        .map(facts::ref)
                        .findFirst());
    }
}
