package org.policykg.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;

/** Statements by the numbers of their parts, gathered to be sorted together. */
final class TupleChunk {
    private static final int AT_FIRST = 1 << 12;

    private final int most;
    private final long[][] columns;
    private final byte[] number = new byte[NodeId.SIZE];
    private int size;

    TupleChunk(int width, int most) {
        this.most = most;
        this.columns = new long[width][Math.min(most, AT_FIRST)];
    }

    void add(NodeId... tuple) {
        if (size == columns[0].length) {
            int more = (int) Math.min(most, size * 2L);
            for (int i = 0; i < columns.length; i++) {
                columns[i] = Arrays.copyOf(columns[i], more);
            }
        }
        for (int i = 0; i < tuple.length; i++) {
            NodeIdFactory.set(tuple[i], number);
            columns[i][size] = SortedTuples.toSort(number);
        }
        size++;
    }

    boolean isFull() {
        return size == most;
    }

    /** The same to be sorted, in as few parts as can be. */
    List<SortedTuples> sorted() {
        List<SortedTuples> parts = new ArrayList<>();
        split(0, size, parts);
        return parts;
    }

    private void split(int from, int to, List<SortedTuples> parts) {
        if (from == to) {
            return;
        }
        long[][] part = Arrays.stream(columns)
                .map(column -> Arrays.copyOfRange(column, from, to))
                .toArray(long[][]::new);
        SortedTuples tuples = SortedTuples.of(part);
        if (tuples.fits()) {
            parts.add(tuples);
        } else {
            int half = (from + to) >>> 1;
            split(from, half, parts);
            split(half, to, parts);
        }
    }
}
