package org.policykg.identity;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.policykg.graph.Iris;
import org.policykg.graph.Policy;
import org.policykg.rules.RelationTable;

/** Which properties of documents matter for what follows from them, and how. Immutable; threads may share it. */
public final class Links {
    /** What the name that speaks has from another where it says nothing itself. */
    static final List<Node> FILLED = nodes(
            Policy.hasTask,
            Policy.hasTarget,
            Policy.hasFunding,
            Policy.issuedBy,
            Policy.dateIssued,
            Policy.documentType,
            Policy.planPeriod,
            Policy.effectiveFrom,
            Policy.effectiveUntil);

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

    private static final Links STANDARD = new Links(List.of());

    private final List<Node> between;
    private final List<Node> block;

    private Links(List<Node> added) {
        this.between = Stream.of(
                        RelationTable.standard().all().stream().map(relation -> NodeFactory.createURI(relation.iri())),
                        added.stream(),
                        nodes(Policy.partOfPlan, Policy.attachment).stream())
                .flatMap(some -> some)
                .toList();
        this.block = Stream.concat(between.stream(), FILLED.stream()).toList();
    }

    /** Those of the relations that the program knows by itself. */
    public static Links standard() {
        return STANDARD;
    }

    /** Those, and relations that users have added, by their properties. */
    public static Links with(List<Node> added) {
        return added.isEmpty() ? STANDARD : new Links(added);
    }

    /** Links from document to document, which are repeated under the names that speak. */
    List<Node> between() {
        return between;
    }

    /** What is worked out about a name that speaks. */
    List<Node> block() {
        return block;
    }

    private static List<Node> nodes(Property... properties) {
        return Stream.of(properties).map(Property::asNode).toList();
    }

    /** The properties of which something follows. */
    public Stream<Node> properties() {
        return Stream.concat(TELLING.stream(), block.stream()).distinct();
    }

    /** Whether a statement is of a kind from which something follows. */
    public boolean matters(Triple triple) {
        Node subject = triple.getSubject();
        return (TELLING.contains(triple.getPredicate()) || block.contains(triple.getPredicate()))
                && subject.isURI()
                && Iris.mayBeDocument(subject.getURI());
    }

    /** Whether statements of a property tell documents apart. */
    static boolean tells(Node property) {
        return TELLING.contains(property);
    }
}
