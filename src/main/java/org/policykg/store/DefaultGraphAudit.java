package org.policykg.store;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.policykg.graph.EvidenceTerms;
import org.policykg.summary.Summaries;

/** Compares the default graph with the named graphs, each of whose statements it should have once, without evidence and lists. */
final class DefaultGraphAudit {
    /**
     * What an audit found.
     *
     * @param statements how many statements there should be
     * @param missing those that are not there
     * @param extra those that no graph makes, or that are not for it
     */
    record Finding(long statements, List<Triple> missing, List<Triple> extra) {}

    private DefaultGraphAudit() {}

    /** Compares them; inside a transaction. */
    static Finding compare(DatasetGraph dataset) {
        Graph stored = dataset.getDefaultGraph();
        Graph said = dataset.getUnionGraph();
        List<Triple> missing = new ArrayList<>();
        long statements = 0;
        for (Iterator<Triple> all = said.find(); all.hasNext(); ) {
            Triple triple = all.next();
            if (isForIt(triple)) {
                statements++;
                if (!stored.contains(triple)) {
                    missing.add(triple);
                }
            }
        }
        List<Triple> extra = stored.size() == statements - missing.size()
                ? List.of()
                : stored.stream()
                        .filter(triple -> !isForIt(triple) || !said.contains(triple))
                        .toList();
        return new Finding(statements, missing, extra);
    }

    private static boolean isForIt(Triple triple) {
        return !EvidenceTerms.isEvidence(triple.getSubject()) && !Summaries.isOfLists(triple);
    }

    /** Makes the default graph what it should be; inside a write. */
    static void mend(DatasetGraph dataset) {
        Finding found = compare(dataset);
        found.missing().forEach(triple -> dataset.add(Quad.create(Quad.defaultGraphIRI, triple)));
        found.extra().forEach(triple -> dataset.delete(Quad.create(Quad.defaultGraphIRI, triple)));
    }
}
