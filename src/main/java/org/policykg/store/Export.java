package org.policykg.store;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeCmp;
import org.policykg.graph.Annotations;
import org.policykg.graph.EvidenceStyle;
import org.policykg.graph.Iris;

/** A store as a dump, sorted by graph, subject, predicate and object, so that two dumps can be compared. */
public final class Export {
    private static final Comparator<Triple> ORDER = Comparator.comparing(Triple::getSubject, NodeCmp::compareRDFTerms)
            .thenComparing(Triple::getPredicate, NodeCmp::compareRDFTerms)
            .thenComparing(Triple::getObject, NodeCmp::compareRDFTerms);

    /** What a store keeps for itself: how it was made, not what the notices say. */
    private static final Set<String> OWN = Set.of(Iris.STORE_GRAPH, Iris.CAPTURES_GRAPH);

    private Export() {}

    /**
     * Writes every graph of a store. A format that cannot carry statements about statements gets annotations.
     *
     * @return how many statements were written
     */
    public static long write(PolicyStore store, DumpFormat format, OutputStream out) {
        Map<String, List<Triple>> graphs = new TreeMap<>();
        store.read(() -> {
            store.dataset().stream(Node.ANY, Node.ANY, Node.ANY, Node.ANY)
                    .filter(quad -> !OWN.contains(quad.getGraph().getURI()))
                    .forEach(quad -> graphs.computeIfAbsent(quad.getGraph().getURI(), graph -> new ArrayList<>())
                            .add(quad.asTriple()));
            return true;
        });
        if (!format.hasStatementsAboutStatements()) {
            graphs.replaceAll((graph, triples) -> Annotations.of(triples, EvidenceStyle.ANNOTATIONS));
        }
        try (DumpWriter writer = new DumpWriter(format, out)) {
            if (format.hasGraphs()) {
                graphs.forEach((graph, triples) -> writer.write(graph, sorted(triples)));
            } else {
                // one graph: the statements of all, each once, in one order
                List<Triple> all = graphs.values().stream()
                        .flatMap(List::stream)
                        .distinct()
                        .toList();
                writer.write("urn:x-policykg:union", sorted(all));
            }
            return writer.written();
        }
    }

    /** How many statements a dump with graphs has: those of the store without what it keeps of itself. */
    public static long size(PolicyStore store) {
        return store.size()
                - store.read(() -> OWN.stream()
                        .mapToLong(graph -> store.graphNow(graph).count())
                        .sum());
    }

    /** Statements by subject, predicate and object, as dumps have them. */
    public static List<Triple> sorted(List<Triple> triples) {
        List<Triple> sorted = new ArrayList<>(triples);
        sorted.sort(ORDER);
        return sorted;
    }
}
