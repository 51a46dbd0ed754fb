package org.policykg.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server that is open to others must hold: limits, refusals, and nothing told of its inside. */
class SafetyTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SLOW =
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(STR(?c) = CONCAT(STR(?f), STR(?i))) }";
    private static Served served;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws PolicyServer.CannotListen {
        served = new Served(Settings.DEFAULT.within(1, 50, 3, 20_000));
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static String at(String path) {
        return served.root() + path;
    }

    private static HttpResponse<String> query(String sparql) {
        return Http.get(Links.url(served.endpoint(), "query", sparql));
    }

    private static JsonNode problem(HttpResponse<String> answer, int status) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Http.header(answer, "Content-Type")).isEqualTo("application/problem+json");
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(answer.body()).doesNotContain("\\tat ", "Exception", "org.policykg.", "org.apache");
        return problem;
    }

    @Test
    void aBrokenQueryIsSaidWithItsPlace() throws IOException {
        assertThat(problem(query("SELECT * {\n ?s ?p }"), 400).get("detail").asText())
                .contains("line 2, column 8");
    }

    @Test
    @Timeout(60)
    void aSlowQueryIsEndedSoonAfterItsTime() throws Exception {
        problem(query(SLOW), 503);
        // its place is free again: as many as may run at once are answered
        for (int i = 0; i < 3; i++) {
            assertThat(query("ASK {}").statusCode()).isEqualTo(200);
        }
    }

    @Test
    @Timeout(60)
    void aPatternThatTriesForeverIsEndedToo() throws Exception {
        String many = "x".repeat(40);
        for (String slow : List.of(
                "SELECT (REGEX('" + many + "', '(x+x+)+\\\\1y') AS ?r) {}",
                "SELECT * { BIND(REPLACE('" + many + "', CONCAT('(x+x+)+', '\\\\1y'), 'z') AS ?r) }",
                "ASK { FILTER(REGEX('" + many + "', '(x+x+)+\\\\1y')) }",
                "SELECT * { ?s a ?o FILTER EXISTS { ?s ?p ?q FILTER(REGEX('" + many + "', '(x+x+)+\\\\1y')) } }")) {
            problem(query(slow), 503);
        }
        String patterns = "SELECT (REPLACE('甲乙丙'@zh, '乙', '丁') AS ?a) (REGEX('Abc', '^aB', 'i') AS ?b) "
                + "(REPLACE('a1b2', '([a-z])([0-9])', '$2$1') AS ?c) (REGEX(1, 'x') AS ?d) {}";
        assertThat(Http.get(Links.url(served.endpoint(), "query", patterns), "Accept", "text/tab-separated-values")
                        .body()
                        .lines()
                        .toList())
                .containsExactly("?a\t?b\t?c\t?d", "\"甲丁丙\"@zh\ttrue\t\"1a2b\"\t");
    }

    @Test
    void otherEndpointsAreRefusedUnlessNamed() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        HttpServer elsewhere = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        elsewhere.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(500, -1);
        });
        elsewhere.start();
        String part = "{ SERVICE <http://localhost:" + elsewhere.getAddress().getPort() + "/x> { ?s ?p ?o } }";
        List<String> queries = List.of(
                "SELECT * " + part,
                "SELECT * " + part.replace("SERVICE", "SERVICE SILENT"),
                "SELECT * { { SELECT * { ?x ?y ?z OPTIONAL " + part + " } } }",
                "SELECT * { VALUES ?e { <http://localhost:9/x> } SERVICE ?e { ?s ?p ?o } }",
                "SELECT * { ?a ?b ?c FILTER EXISTS " + part + " }",
                "SELECT * { ?a ?b ?c BIND(NOT EXISTS " + part + " AS ?x) }",
                "SELECT * { ?a ?b ?c MINUS " + part + " }",
                "SELECT (EXISTS " + part + " AS ?x) { }",
                "CONSTRUCT { ?s ?p ?o } WHERE " + part,
                "ASK { ?a ?b ?c OPTIONAL { ?d ?e ?f FILTER(?f = 1 || EXISTS " + part + ") } }");
        Settings allowing =
                Settings.DEFAULT.open(Optional.empty(), Optional.empty(), List.of(served.root() + "/policy/"));
        try (Served other = new Served(allowing)) {
            for (String endpoint : List.of(served.endpoint(), other.endpoint())) {
                for (String query : queries) {
                    HttpResponse<String> answer = Http.get(Links.url(endpoint, "query", query));
                    assertThat(problem(answer, 403).get("detail").asText())
                            .as(query)
                            .contains("--allow-service");
                }
                Http.get(Links.url(endpoint, "query", "SELECT * { ?a ?b ?c } ORDER BY (EXISTS " + part + ") LIMIT 1"));
                Http.get(Links.url(
                        endpoint, "query", "SELECT ?a { ?a ?b ?c } GROUP BY ?a HAVING (EXISTS " + part + ") LIMIT 1"));
            }
            String ask = "SELECT * { SERVICE <%s> { ?s a pol:Plan } } LIMIT 1".formatted(served.endpoint());
            HttpResponse<String> answer = Http.get(Links.url(other.endpoint(), "query", ask), "Accept", "text/csv");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body().lines().count()).isEqualTo(2);
        }
        elsewhere.stop(0);
        assertThat(asked).hasValue(0);
    }

    @Test
    void aRequestThatIsTooLargeIsRefused() throws IOException {
        String large = "# " + "x".repeat(50_000) + "\nASK {}";
        String type = "application/sparql-query";
        problem(Http.send("POST", served.endpoint(), BodyPublishers.ofString(large), "Content-Type", type), 413);
        // without a length said beforehand
        problem(
                Http.send(
                        "POST",
                        served.endpoint(),
                        BodyPublishers.ofInputStream(() ->
                                new ByteArrayInputStream(large.getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                        "Content-Type",
                        type),
                413);
        String form = "application/x-www-form-urlencoded";
        problem(
                Http.send("POST", served.endpoint(), BodyPublishers.ofString("query=" + large), "Content-Type", form),
                413);
    }

    @Test
    @Timeout(120)
    void twoHundredClientsAreServedOrRefusedAndNeverHung() throws Exception {
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> calls = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                String address = i % 2 == 0
                        ? Links.url(served.endpoint(), "query", SLOW)
                        : at(i % 4 == 1 ? Links.page(Served.MOFCOM) : "/search?q=" + i);
                calls.add(() -> Http.get(address).statusCode());
            }
            List<Future<Integer>> answers = clients.invokeAll(calls);
            for (int i = 0; i < answers.size(); i++) {
                // of one client's queries some are turned away at once
                assertThat(answers.get(i).get()).isIn(i % 2 == 0 ? List.of(429, 503) : List.of(200));
            }
        }
        assertThat(query("ASK {}").statusCode()).isEqualTo(200);
    }

    @Test
    void anUnknownThingHasAPageThatHelps() throws IOException {
        String address = at("/id/organization/%E5%95%86%E5%8A%A1%E9%83%A8");
        HttpResponse<String> page = Http.get(address, "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("没有这一页", Links.url("/search", "q", "商务部"));
        problem(Http.get(address), 404);
        problem(Http.get(address, "Accept", "text/turtle"), 404);
        problem(Http.get(at("/nothing")), 404);
        problem(Http.get(at("/queries/nothing")), 404);
        problem(Http.get(at("/dump.zip")), 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tasks?from=tomorrow",
                "/tasks?from=2024-01-02&until=2024-01-01",
                "/tasks?role=boss",
                "/tasks?page=0",
                "/matrix?kind=cube",
                "/matrix?most=x",
                "/matrix/cell",
                "/graph",
                "/graph.json?iri=x&from=now",
                "/thing",
                "/thing?iri=x&on=today",
                "/links?iri=x",
                "/why?subject=a",
                "/timeline",
                "/queries/tasks-due?from=x&to=y",
                "/search?limit=0"
            })
    void aWrongParameterIsNamed(String path) throws IOException {
        HttpResponse<String> answer = Http.get(at(path));
        assertThat(problem(answer, 400).get("detail").asText()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/tasks",
                "/assets/site.css",
                "/policy/sparql",
                "/nothing",
                "/dump.nt",
                "/webjars/cytoscape/cytoscape.esm.min.mjs"
            })
    void everyAnswerTellsTheBrowserWhatIsNotMeant(String path) {
        HttpResponse<String> answer = Http.get(at(path));
        assertThat(Http.header(answer, "Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe-inline", "unsafe-eval");
        assertThat(Http.header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(Http.header(answer, "Server")).isEmpty();
    }

    @Test
    void pagesOnlyAnswerQuestions() throws IOException {
        for (String method : List.of("POST", "PUT", "DELETE", "PATCH")) {
            for (String path : List.of("/", "/tasks", "/id/organization/x", "/search")) {
                problem(Http.send(method, at(path), BodyPublishers.ofString("x")), 405);
            }
        }
    }

    @Test
    void everyRequestLeavesOneLine() {
        Http.get(at("/robots.txt?a-line"));
        Http.get(at("/nothing?a-line"));
        query("ASK {?s ?p 'a-line'}");
        // a line is written once its answer is out, so the lines may come in any order
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (theseLines().size() < 3 && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(theseLines())
                .hasSize(3)
                .anyMatch(line -> line.contains("\"GET /robots.txt?a-line HTTP/1.1\" 200"))
                .anyMatch(line -> line.contains("\"GET /nothing?a-line HTTP/1.1\" 404"))
                .anyMatch(line -> line.contains("GET /policy/sparql?query=") && line.contains(" 200 "))
                .allMatch(line -> line.matches("127\\.0\\.0\\.1 - \"GET .* HTTP/1\\.1\" \\d{3} \\d+ \\d+"));
    }

    private static List<String> theseLines() {
        return List.copyOf(served.log()).stream()
                .filter(line -> line.contains("a-line"))
                .toList();
    }

    @Test
    void whoHasNoPasswordSeesNothing() throws Exception {
        Path passwords = Files.writeString(folder.resolve("passwords"), "analyst: open sesame\n");
        try (Served closed = new Served(Settings.DEFAULT.open(Optional.of(passwords), Optional.empty(), List.of()))) {
            String good = "Basic "
                    + Base64.getEncoder()
                            .encodeToString("analyst:open sesame".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            String bad = "Basic "
                    + Base64.getEncoder()
                            .encodeToString("analyst:guess".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            assertThat(Http.get(closed.root() + "/health").body()).isEqualTo("ok\n");
            problem(Http.get(closed.root() + "/health/"), 401);
            problem(Http.get(closed.root() + "/metrics"), 401);
            for (String path : List.of(
                    "/", "/metrics", "/policy/sparql?query=ASK%7B%7D", "/dump.nt", "/assets/site.css", "/tasks.csv")) {
                problem(Http.get(closed.root() + path), 401);
                assertThat(Http.get(closed.root() + path, "Authorization", bad).statusCode())
                        .isEqualTo(401);
                assertThat(Http.get(closed.root() + path, "Authorization", good).statusCode())
                        .as(path)
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void whatIsSentCanBeEncrypted() throws Exception {
        Path keystore = folder.resolve("keystore.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "test",
                        "-keyalg",
                        "EC",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        keystore.toString(),
                        "-storepass",
                        "open sesame",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost")
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        Path details = folder.resolve("https.json");
        JSON.writeValue(details.toFile(), Map.of("keystore", keystore.toString(), "passwd", "open sesame"));
        try (Served closed = new Served(Settings.DEFAULT.open(Optional.empty(), Optional.of(details), List.of()))) {
            assertThat(closed.root()).startsWith("https://localhost:");
            HttpClient trusting =
                    HttpClient.newBuilder().sslContext(trust(keystore)).build();
            HttpResponse<String> page = trusting.send(
                    HttpRequest.newBuilder(URI.create(closed.root() + "/robots.txt"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(Http.header(page, "Strict-Transport-Security")).isNotEmpty();
        }
    }

    private static SSLContext trust(Path keystore) throws Exception {
        KeyStore keys = KeyStore.getInstance(keystore.toFile(), "open sesame".toCharArray());
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        trusted.setCertificateEntry("test", keys.getCertificate("test"));
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    @Test
    void filesForProtectionThatAreNoneAreNamed() throws Exception {
        Path details = Files.writeString(folder.resolve("https.json"), "{\"cert\": 1}");
        assertThatThrownBy(() -> new Served(Settings.DEFAULT.open(Optional.empty(), Optional.of(details), List.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(details + " has no keystore and passwd");
    }
}
