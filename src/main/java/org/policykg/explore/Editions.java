package org.policykg.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.policykg.graph.Policy;

/**
 * Which documents are one. Who cites a title alone means the document of that title; a notice that was read is an edition of
 * it. A title of which one edition was read is that edition; of several it stays apart and leads to each, and what points at
 * it points at each. Read once for a store that does not change.
 */
final class Editions {
    private static final Node EDITION_OF = Policy.editionOf.asNode();
    private final Map<Node, Node> titles = new HashMap<>();
    private final Map<Node, List<Node>> editions = new HashMap<>();

    private Editions() {}

    static Editions read(Graph union) {
        Editions all = new Editions();
        union.find(Node.ANY, EDITION_OF, Node.ANY).forEachRemaining(triple -> {
            all.titles.put(triple.getSubject(), triple.getObject());
            all.editions
                    .computeIfAbsent(triple.getObject(), title -> new ArrayList<>(1))
                    .add(triple.getSubject());
        });
        all.editions.values().forEach(some -> some.sort(Comparator.comparing(Node::toString)));
        return all;
    }

    /** What a node is on the pages: the edition, for a title that has only one. */
    Node shown(Node node) {
        List<Node> some = editions.getOrDefault(node, List.of());
        return some.size() == 1 ? some.getFirst() : node;
    }

    /** What lists have for a node: the editions, for a title. */
    List<Node> listed(Node node) {
        return editions.getOrDefault(node, List.of(node));
    }

    /** Whether it is a title of which editions were read. */
    boolean isTitle(Node node) {
        return editions.containsKey(node);
    }

    /** The nodes of which the statements about a thing are made: of several editions each speaks for itself. */
    List<Node> subjects(Node node) {
        Node shown = shown(node);
        Node title = titles.getOrDefault(shown, shown);
        return shown(title).equals(shown) && !title.equals(shown) ? List.of(shown, title) : List.of(shown);
    }

    /** The nodes by which statements name a thing. */
    List<Node> objects(Node node) {
        if (node.isTripleTerm()) {
            Triple triple = node.getTriple();
            return subjects(triple.getSubject()).stream()
                    .flatMap(subject -> objects(triple.getObject()).stream()
                            .map(object -> NodeFactory.createTripleTerm(subject, triple.getPredicate(), object)))
                    .toList();
        }
        Node shown = shown(node);
        Node title = titles.getOrDefault(shown, shown);
        return title.equals(shown) ? List.of(shown) : List.of(shown, title);
    }

    /** The statements of a graph that fit a pattern, as the pages show them: each once. */
    Stream<Triple> find(Graph union, Node subject, Node property, Node object) {
        Set<Triple> folded = new HashSet<>();
        return subjects(subject).stream()
                .flatMap(s -> objects(object).stream().flatMap(o -> stream(union, s, property, o)))
                .flatMap(triple -> {
                    Triple shown = Triple.create(
                            shown(subject.isConcrete() ? subject : triple.getSubject()),
                            triple.getPredicate(),
                            shown(object.isConcrete() ? object : triple.getObject()));
                    boolean first = shown.equals(triple) || !union.contains(shown) && folded.add(shown);
                    return first && !isOwnTitle(shown) ? Stream.of(shown) : Stream.empty();
                });
    }

    private static boolean isOwnTitle(Triple triple) {
        return triple.getPredicate().equals(EDITION_OF) && triple.getSubject().equals(triple.getObject());
    }

    private static Stream<Triple> stream(Graph union, Node subject, Node property, Node object) {
        return union.stream(subject, property, object);
    }
}
