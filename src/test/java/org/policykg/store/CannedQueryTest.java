package org.policykg.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.policykg.EvidenceStyle;
import org.policykg.Samples;
import org.policykg.authority.Authority;
import org.policykg.extract.Extraction;
import org.policykg.graph.Iris;
import org.policykg.graph.NoticeGraph;
import org.policykg.graph.Policy;
import org.policykg.graph.Vocabulary;

/**
 * Every query that comes with the program, asked of the specimens and of made-up notices, against the answers that a person
 * reads in them ({@code src/test/resources/queries}); and slips in the queries, each of which these answers must find.
 * {@code -Dqueries.write=true} writes the answers anew: read every line before you keep one.
 */
class CannedQueryTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "queries");
    private static final boolean WRITE = Boolean.getBoolean("queries.write");
    private static final PolicyStore SPECIMENS = PolicyStore.inMemory();
    private static final PolicyStore MADE_UP = PolicyStore.inMemory();
    private static final PolicyStore IN_FORCE = PolicyStore.inMemory();
    private static final PolicyStore JOINED_SPECIMENS = PolicyStore.inMemory();
    private static final PolicyStore JOINED_MADE_UP = PolicyStore.inMemory();
    private static final PolicyStore JOINED_IN_FORCE = PolicyStore.inMemory();

    /**
     * A question.
     *
     * @param answer the file with its answer
     * @param query the query
     * @param notices specimens, made-up or in-force
     * @param parameters names and values
     */
    record Case(String answer, String query, String notices, Map<String, String> parameters) {
        static Case of(CSVRecord row) {
            Map<String, String> parameters = new LinkedHashMap<>();
            for (String parameter : row.get("parameters").split(";")) {
                if (!parameter.isEmpty()) {
                    parameters.put(parameter.split("=")[0], parameter.split("=")[1]);
                }
            }
            return new Case(row.get("answer"), row.get("query"), row.get("notices"), parameters);
        }

        String ask(String sparql) {
            return ask(sparql, store());
        }

        String ask(String sparql, PolicyStore store) {
            CannedQuery canned = CannedQuery.parse(query, sparql);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            QueryRunner.run(store, sparql, Bindings.of(canned, parameters), QueryRunner.Results.CSV, 30, out);
            return out.toString(StandardCharsets.UTF_8).replace("\r", "");
        }

        PolicyStore store() {
            return switch (notices) {
                case "specimens" -> SPECIMENS;
                case "made-up" -> MADE_UP;
                default -> IN_FORCE;
            };
        }

        PolicyStore joined() {
            return switch (notices) {
                case "specimens" -> JOINED_SPECIMENS;
                case "made-up" -> JOINED_MADE_UP;
                default -> JOINED_IN_FORCE;
            };
        }

        Path file() {
            return FOLDER.resolve(answer + ".csv");
        }

        String expected() {
            try {
                return Files.readString(file());
            } catch (IOException missing) {
                throw new UncheckedIOException(missing);
            }
        }

        @Override
        public String toString() {
            return answer;
        }
    }

    /**
     * A slip of the pen.
     *
     * @param query the query
     * @param right what it says
     * @param wrong what it says by mistake
     */
    record Slip(String query, String right, String wrong) {}

    @BeforeAll
    static void read() throws IOException {
        Authority authority = Authority.load();
        SPECIMENS.prepare(authority);
        SPECIMENS.write(() -> {
            for (Extraction extraction : Samples.specimens()) {
                String iri = NoticeGraph.iri(extraction);
                SPECIMENS.replaceNow(iri, NoticeGraph.triples(extraction, authority, EvidenceStyle.STATEMENTS));
            }
            return true;
        });
        read("made-up.trig", MADE_UP);
        read("in-force.trig", IN_FORCE);
        join(SPECIMENS, JOINED_SPECIMENS);
        join(MADE_UP, JOINED_MADE_UP);
        join(IN_FORCE, JOINED_IN_FORCE);
    }

    private static void read(String file, PolicyStore store) throws IOException {
        DatasetGraph madeUp = DatasetGraphFactory.create();
        try (InputStream in = Files.newInputStream(FOLDER.resolve(file))) {
            RDFParser.source(in).lang(Lang.TRIG).parse(madeUp);
        }
        store.write(() -> {
            store.replaceNow(Vocabulary.GRAPH, Vocabulary.ontology().find().toList());
            madeUp.listGraphNodes()
                    .forEachRemaining(graph -> store.replaceNow(
                            graph.getURI(), madeUp.getGraph(graph).find().toList()));
            return true;
        });
    }

    @AfterAll
    static void close() {
        Stream.of(SPECIMENS, MADE_UP, IN_FORCE, JOINED_SPECIMENS, JOINED_MADE_UP, JOINED_IN_FORCE)
                .forEach(PolicyStore::close);
    }

    private static List<CSVRecord> table(String name) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser rows = CSVParser.parse(FOLDER.resolve(name), StandardCharsets.UTF_8, format)) {
            return rows.getRecords();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Stream<Case> cases() {
        return table("cases.csv").stream().map(Case::of);
    }

    static Stream<Slip> slips() {
        return table("slips.csv").stream().map(row -> new Slip(row.get("query"), row.get("right"), row.get("wrong")));
    }

    private static String sparql(String query) {
        return CannedQuery.named(query).orElseThrow().sparql();
    }

    private static List<String> names() {
        return CannedQuery.all().stream().map(CannedQuery::name).toList();
    }

    @Test
    void everyQueryIsAskedOfTheSpecimens() {
        assertThat(cases().filter(some -> some.notices().equals("specimens")).map(Case::query))
                .containsAll(names());
        assertThat(cases().map(Case::answer)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aQueryAnswersWhatAPersonReads(Case asked) throws IOException {
        String answer = asked.ask(sparql(asked.query()));
        if (WRITE) {
            Files.writeString(asked.file(), answer);
        }
        assertThat(answer).isEqualTo(asked.expected());
        assertThat(answer)
                .as("names, not addresses")
                .doesNotContain("https://w3id.org/policykg/id/", "https://example.org/");
    }

    /** The graphs that were given to a store, without the lists that it makes of them. */
    private static List<Node> graphs(PolicyStore store) {
        List<Node> graphs = new ArrayList<>();
        store.dataset().listGraphNodes().forEachRemaining(graphs::add);
        graphs.remove(NodeFactory.createURI(Iris.SUMMARY_GRAPH));
        graphs.sort(Comparator.comparing(Node::getURI));
        return graphs;
    }

    /** A document that was read and the title that others cite are two nodes: nothing is lost or said twice for that. */
    @ParameterizedTest
    @MethodSource("cases")
    void anAnswerIsThatOfAGraphInWhichADocumentAndItsTitleAreOne(Case asked) {
        assertThat(asked.ask(sparql(asked.query()), asked.joined())).isEqualTo(asked.expected());
    }

    /** Fills a store with what another says, each title of which one edition was read replaced by the edition. */
    private static void join(PolicyStore store, PolicyStore joined) {
        store.read(() -> {
            Map<Node, List<Node>> editions = store.union().stream(Node.ANY, Policy.editionOf.asNode(), Node.ANY)
                    .collect(Collectors.groupingBy(
                            Triple::getObject, Collectors.mapping(Triple::getSubject, Collectors.toList())));
            editions.values().removeIf(some -> some.size() > 1);
            assertThat(editions).isNotEmpty();
            joined.write(() -> {
                for (Node graph : graphs(store)) {
                    joined.replaceNow(
                            graph.getURI(),
                            store.graphNow(graph.getURI())
                                    .filter(triple -> !triple.getPredicate().equals(Policy.editionOf.asNode())
                                            || !editions.containsKey(triple.getObject()))
                                    .map(triple -> joined(triple, editions))
                                    .toList());
                }
                return true;
            });
            return true;
        });
    }

    private static Triple joined(Triple triple, Map<Node, List<Node>> editions) {
        return Triple.create(
                joined(triple.getSubject(), editions), triple.getPredicate(), joined(triple.getObject(), editions));
    }

    private static Node joined(Node node, Map<Node, List<Node>> editions) {
        return node.isTripleTerm()
                ? NodeFactory.createTripleTerm(joined(node.getTriple(), editions))
                : editions.getOrDefault(node, List.of(node)).getFirst();
    }

    /** What stands in an index in another order is answered in the same. */
    @ParameterizedTest
    @MethodSource("cases")
    void anAnswerDoesNotHangOnTheOrderInWhichItsStatementsCame(Case asked) {
        if (!asked.notices().equals("specimens")) {
            try (PolicyStore other = PolicyStore.inMemory()) {
                other.write(() -> {
                    asked.store().read(() -> {
                        graphs(asked.store())
                                .reversed()
                                .forEach(graph -> other.replaceNow(
                                        graph.getURI(),
                                        Export.sorted(asked.store()
                                                        .dataset()
                                                        .getGraph(graph)
                                                        .find()
                                                        .toList())
                                                .reversed()));
                        return true;
                    });
                    return true;
                });
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                String sparql = sparql(asked.query());
                QueryRunner.run(
                        other,
                        sparql,
                        Bindings.of(CannedQuery.parse(asked.query(), sparql), asked.parameters()),
                        QueryRunner.Results.CSV,
                        30,
                        out);
                assertThat(out.toString(StandardCharsets.UTF_8).replace("\r", ""))
                        .isEqualTo(asked.expected());
            }
        }
    }

    @Test
    void everyQueryHasASlipThatIsLookedFor() {
        assertThat(slips().map(Slip::query)).containsAll(names());
    }

    @ParameterizedTest
    @MethodSource("slips")
    void aSlipIsFound(Slip slip) {
        String right = sparql(slip.query());
        assertThat(right).as("what is to be replaced").contains(slip.right());
        String wrong = right.replace(slip.right(), slip.wrong());
        assertThat(cases().filter(some -> some.query().equals(slip.query()))
                        .filter(some -> !some.ask(wrong).equals(some.expected())))
                .as("answers that tell " + slip.wrong() + " from " + slip.right())
                .isNotEmpty();
    }
}
