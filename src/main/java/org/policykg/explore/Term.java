package org.policykg.explore;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.policykg.graph.Prefixes;
import org.policykg.graph.Vocabulary;
import org.policykg.store.PolicyStore;
import org.policykg.store.StoreRelations;

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
    private static final String OWN = "pol:";

    /** A vocabulary, and the names of what is in it. */
    private record Source(Graph graph, Map<String, String> prefixes) {
        Term term(Node node) {
            return new Term(
                    node.getURI(),
                    name(node),
                    graph.contains(node, RDF.Nodes.type, OWL2.Class.asNode()),
                    words(node, RDFS.label.asNode()),
                    words(node, SKOS.definition.asNode()),
                    Stream.concat(names(node, RDFS.subClassOf.asNode()), names(node, RDFS.subPropertyOf.asNode()))
                            .toList(),
                    names(node, RDFS.domain.asNode()).toList(),
                    names(node, RDFS.range.asNode()).toList());
        }

        private Map<String, String> words(Node node, Node property) {
            return graph.stream(node, property, Node.ANY)
                    .map(Triple::getObject)
                    .collect(Collectors.toMap(Node::getLiteralLanguage, Node::getLiteralLexicalForm));
        }

        private Stream<String> names(Node node, Node property) {
            return graph.stream(node, property, Node.ANY)
                    .map(Triple::getObject)
                    .filter(Node::isURI)
                    .map(this::name)
                    .sorted();
        }

        private String name(Node node) {
            String iri = node.getURI();
            return prefixes.entrySet().stream()
                    .filter(prefix -> iri.startsWith(prefix.getValue()))
                    .map(prefix -> prefix.getKey() + ":"
                            + iri.substring(prefix.getValue().length()))
                    .findFirst()
                    .orElse(iri);
        }
    }

    /** Every term of the house, classes first, each in the order of their names. */
    public static List<Term> all() {
        return all(Vocabulary.ontology(), Prefixes.all(), List.of());
    }

    /** The same with the relations that users have added to a store; inside one read transaction. */
    public static List<Term> of(PolicyStore store) {
        Graph graph = GraphFactory.createDefaultGraph();
        store.graphNow(Vocabulary.GRAPH).forEach(graph::add);
        return all(graph, StoreRelations.prefixes(store.dataset()), StoreRelations.of(store.dataset()));
    }

    private static List<Term> all(Graph graph, Map<String, String> prefixes, List<org.policykg.rules.Relation> added) {
        Source source = new Source(graph, prefixes);
        Set<String> others =
                added.stream().map(org.policykg.rules.Relation::iri).collect(Collectors.toSet());
        return Stream.of(OWL2.Class, OWL2.ObjectProperty, OWL2.DatatypeProperty)
                .flatMap(type -> graph.stream(Node.ANY, RDF.Nodes.type, type.asNode()))
                .map(Triple::getSubject)
                .filter(node -> node.isURI() && (source.name(node).startsWith(OWN) || others.contains(node.getURI())))
                .distinct()
                .map(source::term)
                .sorted(Comparator.comparing((Term term) -> !term.isClass()).thenComparing(Term::name))
                .toList();
    }

    /** What comes after the prefix of the program's own; the whole name of another. */
    public String local() {
        return name.startsWith(OWN) ? name.substring(OWN.length()) : name;
    }
}
