package org.policykg.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.policykg.graph.Iris;
import org.policykg.graph.Policy;
import org.policykg.store.NodeIds;

/**
 * Which documents are one, as the store has worked it out: of all names of a document one speaks, and bears its links. A title of
 * several editions stays apart and leads to each; who means one of them is shown at that one. Read once for a store that does
 * not change, as numbers: the names themselves take far longer to read.
 */
final class Editions {
    private static final Node EDITION_OF = Policy.editionOf.asNode();
    private static final Comparator<Node> ORDER = Comparator.comparing(Node::toString);
    private final NodeIds ids;
    /** the name that speaks, of those that do not */
    private final Map<Long, Long> speakers = new HashMap<>();

    private final Map<Long, List<Long>> members = new HashMap<>();
    private final Map<Long, Long> titles = new HashMap<>();
    private final Map<Long, Set<Long>> editions = new HashMap<>();

    private Editions(NodeIds ids) {
        this.ids = ids;
    }

    static Editions read(NodeIds ids) {
        Editions all = new Editions(ids);
        ids.pairs(Policy.sameDocument.asNode(), (name, speaker) -> {
            all.speakers.put(name, speaker);
            all.members.computeIfAbsent(speaker, some -> new ArrayList<>(1)).add(name);
        });
        ids.pairs(EDITION_OF, (edition, title) -> {
            all.titles.put(edition, title);
            all.editions
                    .computeIfAbsent(title, some -> new LinkedHashSet<>(2))
                    .add(all.speakers.getOrDefault(edition, edition));
        });
        return all;
    }

    /** What some have for a node; only a document may have another name. */
    private <T> Optional<T> of(Map<Long, T> some, Node node) {
        if (!node.isURI() || !Iris.mayBeDocument(node.getURI())) {
            return Optional.empty();
        }
        OptionalLong id = ids.of(node);
        return id.isPresent() ? Optional.ofNullable(some.get(id.getAsLong())) : Optional.empty();
    }

    private Stream<Node> nodes(Iterable<Long> some) {
        List<Node> nodes = new ArrayList<>();
        some.forEach(id -> nodes.add(ids.node(id)));
        return nodes.stream().sorted(ORDER);
    }

    /** What a node is on the pages: the name that speaks for it. */
    Node shown(Node node) {
        return of(speakers, node).map(ids::node).orElse(node);
    }

    /** What lists have for a node: the editions, for a title of several. */
    List<Node> listed(Node node) {
        Optional<Node> speaker = of(speakers, node).map(ids::node);
        return speaker.map(List::of)
                .or(() -> of(editions, node).map(some -> nodes(some).toList()))
                .orElse(List.of(node));
    }

    /** Whether it is a title of which editions are known. */
    boolean isTitle(Node node) {
        return of(editions, node).isPresent();
    }

    /** Whether what has this number is a title of which editions are known. */
    boolean isTitle(long id) {
        return editions.containsKey(id);
    }

    /** All names of what a node is on the pages. */
    Stream<Node> names(Node node) {
        Node shown = shown(node);
        return Stream.concat(Stream.of(shown), of(members, shown).stream().flatMap(this::nodes));
    }

    /** The nodes by which statements may name a thing: who cites the title may mean the edition. */
    private Stream<Node> objects(Node node) {
        return names(node)
                .flatMap(name -> Stream.concat(Stream.of(name), of(titles, name).map(ids::node).stream()))
                .distinct();
    }

    /** The statements of a graph that fit a pattern, as the pages show them: each once, under the names that speak. */
    Stream<Triple> find(Graph union, Node subject, Node property, Node object) {
        if (object.isTripleTerm()) {
            Triple triple = object.getTriple();
            return names(triple.getSubject())
                    .flatMap(s -> objects(triple.getObject())
                            .map(o -> NodeFactory.createTripleTerm(s, triple.getPredicate(), o)))
                    .flatMap(term -> union.stream(subject, property, term));
        }
        return union.stream(shown(subject), property, shown(object))
                .filter(triple -> of(speakers, triple.getSubject()).isEmpty()
                        && of(speakers, triple.getObject()).isEmpty()
                        && !isMeantOtherwise(union, triple));
    }

    /** The same statements of a property as numbers. */
    void pairs(Node property, NodeIds.Pairs pairs) {
        ids.pairs(property, (subject, object) -> {
            if (!speakers.containsKey(subject)
                    && !speakers.containsKey(object)
                    && (property.equals(EDITION_OF)
                            || editions.getOrDefault(object, Set.of()).stream()
                                    .noneMatch(edition -> ids.says(subject, property, edition)))) {
                pairs.take(subject, object);
            }
        });
    }

    /** Whether a name of this number speaks. */
    boolean speaks(long id) {
        return !speakers.containsKey(id);
    }

    /** Whether a title is named and one of its editions meant. */
    private boolean isMeantOtherwise(Graph union, Triple triple) {
        return !triple.getPredicate().equals(EDITION_OF)
                && of(editions, triple.getObject()).stream()
                        .flatMap(Set::stream)
                        .anyMatch(edition ->
                                union.contains(triple.getSubject(), triple.getPredicate(), ids.node(edition)));
    }
}
