package org.policykg.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.policykg.graph.Policy;

/**
 * Which documents are one, as the store has worked it out: of all names of a document one speaks, and bears its links. A title of
 * several editions stays apart and leads to each; who means one of them is shown at that one. Read once for a store that does
 * not change.
 */
final class Editions {
    private static final Node EDITION_OF = Policy.editionOf.asNode();
    private static final Comparator<Node> ORDER = Comparator.comparing(Node::toString);
    /** the name that speaks, of those that do not */
    private final Map<Node, Node> speakers = new HashMap<>();

    private final Map<Node, List<Node>> members = new HashMap<>();
    private final Map<Node, Node> titles = new HashMap<>();
    private final Map<Node, List<Node>> editions = new HashMap<>();

    private Editions() {}

    static Editions read(Graph union) {
        Editions all = new Editions();
        union.find(Node.ANY, Policy.sameDocument.asNode(), Node.ANY).forEachRemaining(triple -> {
            all.speakers.put(triple.getSubject(), triple.getObject());
            all.members
                    .computeIfAbsent(triple.getObject(), speaker -> new ArrayList<>(1))
                    .add(triple.getSubject());
        });
        union.find(Node.ANY, EDITION_OF, Node.ANY).forEachRemaining(triple -> {
            all.titles.put(triple.getSubject(), triple.getObject());
            Node edition = all.shown(triple.getSubject());
            List<Node> some = all.editions.computeIfAbsent(triple.getObject(), title -> new ArrayList<>(1));
            if (!some.contains(edition)) {
                some.add(edition);
            }
        });
        all.members.values().forEach(some -> some.sort(ORDER));
        all.editions.values().forEach(some -> some.sort(ORDER));
        return all;
    }

    /** What a node is on the pages: the name that speaks for it. */
    Node shown(Node node) {
        return speakers.getOrDefault(node, node);
    }

    /** What lists have for a node: the editions, for a title of several. */
    List<Node> listed(Node node) {
        return speakers.containsKey(node) ? List.of(shown(node)) : editions.getOrDefault(node, List.of(node));
    }

    /** Whether it is a title of which editions are known. */
    boolean isTitle(Node node) {
        return editions.containsKey(node);
    }

    /** All names of what a node is on the pages. */
    private List<Node> names(Node node) {
        Node shown = shown(node);
        List<Node> names = new ArrayList<>(List.of(shown));
        names.addAll(members.getOrDefault(shown, List.of()));
        return names;
    }

    /** The nodes by which statements may name a thing: who cites the title may mean the edition. */
    private Stream<Node> objects(Node node) {
        return names(node).stream()
                .flatMap(name -> Stream.concat(Stream.of(name), Stream.ofNullable(titles.get(name))))
                .distinct();
    }

    /** The statements of a graph that fit a pattern, as the pages show them: each once, under the names that speak. */
    Stream<Triple> find(Graph union, Node subject, Node property, Node object) {
        if (object.isTripleTerm()) {
            Triple triple = object.getTriple();
            return names(triple.getSubject()).stream()
                    .flatMap(s -> objects(triple.getObject())
                            .map(o -> NodeFactory.createTripleTerm(s, triple.getPredicate(), o)))
                    .flatMap(term -> union.stream(subject, property, term));
        }
        return union.stream(shown(subject), property, shown(object))
                .filter(triple -> !speakers.containsKey(triple.getSubject())
                        && !speakers.containsKey(triple.getObject())
                        && !isMeantOtherwise(union, triple));
    }

    /** Whether a title is named and one of its editions meant. */
    private boolean isMeantOtherwise(Graph union, Triple triple) {
        return !triple.getPredicate().equals(EDITION_OF)
                && editions.getOrDefault(triple.getObject(), List.of()).stream()
                        .anyMatch(edition -> union.contains(triple.getSubject(), triple.getPredicate(), edition));
    }
}
