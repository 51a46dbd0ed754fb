package org.policykg.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextDatasetFactory;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.policykg.graph.Policy;

/**
 * The full-text index of a store: names and numbers, the texts of tasks and the texts of notices, each
 * literal once, however many graphs say it. {@code text:query} asks it from SPARQL.
 *
 * <p>Chinese is indexed by pairs of characters, which finds more of what people type than words do
 * ({@code AnalyzerTest} measures both).
 */
final class SearchIndex {
    private static final String URI = "uri";
    private static final String UID = "uid";

    /** Held here, or its level would be forgotten: Lucene's advice to add a module that is still in incubation. */
    private static final Logger ADVICE = Logger.getLogger("org.apache.lucene.internal.vectorization");

    static {
        ADVICE.setLevel(Level.SEVERE);
    }

    /** What is indexed, by the field that it goes into; in an order, since of equals the first indexed is found first. */
    private static final Map<Node, String> FIELDS = fields();

    private static Map<Node, String> fields() {
        Map<Node, String> fields = new LinkedHashMap<>();
        PolicyStore.NAMES.forEach(name -> fields.put(name, Field.NAME.id));
        fields.put(Policy.taskText.asNode(), Field.TASK.id);
        fields.put(Policy.text.asNode(), Field.TEXT.id);
        return Collections.unmodifiableMap(fields);
    }

    /** Where to search. */
    enum Field {
        NAME("name"),
        TASK("task"),
        TEXT("text");

        private final String id;

        Field(String id) {
            this.id = id;
        }

        /** A property that is indexed in the field. */
        private Node property() {
            return switch (this) {
                case NAME -> DCTerms.title.asNode();
                case TASK -> Policy.taskText.asNode();
                case TEXT -> Policy.text.asNode();
            };
        }
    }

    private final DatasetGraph base;
    private final TextIndex index;
    private final DatasetGraph dataset;

    private SearchIndex(DatasetGraph base, TextIndex index) {
        this.base = base;
        this.index = index;
        this.dataset = TextDatasetFactory.create(base, index);
    }

    /** An index that is gone with the program, of all that a dataset holds. */
    static SearchIndex inMemory(DatasetGraph base) {
        SearchIndex search = new SearchIndex(base, open(new ByteBuffersDirectory()));
        search.indexAll();
        return search;
    }

    /**
     * The index in a folder. Where it is not there it is made first, of all that the dataset holds, in a folder aside that
     * takes its place when it is whole: one that was broken off is made anew.
     */
    static SearchIndex in(Path folder, DatasetGraph base) throws IOException {
        if (!Files.isDirectory(folder)) {
            Path aside = folder.resolveSibling(folder.getFileName() + ".half");
            delete(aside);
            SearchIndex half = new SearchIndex(base, open(FSDirectory.open(aside)));
            half.indexAll();
            half.close();
            Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return new SearchIndex(base, open(FSDirectory.open(folder)));
    }

    private static void delete(Path tree) throws IOException {
        if (Files.isDirectory(tree)) {
            try (Stream<Path> files = Files.walk(tree)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static TextIndex open(Directory directory) {
        EntityDefinition definition = new EntityDefinition(URI, Field.NAME.id);
        FIELDS.forEach((property, field) -> definition.set(field, property));
        definition.setUidField(UID);
        TextIndexConfig config = new TextIndexConfig(definition);
        config.setAnalyzer(new CJKAnalyzer());
        return new TextIndexLucene(directory, config);
    }

    /** The dataset with the index at its side: queries may ask the index, and both are committed together. */
    DatasetGraph dataset() {
        return dataset;
    }

    /** Things found by words, the best first, each as often as literals of it were found. */
    List<TextHit> find(Field field, String words, int most) {
        String plain = QueryParser.escape(words);
        // one character is no pair yet, but begins many; else all the words side by side count far more than some of
        // them
        boolean begins = words.codePointCount(0, words.length()) == 1 && Character.isIdeographic(words.codePointAt(0));
        String query = begins ? plain + "*" : "\"" + plain + "\"^8 OR (" + plain + ")";
        return index.query(field.property(), query, null, null, most);
    }

    /** A graph now says something: it goes in with the first graph that does. Inside a write of {@link #dataset}. */
    void added(Node graph, Triple triple) {
        if (FIELDS.containsKey(triple.getPredicate()) && !saidElsewhere(graph, triple)) {
            entity(triple.getSubject(), triple.getPredicate(), triple.getObject(), false);
        }
    }

    /** A graph says something no more: it goes out with the last graph that did. Inside a write of {@link #dataset}. */
    void removed(Node graph, Triple triple) {
        if (FIELDS.containsKey(triple.getPredicate()) && !saidElsewhere(graph, triple)) {
            entity(triple.getSubject(), triple.getPredicate(), triple.getObject(), true);
        }
    }

    private boolean saidElsewhere(Node graph, Triple triple) {
        Iterator<Quad> quads = base.find(Node.ANY, triple.getSubject(), triple.getPredicate(), triple.getObject());
        while (quads.hasNext()) {
            if (!quads.next().getGraph().equals(graph)) {
                return true;
            }
        }
        return false;
    }

    void close() {
        index.close();
    }

    private void indexAll() {
        base.executeRead(() -> {
            Graph union = base.getUnionGraph();
            for (Node property : FIELDS.keySet()) {
                Iterator<Triple> triples = union.find(Node.ANY, property, Node.ANY);
                while (triples.hasNext()) {
                    Triple triple = triples.next();
                    entity(triple.getSubject(), property, triple.getObject(), false);
                }
            }
        });
        index.commit();
    }

    private void entity(Node subject, Node property, Node value, boolean delete) {
        String field = FIELDS.get(property);
        if (field == null || !value.isLiteral() || !subject.isURI()) {
            return;
        }
        Entity entity = new Entity(subject.getURI(), null, value.getLiteralLanguage(), value.getLiteralDatatype());
        entity.put(field, value.getLiteralLexicalForm());
        if (delete) {
            index.deleteEntity(entity);
        } else {
            index.addEntity(entity);
        }
    }
}
