package org.policykg.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * Which statements were met before, of millions: 16 bytes of a digest for each, in tables of which only one grows at a time,
 * where a set of triples would hold all their words.
 */
final class StatementSet {
    private static final int TABLES = 256;
    private static final int SMALLEST = 16;

    private final long[][] tables = new long[TABLES][0];
    private final int[] sizes = new int[TABLES];
    private final MessageDigest digest = sha256();

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException every) {
            throw new IllegalStateException("every JDK has SHA-256", every);
        }
    }

    /** Adds a statement, and says whether it is new. */
    boolean add(Triple triple) {
        digest(triple.getSubject());
        digest(triple.getPredicate());
        digest(triple.getObject());
        ByteBuffer bytes = ByteBuffer.wrap(digest.digest());
        long high = bytes.getLong();
        long low = bytes.getLong() | 1; // an empty place is zero
        int table = (int) (high >>> 56);
        if (4 * (sizes[table] + 1) > tables[table].length / 2 * 3) {
            grow(table);
        }
        boolean isNew = put(tables[table], high, low);
        sizes[table] += isNew ? 1 : 0;
        return isNew;
    }

    private void digest(Node node) {
        digest.update(node.toString().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) (node.isURI() ? 1 : node.isLiteral() ? 2 : 0));
    }

    private void grow(int table) {
        long[] before = tables[table];
        long[] after = new long[Math.max(2 * SMALLEST, 2 * before.length)];
        for (int i = 0; i < before.length; i += 2) {
            if (before[i + 1] != 0) {
                put(after, before[i], before[i + 1]);
            }
        }
        tables[table] = after;
    }

    private static boolean put(long[] table, long high, long low) {
        int mask = table.length / 2 - 1;
        for (int at = (int) low >>> 1 & mask; ; at = at + 1 & mask) {
            if (table[2 * at + 1] == 0) {
                table[2 * at] = high;
                table[2 * at + 1] = low;
                return true;
            }
            if (table[2 * at] == high && table[2 * at + 1] == low) {
                return false;
            }
        }
    }
}
