package org.policykg.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.policykg.EvidenceStyle;
import org.policykg.Samples;
import org.policykg.authority.Authority;
import org.policykg.extract.Extraction;
import org.policykg.graph.NoticeGraph;

class StoreTest {
    private static final Authority AUTHORITY = Authority.load();
    private static final PolicyStore SPECIMENS = PolicyStore.inMemory();

    @TempDir
    Path folder;

    @BeforeAll
    static void read() {
        fill(SPECIMENS);
    }

    @AfterAll
    static void close() {
        SPECIMENS.close();
    }

    private static void fill(PolicyStore store) {
        store.prepare(AUTHORITY);
        store.write(() -> {
            for (Extraction extraction : Samples.specimens()) {
                String iri = NoticeGraph.iri(extraction);
                store.replaceNow(iri, NoticeGraph.triples(extraction, AUTHORITY, EvidenceStyle.STATEMENTS));
            }
            return true;
        });
    }

    private static String ask(String sparql, Bindings parameters, QueryRunner.Results results) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        QueryRunner.run(SPECIMENS, sparql, parameters, results, 30, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    static Stream<CannedQuery> queries() {
        return CannedQuery.all().stream();
    }

    @Test
    void thereAreQueriesForTheUsualQuestions() {
        assertThat(CannedQuery.all()).hasSizeGreaterThanOrEqualTo(22);
    }

    @ParameterizedTest
    @MethodSource("queries")
    void aCannedQuerySaysWhatItAnswersAndFindsSomethingInTheSpecimens(CannedQuery query) {
        assertThat(query.header()).containsKeys("title", "title-en", "answers", "answers-en");
        Map<String, String> examples = new LinkedHashMap<>();
        query.parameters().forEach(parameter -> examples.put(parameter.name(), parameter.example()));
        Bindings parameters = Bindings.of(query, examples);
        assertThat(ask(query.sparql(), parameters, QueryRunner.Results.CSV)
                        .lines()
                        .count())
                .as(query.name())
                .isGreaterThan(1);
    }

    @Test
    void aParameterNeverBecomesPartOfTheQuery() {
        String hostile = "x\" } UNION { ?s ?p ?o } #";
        CannedQuery query = CannedQuery.named("recipients-of-a-plan").orElseThrow();
        assertThat(ask(query.sparql(), Bindings.of(query, Map.of("plan", hostile)), QueryRunner.Results.CSV)
                        .lines()
                        .count())
                .isEqualTo(1);
        CannedQuery due = CannedQuery.named("tasks-due").orElseThrow();
        assertThatThrownBy(() -> Bindings.of(due, Map.of("from", "yesterday", "to", "2023-01-01")))
                .isInstanceOf(StoreException.class)
                .hasMessage("parameter from takes a value of type date, not yesterday");
    }

    @Test
    @Timeout(60)
    void aPathThatTakesTooLongIsEndedWithItsQuery() {
        try (PolicyStore store = PolicyStore.inMemory()) {
            List<Triple> star = new ArrayList<>();
            Node next = NodeFactory.createURI("urn:x-test:next");
            Node hub = NodeFactory.createURI("urn:x-test:hub");
            for (int i = 0; i < 6000; i++) {
                star.add(Triple.create(NodeFactory.createURI("urn:x-test:" + i), next, hub));
            }
            store.write(() -> store.replaceNow("urn:x-test:star", star));
            String far = "SELECT (COUNT(*) AS ?n) { ?a (<urn:x-test:next>|^<urn:x-test:next>)* ?b }";
            assertThatThrownBy(() -> QueryRunner.run(
                            store, far, Bindings.none(), QueryRunner.Results.CSV, 1, new ByteArrayOutputStream()))
                    .isInstanceOf(StoreException.class)
                    .hasMessage("the query took longer than 1 s");
        }
    }

    @ParameterizedTest
    @EnumSource(value = QueryRunner.Results.class, mode = EnumSource.Mode.EXCLUDE, names = "MATRIX")
    void answersComeInEveryForm(QueryRunner.Results results) {
        assertThat(ask("SELECT ?t { ?n pol:documentNumber '国令第707号' ; dcterms:title ?t }", Bindings.none(), results))
                .contains("中华人民共和国个人所得税法实施条例");
    }

    @Test
    void threeColumnsMakeAMatrix() {
        assertThat(ask(
                                "SELECT * { VALUES (?down ?across ?n) { ('b' 'y' 1) ('b' 'x,1' 2) ('a' 'y' 3) } }",
                                Bindings.none(),
                                QueryRunner.Results.MATRIX)
                        .lines())
                .containsExactly("down,\"x,1\",y", "b,2,1", "a,,3");
    }

    @Test
    void whatIsNoMatrixIsRefused() {
        assertThatThrownBy(() -> ask("SELECT ?n { ?n a pol:Plan }", Bindings.none(), QueryRunner.Results.MATRIX))
                .hasMessage("a matrix needs a query of three columns, this one has 1");
        assertThatThrownBy(() -> ask(
                        "SELECT * { VALUES (?down ?across ?n) { ('b' 'y' 1) ('b' 'y' 2) } }",
                        Bindings.none(),
                        QueryRunner.Results.MATRIX))
                .hasMessage("a matrix needs one row a cell, this query has two for b and y");
    }

    @Test
    void askConstructAndDescribeAreAnswered() {
        assertThat(ask("ASK { ?n a pol:Notice }", Bindings.none(), QueryRunner.Results.TEXT))
                .isEqualTo("yes\n");
        assertThat(ask(
                        "CONSTRUCT { ?n a pol:Plan } WHERE { ?n a pol:Notice }",
                        Bindings.none(),
                        QueryRunner.Results.TEXT))
                .startsWith("PREFIX doc: <https://w3id.org/policykg/id/document/>\nPREFIX pol: ")
                .contains("\n        a  pol:Plan .\n")
                .doesNotContain("PREFIX skos");
    }

    @Test
    void aBrokenOrForbiddenQueryIsOneLine() {
        assertThatThrownBy(() -> QueryPrefixes.standard().parse("SELECT * {\n ?s ?p }"))
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith("the query is broken at line 2, column")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
        assertThatThrownBy(() -> ask(
                        "SELECT * { SERVICE <http://localhost:9/> { ?s ?p ?o } }",
                        Bindings.none(),
                        QueryRunner.Results.TEXT))
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith("the query is refused");
    }

    @Test
    void aStoreKeepsWhatWasWrittenAndIsSafeToFillAgain() {
        Path place = folder.resolve("kg");
        long once;
        try (PolicyStore store = PolicyStore.create(place)) {
            fill(store);
            once = store.size();
        }
        try (PolicyStore store = PolicyStore.create(place)) {
            fill(store);
            assertThat(store.size()).isEqualTo(once);
        }
        try (PolicyStore store = PolicyStore.open(place)) {
            assertThat(store.size()).isEqualTo(once);
        }
    }

    @Test
    void aFailedWriteLeavesNothing() {
        try (PolicyStore store = PolicyStore.create(folder.resolve("kg"))) {
            fill(store);
            long before = store.size();
            assertThatThrownBy(() -> store.write(() -> {
                        store.replaceNow("https://example.org/g", List.of());
                        store.replaceNow(
                                "https://example.org/g",
                                AUTHORITY.graph().find().toList());
                        throw new IllegalStateException("in the middle");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(store.size()).isEqualTo(before);
        }
    }

    @Test
    void whatIsNoStoreIsNotOpened() throws IOException {
        assertThatThrownBy(() -> PolicyStore.open(folder.resolve("none")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("is no store; make one with: policykg ingest");
        Files.writeString(folder.resolve("something"), "x");
        assertThatThrownBy(() -> PolicyStore.create(folder))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("is not empty and is no store");
    }

    @Test
    void aFaultIsReportedWithItsPlace() {
        Graph graph = DumpReader.newGraph();
        graph.add(
                org.apache.jena.graph.NodeFactory.createURI("https://example.org/n"),
                org.apache.jena.vocabulary.RDF.Nodes.type,
                org.policykg.graph.Policy.Notice.asNode());
        assertThat(Validation.of(graph).findings())
                .contains("https://example.org/n pol:text: a notice keeps its text, once");
    }

    @Test
    void aBrokenDumpIsOneLine() throws IOException {
        Path broken = folder.resolve("broken.ttl");
        Files.writeString(broken, "<a> <b> .");
        assertThatThrownBy(() -> DumpReader.read(broken, DumpReader.newGraph(), warning -> {}))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("broken.ttl: [line: 1");
        assertThatThrownBy(() -> DumpReader.read(Path.of("README.md"), DumpReader.newGraph(), warning -> {}))
                .isInstanceOf(StoreException.class)
                .hasMessage("README.md: its ending names no RDF format, such as .ttl, .nt or .jsonld");
    }
}
