package org.policykg.summary;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.OWL2;
import org.policykg.graph.Policy;
import org.policykg.identity.Asserted;
import org.policykg.rules.RelationTable;
import org.policykg.rules.Relations;

/**
 * Documents by how many others name them, a number alone under the document that bears it. {@code list/cited} counts editions
 * under their title; {@code list/named} keeps them apart, where somebody says which one is meant, and leaves out the text that a
 * notice brings.
 */
final class Citing implements Listing {
    /** All that a text can say of another document, but that it puts it out. */
    private static final List<Property> NAMING = RelationTable.standard().all().stream()
            .filter(relation -> relation.byRules() && !relation.equals(Relations.PROMULGATES))
            .map(relation -> ResourceFactory.createProperty(relation.iri()))
            .toList();

    private final String list;
    private final boolean underTitle;
    private final Property times;
    private final List<Property> naming;
    private final Set<Node> links;

    private Citing(String list, boolean underTitle, List<Property> naming) {
        this.list = list;
        this.underTitle = underTitle;
        this.times = underTitle ? Policy.timesCited : Policy.timesNamed;
        this.naming = naming;
        this.links = naming.stream().map(Property::asNode).collect(Collectors.toUnmodifiableSet());
    }

    static Listing underTitles(List<Node> added) {
        return new Citing(
                "cited",
                true,
                Stream.concat(naming(added), Stream.of(Policy.promulgates)).toList());
    }

    static Listing apart(List<Node> added) {
        return new Citing("named", false, naming(added).toList());
    }

    private static Stream<Property> naming(List<Node> added) {
        return Stream.concat(
                NAMING.stream(), added.stream().map(node -> ResourceFactory.createProperty(node.getURI())));
    }

    @Override
    public Set<Node> properties() {
        Set<Node> properties = new HashSet<>(links);
        properties.addAll(List.of(
                Policy.shownAs.asNode(),
                OWL2.sameAs.asNode(),
                (underTitle ? Policy.countedAs : Policy.editionOf).asNode()));
        return properties;
    }

    @Override
    public Stream<Node> sources(Triple change, Asserted said) {
        Node property = change.getPredicate();
        if (property.equals(Policy.shownAs.asNode())) {
            return Stream.of(change.getObject());
        }
        if (links.contains(property)) {
            return said.objects(change.getSubject(), Policy.shownAs);
        }
        Stream<Node> cited = Stream.of(change.getSubject());
        if (underTitle && property.equals(OWL2.sameAs.asNode())) {
            cited = said.subjects(Policy.countedAs, change.getSubject());
        }
        return cited.flatMap(document -> naming.stream().flatMap(link -> said.subjects(link, document)))
                .flatMap(by -> said.objects(by, Policy.shownAs));
    }

    @Override
    public Stream<Entry> entries(Node source, Asserted said) {
        return said.subjects(Policy.shownAs, source).toList().stream()
                .flatMap(by -> naming.stream().flatMap(link -> named(by, link, said)))
                .distinct()
                .map(document -> Entry.counted(list, document, times, Set.of()));
    }

    private Stream<Node> named(Node by, Property link, Asserted said) {
        List<Node> cited = said.objects(by, link).toList();
        if (underTitle) {
            return cited.stream()
                    .flatMap(document -> said.objects(document, Policy.countedAs))
                    .flatMap(title -> full(title, said).stream());
        }
        // who means one edition of a title has it in place of the title
        Set<Node> meant = cited.stream()
                .flatMap(document -> said.objects(document, Policy.editionOf))
                .collect(Collectors.toSet());
        return cited.stream()
                .flatMap(document -> full(document, said).stream())
                .filter(document -> !meant.contains(document));
    }

    private static Collection<Node> full(Node document, Asserted said) {
        List<Node> full = said.objects(document, OWL2.sameAs).toList();
        return full.isEmpty() ? List.of(document) : full;
    }
}
