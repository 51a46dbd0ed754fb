package org.policykg.store;

import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Compares the full-text index with what the graphs say, literal by literal, and mends the index. */
final class IndexAudit {
    /**
     * What an audit found.
     *
     * @param literals how many literals of the graphs are to be indexed
     * @param missing how many of them the index lacks
     * @param extra how many the index has that no graph says, or more often than once
     * @param fingerprint that of the graphs' literals
     */
    record Finding(long literals, long missing, long extra, Fingerprint fingerprint) {
        boolean agrees() {
            return missing == 0 && extra == 0;
        }
    }

    private final Graph union;
    private final SearchIndex index;

    /**
     * An audit, inside a transaction.
     *
     * @param union what all graphs say, each statement once
     */
    IndexAudit(Graph union, SearchIndex index) {
        this.union = union;
        this.index = index;
    }

    Finding compare() throws IOException {
        return walk(false);
    }

    /** Adds what the index lacks and removes what it should not have; with its next commit it is as the graphs are. */
    Finding mend() throws IOException {
        return walk(true);
    }

    private Finding walk(boolean mend) throws IOException {
        Map<Fingerprint, Integer> unsaid = new HashMap<>();
        index.forEach(literal -> unsaid.merge(literal, 1, Integer::sum));
        long literals = 0;
        long missing = 0;
        long extra = 0;
        Fingerprint all = Fingerprint.EMPTY;
        for (SearchField field : SearchField.values()) {
            for (Node property : field.properties()) {
                for (Iterator<Triple> said = union.find(Node.ANY, property, Node.ANY); said.hasNext(); ) {
                    Optional<IndexedLiteral> indexed = IndexedLiteral.of(said.next());
                    if (indexed.isEmpty()) {
                        continue;
                    }
                    IndexedLiteral literal = indexed.get();
                    int times = Optional.ofNullable(unsaid.remove(literal.fingerprint()))
                            .orElse(0);
                    literals++;
                    all = all.plus(literal.fingerprint());
                    missing += times == 0 ? 1 : 0;
                    extra += Math.max(0, times - 1);
                    if (mend && times > 1) {
                        index.remove(literal.fingerprint());
                    }
                    if (mend && times != 1) {
                        index.add(literal);
                    }
                }
            }
        }
        for (Map.Entry<Fingerprint, Integer> rest : unsaid.entrySet()) {
            extra += rest.getValue();
            if (mend) {
                index.remove(rest.getKey());
            }
        }
        return new Finding(literals, missing, extra, all);
    }
}
