package org.policykg.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.Context;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the endpoint and the downloads answer: whole, or cut at the limit and said to be so. */
class EndpointTest {
    private static final int LIMIT = 20;
    private static final String ROWS = "rows=" + LIMIT;
    private static final String TRIPLES = "triples=" + LIMIT;
    private static final String MANY = "SELECT ?s { ?s a pol:Organization }";
    private static Served served;

    @BeforeAll
    static void start() throws PolicyServer.CannotListen {
        served = new Served(Settings.DEFAULT.within(20, LIMIT, 4, 1 << 20));
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static HttpResponse<String> ask(String sparql, String accept) {
        return Http.get(Links.url(served.endpoint(), "query", sparql), "Accept", accept);
    }

    private static String truncated(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        String said = Http.header(answer, "PolicyKG-Truncated");
        assertThat(Http.header(answer, "Link")).isEqualTo(said.isEmpty() ? "" : "</api#truncated>; rel=\"help\"");
        return said;
    }

    /** A query with as many rows, of one column. */
    private static String rows(int many) {
        return "SELECT ?n { VALUES ?n { "
                + IntStream.range(0, many).mapToObj(Integer::toString).collect(Collectors.joining(" ")) + " } }";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/csv",
                "text/tab-separated-values",
                "application/sparql-results+json",
                "application/sparql-results+xml",
                "application/sparql-results+thrift"
            })
    void onlyAnAnswerWithMoreRowsThanAllowedIsCutAndSaysSo(String format) {
        assertThat(truncated(ask(MANY, format))).isEqualTo(ROWS);
        assertThat(truncated(ask(rows(LIMIT + 1), format))).isEqualTo(ROWS);
        assertThat(truncated(ask(rows(LIMIT), format))).isEmpty();
        assertThat(truncated(ask(MANY + " LIMIT 20", format))).isEmpty();
        assertThat(truncated(ask(MANY + " LIMIT 5", format))).isEmpty();
        assertThat(truncated(ask(MANY + " LIMIT 21", format))).isEqualTo(ROWS);
        assertThat(truncated(ask(rows(LIMIT) + " LIMIT 21", format))).isEmpty();
        assertThat(truncated(ask(rows(LIMIT + 5) + " OFFSET 5", format))).isEmpty();
        assertThat(truncated(ask("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", format)))
                .isEmpty();
    }

    @Test
    void aCutTableHasTheRowsThatAreAllowedAndNothingElse() throws IOException {
        String csv = ask(rows(LIMIT + 1), "text/csv").body();
        try (CSVParser parser = CSVParser.parse(csv, CSVFormat.RFC4180)) {
            assertThat(parser.getRecords())
                    .hasSize(LIMIT + 1)
                    .allSatisfy(row -> assertThat(row.size()).isEqualTo(1))
                    .last()
                    .satisfies(row -> assertThat(row.get(0)).isEqualTo(Integer.toString(LIMIT - 1)));
        }
        assertThat(ask(rows(LIMIT + 1), "text/tab-separated-values").body().lines())
                .hasSize(LIMIT + 1)
                .last()
                .isEqualTo(Integer.toString(LIMIT - 1));
    }

    @Test
    void theHeadOfACutAnswerInJsonLinksToWhatThatMeans() throws IOException {
        String vars =
                "SELECT (1 AS ?vars) (\"vars\" AS ?head) ?n " + rows(LIMIT + 1).substring("SELECT ?n".length());
        JsonNode cut = new ObjectMapper()
                .readTree(ask(vars, "application/sparql-results+json").body());
        assertThat(cut.at("/head/link/0").asText()).isEqualTo("/api#truncated");
        assertThat(cut.at("/head/vars")).hasSize(3);
        assertThat(cut.at("/results/bindings")).hasSize(LIMIT);
        JsonNode whole = new ObjectMapper()
                .readTree(ask(rows(LIMIT), "application/sparql-results+json").body());
        assertThat(whole.at("/head").has("link")).isFalse();
        assertThat(whole.at("/results/bindings")).hasSize(LIMIT);
    }

    @Test
    void theHeadOfACutAnswerInXmlLinksToWhatThatMeans() {
        String link = "<link href=\"/api#truncated\"/>";
        String cut = ask(rows(LIMIT + 1), "application/sparql-results+xml").body();
        assertThat(cut).containsOnlyOnce(link);
        assertThat(cut.indexOf(link)).isBetween(cut.indexOf("<variable"), cut.indexOf("</head>"));
        assertThat(ask(rows(LIMIT), "application/sparql-results+xml").body()).doesNotContain("<link");
    }

