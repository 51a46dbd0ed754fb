package org.policykg.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.exec.http.GSP;
import org.apache.jena.sparql.graph.GraphFactory;
import org.policykg.GraphStore;
import org.policykg.graph.Vocabulary;

/** A store behind the SPARQL 1.1 Graph Store HTTP Protocol: each graph is PUT, which replaces it. */
public final class RemoteStore implements GraphStore {
    private final String address;

    private RemoteStore(String address) {
        this.address = address;
    }

    /** The store at an address; absent when the address is not of HTTP. */
    public static Optional<GraphStore> open(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://")
                ? Optional.of(new RemoteStore(address))
                : Optional.empty();
    }

    @Override
    public void put(String name, List<Triple> statements) {
        Graph graph = GraphFactory.createDefaultGraph();
        statements.forEach(graph::add);
        try {
            GSP request = GSP.service(address).graphName(NodeFactory.createURI(name));
            if (name.equals(Vocabulary.GRAPH)) {
                request.POST(graph); // what a user has added stands beside the vocabulary that may be there
            } else {
                request.PUT(graph);
            }
        } catch (HttpException refused) {
            throw unchecked(
                    refused.getStatusCode() > 0 ? "answers " + refused.getStatusCode() : "does not answer", refused);
        } catch (RuntimeIOException failure) {
            throw unchecked("does not answer", failure);
        }
    }

    private UncheckedIOException unchecked(String reason, Exception cause) {
        return new UncheckedIOException(new IOException(address + " " + reason, cause));
    }

    /** Each graph is kept once it was put. */
    @Override
    public void close() {}
}
