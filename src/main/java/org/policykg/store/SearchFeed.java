package org.policykg.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;

/** Makes the full-text index of what is loaded, beside the thread that loads it. */
final class SearchFeed implements AutoCloseable {
    private static final int TOGETHER = 256;
    private static final int BEHIND = 16;

    private final SearchIndex index;
    private final Lanes.Lane lane;
    private List<Triple> some = new ArrayList<>();
    private Fingerprint all = Fingerprint.EMPTY;

    SearchFeed(Lanes lanes, Path place) throws IOException {
        index = SearchIndex.in(place);
        lane = lanes.lane(BEHIND);
    }

    /** Takes a statement that is found by its words, and leaves others; each once. */
    void add(Triple triple) {
        if (IndexedLiteral.is(triple)) {
            some.add(triple);
            if (some.size() == TOGETHER) {
                hand();
            }
        }
    }

    private void hand() {
        List<Triple> these = some;
        some = new ArrayList<>();
        lane.give(() -> index(these));
    }

    private void index(List<Triple> these) {
        try {
            for (Triple triple : these) {
                IndexedLiteral literal = IndexedLiteral.of(triple).orElseThrow();
                index.add(literal);
                all = all.plus(literal.fingerprint());
            }
        } catch (IOException failure) {
            throw StoreWrite.unwritable(failure);
        }
    }

    /** Commits the index, and states what it holds; the last of the write that made it. */
    void finish(DatasetGraph dataset) throws IOException {
        hand();
        lane.finish();
        StatedFingerprint.state(dataset, all);
        index.stage(all);
        index.commit();
    }

    @Override
    public void close() throws IOException {
        lane.drain();
        index.close();
    }
}