    @ParameterizedTest
    @CsvSource({"application/sparql-results+json, JSON", "application/sparql-results+xml, XML"})
    void otherReadersTakeTheLinkAsWhatItIs(String type, String format) {
        Lang lang = format.equals("JSON") ? ResultSetLang.RS_JSON : ResultSetLang.RS_XML;
        RowSet read = RowSetReaderRegistry.getFactory(lang)
                .create(lang)
                .read(
                        new ByteArrayInputStream(
                                ask(rows(LIMIT + 1), type).body().getBytes(StandardCharsets.UTF_8)),
                        new Context());
        assertThat(read.stream().count()).isEqualTo(LIMIT);
    }

    @Test
    void aTableForPeopleEndsWithALineThatIsNone() {
        String cut = Http.get(Links.url(served.endpoint(), "query", rows(LIMIT + 1), "format", "text"))
                .body();
        assertThat(cut).endsWith("-\n(the first 20 rows; there are more)\n");
        String whole = Http.get(Links.url(served.endpoint(), "query", rows(LIMIT), "format", "text"))
                .body();
        assertThat(whole).doesNotContain("there are more");
    }

    @ParameterizedTest
    @CsvSource({
        "text/turtle, TTL",
        "application/n-triples, NT",
        "application/ld+json, JSONLD",
        "application/n-quads, NQ"
    })
    void aGraphIsCutAtSoManyStatements(String type, String language) {
        String labels = "CONSTRUCT { ?s skos:prefLabel ?l } WHERE { ?s skos:prefLabel ?l }";
        HttpResponse<String> cut = ask(labels, type);
        assertThat(truncated(cut)).isEqualTo(TRIPLES);
        assertThat(statements(cut, language)).isEqualTo(LIMIT);
        String exact =
                "CONSTRUCT { <urn:x:s> <urn:x:p> ?n } WHERE " + rows(LIMIT).substring("SELECT ?n ".length());
        assertThat(truncated(ask(exact, type))).isEmpty();
        assertThat(statements(ask(exact, type), language)).isEqualTo(LIMIT);
        // many solutions, few statements: none is left out
        String few = "CONSTRUCT { <urn:x:s> a ?type } WHERE { ?s a ?type FILTER(?type IN (pol:Task, pol:Notice)) }";
        assertThat(truncated(ask(few, type))).isEmpty();
        assertThat(statements(ask(few, type), language)).isEqualTo(2);
    }

    @Test
    void aDescriptionIsCutLikeAnyGraph() {
        HttpResponse<String> cut = ask("DESCRIBE <" + Served.NOTICE + ">", "text/turtle");
        assertThat(truncated(cut)).isEqualTo(TRIPLES);
        assertThat(statements(cut, "TTL")).isEqualTo(LIMIT);
        HttpResponse<String> all = ask("DESCRIBE ?s WHERE { ?s a pol:Notice }", "application/n-triples");
        assertThat(truncated(all)).isEqualTo(TRIPLES);
        assertThat(statements(all, "NT")).isEqualTo(LIMIT);
        // found more often than there are rows, but one thing with few statements
        HttpResponse<String> whole = ask(
                "DESCRIBE ?type WHERE { ?s a pol:Organization . ?s org:classification ?type "
                        + "FILTER(?type = <https://w3id.org/policykg/id/kind/组成部门>) }",
                "text/turtle");
        assertThat(truncated(whole)).isEmpty();
        assertThat(statements(whole, "TTL")).isEqualTo(3);
    }

    private static long statements(HttpResponse<String> answer, String language) {
        Lang lang = switch (language) {
            case "NT" -> Lang.NTRIPLES;
            case "NQ" -> Lang.NQUADS;
            case "JSONLD" -> Lang.JSONLD;
            default -> Lang.TURTLE;
        };
        DatasetGraph read = DatasetGraphFactory.create();
        RDFParser.fromString(answer.body(), lang).parse(read);
        return read.getDefaultGraph().size();
    }

    @Test
    void jsonOfTheQuerysOwnMakingIsCutToo() {
        String items = "JSON { 'n': ?n } WHERE " + rows(LIMIT + 1).substring("SELECT ?n ".length());
        assertThat(truncated(ask(items, "application/json"))).isEqualTo(ROWS);
        assertThat(ask(items, "application/json").body().split("\"n\"")).hasSize(LIMIT + 1);
        assertThat(truncated(ask(items + " LIMIT 20", "application/json"))).isEmpty();
    }

