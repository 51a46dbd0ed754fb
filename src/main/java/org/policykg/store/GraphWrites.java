package org.policykg.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.policykg.graph.Iris;
import org.policykg.rules.Relation;

/**
 * Changes the graphs of a store, and what is kept in step with them: the full-text index and what is worked out. The graphs of
 * notices are kept without what the register says in the same words.
 */
final class GraphWrites {
    private static final Node AUTHORITY = NodeFactory.createURI(Iris.AUTHORITY_GRAPH);

    private final DatasetGraph dataset;
    private final Graphs graphs;
    private final SearchSide search;
    private final Derivations derivations;
    private final ShownGraph shown;
    private final Listings lists;
    private RegisterWords register;

    GraphWrites(DatasetGraph dataset, SearchSide search) {
        this.dataset = dataset;
        this.graphs = new Graphs(dataset);
        this.search = search;
        this.derivations = new Derivations(dataset);
        this.shown = new ShownGraph(dataset);
        this.lists = new Listings(dataset);
        this.register = RegisterWords.of(dataset);
    }

    /** Begins a write; what one before it that failed had noted is forgotten. */
    void begin() {
        List<Relation> added = StoreRelations.of(dataset);
        derivations.begin(added);
        shown.clear();
        lists.begin(added);
        register = RegisterWords.of(dataset);
    }

    /** Ends a write: works out what follows from it. */
    void derive() {
        derivations.update(triple -> add(Derivations.GRAPH, triple), triple -> remove(Derivations.GRAPH, triple));
        shown.update(triple -> add(ShownGraph.GRAPH, triple), triple -> remove(ShownGraph.GRAPH, triple));
        lists.update(triple -> add(Listings.GRAPH, triple), triple -> remove(Listings.GRAPH, triple));
    }

    /** Mends the default graph, and works out anew what lists show and what is in them, whatever is kept of it. */
    void repair() {
        DefaultGraphAudit.mend(dataset);
        replaceWith(ShownGraph.GRAPH, ShownGraph.anew(dataset));
        replaceWith(Listings.GRAPH, Listings.anew(dataset));
    }

    /** Replaces a graph; gives whether anything changed. */
    boolean replace(String graph, Collection<Triple> triples) {
        Node name = NodeFactory.createURI(graph);
        if (name.equals(AUTHORITY)) {
            return replaceRegister(triples);
        }
        return replaceWith(name, Derivations.isOfNotices(name) ? register.shorten(triples) : triples);
    }

    private boolean replaceWith(Node graph, Collection<Triple> triples) {
        Set<Triple> now = new LinkedHashSet<>(triples);
        Set<Triple> before = new HashSet<>();
        dataset.find(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> before.add(quad.asTriple()));
        if (now.equals(before)) {
            return false;
        }
        before.stream().filter(triple -> !now.contains(triple)).forEach(triple -> remove(graph, triple));
        now.stream().filter(triple -> !before.contains(triple)).forEach(triple -> add(graph, triple));
        return true;
    }

    /** Replaces the register; graphs that had words of the register of before have them themselves, where that of now lacks them. */
    private boolean replaceRegister(Collection<Triple> triples) {
        Set<Triple> now = new LinkedHashSet<>(triples);
        Set<Triple> before = dataset.stream(AUTHORITY, Node.ANY, Node.ANY, Node.ANY)
                .map(Quad::asTriple)
                .collect(Collectors.toSet());
        List<Node> naming = naming(RegisterWords.changed(before, now));
        naming.forEach(graph -> replaceWith(graph, register.restore(said(graph))));
        boolean changed = replaceWith(AUTHORITY, now);
        register = RegisterWords.of(dataset);
        naming.forEach(graph -> replaceWith(graph, register.shorten(said(graph))));
        return changed;
    }

    /** The graphs of the notices that name any of some things. */
    private List<Node> naming(Set<Node> things) {
        return things.stream()
                .flatMap(thing -> Stream.concat(
                        Graphs.named(dataset, thing, Node.ANY, Node.ANY),
                        Graphs.named(dataset, Node.ANY, Node.ANY, thing)))
                .map(Quad::getGraph)
                .filter(Derivations::isOfNotices)
                .distinct()
                .toList();
    }

    private List<Triple> said(Node graph) {
        return dataset.stream(graph, Node.ANY, Node.ANY, Node.ANY)
                .map(Quad::asTriple)
                .toList();
    }

    private void add(Node graph, Triple triple) {
        derivations.note(graph, triple);
        if (graphs.add(graph, triple)) {
            search.added(triple);
            shown.note(triple);
            lists.added(triple);
        }
    }

    /** Adds a statement to a graph, if it is not there. */
    void say(String graph, Triple triple) {
        Node name = NodeFactory.createURI(graph);
        if (!dataset.contains(Quad.create(name, triple))) {
            add(name, triple);
        }
    }

    /** Removes a statement that a graph has. */
    void remove(String graph, Triple triple) {
        remove(NodeFactory.createURI(graph), triple);
    }

    private void remove(Node graph, Triple triple) {
        if (graphs.remove(graph, triple)) {
            search.removed(triple);
            shown.note(triple);
            lists.removed(triple);
        }
        derivations.note(graph, triple);
    }
}
