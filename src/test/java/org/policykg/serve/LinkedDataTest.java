package org.policykg.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policykg.graph.Iris;
import org.policykg.graph.Policy;
import org.policykg.store.Bindings;
import org.policykg.store.CannedQuery;
import org.policykg.store.QueryRunner;

/** Every resource as a page and as data; search, dumps and descriptions for programs. */
class LinkedDataTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static Served served;

    @BeforeAll
    static void start() throws PolicyServer.CannotListen {
        served = new Served();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static String at(String path) {
        return served.root() + path;
    }

    private static Graph parse(HttpResponse<String> answer, Lang lang) {
        Graph graph = org.apache.jena.sparql.graph.GraphFactory.createDefaultGraph();
        RDFParser.fromString(answer.body(), lang).parse(graph);
        return graph;
    }

    @ParameterizedTest
    @CsvSource({
        "text/turtle, ttl, TURTLE",
        "application/ld+json, jsonld, JSONLD",
        "application/rdf+xml, rdf, RDFXML",
        "application/n-triples, nt, NTRIPLES"
    })
    void aThingIsSentAsItIsAskedFor(String type, String ending, String language) {
        Lang lang = Stream.of(Lang.TURTLE, Lang.JSONLD, Lang.RDFXML, Lang.NTRIPLES)
                .filter(some -> some.getName().replaceAll("[/-]", "").equalsIgnoreCase(language))
                .findFirst()
                .orElseThrow();
        Node ministry = NodeFactory.createURI(Served.MOFCOM);
        for (HttpResponse<String> answer : List.of(
                Http.get(at(Links.page(Served.MOFCOM)), "Accept", type),
                Http.get(at(Links.page(Served.MOFCOM) + "." + ending)),
                Http.get(at(Links.url("/thing", "iri", Served.MOFCOM, "format", ending))))) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(Http.header(answer, "Content-Type")).startsWith(type);
            assertThat(Http.header(answer, "Vary")).contains("Accept");
            Graph graph = parse(answer, lang);
            assertThat(graph.contains(
                            ministry, SKOS.prefLabel.asNode(), NodeFactory.createLiteralLang("中华人民共和国商务部", "zh")))
                    .isTrue();
            Node notice = NodeFactory.createURI(Served.NOTICE);
            assertThat(graph.contains(notice, Policy.issuedBy.asNode(), ministry))
                    .isTrue();
            assertThat(graph.contains(notice, DCTerms.title.asNode(), Node.ANY)).isTrue();
        }
        HttpResponse<String> page = Http.get(at(Links.page(Served.MOFCOM)), "Accept", "text/html,*/*;q=0.8");
        assertThat(Http.header(page, "Content-Type")).startsWith("text/html");
        assertThat(Http.get(at(Links.page(Served.MOFCOM) + ".html"), "Accept", type)
                        .body())
                .startsWith("<!DOCTYPE html>");
    }

    @Test
    void aNameOfBeforeLeadsToThatOfNowForGood() {
        for (String ending : List.of("", ".ttl")) {
            HttpResponse<String> answer =
                    Http.get(served.root() + Links.page(Served.TASK_ONCE) + ending, "Accept", "text/html");
            assertThat(answer.statusCode()).isEqualTo(301);
            assertThat(Http.header(answer, "Location"))
                    .isEqualTo(Links.page(Served.TASK) + (ending.isEmpty() ? "" : "?format=ttl"));
        }
    }

    /** As when a copy without its number has come since: the name is that of something again. */
    @Test
    void aNameThatIsInUseAgainLeadsNowhere() {
        assertThat(Http.get(served.root() + Links.page(Served.MOFCOM), "Accept", "text/html")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void thePageOfATitleIsThatOfItsOnlyEdition() {
        String title = Served.NOTICE.substring(0, Served.NOTICE.indexOf('_'));
        HttpResponse<String> page = Http.get(served.root() + Links.page(title), "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(303);
        assertThat(Http.header(page, "Location")).isEqualTo(Links.page(Served.NOTICE));
        // as data each has its own statements
        assertThat(Http.get(served.root() + Links.page(title), "Accept", "application/n-triples")
                        .body())
                .contains("ontology#editionOf> <" + title + ">");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 现行有效, 自 2022-07-01 起, 2023-05-01, 据本库",
        "?on=2022-06-30, 尚未施行, 将于 2022-07-01 施行, 2022-06-30, ''",
        "?on=2027-07-01&lang=en, expired, from 2027-07-01 on, As of 2027-07-01, ''"
    })
    void aDocumentHasItsStatusOnADay(String on, String status, String since, String day, String store) {
        String page = Http.get(at(Links.page(Served.OPINION)) + on, "Accept", "text/html")
                .body();
        String shown = page.substring(page.indexOf("class=\"status\""), page.indexOf("</section>"));
        assertThat(shown).contains(status + "</strong>", since, day, store, "<blockquote");
        assertThat(shown.contains("据本库：")).isEqualTo(!store.isEmpty());
    }

    @Test
    void aDayThatIsAskedForGoesOnToTheEdition() {
        String title = Served.NOTICE.substring(0, Served.NOTICE.indexOf('_'));
        HttpResponse<String> page =
                Http.get(served.root() + Links.page(title) + "?on=2022-01-01", "Accept", "text/html");
        assertThat(Http.header(page, "Location")).isEqualTo(Links.page(Served.NOTICE) + "?on=2022-01-01");
    }

    @Test
    void bodiesAndTitlesOfSeveralEditionsHaveNoStatus() {
        assertThat(Http.get(at(Links.page(Served.MOFCOM)), "Accept", "text/html")
                        .body())
                .doesNotContain("class=\"status\"");
    }

    @Test
    void aNoticeComesWithItsEvidence() {
        Graph graph = parse(Http.get(at(Links.page(Served.NOTICE) + ".ttl")), Lang.TURTLE);
        Node reifies = NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies");
        assertThat(graph.stream(Node.ANY, reifies, Node.ANY).count()).isGreaterThan(40);
        // formats without statements about statements get annotations
        Graph xml = parse(Http.get(at(Links.page(Served.NOTICE) + ".rdf")), Lang.RDFXML);
        Node annotation = NodeFactory.createURI("http://www.w3.org/ns/oa#Annotation");
        assertThat(xml.stream(Node.ANY, RDF.Nodes.type, annotation).count()).isGreaterThan(40);
    }

    @Test
    void everyResourceOfTheGraphHasAPage() {
        List<Node> resources = served.store()
                .read(() -> Stream.concat(
                                served.store().union().stream(Node.ANY, RDF.Nodes.type, Policy.Task.asNode()),
                                Stream.of(Policy.Notice, Policy.OrganizationGroup, Policy.Region)
                                        .flatMap(type ->
                                                served.store().union().stream(Node.ANY, RDF.Nodes.type, type.asNode())))
                        .map(org.apache.jena.graph.Triple::getSubject)
                        .distinct()
                        .toList());
        assertThat(resources).hasSizeGreaterThan(100);
        for (Node resource : resources) {
            HttpResponse<String> page = Http.get(at(Links.page(resource.getURI())), "Accept", "text/html");
            assertThat(page.statusCode()).as(resource.getURI()).isEqualTo(200);
        }
    }

    @Test
    void searchAnswersJson() throws IOException {
        HttpResponse<String> answer = Http.get(at(Links.url("/search", "q", "发改委", "limit", "3")));
        assertThat(Http.header(answer, "Content-Type")).startsWith("application/json");
        JsonNode results = JSON.readTree(answer.body()).get("results");
        assertThat(results.size()).isBetween(1, 3);
        assertThat(results.get(0).get("label").asText()).isEqualTo("国家发展和改革委员会");
        assertThat(results.get(0).get("matched").asText()).isEqualTo("发改委");
        assertThat(results.get(0).get("kind").asText()).isEqualTo("body");
        assertThat(JSON.readTree(Http.get(at("/search")).body()).get("results")).isEmpty();
        assertThat(JSON.readTree(Http.get(at(Links.url("/search", "q", "云政函〔2018〕144号")))
                                .body())
                        .get("results")
                        .get(0)
                        .get("label")
                        .asText())
                .contains("乡村教师培训");
    }

    @Test
    void theWordsBehindAStatementAreJson() throws IOException {
        JsonNode quotes = JSON.readTree(Http.get(at(Links.url(
                                "/why",
                                "subject",
                                Served.NOTICE,
                                "relation",
                                "pol:promulgates",
                                "object",
                                Served.PLAN)))
                        .body())
                .get("quotes");
        assertThat(quotes.get(0).get("words").asText()).contains("“十四五”对外贸易高质量发展规划");
        assertThat(quotes.get(0).get("rule").asText()).isNotEmpty();
        String page = quotes.get(0).get("page").asText();
        assertThat(Http.get(served.root() + page).body())
                .contains("<mark id=\"" + page.substring(page.indexOf('#') + 1) + "\"");
    }

    @Test
    void theStoreAndTheEndpointDescribeThemselves() {
        for (String path : List.of("/.well-known/void", "/policy/sparql")) {
            Graph graph = parse(Http.get(at(path)), Lang.TURTLE);
            assertThat(graph.contains(
                            Node.ANY,
                            NodeFactory.createURI("http://rdfs.org/ns/void#sparqlEndpoint"),
                            NodeFactory.createURI(served.endpoint())))
                    .isTrue();
            assertThat(graph.contains(
                            Node.ANY,
                            NodeFactory.createURI("http://www.w3.org/ns/sparql-service-description#endpoint"),
                            Node.ANY))
                    .isTrue();
            assertThat(graph.stream(Node.ANY, NodeFactory.createURI("http://rdfs.org/ns/void#dataDump"), Node.ANY)
                            .count())
                    .isEqualTo(5);
            assertThat(graph.contains(
                            Node.ANY,
                            NodeFactory.createURI("http://purl.org/dc/terms/license"),
                            NodeFactory.createURI(Iris.DATA_LICENSE)))
                    .isTrue();
        }
        assertThat(parse(Http.get(at("/policy/sparql"), "Accept", "application/rdf+xml"), Lang.RDFXML)
                        .isEmpty())
                .isFalse();
    }

    @Test
    void theVocabularyIsAPageAndAGraph() {
        assertThat(Http.get(at("/ontology"), "Accept", "text/html").body()).contains("id=\"addressedTo\"", "主送机关");
        assertThat(parse(Http.get(at("/ontology"), "Accept", "text/turtle"), Lang.TURTLE)
                        .contains(Policy.addressedTo.asNode(), Node.ANY, Node.ANY))
                .isTrue();
        assertThat(Links.page(Policy.addressedTo.getURI())).isEqualTo("/ontology#addressedTo");
    }

    @Test
    void theDescriptionOfTheApiIsTrue() throws IOException {
        JsonNode api = JSON.readTree(Http.get(at("/openapi.json")).body());
        assertThat(api.get("openapi").asText()).startsWith("3.1");
        assertThat(api.get("paths").properties())
                .extracting(Map.Entry::getKey)
                .contains("/health", "/metrics", "/policy/sparql", "/dump.{format}");
        for (var path : api.get("paths").properties()) {
            StringBuilder address = new StringBuilder(path.getKey());
            for (JsonNode parameter : path.getValue().get("get").path("parameters")) {
                if (parameter.path("required").asBoolean()) {
                    String name = parameter.get("name").asText();
                    String value = switch (name) {
                        case "q" -> "商务部";
                        case "query" -> "ASK {}";
                        case "name" -> "most-cited-documents";
                        case "format" -> "nt";
                        case "relation" -> "pol:issuedBy";
                        case "object" -> Served.MOFCOM;
                        default -> Served.NOTICE;
                    };
                    String at = parameter.get("in").asText().equals("path")
                            ? address.toString().replace("{" + name + "}", value)
                            : Links.url(address.toString(), name, value);
                    address.replace(0, address.length(), at);
                }
            }
            assertThat(Http.get(at(address.toString())).statusCode())
                    .as(address.toString())
                    .isEqualTo(200);
        }
        assertThat(Http.get(at("/api"), "Accept", "text/html").body()).contains("/graph.json");
    }

    @Test
    void everyCannedQueryHasAFormRunsWhenAskedAndCanBeGoneOnFrom() {
        for (CannedQuery query : CannedQuery.all()) {
            String path = at("/queries/" + query.name());
            assertThat(Http.get(path, "Accept", "text/html").body())
                    .as(query.name())
                    .contains("<form class=\"filter\"")
                    .doesNotContain("<table class=\"answer\"");
            String address = Links.url(path, "run", "1");
            Map<String, String> examples = new LinkedHashMap<>();
            for (CannedQuery.Parameter parameter : query.parameters()) {
                examples.put(parameter.name(), parameter.example());
                address = Links.url(address, parameter.name(), parameter.example());
            }
            HttpResponse<String> page = Http.get(address, "Accept", "text/html");
            assertThat(page.statusCode()).as(query.name()).isEqualTo(200);
            assertThat(page.body()).as(query.name()).contains("<table class=\"answer\"", "<td>");
            // the query with its values written in answers the same
            String written = QueryRunner.filledIn(query.sparql(), Bindings.of(query, examples));
            String csv = Http.get(address.replace("/queries/" + query.name(), "/queries/" + query.name() + ".csv"))
                    .body();
            assertThat(Http.get(Links.url(served.endpoint(), "query", written), "Accept", "text/csv")
                            .body()
                            .lines()
                            .count())
                    .as(query.name())
                    .isEqualTo(csv.lines().count())
                    .isGreaterThan(1);
        }
    }

    @Test
    void robotsAreToldWhatIsWorthReading() {
        assertThat(Http.get(at("/robots.txt")).body()).contains("User-agent: *", "Disallow: /policy/");
    }

    @Test
    void tasksComeAsTableAndCalendar() {
        String csv = Http.get(at("/tasks.csv?role=lead")).body();
        assertThat(csv)
                .startsWith(
                        "\uFEFFdeadline,task,lead,responsible,supporting,guiding,document,iri,heading,recurrence,recursBy\r\n");
        assertThat(csv.lines().count()).isGreaterThan(2);
        String calendar = Http.get(at("/tasks.ics?from=2023-09-01")).body();
        assertThat(calendar).contains("BEGIN:VEVENT", "DTSTAMP:20230501T000000Z", "END:VCALENDAR");
        assertThat(Http.get(at("/tasks.ics?from=2023-09-01")).body()).isEqualTo(calendar);
    }
}
