package org.policykg.store;

import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.policykg.EvidenceStyle;
import org.policykg.graph.Iris;

/**
 * A store as a dump: one graph after the other in the order of their names, each in the order in which a person reads it. The
 * same statements give the same bytes, so that two dumps can be compared.
 */
public final class Export {
    /** What a store keeps for itself: how it was made and what its lists show, not what the notices say. */
    private static final Set<String> OWN = Set.of(Iris.STORE_GRAPH, Iris.CAPTURES_GRAPH, Iris.SHOWN_GRAPH);

    /** What is worked out from all notices comes behind what they say. */
    private static final Comparator<String> BY_NAME =
            Comparator.<String, Boolean>comparing(Iris.DERIVED_GRAPH::equals).thenComparing(Comparator.naturalOrder());

    private Export() {}

    /** Whether a graph is one that a store keeps for itself. */
    static boolean isOfTheStore(String graph) {
        return OWN.contains(graph) || graph.equals(Iris.SUMMARY_GRAPH);
    }

    /**
     * Writes every graph of a store; no more than one at a time is in memory.
     *
     * @param style how evidence is written, which {@code format} must be able to carry
     * @return how many statements were written
     */
    public static long write(PolicyStore store, DumpFormat format, EvidenceStyle style, OutputStream out) {
        return store.read(() -> {
                    RegisterWords register = RegisterWords.of(store.dataset());
                    try (DumpWriter writer = new DumpWriter(format, StoreRelations.prefixes(store.dataset()), out)) {
                        for (String graph : graphs(store)) {
                            List<Triple> triples = ReadingOrder.asSaid(Graphs.whole(store.dataset(), graph, register)
                                    .toList());
                            writer.write(graph, DumpEvidence.in(style, triples));
                        }
                        return writer;
                    }
                })
                .written();
    }

    private static List<String> graphs(PolicyStore store) {
        return Iter.asStream(store.dataset().listGraphNodes())
                .map(Node::getURI)
                .filter(graph -> !isOfTheStore(graph))
                .sorted(BY_NAME)
                .toList();
    }

    /** How many statements a dump without graphs and evidence has: the store's less what it keeps of itself, and those of its header. */
    public static long size(PolicyStore store) {
        return store.read(() -> DumpHeader.STATEMENTS.size()
                + Database.statements(store.dataset()).size()
                - OWN.stream()
                        .mapToLong(graph -> Database.size(store.dataset(), NodeFactory.createURI(graph)))
                        .sum());
    }

    /** Statements by subject, predicate and object. */
    public static List<Triple> sorted(List<Triple> triples) {
        return ReadingOrder.sorted(triples);
    }
}
