package org.policykg.store;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.policykg.graph.Iris;

/** Changes the graphs of a store, and what is kept in step with them: the full-text index and what is worked out. */
final class GraphWrites {
    private final DatasetGraph dataset;
    private final SearchSide search;
    private final Derivations derivations;

    GraphWrites(DatasetGraph dataset, SearchSide search) {
        this.dataset = dataset;
        this.search = search;
        this.derivations = new Derivations(dataset);
    }

    /** Begins a write; what one before it that failed had noted is forgotten. */
    void begin() {
        derivations.clear();
    }

    /** Ends a write: works out what follows from it. */
    void derive() {
        derivations.update(triple -> add(Iris.DERIVED_GRAPH, triple), triple -> remove(Iris.DERIVED_GRAPH, triple));
    }

    /** Replaces a graph; gives whether anything changed. */
    boolean replace(String graph, List<Triple> triples) {
        Node name = NodeFactory.createURI(graph);
        Set<Triple> now = new LinkedHashSet<>(triples);
        Set<Triple> before = new HashSet<>();
        dataset.find(name, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> before.add(quad.asTriple()));
        if (now.equals(before)) {
            return false;
        }
        before.stream().filter(triple -> !now.contains(triple)).forEach(triple -> remove(graph, triple));
        now.stream().filter(triple -> !before.contains(triple)).forEach(triple -> add(graph, triple));
        return true;
    }

    private void add(String graph, Triple triple) {
        Node name = NodeFactory.createURI(graph);
        derivations.note(name, triple);
        dataset.add(Quad.create(name, triple));
        search.added(name, triple);
    }

    /** Adds a statement to a graph, if it is not there. */
    void say(String graph, Triple triple) {
        if (!dataset.contains(Quad.create(NodeFactory.createURI(graph), triple))) {
            add(graph, triple);
        }
    }

    /** Removes a statement that a graph has. */
    void remove(String graph, Triple triple) {
        Node name = NodeFactory.createURI(graph);
        dataset.delete(Quad.create(name, triple));
        search.removed(name, triple);
        derivations.note(name, triple);
    }
}
