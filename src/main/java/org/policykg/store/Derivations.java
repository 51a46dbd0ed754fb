package org.policykg.store;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
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
import org.policykg.identity.Links;
import org.policykg.rules.Relation;

/** Keeps the derived graph of a store in step with the graphs that it follows from; inside a transaction. */
final class Derivations {
    static final Node GRAPH = NodeFactory.createURI(Iris.DERIVED_GRAPH);

    /** Graphs of which nothing follows. */
    private static final Set<Node> ASIDE = Set.of(
            GRAPH,
            NodeFactory.createURI(Iris.STORE_GRAPH),
            NodeFactory.createURI(Iris.CAPTURES_GRAPH),
            NodeFactory.createURI(Iris.MOVED_GRAPH),
            ShownGraph.GRAPH,
            Listings.GRAPH,
            NodeFactory.createURI(Vocabulary.GRAPH));

    private static final Node AUTHORITY = NodeFactory.createURI(Iris.AUTHORITY_GRAPH);
    private static final Node TEXT = Policy.text.asNode();

    private final DatasetGraph dataset;
    private final Asserted asserted;
    /** statements that came or went since the graph was last in step */
    private final Set<Triple> changes = new LinkedHashSet<>();

    private Links links = Links.standard();

    Derivations(DatasetGraph dataset) {
        this.dataset = dataset;
        this.asserted = asserted(dataset);
    }

    /** Whether a graph is that of a notice. */
    static boolean isOfNotices(Node graph) {
        return !graph.equals(AUTHORITY) && !ASIDE.contains(graph);
    }

    /** What notices and authority say. */
    static Asserted asserted(DatasetGraph dataset) {
        return (subject, property, object) -> Graphs.named(dataset, subject, property, object)
                .filter(quad -> !ASIDE.contains(quad.getGraph()))
                .map(Quad::asTriple)
                .distinct();
    }

    /** Notes a statement before it comes to a graph, or after it went, if something follows and no other graph says it. */
    void note(Node graph, Triple triple) {
        if (!ASIDE.contains(graph)
                && links.matters(triple)
                && !asserted.says(triple.getSubject(), triple.getPredicate(), triple.getObject())) {
            changes.add(triple);
        }
    }

    /** Begins a write; what one before it that failed had noted is forgotten. */
    void begin(List<Relation> added) {
        links = Links.with(StoreRelations.properties(added));
        clear();
    }

    private void clear() {
        changes.clear();
    }

    /** Brings the graph into step, through a writer of its statements. */
    void update(Consumer<Triple> add, Consumer<Triple> remove) {
        if (!changes.isEmpty() && !dataset.contains(GRAPH, Node.ANY, Node.ANY, Node.ANY)) {
            // of a new store all is to be worked out, which is faster where it is read at once
            anew(asserted, links).forEach(add);
            clear();
            return;
        }
        DerivedGraph derived = new DerivedGraph(
                (subject, property, object) ->
                        dataset.stream(GRAPH, subject, property, object).map(Quad::asTriple),
                add,
                remove);
        Derivation.update(asserted, derived, links, new LinkedHashSet<>(changes));
        clear();
    }

    /**
     * All that follows, worked out from nothing.
     *
     * @param added relations that users have added
     */
    static Set<Triple> anew(Asserted asserted, List<Relation> added) {
        return anew(asserted, Links.with(StoreRelations.properties(added)));
    }

    /** The same; texts are looked up where they are, since all of them are much. */
    private static Set<Triple> anew(Asserted asserted, Links links) {
        Graph said = GraphFactory.createDefaultGraph();
        links.properties()
                .filter(property -> !property.equals(TEXT))
                .flatMap(property -> asserted.find(Node.ANY, property, Node.ANY))
                .filter(links::matters)
                .forEach(said::add);
        Graph graph = GraphFactory.createDefaultGraph();
        DerivedGraph derived = new DerivedGraph(
                (subject, property, object) -> graph.find(subject, property, object).toList().stream(),
                graph::add,
                graph::delete);
        Derivation.update(
                (subject, property, object) -> property.equals(TEXT)
                        ? asserted.find(subject, property, object)
                        : said.find(subject, property, object).toList().stream(),
                derived,
                links,
                said.find().toSet());
        return graph.find().toSet();
    }
}
