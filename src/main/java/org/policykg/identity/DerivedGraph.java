package org.policykg.identity;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.policykg.graph.Policy;

/**
 * The graph of what is worked out: by what documents are found ({@code matchKey}, {@code editionOf}), which are one ({@code
 * sameDocument}, and {@code sameTitle} for titles, before a title is taken for its only edition), and their links under the
 * names that speak.
 */
public final class DerivedGraph {
    private final Asserted graph;
    private final Consumer<Triple> add;
    private final Consumer<Triple> remove;

    /**
     * A graph that can be changed.
     *
     * @param graph reads it
     * @param add adds a statement to it
     * @param remove removes one
     */
    public DerivedGraph(Asserted graph, Consumer<Triple> add, Consumer<Triple> remove) {
        this.graph = graph;
        this.add = add;
        this.remove = remove;
    }

    /** The name that speaks for a document. */
    Node speaker(Node document) {
        return object(document, Policy.sameDocument).orElse(document);
    }

    /** All names of the document that a name speaks for, with it. */
    Set<Node> members(Node speaker) {
        Set<Node> members = graph.subjects(Policy.sameDocument, speaker).collect(Collectors.toCollection(HashSet::new));
        members.add(speaker);
        return members;
    }

    /** The name that speaks for a document, where a title is not taken for its only edition. */
    Node identity(Node document) {
        return object(document, Policy.sameTitle).orElseGet(() -> isTitle(document) ? document : speaker(document));
    }

    /** All names that one speaks for, where a title is not taken for its only edition. */
    Set<Node> identical(Node identity) {
        return Stream.concat(
                        Stream.concat(Stream.of(identity), graph.subjects(Policy.sameTitle, identity)),
                        graph.subjects(Policy.sameDocument, identity).filter(member -> !isTitle(member)))
                .collect(Collectors.toSet());
    }

    boolean isTitle(Node document) {
        return title(document).isEmpty() && !DocumentFacts.isNumber(document);
    }

    /** The documents that are found by a key. */
    Stream<Node> found(Node key) {
        return graph.subjects(Policy.matchKey, key);
    }

    Set<Node> keys(Node document) {
        return graph.objects(document, Policy.matchKey).collect(Collectors.toSet());
    }

    /** The title of which a document is an edition. */
    Optional<Node> title(Node document) {
        return object(document, Policy.editionOf);
    }

    Stream<Node> editions(Node title) {
        return graph.subjects(Policy.editionOf, title);
    }

    private Optional<Node> object(Node subject, Property property) {
        return graph.objects(subject, property).findFirst();
    }

    /** Says that one thing has another of a property, and nothing else; nothing where the two are the same. */
    void only(Node subject, Property property, Node object) {
        replace(
                subject,
                Set.of(property.asNode()),
                object.equals(subject) ? Set.of() : Set.of(Triple.create(subject, property.asNode(), object)));
    }

    /** Puts statements of some properties of a thing in the place of those that are there. */
    void replace(Node subject, Collection<Node> properties, Set<Triple> now) {
        Set<Triple> before = properties.stream()
                .flatMap(property -> graph.find(subject, property, Node.ANY))
                .collect(Collectors.toSet());
        before.stream().filter(triple -> !now.contains(triple)).forEach(remove);
        now.stream().filter(triple -> !before.contains(triple)).forEach(add);
    }
}
