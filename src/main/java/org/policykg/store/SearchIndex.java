package org.policykg.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;

/**
 * The full-text index beside a store: a document for each {@link IndexedLiteral}, however many graphs say it. Each
 * commit bears the fingerprint of all that it holds, so that it can be compared with the graphs'. Several threads may
 * search; one writes.
 *
 * <p>Chinese is indexed by pairs of characters, which finds more of what people type than words do
 * ({@code AnalyzerTest} measures both).
 */
final class SearchIndex implements AutoCloseable {
    private static final String FINGERPRINT = "fingerprint";
    private static final Sort BEST_FIRST = new Sort(
            SortField.FIELD_SCORE,
            new SortField(SearchDocument.RANK, SortField.Type.INT),
            new SortField(SearchDocument.SUBJECT, SortField.Type.STRING));

    /** Held here, or its level would be forgotten: Lucene's advice to add a module that is still in incubation. */
    private static final Logger ADVICE = Logger.getLogger("org.apache.lucene.internal.vectorization");

    static {
        ADVICE.setLevel(Level.SEVERE);
    }

    /** How many characters a query may have. */
    private static final int LONGEST = 2000;

    /** How many characters of what a person types are looked for; with twice that and a mark before each it is no longer query. */
    private static final int LONGEST_TYPED = 400;

    private static final long LONGEST_NANOSECONDS = TimeUnit.SECONDS.toNanos(5);

    private final Directory directory;
    private final Analyzer analyzer = new CJKAnalyzer();
    private final SearcherManager searchers;
    private Optional<IndexWriter> writer = Optional.empty();

    private SearchIndex(Directory directory) throws IOException {
        this.directory = directory;
        if (!DirectoryReader.indexExists(directory)) {
            stage(Fingerprint.EMPTY);
            writer().commit();
        }
        this.searchers = new SearcherManager(directory, null);
    }

    /** An empty index that is gone with the program. */
    static SearchIndex inMemory() throws IOException {
        return new SearchIndex(new ByteBuffersDirectory());
    }

    /**
     * The index in a folder; an empty one where there is none.
     *
     * @throws IOException when it cannot be read: {@link org.apache.lucene.index.CorruptIndexException} and the like
     *     where its files are not what they should be
     */
    static SearchIndex in(Path folder) throws IOException {
        Files.createDirectories(folder);
        return new SearchIndex(FSDirectory.open(folder));
    }

