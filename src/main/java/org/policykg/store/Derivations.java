package org.policykg.store;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.policykg.graph.Iris;
import org.policykg.graph.Policy;
import org.policykg.graph.Vocabulary;
import org.policykg.identity.Asserted;
import org.policykg.identity.Derivation;
import org.policykg.identity.DerivedGraph;

/** Keeps the derived graph of a store in step with the graphs that it follows from; inside a transaction. */
final class Derivations {
    private static final Node GRAPH = NodeFactory.createURI(Iris.DERIVED_GRAPH);

    /** Graphs of which nothing follows. */
    private static final Set<Node> ASIDE = Set.of(
            GRAPH,
            NodeFactory.createURI(Iris.STORE_GRAPH),
            NodeFactory.createURI(Iris.CAPTURES_GRAPH),
            NodeFactory.createURI(Iris.MOVED_GRAPH),
            NodeFactory.createURI(Vocabulary.GRAPH));

    private static final Node TEXT = Policy.text.asNode();

    private final DatasetGraph dataset;
    private final Asserted asserted;
    /** statements that came or went since the graph was last in step */
    private final Set<Triple> changes = new LinkedHashSet<>();

    private boolean isAnyGone;

    Derivations(DatasetGraph dataset) {
        this.dataset = dataset;
        this.asserted = asserted(dataset);
    }

    /** What notices and authority say. */
    static Asserted asserted(DatasetGraph dataset) {
        return (subject, property, object) -> dataset.stream(Node.ANY, subject, property, object)
                .filter(quad -> !ASIDE.contains(quad.getGraph()))
                .map(Quad::asTriple)
                .distinct();
    }

    /** Notes a statement before it comes to a graph, if something follows and no graph says it. */
    void coming(Node graph, Triple triple) {
        if (follows(graph, triple)) {
            changes.add(triple);
        }
    }

    /** Notes a statement after it went from a graph, if something followed and no other graph says it. */
    void gone(Node graph, Triple triple) {
        if (follows(graph, triple)) {
            changes.add(triple);
            isAnyGone = true;
        }
    }

    private boolean follows(Node graph, Triple triple) {
        return !ASIDE.contains(graph)
                && Derivation.matters(triple)
                && !asserted.says(triple.getSubject(), triple.getPredicate(), triple.getObject());
    }

    /** Forgets what was noted in a write that failed. */
    void clear() {
        changes.clear();
        isAnyGone = false;
    }

    /** Brings the graph into step, through a writer of its statements. */
    void update(Consumer<Triple> add, Consumer<Triple> remove) {
        if (!isAnyGone && !dataset.contains(GRAPH, Node.ANY, Node.ANY, Node.ANY)) {
            // of a new store all that is said is new, and need not be looked up in it
            derivedFrom(changes, asserted).forEach(add);
            clear();
            return;
        }
        DerivedGraph derived = new DerivedGraph(
                (subject, property, object) ->
                        dataset.stream(GRAPH, subject, property, object).map(Quad::asTriple),
                add,
                remove);
        Derivation.update(asserted, derived, new LinkedHashSet<>(changes));
        clear();
    }

    /** All that follows, worked out from nothing. */
    static Set<Triple> anew(Asserted asserted) {
        Set<Triple> all = asserted.find(Node.ANY, Node.ANY, Node.ANY)
                .filter(Derivation::matters)
                .filter(triple -> !triple.getPredicate().equals(TEXT))
                .collect(Collectors.toSet());
        return derivedFrom(all, asserted);
    }

    /**
     * All that follows from some statements.
     *
     * @param said all that is said, the texts of notices set aside
     * @param texts where these are looked up
     */
    private static Set<Triple> derivedFrom(Set<Triple> said, Asserted texts) {
        Graph asserted = GraphFactory.createDefaultGraph();
        said.forEach(asserted::add);
        Graph graph = GraphFactory.createDefaultGraph();
        DerivedGraph derived = new DerivedGraph(
                (subject, property, object) -> graph.find(subject, property, object).toList().stream(),
                graph::add,
                graph::delete);
        Derivation.update(
                (subject, property, object) -> property.equals(TEXT)
                        ? texts.find(subject, property, object)
                        : asserted.find(subject, property, object).toList().stream(),
                derived,
                said);
        return graph.find().toSet();
    }
}
