package org.policykg;

import java.io.UncheckedIOException;
import java.util.List;
import org.apache.jena.graph.Triple;

/**
 * Something that keeps named graphs: a dump, a store of triples. For one thread. Graphs are put, then committed, then it is closed;
 * {@link PolicyKg#load} commits what it puts.
 */
public interface GraphStore extends AutoCloseable {
    /**
     * Takes a graph, in the place of what was kept under its name. A dump, which is written as it goes, has no such place: it takes
     * the same statements again for nothing, and refuses others under a name that it has.
     *
     * @param name the graph's IRI, which is that of its notice; {@code https://w3id.org/policykg/id/graph/ontology} for the relations
     *     that a user has added to the vocabulary, which stand beside those that are there
     * @param statements what it says, the notice's own statements first
     * @throws UncheckedIOException when it cannot be kept; the message says why
     */
    void put(String name, List<Triple> statements);

    /**
     * Says that all was put that belongs together: it is kept from now on. More may be put, and committed, behind it.
     *
     * @throws UncheckedIOException when that fails; the message says why
     */
    void commit();

    /**
     * Lets go of it. What was put since the last commit, or since the beginning, is given up: a store that can undoes it, and none
     * promises to keep it. A dump is then without its end, and a store of the Graph Store Protocol has what was sent. Closing twice
     * does nothing more.
     *
     * @throws UncheckedIOException when that fails; the message says why
     */
    @Override
    void close();
}
