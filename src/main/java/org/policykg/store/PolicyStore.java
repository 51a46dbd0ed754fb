package org.policykg.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextIndexException;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.policykg.authority.Authority;
import org.policykg.graph.Iris;
import org.policykg.graph.NoticeNames;
import org.policykg.graph.Policy;
import org.policykg.graph.Prefixes;
import org.policykg.graph.Vocabulary;

/**
 * A TDB2 database, in a folder or in memory: one named graph a notice, one for the authority, one for
 * the vocabulary; the default graph is the union of all. Several threads may read; one writes.
 */
public final class PolicyStore implements AutoCloseable {
    /** What things are called or numbered by: where {@link #named} looks. */
    public static final List<Node> NAMES = Stream.of(
                    SKOS.prefLabel,
                    DCTerms.title,
                    SKOS.altLabel,
                    DCTerms.alternative,
                    RDFS.label,
                    Policy.documentNumber)
            .map(Property::asNode)
            .toList();

    private static final String SEARCH = "Search";
    private final Optional<Path> folder;
    private final DatasetGraph base;
    private DatasetGraph dataset;
    private Optional<SearchIndex> search = Optional.empty();

    private PolicyStore(Optional<Path> folder, DatasetGraph base) {
        this.folder = folder;
        this.base = base;
        this.dataset = base;
        base.getContext().set(TDB2.symUnionDefaultGraph, true);
        QC.setFactory(base.getContext(), StoreExecutor::new);
    }

    /** Opens a folder for writing; makes it when it is not there. */
    public static PolicyStore create(Path folder) {
        if (Files.exists(folder) && !isStore(folder) && !isEmptyFolder(folder)) {
            throw StoreException.wrongUse(folder + " is not empty and is no store");
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw StoreException.surroundings(folder + " cannot be made: " + failure.getMessage(), failure);
        }
        PolicyStore store = connect(folder);
        store.searchable();
        return store;
    }

    /** Opens a store that is there. */
    public static PolicyStore open(Path folder) {
        if (!isStore(folder)) {
            throw StoreException.wrongUse(
                    folder + " is no store; make one with: policykg ingest PATH --store " + folder);
        }
        return connect(folder);
    }

    /** A store that is gone with the program. */
    public static PolicyStore inMemory() {
        return new PolicyStore(Optional.empty(), DatabaseMgr.createDatasetGraph());
    }

    public static boolean isStore(Path folder) {
        return Files.isDirectory(folder.resolve("Data-0001"));
    }

