package org.policykg.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;

/** The vocabulary and its shapes as graphs, from the files that come with the program. */
public final class Vocabulary {
    /** The named graph that the vocabulary has in a store. */
    public static final String GRAPH = "https://w3id.org/policykg/id/graph/ontology";

    private Vocabulary() {}

    public static Graph ontology() {
        return read("policy.ttl");
    }

    public static Graph shapes() {
        return read("shapes.ttl");
    }

    private static Graph read(String file) {
        try (InputStream in = Vocabulary.class.getResourceAsStream("/org/policykg/ontology/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + file);
            }
            Graph graph = GraphFactory.createDefaultGraph();
            RDFParser.source(in).lang(Lang.TURTLE).parse(graph);
            return graph;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
