package org.policykg.identity;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.policykg.graph.Policy;
import org.policykg.rules.RelationTable;

/** Which properties of documents matter, and for what. */
final class Links {
    /** Links from document to document, which are repeated under the names that speak. */
    static final List<Node> BETWEEN = Stream.concat(
                    RelationTable.standard().all().stream().map(relation -> NodeFactory.createURI(relation.iri())),
                    nodes(Policy.partOfPlan, Policy.attachment).stream())
            .toList();

    /** What the name that speaks has from another where it says nothing itself. */
    static final List<Node> FILLED = nodes(
            Policy.hasTask,
            Policy.issuedBy,
            Policy.dateIssued,
            Policy.documentType,
            Policy.planPeriod,
            Policy.effectiveFrom,
            Policy.effectiveUntil);

    /** What is worked out about a name that speaks. */
    static final List<Node> BLOCK =
            Stream.concat(BETWEEN.stream(), FILLED.stream()).toList();

    /** What tells on which day a document stands, or who puts it out. */
    static final List<Node> DATING =
            nodes(Policy.dateIssued, Policy.documentNumber, Policy.promulgates, Policy.forwards);

    private static final List<Node> TELLING = nodes(
            DCTerms.title,
            DCTerms.alternative,
            RDFS.label,
            RDF.type,
            Policy.documentNumber,
            Policy.editionOf,
            Policy.issuedBy,
            Policy.dateIssued,
            Policy.promulgates,
            Policy.forwards,
            Policy.text);

    private Links() {}

    private static List<Node> nodes(Property... properties) {
        return Stream.of(properties).map(Property::asNode).toList();
    }

    /** The properties whose statements can change which documents are one, or what is said of them. */
    static Stream<Node> all() {
        return Stream.concat(TELLING.stream(), BLOCK.stream()).distinct();
    }

    /** Whether statements of a property can change which documents are one, or what is said of them. */
    static boolean matters(Node property) {
        return TELLING.contains(property) || BLOCK.contains(property);
    }

    /** Whether statements of a property tell documents apart. */
    static boolean tells(Node property) {
        return TELLING.contains(property);
    }
}
