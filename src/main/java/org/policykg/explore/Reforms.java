package org.policykg.explore;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;

/** The reforms that led to a body and those that it went through, forerunners and heirs included. */
public final class Reforms {
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
        walk(Facts.node(body), RESULTED_FROM, ORIGINAL, events, new HashSet<>());
        walk(Facts.node(body), CHANGED_BY, RESULTING, events, new HashSet<>());
        List<Reform> reforms = new ArrayList<>(events.stream().map(this::reform).toList());
        reforms.sort(Comparator.comparing((Reform reform) -> reform.date().orElse(LocalDate.MIN))
                .thenComparing(reform -> reform.reform().iri()));
        return reforms;
    }

    private void walk(Node body, Node event, Node further, Set<Node> events, Set<Node> seen) {
        if (seen.add(body)) {
            for (Node reform : facts.objects(body, event)) {
                events.add(reform);
                facts.objects(reform, further).forEach(other -> walk(other, event, further, events, seen));
            }
        }
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
