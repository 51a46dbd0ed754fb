package org.policykg.store;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.policykg.graph.Iris;
import org.policykg.identity.Asserted;
import org.policykg.rules.Relation;
import org.policykg.summary.Summaries;
import org.policykg.summary.SummaryGraph;

/** Keeps the lists of a store in step with what its graphs say; inside a transaction. */
final class Listings {
    static final Node GRAPH = NodeFactory.createURI(Iris.SUMMARY_GRAPH);

    private final DatasetGraph dataset;
    /** statements that a first graph makes, and that no graph makes any more, since the lists were last in step */
    private final Set<Triple> come = new LinkedHashSet<>();

    private final Set<Triple> gone = new LinkedHashSet<>();
    private Summaries summaries = Summaries.with(List.of());

    Listings(DatasetGraph dataset) {
        this.dataset = dataset;
    }

    /** Notes a statement that a first graph makes now. */
    void added(Triple triple) {
        if (summaries.matters(triple) && !gone.remove(triple)) {
            come.add(triple);
        }
    }

    /** Notes a statement that no graph makes any more. */
    void removed(Triple triple) {
        if (summaries.matters(triple) && !come.remove(triple)) {
            gone.add(triple);
        }
    }

    /** Begins a write; what one before it that failed had noted is forgotten. */
    void begin(List<Relation> added) {
        summaries = Summaries.with(StoreRelations.properties(added));
        clear();
    }

    private void clear() {
        come.clear();
        gone.clear();
    }

    /** Brings the lists into step, through a writer of their statements. */
    void update(Consumer<Triple> add, Consumer<Triple> remove) {
        Asserted kept = (subject, property, object) ->
                dataset.stream(GRAPH, subject, property, object).map(Quad::asTriple);
        SummaryGraph lists = new SummaryGraph(kept, add, remove);
        Asserted said = dataset.getDefaultGraph()::stream;
        if (!dataset.contains(GRAPH, Node.ANY, Node.ANY, Node.ANY)) {
            summaries.make(said, add);
        } else {
            summaries.update(said, new HashSet<>(come), new HashSet<>(gone), lists);
        }
        clear();
    }

    /** The lists made from nothing. */
    static Set<Triple> anew(DatasetGraph dataset) {
        Set<Triple> all = new HashSet<>();
        make(dataset, StoreRelations.of(dataset), all::add);
        return all;
    }

    /**
     * Makes the lists from nothing.
     *
     * @param added relations that users have added
     * @param add takes their statements
     */
    static void make(DatasetGraph dataset, List<Relation> added, Consumer<Triple> add) {
        Summaries.with(StoreRelations.properties(added)).make(dataset.getDefaultGraph()::stream, add);
    }
}
