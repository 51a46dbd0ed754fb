package org.policykg.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.policykg.authority.Authority;
import org.policykg.store.PolicyStore;

class PolicyServerTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final PolicyStore STORE = PolicyStore.inMemory();
    private static final BlockingQueue<String> LOG = new LinkedBlockingQueue<>();
    private static PolicyServer server;

    @BeforeAll
    static void start() throws PolicyServer.CannotListen {
        STORE.prepare(Authority.load());
        server = PolicyServer.of(
                        STORE,
                        Settings.DEFAULT
                                .at("localhost", 0)
                                .within(1, 5, 4, 20_000)
                                .logging(LOG::add))
                .start();
    }

    @AfterAll
    static void stop() {
        server.close();
        STORE.close();
    }

    private static HttpResponse<String> query(String sparql) throws IOException, InterruptedException {
        String query = URLEncoder.encode(sparql, StandardCharsets.UTF_8);
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(server.endpoint() + "?query=" + query))
                        .header("Accept", "text/csv")
                        .build(),
                BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String path, String type, String body)
            throws IOException, InterruptedException {
        // a connection of its own: the server closes one whose body it refuses to read
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(server.address() + path))
                                .header("Content-Type", type)
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
    }

    @Test
    void queriesAreAnsweredWithoutDeclaringPrefixes() throws Exception {
        HttpResponse<String> answer = query("SELECT ?b { ?b skos:altLabel '商务部'@zh }");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("organization/中华人民共和国商务部");
    }

    @Test
    void anAnswerHasNoMoreRowsThanAllowed() throws Exception {
        assertThat(query("SELECT * { ?s ?p ?o }").body().lines().count()).isEqualTo(6);
        assertThat(query("SELECT * { ?s ?p ?o } LIMIT 2").body().lines().count())
                .isEqualTo(3);
    }

    @Test
    void everyRequestIsALineOfTheLog() throws Exception {
        assertThat(post("search?q=logged", "text/plain", "").statusCode()).isGreaterThanOrEqualTo(400);
        String line;
        do {
            // the line is written when the answer is already on its way
            line = LOG.poll(30, TimeUnit.SECONDS);
        } while (line != null && !line.contains("q=logged"));
        assertThat(line).containsPattern("\"POST /search\\?q=logged HTTP/1.1\" 4\\d\\d ");
    }

    @Test
    void nothingCanBeWritten() throws Exception {
        String before = query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").body();
        String update = "INSERT DATA { <urn:a> <urn:b> <urn:c> }";
        for (String path : new String[] {"policy", "policy/sparql", "policy/update", "policy/data", "policy/upload"}) {
            assertThat(post(path, "application/sparql-update", update).statusCode())
                    .as(path)
                    .isGreaterThanOrEqualTo(400);
            assertThat(post(path, "text/turtle", "<urn:a> <urn:b> <urn:c> .").statusCode())
                    .as(path)
                    .isGreaterThanOrEqualTo(400);
        }
        HttpResponse<String> put = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(server.address() + "policy?default"))
                                .header("Content-Type", "text/turtle")
                                .PUT(BodyPublishers.ofString("<urn:a> <urn:b> <urn:c> ."))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(put.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").body()).isEqualTo(before);
    }

    @Test
    void aPartThatFindsNothingGivesAnEmptyAnswer() throws Exception {
        HttpResponse<String> answer = query(
                "SELECT ?n { ?d dcterms:title 'none' . ?n pol:promulgates|pol:forwards ?d ; dcterms:title ?t ; pol:addressedTo ?b }");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().lines()).hasSize(1);
    }

    @Test
    void thereIsNoOtherWayToTheData() throws Exception {
        for (String path :
                new String[] {"policy?default", "policy/data?default", "policy/get?default", "policy/query"}) {
            HttpResponse<String> answer = HTTP.send(
                    HttpRequest.newBuilder(URI.create(server.address() + path)).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(path).isGreaterThanOrEqualTo(400);
        }
    }

    @Test
    void otherServersAreNotAsked() throws Exception {
        HttpResponse<String> answer = query("SELECT * { SERVICE <http://localhost:9/x> { ?s ?p ?o } }");
        assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
        HttpResponse<String> silent = query("SELECT * { SERVICE SILENT <http://localhost:9/x> { ?s ?p ?o } }");
        assertThat(silent.statusCode() >= 400 || silent.body().lines().count() <= 2)
                .isTrue();
        HttpResponse<String> load = post("policy/sparql", "application/sparql-update", "LOAD <http://localhost:9/x>");
        assertThat(load.statusCode()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void aQueryThatTakesTooLongIsEnded() throws Exception {
        HttpResponse<String> answer = query(
                "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . FILTER(STR(?c) = CONCAT(STR(?f), STR(?i))) }");
        assertThat(answer.statusCode()).isEqualTo(503);
    }

    @Test
    void aBrokenQueryIsTheCallersFault() throws Exception {
        HttpResponse<String> answer = query("SELECT * {\n ?s ?p }");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("line 2, column 8");
        assertThat(answer.body()).doesNotContain("\tat ");
    }

    @Test
    void theFirstPageLeadsToTheEditor() throws Exception {
        HttpResponse<String> page =
                HTTP.send(HttpRequest.newBuilder(URI.create(server.address())).build(), BodyHandlers.ofString());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("href=\"/sparql\"");
        assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
        HttpResponse<String> missing = HTTP.send(
                HttpRequest.newBuilder(URI.create(server.address() + "nothing")).build(), BodyHandlers.ofString());
        assertThat(missing.statusCode()).isEqualTo(404);
    }

    @Tag("long")
    @Test
    void aPortThatIsTakenIsSaidInOneLine() {
        int port = URI.create(server.endpoint()).getPort();
        try (PolicyServer second = PolicyServer.of(STORE, Settings.DEFAULT.at("localhost", port))) {
            assertThatThrownBy(second::start)
                    .isInstanceOf(PolicyServer.CannotListen.class)
                    .hasMessage(
                            "port " + port + " of localhost is taken or may not be used; choose another with --port");
        }
    }
}
