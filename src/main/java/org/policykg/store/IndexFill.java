package org.policykg.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.dboe.base.record.RecordFactory;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.dboe.trans.bplustree.rewriter.BPlusTreeRewriter;
import org.apache.jena.dboe.transaction.txn.SysTransState;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;

/**
 * Fills indexes of a table, each in its own order, beside the thread whose write it is. Until it is closed that thread cannot ask
 * them; from then on they are in its write again, filled or not.
 */
final class IndexFill implements AutoCloseable {
    private static final Integer[][] COLUMNS = {{}, {0}, {0, 1}, {0, 1, 2}, {0, 1, 2, 3}};

    private final int width;
    private final int most;
    private final boolean packs;
    private final List<Filled> indexes;
    private TupleChunk chunk;
    private volatile boolean closed;

    /**
     * An index in the hands of whoever fills it.
     *
     * @param order its columns
     * @param state what it knows of the write; a thread has to have it to write
     */
    private record Filled(List<Integer> order, BPlusTree tree, SysTransState state, Lanes.Lane lane) {}

    /**
     * Takes indexes out of the write of this thread.
     *
     * @param most how many statements are sorted at once
     * @param packs whether blocks are made as full as they can be, where an index is empty; else room is left for what comes
     */
    IndexFill(Lanes lanes, List<TupleIndex> indexes, int most, boolean packs) {
        this.packs = packs;
        this.width = indexes.getFirst().getTupleLength();
        this.most = most;
        this.chunk = new TupleChunk(width, most);
        this.indexes = new ArrayList<>();
        for (TupleIndex index : indexes) {
            BPlusTree tree = (BPlusTree) ((TupleIndexRecord) index.baseTupleIndex()).getRangeIndex();
            this.indexes.add(new Filled(
                    index.getMapping().map(TupleFactory.create(COLUMNS[width])).asList(),
                    tree,
                    tree.detach(),
                    lanes.lane(1)));
        }
    }

    void add(NodeId... tuple) {
        chunk.add(tuple);
        if (chunk.isFull()) {
            hand();
        }
    }

    private void hand() {
        List<SortedTuples> parts = chunk.sorted();
        chunk = new TupleChunk(width, most);
        indexes.forEach(index -> index.lane().give(() -> fill(index, parts)));
    }

    private void fill(Filled index, List<SortedTuples> parts) {
        BPlusTree tree = index.tree();
        tree.attach(index.state());
        try {
            for (SortedTuples part : parts) {
                if (packs && tree.isEmpty()) {
                    pack(tree, part.ascending(index.order()));
                } else {
                    part.forEach(index.order(), key -> insert(tree, key));
                }
            }
        } finally {
            tree.detach();
        }
    }

    private void insert(BPlusTree tree, byte[] key) {
        if (!closed) {
            tree.insert(tree.getRecordFactory().create(key));
        }
    }

    /** Makes the blocks one after the other, as Jena's {@code xloader} does; it costs a tenth of putting each statement in. */
    private void pack(BPlusTree tree, Stream<byte[]> keys) {
        RecordFactory records = tree.getRecordFactory();
        BPlusTreeRewriter.packIntoBPlusTree(
                keys.takeWhile(key -> !closed).map(records::create).iterator(),
                tree.getParams(),
                records,
                tree.getStateManager().getBufferChannel(),
                tree.getNodeManager().getBlockMgr(),
                tree.getRecordsMgr().getBlockMgr());
    }

    /** Fills in what is left, and waits for all. */
    void finish() {
        hand();
        indexes.forEach(index -> index.lane().finish());
    }

    /** Gives the indexes back; nobody fills them any more. */
    @Override
    public void close() {
        closed = true;
        indexes.forEach(index -> index.lane().drain());
        indexes.forEach(index -> index.tree().attach(index.state()));
    }
}
