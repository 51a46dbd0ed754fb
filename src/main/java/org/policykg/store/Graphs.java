package org.policykg.store;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.policykg.graph.EvidenceTerms;

/**
 * The named graphs of a store, and the default graph, which has each statement of theirs once, without evidence and without
 * the lists that a store keeps. All that changes a named graph goes through here; inside a transaction.
 */
final class Graphs {
    private final DatasetGraph dataset;

    Graphs(DatasetGraph dataset) {
        this.dataset = dataset;
    }

    /** What named graphs say, once for each of them. */
    static Stream<Quad> named(DatasetGraph dataset, Node subject, Node property, Node object) {
        return Iter.asStream(dataset.findNG(Node.ANY, subject, property, object));
    }

    /** What a graph says less what the register says in the same words. */
    static Stream<Triple> kept(DatasetGraph dataset, String graph) {
        return dataset.stream(NodeFactory.createURI(graph), Node.ANY, Node.ANY, Node.ANY)
                .map(Quad::asTriple);
    }

    /** All that a graph says, in no order. */
    static Stream<Triple> whole(DatasetGraph dataset, String graph, RegisterWords register) {
        List<Triple> kept = kept(dataset, graph).toList();
        return Derivations.isOfNotices(NodeFactory.createURI(graph)) ? register.restore(kept).stream() : kept.stream();
    }

    /** Whether any named graph makes a statement. */
    boolean say(Triple triple) {
        if (EvidenceTerms.isEvidence(triple.getSubject())) {
            return dataset.findNG(Node.ANY, triple.getSubject(), triple.getPredicate(), triple.getObject())
                    .hasNext();
        }
        return dataset.contains(Quad.create(Quad.defaultGraphIRI, triple));
    }

    /**
     * Adds a statement to a named graph.
     *
     * @return whether no graph that the default graph follows said it before
     */
    boolean add(Node graph, Triple triple) {
        if (graph.equals(Listings.GRAPH)) {
            dataset.add(Quad.create(graph, triple));
            return false;
        }
        boolean isNew = !say(triple);
        dataset.add(Quad.create(graph, triple));
        if (isNew && !EvidenceTerms.isEvidence(triple.getSubject())) {
            dataset.add(Quad.create(Quad.defaultGraphIRI, triple));
        }
        return isNew;
    }

    /**
     * Removes a statement from a named graph.
     *
     * @return whether no graph that the default graph follows says it any more
     */
    boolean remove(Node graph, Triple triple) {
        dataset.delete(Quad.create(graph, triple));
        if (graph.equals(Listings.GRAPH)) {
            return false;
        }
        boolean isGone = !dataset.findNG(Node.ANY, triple.getSubject(), triple.getPredicate(), triple.getObject())
                .hasNext();
        if (isGone) {
            dataset.delete(Quad.create(Quad.defaultGraphIRI, triple));
        }
        return isGone;
    }
}
