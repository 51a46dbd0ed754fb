package org.policykg.store;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.policykg.graph.EvidenceTerms;

/** All that the graphs of a store say, each statement once: from its default graph, and evidence from the graphs that have it. */
final class SaidGraph extends GraphBase {
    private final Graph statements;
    private final Graph all;

    SaidGraph(DatasetGraph dataset) {
        this.statements = dataset.getDefaultGraph();
        this.all = dataset.getUnionGraph();
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        return (EvidenceTerms.asks(pattern) ? all : statements).find(pattern);
    }
}
