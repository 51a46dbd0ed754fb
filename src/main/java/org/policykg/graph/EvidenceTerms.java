package org.policykg.graph;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;

/** By what evidence is known in a graph, in either form of it: by its names, and by the terms that nothing else is said in. */
public final class EvidenceTerms {
    private static final String NAMES = Iris.BASE + "evidence/";

    private static final Set<Node> PROPERTIES = Stream.of(
                    Policy.inNotice,
                    Policy.start,
                    Policy.end,
                    Policy.page,
                    Policy.rule,
                    Policy.confidence,
                    RDF.subject,
                    RDF.predicate,
                    RDF.object)
            .map(property -> property.asNode())
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<Node> TYPES = Stream.of(Policy.Evidence, RDF.Statement)
            .map(type -> type.asNode())
            .collect(Collectors.toUnmodifiableSet());

    private EvidenceTerms() {}

    /** Whether a thing is a piece of evidence, or a part of one. */
    public static boolean isEvidence(Node node) {
        return node.isURI() && node.getURI().startsWith(NAMES);
    }

    /** Whether only what is said of evidence fits a pattern of subject, property and object, some of them open. */
    public static boolean asks(Node subject, Node property, Node object) {
        return isEvidence(subject)
                || property.equals(RDF.Nodes.reifies)
                || PROPERTIES.contains(property)
                || isOfAnnotations(property)
                || property.equals(RDF.Nodes.type) && (TYPES.contains(object) || isOfAnnotations(object));
    }

    /** Whether only what is said of evidence fits a pattern. */
    public static boolean asks(Triple pattern) {
        return asks(pattern.getSubject(), pattern.getPredicate(), pattern.getObject());
    }

    private static boolean isOfAnnotations(Node term) {
        return term.isURI() && term.getURI().startsWith(OA.NS);
    }
}
