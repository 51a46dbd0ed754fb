package org.policykg.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;

/** The vocabulary and its shapes as graphs, from the files that come with the program. */
public final class Vocabulary {
    /** The named graph that the vocabulary has in a store. */
    public static final String GRAPH = "https://w3id.org/policykg/id/graph/ontology";

    private static final Set<Node> PROPERTY_TYPES =
            Set.of(OWL2.DatatypeProperty.asNode(), OWL2.ObjectProperty.asNode());

    private Vocabulary() {}

    public static Graph ontology() {
        return read("policy.ttl");
    }

    public static Graph shapes() {
        return read("shapes.ttl");
    }

    /** Every property of the vocabulary, in the order in which it defines them. */
    public static List<Node> properties() {
        List<Node> properties = new ArrayList<>();
        parse("policy.ttl", new StreamRDFBase() {
            @Override
            public void triple(Triple triple) {
                if (triple.getPredicate().equals(RDF.Nodes.type) && PROPERTY_TYPES.contains(triple.getObject())) {
                    properties.add(triple.getSubject());
                }
            }
        });
        return List.copyOf(properties);
    }

    private static Graph read(String file) {
        Graph graph = GraphFactory.createDefaultGraph();
        parse(file, StreamRDFLib.graph(graph));
        return graph;
    }

    private static void parse(String file, StreamRDF into) {
        try (InputStream in = Vocabulary.class.getResourceAsStream("/org/policykg/ontology/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + file);
            }
            RDFParser.source(in).lang(Lang.TURTLE).parse(into);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