    /** Whether a folder has an index. */
    static boolean isIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Directory directory = FSDirectory.open(folder)) {
            return DirectoryReader.indexExists(directory);
        } catch (IOException nothing) {
            return false;
        }
    }

    private IndexWriter writer() throws IOException {
        if (writer.isEmpty()) {
            writer = Optional.of(new IndexWriter(directory, new IndexWriterConfig(analyzer).setCommitOnClose(false)));
        }
        return writer.get();
    }

    void add(IndexedLiteral literal) throws IOException {
        writer().addDocument(SearchDocument.of(literal));
    }

    void remove(Fingerprint literal) throws IOException {
        writer().deleteDocuments(new Term(SearchDocument.ID, literal.toString()));
    }

    /** Writes all changes so that only {@link #commit} is left to do: what can fail fails here. */
    void stage(Fingerprint all) throws IOException {
        IndexWriter open = writer();
        open.setLiveCommitData(Map.of(FINGERPRINT, all.toString()).entrySet());
        open.prepareCommit();
    }

    /** Makes what was staged visible and lasting. */
    void commit() throws IOException {
        writer().commit();
        searchers.maybeRefreshBlocking();
    }

    /** Forgets all changes since the last commit. */
    void rollback() throws IOException {
        if (writer.isPresent()) {
            IndexWriter open = writer.get();
            writer = Optional.empty();
            open.rollback();
        }
    }

    /** The fingerprint that the last commit bears. */
    Fingerprint fingerprint() throws IOException {
        String stated =
                DirectoryReader.listCommits(directory).getLast().getUserData().getOrDefault(FINGERPRINT, "");
        return Fingerprint.parse(stated);
    }

    /** Hands on the fingerprint of every literal that the last commit holds, one as often as it is there. */
    void forEach(Consumer<Fingerprint> each) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                Terms terms = leaf.reader().terms(SearchDocument.ID);
                if (terms == null) {
                    continue;
                }
                TermsEnum ids = terms.iterator();
                for (BytesRef id = ids.next(); id != null; id = ids.next()) {
                    PostingsEnum documents = ids.postings(null, PostingsEnum.NONE);
                    while (documents.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
                        if (leaf.reader().getLiveDocs() == null
                                || leaf.reader().getLiveDocs().get(documents.docID())) {
                            each.accept(Fingerprint.parse(id.utf8ToString()));
                        }
                    }
                }
            }
        } finally {
            searchers.release(searcher);
        }
    }

    /**
     * Something found.
     *
     * @param subject what bears the words
     * @param score how well they match, above 0
     */
    record Hit(Node subject, float score) {}

    /** Things found by what a person types, the best first, each as often as literals of it were found. */
    List<Hit> find(SearchField field, String words, int most) {
        // in small letters, as the index has them: AND, OR and NOT are words here
        String typed = words.substring(0, Math.min(words.length(), LONGEST_TYPED));
        String plain = QueryParser.escape(typed.toLowerCase(Locale.ROOT));
        // one character is no pair yet, but begins many; else all the words side by side count far more than some of
        // them
        boolean begins = words.codePointCount(0, words.length()) == 1 && Character.isIdeographic(words.codePointAt(0));
        String query = begins ? plain + "*" : "\"" + plain + "\"^8 OR (" + plain + ")";
        try {
            return search(field, Optional.empty(), query, most);
        } catch (ParseException impossible) {
            throw new IllegalStateException("escaped words make a query", impossible);
        }
    }

    /**
     * Things found by a query in Lucene's syntax.
     *
     * @param property the property whose values must match; any of the field where there is none
     * @throws ParseException when it is no query
     */
    List<Hit> search(SearchField field, Optional<Node> property, String query, int most) throws ParseException {
        Query words = parsed(field, query);
        Query asked = property.<Query>map(only -> new BooleanQuery.Builder()
                        .add(words, BooleanClause.Occur.MUST)
                        .add(
                                new TermQuery(new Term(SearchDocument.PROPERTY, only.getURI())),
                                BooleanClause.Occur.FILTER)
                        .build())
                .orElse(words);
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return hits(searcher.getIndexReader(), asked, most);
            } finally {
                searchers.release(searcher);
            }
        } catch (IndexSearcher.TooManyClauses | TooComplexToDeterminizeException bomb) {
            throw unreadable("it asks for too much", bomb);
        } catch (IOException failure) {
            throw StoreException.surroundings("the full-text index cannot be read: " + failure.getMessage(), failure);
        }
    }

    private List<Hit> hits(IndexReader reader, Query asked, int most) throws IOException {
        IndexSearcher searcher = new IndexSearcher(reader);
        long end = System.nanoTime() + LONGEST_NANOSECONDS;
        searcher.setTimeout(() -> System.nanoTime() - end > 0);
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc found : searcher.search(asked, most, BEST_FIRST, true).scoreDocs) {
            Document document = searcher.storedFields().document(found.doc);
            hits.add(new Hit(NodeFactory.createURI(document.get(SearchDocument.SUBJECT)), found.score));
        }
        if (searcher.timedOut()) {
            throw StoreException.surroundings("the search takes too long", new IllegalStateException());
        }
        return hits;
    }

    private Query parsed(SearchField field, String query) throws ParseException {
        if (query.length() > LONGEST) {
            throw new ParseException("they are longer than " + LONGEST + " characters");
        }
        try {
            return new QueryParser(field.id(), analyzer) {
                @Override
                protected Query getRegexpQuery(String in, String pattern) throws ParseException {
                    // Lucene takes as long as it likes to make an automaton of one
                    throw new ParseException("regular expressions are not answered here");
                }
            }.parse(query);
        } catch (IndexSearcher.TooManyClauses | TooComplexToDeterminizeException | IllegalArgumentException bomb) {
            throw unreadable("it asks for too much", bomb);
        } catch (StackOverflowError deep) {
            throw unreadable("it is nested too deep", deep);
        }
    }

    private static ParseException unreadable(String why, Throwable cause) {
        ParseException unreadable = new ParseException(why);
        unreadable.initCause(cause);
        return unreadable;
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        rollback();
        directory.close();
    }
}
