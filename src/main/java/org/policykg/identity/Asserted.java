package org.policykg.identity;

import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;

/** What the notices and the authority say, each statement once, without what is worked out from it. */
@FunctionalInterface
public interface Asserted {
    /** The statements that fit a pattern, of which {@link Node#ANY} stands for anything. */
    Stream<Triple> find(Node subject, Node property, Node object);

    default Stream<Node> objects(Node subject, Property property) {
        return find(subject, property.asNode(), Node.ANY).map(Triple::getObject);
    }

    default Stream<Node> subjects(Property property, Node object) {
        return find(Node.ANY, property.asNode(), object).map(Triple::getSubject);
    }

    default boolean says(Node subject, Node property, Node object) {
        try (Stream<Triple> found = find(subject, property, object)) {
            return found.findAny().isPresent();
        }
    }

    /** A literal of a thing; the first of several in the order of their words. */
    default Optional<String> text(Node subject, Property property) {
        return objects(subject, property)
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .sorted()
                .findFirst();
    }
}
