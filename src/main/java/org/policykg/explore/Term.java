package org.policykg.explore;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.policykg.graph.Prefixes;
import org.policykg.graph.Vocabulary;

/**
 * A class or property of the vocabulary.
 *
 * @param iri its IRI
 * @param name its prefixed name
 * @param isClass whether it is a class
 * @param labels its names by language
 * @param definitions what it means, by language
 * @param above prefixed names of the classes or properties that it specializes
 * @param domain prefixed names of what has it
 * @param range prefixed names of what it leads to
 */
public record Term(
        String iri,
        String name,
        boolean isClass,
        Map<String, String> labels,
        Map<String, String> definitions,
        List<String> above,
        List<String> domain,
        List<String> range) {
    /** Every term of the house, classes first, each in the order of their names. */
    public static List<Term> all() {
        Graph ontology = Vocabulary.ontology();
        return Stream.of(OWL2.Class, OWL2.ObjectProperty, OWL2.DatatypeProperty)
                .flatMap(type -> ontology.stream(Node.ANY, RDF.Nodes.type, type.asNode()))
                .map(Triple::getSubject)
                .filter(node -> node.isURI() && name(node).startsWith("pol:"))
                .distinct()
                .map(node -> of(ontology, node))
                .sorted(Comparator.comparing((Term term) -> !term.isClass()).thenComparing(Term::name))
                .toList();
    }

    private static Term of(Graph ontology, Node node) {
        return new Term(
                node.getURI(),
                name(node),
                ontology.contains(node, RDF.Nodes.type, OWL2.Class.asNode()),
                words(ontology, node, RDFS.label.asNode()),
                words(ontology, node, SKOS.definition.asNode()),
                Stream.concat(
                                names(ontology, node, RDFS.subClassOf.asNode()),
                                names(ontology, node, RDFS.subPropertyOf.asNode()))
                        .toList(),
                names(ontology, node, RDFS.domain.asNode()).toList(),
                names(ontology, node, RDFS.range.asNode()).toList());
    }

    private static Map<String, String> words(Graph ontology, Node node, Node property) {
        return ontology.stream(node, property, Node.ANY)
                .map(Triple::getObject)
                .collect(Collectors.toMap(Node::getLiteralLanguage, Node::getLiteralLexicalForm));
    }

    private static Stream<String> names(Graph ontology, Node node, Node property) {
        return ontology.stream(node, property, Node.ANY)
                .map(Triple::getObject)
                .filter(Node::isURI)
                .map(Term::name)
                .sorted();
    }

    private static String name(Node node) {
        String iri = node.getURI();
        return Prefixes.all().entrySet().stream()
                .filter(prefix -> iri.startsWith(prefix.getValue()))
                .map(prefix ->
                        prefix.getKey() + ":" + iri.substring(prefix.getValue().length()))
                .findFirst()
                .orElse(iri);
    }

    /** What comes after the prefix. */
    public String local() {
        return name.substring(name.indexOf(':') + 1);
    }
}
