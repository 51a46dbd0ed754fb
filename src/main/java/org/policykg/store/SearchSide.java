package org.policykg.store;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;

/**
 * Keeps the full-text index in step with the graphs. Both bear the fingerprint of the literals that they hold: the
 * graphs in a statement that is committed with them, the index in its commit. Where the two differ, a program was
 * stopped between the commits, and the index is mended.
 */
final class SearchSide implements AutoCloseable {
    private final Optional<StoreFolder> folder;
    private final DatasetGraph dataset;
    private final Consumer<String> say;
    private Optional<SearchIndex> index = Optional.empty();
    private Fingerprint came = Fingerprint.EMPTY;
    private Fingerprint went = Fingerprint.EMPTY;

    SearchSide(Optional<StoreFolder> folder, DatasetGraph dataset, Consumer<String> say) {
        this.folder = folder;
        this.dataset = dataset;
        this.say = say;
    }

    /**
     * Opens the index. Not inside a transaction.
     *
     * @param mends whether it is mended where it does not agree with the graphs
     */
    void open(boolean mends) {
        if (index.isPresent()) {
            return;
        }
        try {
            boolean made = mustBeMade();
            SearchIndex opened = folder.isPresent() ? opened(folder.get(), mends) : SearchIndex.inMemory();
            index = Optional.of(opened);
            dataset.getContext().set(TextQuery.INDEX, opened);
            if (mends && !opened.fingerprint().equals(Txn.calculateRead(dataset, this::statedNow))) {
                mend(opened, made);
            }
        } catch (IOException failure) {
            throw unreadable(failure);
        }
    }

    private SearchIndex opened(StoreFolder place, boolean mends) throws IOException {
        try {
            return SearchIndex.in(place.search());
        } catch (CorruptIndexException
                | IndexFormatTooOldException
                | IndexFormatTooNewException
                | IndexNotFoundException
                | IllegalArgumentException unreadable) {
            if (!mends) {
                throw unreadable;
            }
            // all that it says stands in the graphs
            say.accept("the full-text index of " + place.path() + " cannot be read and is made anew");
            place.clearSearch();
            return SearchIndex.in(place.search());
        }
    }

    /** Whether there is no index yet for graphs that have something to find. */
    boolean mustBeMade() {
        return index.isEmpty()
                && folder.map(place -> !SearchIndex.isIn(place.search())).orElse(true)
                && !Txn.calculateRead(dataset, this::statedNow).isEmpty();
    }

    /** Compares and mends the open index, whatever it and the graphs say of themselves. */
    void repair() {
        try {
            mend(opened(), false);
        } catch (IOException failure) {
            throw unwritable(failure);
        }
    }

    private void mend(SearchIndex opened, boolean made) throws IOException {
        IndexAudit.Finding found = audit(true);
        opened.stage(found.fingerprint());
        opened.commit();
        if (!Txn.calculateRead(dataset, this::statedNow).equals(found.fingerprint())) {
            Txn.executeWrite(dataset, () -> StatedFingerprint.state(dataset, found.fingerprint()));
        }
        if (!made && !found.agrees()) {
            say.accept("the full-text index did not agree with the graphs and was mended: " + found.missing()
                    + " names and texts were missing, " + found.extra() + " too many");
        }
    }

    /** Compares index and graphs literal by literal; the index is open. */
    IndexAudit.Finding audit(boolean mend) throws IOException {
        SearchIndex opened = opened();
        dataset.begin(org.apache.jena.query.TxnType.READ);
        try {
            IndexAudit audit = new IndexAudit(dataset.getDefaultGraph(), opened);
            return mend ? audit.mend() : audit.compare();
        } finally {
            dataset.end();
        }
    }

    /** The index's own fingerprint, and the graphs'. */
    List<Fingerprint> stated() throws IOException {
        return List.of(opened().fingerprint(), Txn.calculateRead(dataset, this::statedNow));
    }

    private SearchIndex opened() {
        return index.orElseThrow(() -> new IllegalStateException("the store is not searchable"));
    }

    List<Node> find(SearchField field, String words, int most) {
        return opened().find(field, words, most).stream()
                .map(SearchIndex.Hit::subject)
                .distinct()
                .toList();
    }

    /** A first graph says something now. Inside a write. */
    void added(Triple triple) {
        IndexedLiteral.of(triple).ifPresent(literal -> {
            came = came.plus(literal.fingerprint());
            write(some -> some.add(literal));
        });
    }

    /** No graph says something any more. Inside a write. */
    void removed(Triple triple) {
        IndexedLiteral.of(triple).ifPresent(literal -> {
            went = went.plus(literal.fingerprint());
            write(some -> some.remove(literal.fingerprint()));
        });
    }

    /** The last of a write before its commit: states the new fingerprint, and writes the index up to its own commit. */
    void stage() {
        if (came.equals(went)) {
            came = Fingerprint.EMPTY;
            went = Fingerprint.EMPTY;
        }
        if (!isChanged()) {
            return;
        }
        Fingerprint all = statedNow().plus(came).minus(went);
        StatedFingerprint.state(dataset, all);
        write(some -> some.stage(all));
    }

    private boolean isChanged() {
        return !came.isEmpty() || !went.isEmpty();
    }

    /** Follows the commit of the graphs. */
    void commit() {
        if (isChanged()) {
            came = Fingerprint.EMPTY;
            went = Fingerprint.EMPTY;
            write(SearchIndex::commit);
        }
    }

    /** Follows the end of a write that is not kept. */
    void rollback() {
        came = Fingerprint.EMPTY;
        went = Fingerprint.EMPTY;
        write(SearchIndex::rollback);
    }

    private Fingerprint statedNow() {
        return StatedFingerprint.of(dataset);
    }

    private interface IndexWrite {
        void to(SearchIndex index) throws IOException;
    }

    /** Writes to the index, if it is open. */
    private void write(IndexWrite action) {
        if (index.isPresent()) {
            try {
                action.to(index.get());
            } catch (IOException failure) {
                throw unwritable(failure);
            }
        }
    }

    private StoreException unreadable(IOException failure) {
        return StoreException.surroundings(
                "the full-text index of " + name() + " cannot be opened: " + StoreFolder.reason(failure), failure);
    }

    private StoreException unwritable(IOException failure) {
        return StoreException.surroundings(
                "the full-text index of " + name() + " cannot be written: " + StoreFolder.reason(failure), failure);
    }

    private String name() {
        return folder.map(place -> place.path().toString()).orElse("the store");
    }

    @Override
    public void close() {
        write(some -> some.close());
        index = Optional.empty();
    }
}
