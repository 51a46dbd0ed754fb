package org.policykg.store;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.progress.MonitorOutput;
import org.apache.jena.tdb2.loader.sequential.LoaderNodeTupleTable;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.policykg.graph.EvidenceTerms;

/**
 * Writes into an empty database as Jena's sequential loader does: one index first, from which the others are made at the end. It
 * does so inside a write that goes on, so that what follows from what was loaded costs no block that is written twice.
 */
final class SequentialLoad {
    private static final MonitorOutput SILENT = (format, arguments) -> {};

    private final LoaderNodeTupleTable quads;
    private final LoaderNodeTupleTable triples;

    SequentialLoad(DatasetGraph dataset) {
        DatasetGraphTDB database = TDBInternal.getDatasetGraphTDB(dataset);
        quads = new LoaderNodeTupleTable(database.getQuadTable().getNodeTupleTable(), SILENT, "quads");
        triples = new LoaderNodeTupleTable(database.getTripleTable().getNodeTupleTable(), SILENT, "triples");
        quads.loadDataStart();
        triples.loadDataStart();
    }

    /** Adds a statement to a named graph, and to the default graph as {@link Graphs} does. */
    void add(Node graph, Triple triple) {
        Node subject = triple.getSubject();
        quads.load(graph, subject, triple.getPredicate(), triple.getObject());
        if (!EvidenceTerms.isEvidence(subject)) {
            triples.load(subject, triple.getPredicate(), triple.getObject());
        }
    }

    /** Makes the other indexes. */
    void finish() {
        quads.loadDataFinish();
        triples.loadDataFinish();
    }
}
