package org.policykg.store;

import java.util.HashSet;
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
import org.policykg.graph.Iris;
import org.policykg.identity.Shown;

/** Keeps what lists show of things in step with what the graphs say of them; inside a transaction. */
final class ShownGraph {
    static final Node GRAPH = NodeFactory.createURI(Iris.SHOWN_GRAPH);

    private final DatasetGraph dataset;
    /** statements that came or went since the graph was last in step */
    private final Set<Triple> changes = new LinkedHashSet<>();

    ShownGraph(DatasetGraph dataset) {
        this.dataset = dataset;
    }

    /** Notes a statement that a first graph makes now, or that no graph makes any more. */
    void note(Triple triple) {
        if (Shown.matters(triple)) {
            changes.add(triple);
        }
    }

    /** Forgets what was noted in a write that failed. */
    void clear() {
        changes.clear();
    }

    /** Brings the graph into step, through a writer of its statements. */
    void update(Consumer<Triple> add, Consumer<Triple> remove) {
        Shown shown = shown(dataset);
        for (Node thing : shown.touched(changes)) {
            Set<Triple> now = shown.of(thing);
            Set<Triple> before = dataset.stream(GRAPH, thing, Node.ANY, Node.ANY)
                    .map(Quad::asTriple)
                    .collect(Collectors.toSet());
            before.stream().filter(triple -> !now.contains(triple)).forEach(remove);
            now.stream().filter(triple -> !before.contains(triple)).forEach(add);
        }
        clear();
    }

    private static Shown shown(DatasetGraph dataset) {
        Graph said = dataset.getDefaultGraph();
        return new Shown(said::stream);
    }

    /** The same worked out from nothing. */
    static Set<Triple> anew(DatasetGraph dataset) {
        Shown shown = shown(dataset);
        Set<Triple> all = new HashSet<>();
        dataset.getDefaultGraph().stream()
                .filter(Shown::matters)
                .map(Triple::getSubject)
                .distinct()
                .forEach(thing -> all.addAll(shown.of(thing)));
        return all;
    }
}
