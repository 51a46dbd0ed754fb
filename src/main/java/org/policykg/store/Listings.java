package org.policykg.store;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.policykg.graph.Iris;
import org.policykg.identity.Asserted;
import org.policykg.summary.Summaries;
import org.policykg.summary.SummaryGraph;

/** Keeps the lists of a store in step with what its graphs say; inside a transaction. */
final class Listings {
    static final Node GRAPH = NodeFactory.createURI(Iris.SUMMARY_GRAPH);

    private final DatasetGraph dataset;
    /** statements that a first graph makes, and that no graph makes any more, since the lists were last in step */
    private final Set<Triple> come = new LinkedHashSet<>();

    private final Set<Triple> gone = new LinkedHashSet<>();

    Listings(DatasetGraph dataset) {
        this.dataset = dataset;
    }

    /** Notes a statement that a first graph makes now. */
    void added(Triple triple) {
        if (Summaries.matters(triple) && !gone.remove(triple)) {
            come.add(triple);
        }
    }

    /** Notes a statement that no graph makes any more. */
    void removed(Triple triple) {
        if (Summaries.matters(triple) && !come.remove(triple)) {
            gone.add(triple);
        }
    }

    /** Forgets what was noted in a write that failed. */
    void clear() {
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
            Summaries.make(said, add);
        } else {
            Summaries.update(said, new HashSet<>(come), new HashSet<>(gone), lists);
        }
        clear();
    }

    /** The lists made from nothing. */
    static Set<Triple> anew(DatasetGraph dataset) {
        Set<Triple> all = new HashSet<>();
        make(dataset, all::add);
        return all;
    }

    /** Makes the lists from nothing, through a writer of their statements. */
    static void make(DatasetGraph dataset, Consumer<Triple> add) {
        Summaries.make(dataset.getDefaultGraph()::stream, add);
    }
}