    private static boolean isEmptyFolder(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        } catch (IOException notAFolder) {
            return false;
        }
    }

    private static PolicyStore connect(Path folder) {
        try {
            return new PolicyStore(Optional.of(folder), DatabaseMgr.connectDatasetGraph(Location.create(folder)));
        } catch (RuntimeException failure) {
            String reason = String.valueOf(failure.getMessage());
            if (!Files.isWritable(folder)) {
                throw StoreException.surroundings(
                        folder + " may not be written to, and an open store has its lock there", failure);
            }
            if (reason.contains("lock") || reason.contains("Lock")) {
                throw StoreException.surroundings(folder + " is in use by another program", failure);
            }
            throw StoreException.surroundings(
                    folder + " cannot be opened: " + reason.lines().findFirst().orElse(""), failure);
        }
    }

    /** The graphs; with the full-text index at their side once the store is {@link #searchable}. */
    public DatasetGraph dataset() {
        return dataset;
    }

    /** All that the graphs say, each statement once; inside {@link #read}. */
    public Graph union() {
        return base.getUnionGraph();
    }

    /**
     * Opens the full-text index, which takes a while where it must be made first: for a store in memory, and for one
     * that an older version wrote. Call it before threads share the store.
     */
    public PolicyStore searchable() {
        if (search.isEmpty()) {
            try {
                SearchIndex index = folder.isPresent()
                        ? SearchIndex.in(folder.get().resolve(SEARCH), base)
                        : SearchIndex.inMemory(base);
                search = Optional.of(index);
                dataset = index.dataset();
            } catch (IOException | TextIndexException failure) {
                throw StoreException.surroundings(
                        "the full-text index of " + folder.map(Path::toString).orElse("the store")
                                + " cannot be opened: " + failure.getMessage(),
                        failure);
            }
        }
        return this;
    }

    /** Whether {@link #searchable} will have to read the whole store first. */
    public boolean mustIndex() {
        return search.isEmpty()
                && folder.filter(f -> Files.isDirectory(f.resolve(SEARCH))).isEmpty();
    }

    /**
     * IRIs of things whose names or numbers hold words, the best first, each once; inside {@link #read}.
     *
     * @throws IllegalStateException when the store is not {@link #searchable}
     */
    public List<Node> named(String words, int most) {
        return found(SearchIndex.Field.NAME, words, most);
    }

    /** Notices whose text holds words, as {@link #named}. */
    public List<Node> saying(String words, int most) {
        return found(SearchIndex.Field.TEXT, words, most);
    }

    /** Tasks whose text holds words, as {@link #named}. */
    public List<Node> asking(String words, int most) {
        return found(SearchIndex.Field.TASK, words, most);
    }

    private List<Node> found(SearchIndex.Field field, String words, int most) {
        return search
                .orElseThrow(() -> new IllegalStateException("the store is not searchable"))
                .find(field, words, most)
                .stream()
                .map(TextHit::getNode)
                .distinct()
                .toList();
    }

    /** Puts the authority, the vocabulary and the prefixes in place. */
    public void prepare(Authority authority) {
        write(() -> {
            replaceNow(Iris.AUTHORITY_GRAPH, triples(authority.graph()));
            replaceNow(Vocabulary.GRAPH, triples(Vocabulary.ontology()));
            Prefixes.all().forEach((prefix, namespace) -> {
                if (!dataset.prefixes().containsPrefix(prefix)) {
                    dataset.prefixes().add(prefix, namespace);
                }
            });
            return true;
        });
    }

    /** Does several writes at once; when one fails, none is kept. */
    public <T> T write(Supplier<T> writes) {
        try {
            return Txn.calculateWrite(dataset, writes);
        } catch (org.apache.jena.dboe.base.file.FileException failure) {
            throw StoreException.surroundings("the store cannot be written: " + failure.getMessage(), failure);
        }
    }

    public <T> T read(Supplier<T> reads) {
        return Txn.calculateRead(dataset, reads);
    }

    /**
     * Replaces a graph inside {@link #write}. A graph that is already so is left as it is, since TDB2
     * keeps the space of every graph that was replaced.
     *
     * @return whether anything changed
     */
    public boolean replaceNow(String graph, List<Triple> triples) {
        Node name = NodeFactory.createURI(graph);
        // in the order that they come in: of equals the first indexed is found first
        Set<Triple> now = new LinkedHashSet<>(triples);
        Set<Triple> before = new HashSet<>();
        base.find(name, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> before.add(quad.asTriple()));
        if (now.equals(before)) {
            return false;
        }
        // past the index's own watch, which would look up every statement twice
        before.stream().filter(triple -> !now.contains(triple)).forEach(triple -> {
            base.delete(Quad.create(name, triple));
            search.ifPresent(index -> index.removed(name, triple));
        });
        now.stream().filter(triple -> !before.contains(triple)).forEach(triple -> {
            base.add(Quad.create(name, triple));
            search.ifPresent(index -> index.added(name, triple));
        });
        return true;
    }

    /** What the store has of a notice; inside {@link #read} or {@link #write}. */
    public Optional<NoticeNames.Stored> noticeNow(String notice) {
        return values(notice, Policy.text.asNode())
                .findFirst()
                .map(text -> new NoticeNames.Stored(
                        text,
                        values(notice, Policy.sourcePath.asNode()).sorted().toList()));
    }

    private Stream<String> values(String notice, Node property) {
        Node name = NodeFactory.createURI(notice);
        return base.stream(name, name, property, Node.ANY)
                .map(quad -> quad.getObject().getLiteralLexicalForm());
    }

    /** How many statements the store holds; counted in its index, without reading what they say. */
    public long size() {
        return read(() -> TDBInternal.getDatasetGraphTDB(base)
                .getQuadTable()
                .getNodeTupleTable()
                .size());
    }

    @Override
    public void close() {
        if (dataset.isInTransaction()) {
            dataset.abort();
        }
        search.ifPresent(SearchIndex::close);
        if (TDBInternal.isTDB2(base)) {
            TDBInternal.expel(base);
        }
    }

    private static List<Triple> triples(Graph graph) {
        return Export.sorted(graph.find().toList());
    }
}
