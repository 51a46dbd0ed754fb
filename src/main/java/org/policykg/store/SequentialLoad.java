package org.policykg.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.dboe.index.RangeIndex;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.lib.TupleLib;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.policykg.graph.EvidenceTerms;

/**
 * Writes into an empty database inside a write that goes on, so that what follows from what was loaded costs no block that is
 * written twice. Each name is looked up once for the named graph and the default graph; the indexes are filled in their own
 * orders, beside the thread that looks up names.
 */
final class SequentialLoad implements AutoCloseable {
    private static final long BYTES_TO_SORT = 400;
    private static final long LEAST = 1 << 16;
    private static final long MOST = 1 << 22;

    private final NodeTable nodes;
    private final IndexFill quads;
    private final IndexFill triples;
    private final TupleIndexRecord first;
    private final RangeIndex said;
    private final List<TupleIndex> others;
    private final Consumer<Triple> news;
    private final Map<Node, NodeId> properties = new HashMap<>();
    private boolean asked;

    /**
     * A load.
     *
     * @param most how many statements are sorted at once
     * @param news takes each statement of the default graph once
     */
    SequentialLoad(DatasetGraph dataset, Lanes lanes, int most, Consumer<Triple> news) {
        DatasetGraphTDB database = TDBInternal.getDatasetGraphTDB(dataset);
        NodeTupleTable quadTable = database.getQuadTable().getNodeTupleTable();
        List<TupleIndex> indexes = List.of(
                database.getTripleTable().getNodeTupleTable().getTupleTable().getIndexes());
        this.nodes = quadTable.getNodeTable();
        this.first = (TupleIndexRecord) indexes.getFirst().baseTupleIndex();
        this.said = first.getRangeIndex();
        this.others = indexes.subList(1, indexes.size());
        this.news = news;
        this.quads = new IndexFill(lanes, List.of(quadTable.getTupleTable().getIndexes()), most, true);
        this.triples = new IndexFill(lanes, others, most, false);
    }

    /** How many statements there is room to sort at once: 100 bytes each, or a quarter of what there may be. */
    static int most() {
        return (int) Math.clamp(Runtime.getRuntime().maxMemory() / BYTES_TO_SORT, LEAST, MOST);
    }

    /** Adds a statement to a named graph, and to the default graph as {@link Graphs} does. */
    void add(Node graph, Triple triple) {
        NodeId subject = nodes.getAllocateNodeId(triple.getSubject());
        NodeId property = properties.computeIfAbsent(triple.getPredicate(), nodes::getAllocateNodeId);
        NodeId object = nodes.getAllocateNodeId(triple.getObject());
        quads.add(nodes.getAllocateNodeId(graph), subject, property, object);
        if (!graph.equals(Listings.GRAPH)
                && !EvidenceTerms.isEvidence(triple.getSubject())
                && isNew(subject, property, object)) {
            if (asked) {
                Tuple<NodeId> tuple = TupleFactory.create3(subject, property, object);
                others.forEach(index -> index.add(tuple));
            } else {
                triples.add(subject, property, object);
            }
            news.accept(triple);
        }
    }

    private boolean isNew(NodeId... ids) {
        return said.insert(TupleLib.record(said.getRecordFactory(), TupleFactory.create(ids), first.getMapping()));
    }

    /** From here on the default graph can be asked. */
    void ask() {
        triples.finish();
        triples.close();
        asked = true;
    }

    /** Waits until all indexes are filled. */
    void finish() {
        quads.finish();
    }

    @Override
    public void close() {
        quads.close();
        if (!asked) {
            triples.close();
        }
    }
}
