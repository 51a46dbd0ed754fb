package org.policykg.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.policykg.rules.Relation;
import org.policykg.rules.RelationTable;

/**
 * Relations of users as properties of the vocabulary, and back: they go where the data go, so that whoever reads these without the
 * user's files knows what they are called.
 */
public final class Declarations {
    private static final Node CITES = Policy.cites.asNode();
    /** an annotation, of which the build makes no constant */
    private static final Node INVERSE = NodeFactory.createURI(Policy.NS + "inverseLabel");

    private Declarations() {}

    /** What is said of some relations, each after the other. */
    public static List<Triple> of(Collection<Relation> relations) {
        List<Triple> triples = new ArrayList<>();
        for (Relation relation : relations) {
            Node property = NodeFactory.createURI(relation.iri());
            triples.add(Triple.create(property, RDF.Nodes.type, OWL2.ObjectProperty.asNode()));
            say(property, RDFS.label.asNode(), relation.labels(), triples);
            say(property, INVERSE, relation.inverses(), triples);
            say(property, SKOS.definition.asNode(), relation.definitions(), triples);
            relation.above()
                    .forEach(above -> triples.add(
                            Triple.create(property, RDFS.subPropertyOf.asNode(), NodeFactory.createURI(above))));
            triples.add(Triple.create(property, RDFS.domain.asNode(), Policy.PolicyDocument.asNode()));
            triples.add(Triple.create(property, RDFS.range.asNode(), Policy.PolicyDocument.asNode()));
        }
        return List.copyOf(triples);
    }

    private static void say(Node property, Node kind, Map<String, String> words, List<Triple> triples) {
        words.entrySet().stream()
                .sorted(Map.Entry.<String, String>comparingByKey().reversed())
                .forEach(word -> triples.add(
                        Triple.create(property, kind, NodeFactory.createLiteralLang(word.getValue(), word.getKey()))));
    }

    /**
     * The relations that a graph declares and the program does not know by itself, in the order of their properties.
     *
     * @param graph the vocabulary of a store
     * @param prefixes prefix to namespace; a property without one is called by its IRI
     */
    public static List<Relation> in(Graph graph, Map<String, String> prefixes) {
        return graph.stream(Node.ANY, RDFS.subPropertyOf.asNode(), CITES)
                .map(Triple::getSubject)
                .filter(property -> property.isURI()
                        && RelationTable.standard().of(property.getURI()).isEmpty())
                .distinct()
                .sorted(Comparator.comparing(Node::getURI))
                .map(property -> read(graph, property, prefixes))
                .toList();
    }

    private static Relation read(Graph graph, Node property, Map<String, String> prefixes) {
        String iri = property.getURI();
        String name = prefixes.entrySet().stream()
                .filter(prefix -> iri.startsWith(prefix.getValue()))
                .max(Comparator.comparingInt(prefix -> prefix.getValue().length()))
                .map(prefix ->
                        prefix.getKey() + ":" + iri.substring(prefix.getValue().length()))
                .orElse(iri);
        Map<String, String> labels = words(graph, property, RDFS.label.asNode());
        return new Relation(
                name,
                name,
                iri,
                labels.isEmpty() ? Map.of("zh", name, "en", name) : labels,
                words(graph, property, INVERSE),
                words(graph, property, SKOS.definition.asNode()),
                List.of(CITES.getURI()),
                false,
                Optional.empty(),
                true);
    }

    private static Map<String, String> words(Graph graph, Node property, Node kind) {
        return graph.stream(property, kind, Node.ANY)
                .map(Triple::getObject)
                .filter(Node::isLiteral)
                .collect(Collectors.toMap(
                        Node::getLiteralLanguage,
                        Node::getLiteralLexicalForm,
                        (one, other) -> one.compareTo(other) < 0 ? one : other));
    }
}