    @Test
    @Timeout(60)
    void anAnswerWhoseTimeIsOverHalfwayIsRefusedAndNotCut() throws Exception {
        try (Served hurried = new Served(Settings.DEFAULT.within(1, 1_000_000, 4, 1 << 20))) {
            HttpResponse<String> answer = Http.get(
                    Links.url(
                            hurried.endpoint(),
                            "query",
                            "SELECT * { { ?a a pol:Notice } UNION { ?a ?b ?c . ?d ?e ?f . FILTER(STR(?c) = CONCAT(STR(?f), 'x')) } }"),
                    "Accept",
                    "text/csv");
            assertThat(answer.statusCode()).isEqualTo(503);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json"})
    void aDownloadOfACannedQuerySaysThatItIsCutInItsNameToo(String ending) {
        HttpResponse<String> cut = Http.get(served.root() + "/queries/bodies-addressed-together." + ending);
        assertThat(truncated(cut)).isEqualTo(ROWS);
        assertThat(Http.header(cut, "Content-Disposition"))
                .isEqualTo("attachment; filename=\"bodies-addressed-together-first-20." + ending + "\"");
        HttpResponse<String> whole = Http.get(served.root() + "/queries/repealed-documents." + ending);
        assertThat(truncated(whole)).isEmpty();
        assertThat(Http.header(whole, "Content-Disposition"))
                .isEqualTo("attachment; filename=\"repealed-documents." + ending + "\"");
    }

    @Test
    void aPageShowsTheFirstRowsOfMore() {
        String cut = Http.get(served.root() + "/queries/bodies-addressed-together?run=1", "Accept", "text/html")
                .body();
        assertThat(cut).contains("前 20 行，未列完；下载至多 20 行");
        assertThat(cut.split("<tr>")).hasSize(LIMIT + 2);
        assertThat(Http.get(served.root() + "/queries/repealed-documents?run=1", "Accept", "text/html")
                        .body())
                .contains("<strong>3 行</strong>");
    }

    @Test
    void tasksToKeepAreCutLikeAnswers() throws PolicyServer.CannotListen {
        HttpResponse<String> cut = Http.get(served.root() + "/tasks.csv");
        assertThat(truncated(cut)).isEqualTo(ROWS);
        assertThat(Http.header(cut, "Content-Disposition")).contains("tasks-first-20.csv");
        assertThat(cut.body().lines()).hasSize(LIMIT + 1);
        assertThat(truncated(Http.get(served.root() + "/tasks.csv?role=guiding")))
                .isEmpty();
        // fewer than the limit have a last day, so the calendar has them all
        HttpResponse<String> calendar = Http.get(served.root() + "/tasks.ics");
        assertThat(truncated(calendar)).isEmpty();
        int dated = calendar.body().split("BEGIN:VEVENT").length - 1;
        try (Served smaller = new Served(Settings.DEFAULT.within(20, dated - 1, 4, 1 << 20))) {
            HttpResponse<String> fewer = Http.get(smaller.root() + "/tasks.ics");
            assertThat(truncated(fewer)).isEqualTo("rows=" + (dated - 1));
            assertThat(fewer.body().split("BEGIN:VEVENT")).hasSize(dated);
        }
    }

    @Test
    void whatIsSaidIsExplained() {
        String page = Http.get(served.root() + "/api", "Accept", "text/html").body();
        assertThat(page).contains("id=\"truncated\"", "PolicyKG-Truncated");
        assertThat(Http.get(served.root() + "/openapi.json").body()).contains("PolicyKG-Truncated");
    }

    /** Every statement about a statement, as its cell in CSV reads back, is one that JSON has too. */
    @Test
    void tripleTermsInCsvAreThoseOfJson() throws IOException {
        String terms = "SELECT ?t { ?e rdf:reifies ?t } ORDER BY ?e LIMIT 20";
        Set<String> fromCsv = new TreeSet<>();
        List<Node> parsed = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(ask(terms, "text/csv").body(), CSVFormat.RFC4180)) {
            parser.getRecords().stream().skip(1).forEach(row -> parsed.add(term(row.get(0))));
        }
        parsed.forEach(node -> fromCsv.add(node.toString()));
        RowSet json = RowSetReaderRegistry.getFactory(ResultSetLang.RS_JSON)
                .create(ResultSetLang.RS_JSON)
                .read(
                        new ByteArrayInputStream(ask(terms, "application/sparql-results+json")
                                .body()
                                .getBytes(StandardCharsets.UTF_8)),
                        new Context());
        Set<String> fromJson = new TreeSet<>();
        json.forEachRemaining(row -> fromJson.add(row.get("t").toString()));
        assertThat(parsed).hasSize(LIMIT).allMatch(Node::isTripleTerm);
        assertThat(fromCsv).isEqualTo(fromJson);
    }

    private static Node term(String cell) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString("<urn:x:s> <urn:x:p> " + cell + " .", Lang.TURTLE).parse(graph);
        return graph.find().next().getObject();
    }
}
