package org.policykg.store;

import java.io.IOException;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.sys.TDBInternal;

/** What is TDB2's own: opening, counting and letting go of its databases. */
final class Database {
    private Database() {}

    /** How many statements there are; inside a transaction. */
    static long size(DatasetGraph dataset) {
        return TDBInternal.getDatasetGraphTDB(dataset)
                .getQuadTable()
                .getNodeTupleTable()
                .size();
    }

    /** How many statements a graph has, counted in the index, without reading what they say. */
    static long size(DatasetGraph dataset, Node graph) {
        NodeTupleTable quads =
                TDBInternal.getDatasetGraphTDB(dataset).getQuadTable().getNodeTupleTable();
        NodeId id = quads.getNodeTable().getNodeIdForNode(graph);
        return NodeId.isDoesNotExist(id)
                ? 0
                : Iter.count(quads.find(id, NodeId.NodeIdAny, NodeId.NodeIdAny, NodeId.NodeIdAny));
    }

    /** The statements of the default graph, as the index has them. */
    static NodeTupleTable statements(DatasetGraph dataset) {
        return TDBInternal.getDatasetGraphTDB(dataset).getTripleTable().getNodeTupleTable();
    }

    /** Lets a database go, outside a transaction, when those who read it in other threads have ended. */
    static void close(DatasetGraph dataset) {
        if (TDBInternal.isTDB2(dataset)) {
            TDBInternal.getTransactionCoordinator(dataset).startExclusiveMode();
            TDBInternal.expel(dataset);
        }
    }

    /** Lets a database go that nobody else reads, whether its last write has ended or not. */
    static void drop(DatasetGraph dataset) {
        TDBInternal.expel(dataset, true);
    }

    /** The database of a folder, which is closed again where it cannot be opened. */
    static DatasetGraph connect(StoreFolder folder) {
        try {
            DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(Location.create(folder.path()));
            folder.clearReplaced();
            return dataset;
        } catch (DBOpEnvException locked) {
            folder.close();
            throw StoreLock.inUse(folder.path(), "");
        } catch (IOException failure) {
            folder.close();
            throw StoreException.surroundings(
                    folder.path() + " cannot be opened: " + StoreFolder.reason(failure), failure);
        } catch (RuntimeException failure) {
            folder.close();
            throw StoreException.surroundings(
                    folder.path() + " cannot be opened: "
                            + String.valueOf(failure.getMessage())
                                    .lines()
                                    .findFirst()
                                    .orElse(""),
                    failure);
        }
    }
}
