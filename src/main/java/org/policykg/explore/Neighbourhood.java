package org.policykg.explore;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;

/** Things around some things, as nodes and edges; inside one read transaction. */
public final class Neighbourhood {
    private final Facts facts;

    public Neighbourhood(Facts facts) {
        this.facts = facts;
    }

    /**
     * What to draw.
     *
     * @param centres IRIs of the things whose neighbours are wanted, in the order in which they were opened
     * @param relations prefixed names of the relations to follow; every one when empty
     * @param from the first year; things without a day are always in
     * @param until the last year
     * @param each how many neighbours of one relation in one direction to take, the latest first
     */
    public record Wanted(
            List<String> centres, Set<String> relations, Optional<Integer> from, Optional<Integer> until, int each) {}

    /**
     * A node.
     *
     * @param ref the thing
     * @param open whether its neighbours were asked for
     * @param year the year of its day
     * @param hidden how many more neighbours it has that the limit keeps out
     */
    public record Vertex(Ref ref, boolean open, Optional<Integer> year, int hidden) {}

    /**
     * An edge, as the graph states it.
     *
     * @param source the IRI of the subject
     * @param target the IRI of the object
     * @param relation the property
     */
    public record Edge(String source, String target, Relation relation) {}

    /** Nodes and edges, each in the order in which they were found. */
    public record Picture(List<Vertex> vertices, List<Edge> edges) {}

    /** Draws; things that the store does not know are left out. */
    public Picture draw(Wanted wanted) {
        Map<Node, Integer> hidden = new LinkedHashMap<>();
        Set<Edge> edges = new LinkedHashSet<>();
        for (String iri : wanted.centres) {
            if (facts.knows(iri)) {
                hidden.put(facts.shown(Facts.node(iri)), 0);
            }
        }
        Set<Node> centres = Set.copyOf(hidden.keySet());
        for (Node centre : List.copyOf(hidden.keySet())) {
            for (Relation relation : facts.relations().drawn()) {
                if (wanted.relations.isEmpty() || wanted.relations.contains(relation.id())) {
                    follow(centre, relation, wanted, hidden, edges);
                }
            }
        }
        List<Vertex> vertices = new ArrayList<>();
        hidden.forEach((node, more) -> vertices.add(new Vertex(
                facts.ref(node), centres.contains(node), facts.day(node).map(LocalDate::getYear), more)));
        return new Picture(vertices, List.copyOf(edges));
    }

    private void follow(Node centre, Relation relation, Wanted wanted, Map<Node, Integer> hidden, Set<Edge> edges) {
        take(centre, facts.objects(centre, relation.node()), wanted, hidden)
                .forEach(object -> edges.add(new Edge(centre.getURI(), object.getURI(), relation)));
        take(centre, facts.subjects(relation.node(), centre), wanted, hidden)
                .forEach(subject -> edges.add(new Edge(subject.getURI(), centre.getURI(), relation)));
    }

    private List<Node> take(Node centre, Collection<Node> found, Wanted wanted, Map<Node, Integer> hidden) {
        List<Node> within =
                found.stream().filter(node -> isWithin(node, wanted)).toList();
        List<Node> taken = new ArrayList<>();
        for (Node node : facts.latestFirst(within)) {
            // what is drawn already costs nothing
            if (hidden.containsKey(node) || taken.size() < wanted.each) {
                taken.add(node);
            }
        }
        hidden.merge(centre, within.size() - taken.size(), Integer::sum);
        taken.forEach(node -> hidden.putIfAbsent(node, 0));
        return taken;
    }

    private boolean isWithin(Node node, Wanted wanted) {
        Optional<Integer> year = facts.day(node).map(LocalDate::getYear);
        return year.isEmpty()
                || wanted.from.filter(from -> year.orElseThrow() < from).isEmpty()
                        && wanted.until
                                .filter(until -> year.orElseThrow() > until)
                                .isEmpty();
    }
}
