package org.policykg.store;

import java.util.List;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleTable;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.policykg.graph.EvidenceTerms;

/**
 * Writes into an empty database as Jena's sequential loader does: one index first, from which the others are made at the end. It
 * does so inside a write that goes on, so that what follows from what was loaded costs no block that is written twice, and looks
 * each name up once for the named graph and the default graph.
 */
final class SequentialLoad {
    private final NodeTable nodes;
    private final Table quads;
    private final Table triples;

    /** A table of which only the first index is there. */
    private record Table(TupleTable table, List<TupleIndex> indexes) {
        static Table without(TupleTable table) {
            List<TupleIndex> indexes = List.of(table.getIndexes());
            for (int i = 1; i < indexes.size(); i++) {
                table.setTupleIndex(i, null);
            }
            return new Table(table, indexes);
        }

        void add(NodeId... ids) {
            table.add(TupleFactory.create(ids));
        }

        void finish() {
            for (int i = 1; i < indexes.size(); i++) {
                indexes.getFirst().all().forEachRemaining(indexes.get(i)::add);
                table.setTupleIndex(i, indexes.get(i));
            }
        }
    }

    SequentialLoad(DatasetGraph dataset) {
        DatasetGraphTDB database = TDBInternal.getDatasetGraphTDB(dataset);
        nodes = database.getQuadTable().getNodeTupleTable().getNodeTable();
        quads = Table.without(database.getQuadTable().getNodeTupleTable().getTupleTable());
        triples = Table.without(database.getTripleTable().getNodeTupleTable().getTupleTable());
    }

    /** Adds a statement to a named graph, and to the default graph as {@link Graphs} does. */
    void add(Node graph, Triple triple) {
        NodeId subject = nodes.getAllocateNodeId(triple.getSubject());
        NodeId property = nodes.getAllocateNodeId(triple.getPredicate());
        NodeId object = nodes.getAllocateNodeId(triple.getObject());
        quads.add(nodes.getAllocateNodeId(graph), subject, property, object);
        if (!EvidenceTerms.isEvidence(triple.getSubject())) {
            triples.add(subject, property, object);
        }
    }

    /** Makes the other indexes. */
    void finish() {
        quads.finish();
        triples.finish();
    }
}
