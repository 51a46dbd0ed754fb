package org.policykg;

import java.io.UncheckedIOException;
import java.util.List;
import org.apache.jena.graph.Triple;

/** Something that keeps named graphs: a dump, a store of triples. For one thread. */
public interface GraphStore extends AutoCloseable {
    /**
     * Keeps a graph, in the place of what was kept under its name.
     *
     * @param name the graph's IRI, which is that of its notice; {@code https://w3id.org/policykg/id/graph/ontology} for the relations
     *     that a user has added to the vocabulary
     * @param statements what it says, the notice's own statements first
     * @throws UncheckedIOException when it cannot be kept; the message says why
     */
    void put(String name, List<Triple> statements);

    /**
     * Ends it: all that was put is kept from now on.
     *
     * @throws UncheckedIOException when that fails; the message says why
     */
    @Override
    void close();
}
