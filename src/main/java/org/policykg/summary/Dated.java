package org.policykg.summary;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.policykg.graph.Policy;
import org.policykg.identity.Asserted;

/**
 * Documents by the month of their day: {@code list/documents}. Of several names of one the one that speaks is there, of a title
 * that was read its editions.
 */
final class Dated implements Listing {
    private static final String LIST = "documents";
    private static final Set<Node> CLASSES =
            Set.of(Policy.Notice.asNode(), Policy.Plan.asNode(), Policy.PolicyDocument.asNode());
    private static final Set<Node> PROPERTIES = Stream.of(
                    RDF.type, Policy.sameDocument, OWL2.sameAs, Policy.editionOf, Policy.shownDate)
            .map(Property::asNode)
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public Set<Node> properties() {
        return PROPERTIES;
    }

    @Override
    public Stream<Node> sources(Triple change, Asserted said) {
        Node property = change.getPredicate();
        if (property.equals(RDF.Nodes.type) && !CLASSES.contains(change.getObject())) {
            return Stream.empty();
        }
        if (property.equals(Policy.sameDocument.asNode())) {
            return Stream.concat(
                    Stream.of(change.getSubject(), change.getObject()),
                    said.objects(change.getSubject(), Policy.editionOf));
        }
        return Stream.of(change.getSubject(), change.getObject()).filter(Node::isURI);
    }

    @Override
    public Stream<Entry> entries(Node source, Asserted said) {
        return isListed(source, said)
                ? Months.orNone(source, Policy.shownDate, said).stream().map(month -> Entry.at(LIST, source, month))
                : Stream.empty();
    }

    private static boolean isListed(Node document, Asserted said) {
        boolean speaks = Stream.of(Policy.sameDocument, OWL2.sameAs)
                .allMatch(name -> said.objects(document, name).findAny().isEmpty());
        if (!speaks || CLASSES.stream().noneMatch(type -> said.says(document, RDF.Nodes.type, type))) {
            return false;
        }
        List<Node> editions = said.subjects(Policy.editionOf, document).toList();
        return editions.stream().allMatch(edition -> said.says(edition, Policy.sameDocument.asNode(), document));
    }
}
