package org.policykg.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.tdb2.store.NodeId;

/**
 * Statements that are handed on in the order of an index. A number is replaced by its rank among those of its column, so that a
 * whole statement is one {@code long} in any order of its columns, and sorting takes little time and room.
 */
final class SortedTuples {
    private static final VarHandle NUMBER = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    /**
     * A block of an index that is filled in its order is divided when it is full, and no more comes to its first half. So three of
     * five come first, and the others where they left room: blocks are five parts of six full, and few are divided twice.
     */
    private static final int OF = 5;

    private static final int FIRST = 3;

    private final long[][] numbers;
    private final int[][] ranks;

    private SortedTuples(long[][] numbers, int[][] ranks) {
        this.numbers = numbers;
        this.ranks = ranks;
    }

    /** Numbers as an index has them, for which the first bit is no sign. */
    static long toSort(byte[] number) {
        return (long) NUMBER.get(number, 0) ^ Long.MIN_VALUE;
    }

    static SortedTuples of(long[][] columns) {
        long[][] numbers = Arrays.stream(columns).map(SortedTuples::distinct).toArray(long[][]::new);
        int[][] ranks = new int[columns.length][];
        for (int i = 0; i < columns.length; i++) {
            ranks[i] = ranks(columns[i], numbers[i]);
        }
        return new SortedTuples(numbers, ranks);
    }

    private static long[] distinct(long[] column) {
        return once(column.clone());
    }

    private static long[] once(long[] sorted) {
        Arrays.sort(sorted);
        int count = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[count++] = sorted[i];
            }
        }
        return count == sorted.length ? sorted : Arrays.copyOf(sorted, count);
    }

    private static int[] ranks(long[] column, long[] numbers) {
        int[] ranks = new int[column.length];
        for (int i = 0; i < column.length; i++) {
            // statements of a subject or a graph come together
            boolean again = i > 0 && column[i] == column[i - 1];
            ranks[i] = again ? ranks[i - 1] : Arrays.binarySearch(numbers, column[i]);
        }
        return ranks;
    }

    /** Whether the ranks of a statement are one number together. */
    boolean fits() {
        return Arrays.stream(numbers).mapToInt(SortedTuples::bits).sum() < Long.SIZE;
    }

    private static int bits(long[] some) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(some.length - 1);
    }

    /**
     * Hands on each statement, in an order that fills an index well into which more comes.
     *
     * @param order the columns as the index has them
     * @param each takes the numbers as the index has them, in an array of its own
     */
    void forEach(List<Integer> order, Consumer<byte[]> each) {
        long[] keys = sorted(order);
        for (int i = 0; i < keys.length; i++) {
            if (i % OF < FIRST) {
                each.accept(key(keys[i], order));
            }
        }
        for (int i = 0; i < keys.length; i++) {
            if (i % OF >= FIRST) {
                each.accept(key(keys[i], order));
            }
        }
    }

    /** Each statement once, in the order of an index, as {@link #forEach}. */
    Stream<byte[]> ascending(List<Integer> order) {
        return Arrays.stream(sorted(order)).mapToObj(ranked -> key(ranked, order));
    }

    private long[] sorted(List<Integer> order) {
        long[] keys = new long[ranks[0].length];
        for (int column : order) {
            int[] rank = ranks[column];
            int bits = bits(numbers[column]);
            for (int i = 0; i < keys.length; i++) {
                keys[i] = keys[i] << bits | rank[i];
            }
        }
        return once(keys);
    }

    private byte[] key(long ranked, List<Integer> order) {
        byte[] key = new byte[order.size() * NodeId.SIZE];
        long rest = ranked;
        for (int i = order.size() - 1; i >= 0; i--) {
            long[] column = numbers[order.get(i)];
            int bits = bits(column);
            long number = column[(int) (rest & ((1L << bits) - 1))];
            NUMBER.set(key, i * NodeId.SIZE, number ^ Long.MIN_VALUE);
            rest >>>= bits;
        }
        return key;
    }
}
