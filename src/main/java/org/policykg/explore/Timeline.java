package org.policykg.explore;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;

/** What has a day in the life of a plan or a body; inside one read transaction. */
public final class Timeline {
    private static final String ORG = "http://www.w3.org/ns/org#";
    private final Facts facts;

    public Timeline(Facts facts) {
        this.facts = facts;
    }

    /**
     * Something that has a day.
     *
     * @param date the day
     * @param relation how it has to do with the thing
     * @param inverse whether the thing is the object of that relation
     * @param ref what it is
     */
    public record Event(LocalDate date, Relation relation, boolean inverse, Ref ref) {}

    /**
     * A year.
     *
     * @param year the year
     * @param total how many events it has
     * @param events some of them, in the order of their days
     */
    public record Year(int year, int total, List<Event> events) {}

    private record Seen(LocalDate date, Node node) {}

    private record Dated(LocalDate date, Relation relation, boolean inverse, Node node) {}

    /**
     * The years of a thing, the latest first.
     *
     * @param each how many events of a year to show
     */
    public List<Year> of(String iri, int each) {
        List<Year> years = new ArrayList<>();
        events(iri).forEach((year, events) -> years.add(year(year, events, 0, each)));
        return years;
    }

    /** A page of one year of a thing. */
    public Year of(String iri, int year, int from, int most) {
        return year(year, events(iri).getOrDefault(year, List.of()), from, most);
    }

    private Map<Integer, List<Dated>> events(String iri) {
        Node node = facts.shown(Facts.node(iri));
        List<Dated> events = new ArrayList<>();
        Set<Seen> seen = new HashSet<>();
        ownDays(node, events);
        for (Relation relation : facts.relations().links()) {
            add(events, seen, relation, false, facts.objects(node, relation.node()));
            add(events, seen, relation, true, facts.subjects(relation.node(), node));
        }
        Map<Integer, List<Dated>> years = new TreeMap<>(Comparator.reverseOrder());
        events.stream()
                .sorted(Comparator.comparing(Dated::date).thenComparing(event -> event.node.getURI()))
                .forEach(event -> years.computeIfAbsent(event.date.getYear(), year -> new ArrayList<>())
                        .add(event));
        return years;
    }

    private Year year(int year, List<Dated> events, int from, int most) {
        return new Year(
                year,
                events.size(),
                events.stream()
                        .skip(from)
                        .limit(most)
                        .map(event -> new Event(event.date, event.relation, event.inverse, facts.ref(event.node)))
                        .toList());
    }

    private void ownDays(Node node, List<Dated> events) {
        for (String property : List.of(
                "pol:dateIssued",
                "pol:effectiveFrom",
                "pol:effectiveUntil",
                "pol:deadline",
                "pol:validFrom",
                "pol:validUntil")) {
            Relation relation = facts.relations().named(property).orElseThrow();
            facts.date(node, relation.node()).ifPresent(day -> events.add(new Dated(day, relation, false, node)));
        }
    }

    /** Tasks and documents have days, reforms too; what has none is no event. */
    private void add(List<Dated> events, Set<Seen> seen, Relation relation, boolean inverse, List<Node> nodes) {
        boolean reform = relation.iri().startsWith(ORG);
        for (Node node : nodes) {
            Optional<LocalDate> day = reform ? facts.date(node, DCTerms.date.asNode()) : facts.day(node);
            // one thing may be tied to another by several relations; the first that the pages show is enough
            day.filter(date -> seen.add(new Seen(date, node)))
                    .ifPresent(date -> events.add(new Dated(date, relation, inverse, node)));
        }
    }
}
