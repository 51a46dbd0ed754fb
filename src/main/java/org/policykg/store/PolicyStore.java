package org.policykg.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.policykg.authority.Authority;
import org.policykg.graph.Iris;
import org.policykg.graph.Vocabulary;
import org.policykg.identity.Asserted;
import org.policykg.rules.Relation;

/**
 * A TDB2 database, in a folder or in memory, with a full-text index at its side: one named graph a notice, one for the
 * authority, one for the vocabulary; the default graph has each statement of theirs once, without evidence. Several threads may
 * read; one writes.
 */
public final class PolicyStore implements AutoCloseable {
    /** What things are called or numbered by: where {@link #named} looks. */
    public static final List<Node> NAMES = SearchField.NAME.properties();

    /** The form of the stores that this program reads and writes. */
    public static final int FORM = StoreFolder.FORM;

    static {
        TextQuery.register();
    }

    private final Optional<StoreFolder> folder;
    private final DatasetGraph dataset;
    private final SearchSide search;
    private final GraphWrites graphs;

    private PolicyStore(Optional<StoreFolder> folder, DatasetGraph dataset, Consumer<String> say) {
        this.folder = folder;
        this.dataset = dataset;
        this.search = new SearchSide(folder, dataset, say);
        this.graphs = new GraphWrites(dataset, search);
        QC.setFactory(dataset.getContext(), StoreExecutor::new);
        ValidityQuery.register(dataset.getContext());
        QueryRewriting.register(dataset.getContext());
    }

    /** Opens a folder for writing; makes it when it is not there. What was to be mended is mended in silence. */
    public static PolicyStore create(Path folder) {
        return create(folder, line -> {});
    }

    /**
     * Opens a folder for writing; makes it when it is not there.
     *
     * @param say told in a line of what had to be mended
     */
    public static PolicyStore create(Path folder, Consumer<String> say) {
        PolicyStore store = connect(StoreFolder.create(folder), say);
        store.searchable();
        return store;
    }

    /** Opens a store that is there. */
    public static PolicyStore open(Path folder) {
        return open(folder, line -> {});
    }

    /**
     * Opens a store that is there.
     *
     * @param say told in a line of what had to be mended, or copied
     */
    public static PolicyStore open(Path folder, Consumer<String> say) {
        return connect(StoreFolder.open(folder, say), say);
    }

    /** A store that is gone with the program. */
    public static PolicyStore inMemory() {
        return new PolicyStore(Optional.empty(), DatabaseMgr.createDatasetGraph(), line -> {});
    }

    private static PolicyStore connect(StoreFolder folder, Consumer<String> say) {
        return new PolicyStore(Optional.of(folder), Database.connect(folder), say);
    }

    /** Tells others who find the store in use what is being done with it, in a line. */
    public void inUseFor(String line) {
        folder.ifPresent(some -> some.note(line));
    }

    /** The graphs. Queries that run once the store is {@link #searchable} may use {@code text:query}. */
    public DatasetGraph dataset() {
        return dataset;
    }

    /** All that the graphs say, each statement once; inside {@link #read}. */
    public Graph union() {
        return new SaidGraph(dataset);
    }

    /**
     * Opens the full-text index and sees to it that it agrees with the graphs, which takes a while where it must be made
     * first. Call it before threads share the store.
     */
    public PolicyStore searchable() {
        search.open(true);
        return this;
    }

    /** Opens the full-text index without mending it, for those who want to know how it is. */
    public void searchableAsItIs() {
        search.open(false);
    }

    /**
     * Compares the index and the default graph with the named graphs, whatever they say of themselves, and mends them; makes
     * lists and what they show anew.
     *
     * @throws StoreException when the store may only be read
     */
    public void repair() {
        folder.ifPresent(StoreFolder::requireWritable);
        Txn.executeWrite(dataset, graphs::repair);
        search.open(true);
        search.repair();
    }

    IndexAudit.Finding audit() throws IOException {
        return search.audit(false);
    }

    /** What the index and the graphs say of the literals that they hold. */
    List<Fingerprint> fingerprints() throws IOException {
        return search.stated();
    }

    /** Whether {@link #searchable} will have to read the whole store first. */
    public boolean mustIndex() {
        return search.mustBeMade();
    }

    /**
     * IRIs of things whose names or numbers hold words, the best first, each once; inside {@link #read}.
     *
     * @throws IllegalStateException when the store is not {@link #searchable}
     */
    public List<Node> named(String words, int most) {
        return search.find(SearchField.NAME, words, most);
    }

    /** Notices whose text holds words, as {@link #named}. */
    public List<Node> saying(String words, int most) {
        return search.find(SearchField.TEXT, words, most);
    }

    /** Tasks whose text holds words, as {@link #named}. */
    public List<Node> asking(String words, int most) {
        return search.find(SearchField.TASK, words, most);
    }

    /** Puts the authority, the vocabulary and the prefixes in place; with them a new store is whole. */
    public void prepare(Authority authority) {
        prepare(authority, List.of());
    }

    /**
     * Puts the authority, the vocabulary and the prefixes in place, as {@link #prepare(Authority)}.
     *
     * @param added relations that a user has added; those of earlier runs, whose data are there, stay as they are
     */
    public void prepare(Authority authority, List<Relation> added) {
        write(() -> {
            replaceNow(
                    Iris.AUTHORITY_GRAPH, Export.sorted(authority.graph().find().toList()));
            replaceNow(Vocabulary.GRAPH, StoreRelations.vocabulary(StoreRelations.with(dataset, added)));
            StoreRelations.addPrefixes(dataset, added);
            return true;
        });
        folder.ifPresent(StoreFolder::mark);
    }

    /** Does several writes at once; when one fails, none is kept. */
    public <T> T write(Supplier<T> writes) {
        return new StoreWrite(dataset, search).run(() -> {
            graphs.begin();
            T result = writes.get();
            graphs.derive();
            return result;
        });
    }

    /** What notices and authority say, without what follows; inside {@link #read} or {@link #write}. */
    Asserted asserted() {
        return Derivations.asserted(dataset);
    }

    public <T> T read(Supplier<T> reads) {
        return Txn.calculateRead(dataset, reads);
    }

    /**
     * Replaces a graph inside {@link #write}; one without statements is no more. A graph that is already so is left as
     * it is, since TDB2 keeps the space of every graph that was replaced.
     *
     * @return whether anything changed
     */
    public boolean replaceNow(String graph, List<Triple> triples) {
        return graphs.replace(graph, triples);
    }

    /** Adds a statement to a graph, if it is not there; inside {@link #write}. */
    void sayNow(String graph, Triple triple) {
        graphs.say(graph, triple);
    }

    /** Removes a statement that a graph has; inside {@link #write}. */
    void removeNow(String graph, Triple triple) {
        graphs.remove(graph, triple);
    }

    /** All that a graph says, in no order; inside {@link #read} or {@link #write}. */
    public Stream<Triple> graphNow(String graph) {
        return Graphs.whole(dataset, graph, RegisterWords.of(dataset));
    }

    /** How many statements the store holds; counted in its index, without reading what they say. */
    public long size() {
        return read(() -> Database.size(dataset));
    }

    @Override
    public void close() {
        if (dataset.isInTransaction()) {
            dataset.abort();
        }
        try {
            search.close();
            Database.close(dataset);
        } finally {
            folder.ifPresent(StoreFolder::close);
        }
    }
}
