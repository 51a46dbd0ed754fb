package org.policykg.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.http.HttpFields;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in, and with what. */
@Timeout(120)
class FrontDoorTest {
    private static final Front KNOWN =
            new Front(Optional.of(URI.create("https://policy.example.org/")), List.of(), false);
    private static Served served;

    @BeforeAll
    static void start() throws PolicyServer.CannotListen {
        served = new Served(Settings.DEFAULT.within(2, 50, 3, 20_000).seenAs(KNOWN));
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    /** The first line of what is answered to lines of a request, and all else. */
    private static String raw(String... lines) throws IOException {
        URI root = URI.create(served.root());
        try (Socket socket = new Socket(InetAddress.getByName(root.getHost()), root.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write((String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LOCALHOST:3030",
                "localhost.",
                "127.0.0.1:3030",
                "[::1]:3030",
                "policy.example.org",
                "Policy.Example.Org:443"
            })
    void itsOwnNamesAreAnswered(String host) throws IOException {
        assertThat(raw("GET /robots.txt HTTP/1.1", "Host: " + host)).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rebound.example",
                "rebound.example:3030",
                "localhost.rebound.example",
                "127.0.0.1.rebound.example",
                "policy.example.org.rebound.example",
                "1.2.3.4.5"
            })
    void otherNamesAreNot(String host) throws IOException {
        for (String path : List.of("/", "/policy/sparql?query=ASK%7B%7D", "/dump.nt", "/nothing")) {
            String answer = raw("GET " + path + " HTTP/1.1", "Host: " + host);
            assertThat(answer)
                    .startsWith("HTTP/1.1 421")
                    .contains("--public-url")
                    .doesNotContain("<http");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "TRACK", "PROPFIND", "DEBUG", "MOVE", "BREW"})
    void methodsThatNothingHasAreRefused(String method) throws IOException {
        for (String path : List.of("/", "/policy/sparql", "/dump.nt", "/assets/site.css")) {
            String answer = raw(method + " " + path + " HTTP/1.1", "Host: localhost", "Cookie: secret=1");
            assertThat(answer).startsWith("HTTP/1.1 405").doesNotContain("secret=1");
        }
    }

    @Test
    void theDescriptionNamesThePublicAddress() {
        assertThat(Http.get(served.endpoint(), "Accept", "text/turtle").body())
                .contains("<https://policy.example.org/policy/sparql>")
                .doesNotContain("localhost");
    }

    private static byte[] packed(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        }
        return out.toByteArray();
    }

    private static HttpResponse<String> post(byte[] body, String type, String encoding) {
        return Http.send(
                "POST",
                served.endpoint(),
                BodyPublishers.ofByteArray(body),
                "Content-Type",
                type,
                "Content-Encoding",
                encoding);
    }

    @Test
    void aPackedBodyIsAsLargeAsWhatItUnpacksTo() throws IOException {
        String type = "application/sparql-query";
        byte[] ask = "ASK {}".getBytes(StandardCharsets.UTF_8);
        assertThat(post(packed(ask), type, "gzip").body()).contains("true");
        byte[] bomb = packed(("ASK {} # " + "x".repeat(10_000_000)).getBytes(StandardCharsets.UTF_8));
        assertThat(bomb.length).isLessThan(20_000);
        assertThat(post(bomb, type, "gzip").statusCode()).isEqualTo(413);
        assertThat(post(packed(packed(ask)), type, "gzip").statusCode()).isEqualTo(400);
        assertThat(post(ask, type, "gzip").statusCode()).isEqualTo(400);
        assertThat(post(bomb, type, "deflate").statusCode()).isEqualTo(415);
        assertThat(post(bomb, type, "gzip, gzip").statusCode()).isEqualTo(415);
        assertThat(post(bomb, "application/x-www-form-urlencoded", "gzip").statusCode())
                .isEqualTo(415);
    }

    @Test
    void whatCannotBeReadIsTheCallersFault() throws IOException {
        String endpoint = "/policy/sparql";
        for (String path : List.of("/search?q=%zz", "/search?q=%ff", endpoint + "?query=%zz")) {
            assertThat(raw("GET " + path + " HTTP/1.1", "Host: localhost"))
                    .as(path)
                    .startsWith("HTTP/1.1 400");
        }
        for (String type : List.of("application/sparql-query", "application/x-www-form-urlencoded")) {
            assertThat(Http.send(
                                    "POST",
                                    served.endpoint(),
                                    BodyPublishers.ofString("query=ASK{}"),
                                    "Content-Type",
                                    type + "; charset=bogus")
                            .statusCode())
                    .isEqualTo(400);
        }
        assertThat(Http.send(
                                "POST",
                                served.endpoint(),
                                BodyPublishers.ofString("query=%zz"),
                                "Content-Type",
                                "application/x-www-form-urlencoded")
                        .statusCode())
                .isEqualTo(400);
        byte[] whole = packed("ASK {}".getBytes(StandardCharsets.UTF_8));
        for (byte[] broken : List.of(new byte[] {'x'}, Arrays.copyOf(whole, whole.length - 9))) {
            assertThat(post(broken, "application/sparql-query", "gzip").statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void whatFusekiWouldWriteIntoAnAnswerIsDropped() {
        String xml = Links.url(served.endpoint(), "query", "ASK {}") + "&output=xml&stylesheet=%22%3F%3E%3Cx/%3E";
        assertThat(Http.get(xml).body()).contains("true").doesNotContain("<x/>", "stylesheet");
        String json = Links.url(served.endpoint(), "query", "ASK {}") + "&output=json&callback=alert";
        assertThat(Http.get(json).body()).contains("true").doesNotContain("alert");
    }

    @Test
    void oneClientHasNoMoreThanItsShareOfQueries() throws Exception {
        String slow = Links.url(
                served.endpoint(),
                "query",
                "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(STR(?c) = CONCAT(STR(?f), STR(?i)))"
                        + " }");
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<String>>> answers = new ArrayList<>();
            for (int i = 0; i < FrontDoor.QUERIES_A_CLIENT + 20; i++) {
                answers.add(clients.submit(() -> Http.get(slow)));
            }
            int many = 0;
            for (Future<HttpResponse<String>> answer : answers) {
                assertThat(answer.get().statusCode()).isIn(429, 503);
                if (answer.get().statusCode() == 429) {
                    assertThat(Http.header(answer.get(), "Retry-After")).isNotEmpty();
                    many++;
                }
            }
            assertThat(many).isPositive();
        }
        assertThat(Http.get(Links.url(served.endpoint(), "query", "ASK {}")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoAsksIsToldByThePeerAndByProxiesThatAreTrusted() throws IOException {
        InetAddress peer = InetAddress.getByName("10.0.0.1");
        InetAddress second = InetAddress.getByName("fd00::2");
        HttpFields forwarded =
                HttpFields.build().add("X-Forwarded-For", "1.1.1.1, 192.0.2.7").add("X-Forwarded-For", "fd00::2");
        assertThat(new Clients(List.of()).of(peer, forwarded)).isEqualTo("10.0.0.1");
        assertThat(new Clients(List.of(peer)).of(peer, forwarded)).isEqualTo(second.getHostAddress());
        assertThat(new Clients(List.of(peer, second)).of(peer, forwarded)).isEqualTo("192.0.2.7");
        assertThat(new Clients(List.of(second)).of(peer, forwarded)).isEqualTo("10.0.0.1");
        assertThat(new Clients(List.of(peer))
                        .of(peer, HttpFields.build().add("X-Forwarded-For", "1.1.1.1, some.name.example")))
                .isEqualTo("10.0.0.1");
        assertThat(new Clients(List.of(peer)).of(peer, HttpFields.EMPTY)).isEqualTo("10.0.0.1");
    }

    /** What a proxy before the server may read otherwise than the server is refused, and the connection with it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 6|Transfer-Encoding: chunked",
                "Transfer-Encoding: chunked|Content-Length: 6",
                "Content-Length: 6|Content-Length: 7",
                "Content-Length: +6",
                "Content-Length: -1",
                "Content-Length: 99999999999999999999",
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding : chunked",
                "Host: rebound.example",
                "X-Folded: a| b",
                "X-Return: a\rX-Other: b",
                "X-Zero: a\0b"
            })
    void aRequestOfTwoMeaningsIsRefused(String headers) throws IOException {
        String second = "GET /robots.txt HTTP/1.1\r\nHost: localhost\r\n\r\n";
        URI root = URI.create(served.root());
        try (Socket socket = new Socket(InetAddress.getByName(root.getHost()), root.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /policy/sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-query\r\n"
                            + headers.replace("|", "\r\n") + "\r\n\r\n0\r\n\r\n" + second)
                    .getBytes(StandardCharsets.UTF_8));
            out.flush();
            // the second is never answered
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 400")
                    .containsOnlyOnce("HTTP/1.1")
                    .doesNotContain("User-agent");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/id/x%0d%0aX-Evil:%201",
                "/thing?iri=https://w3id.org/policykg/id/document/x%0d%0aX-Evil:%201",
                "/?lang=zh%0d%0aX-Evil:1",
                "/queries/tasks-due.csv%0d%0aX-Evil:1",
                "/dump.nt?evidence=none%0d%0aX-Evil:1"
            })
    void nothingIsWrittenIntoTheHeadersOfAnAnswer(String path) throws IOException {
        String answer = raw("GET " + path + " HTTP/1.1", "Host: localhost");
        assertThat(answer.substring(0, answer.indexOf("\r\n\r\n"))).doesNotContain("\r\nX-Evil");
    }

    /** Connections on which nothing comes, or only some of a request, are not in the way of others. */
    @Test
    void connectionsThatAreIdleAreInNobodysWay() throws IOException {
        URI root = URI.create(served.root());
        List<Socket> idle = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            idle.add(new Socket(InetAddress.getByName(root.getHost()), root.getPort()));
            if (i % 2 == 0) {
                idle.get(i)
                        .getOutputStream()
                        .write("GET / HTTP/1.1\r\nHost: localhost\r\nX-A: ".getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThat(Http.get(served.root() + "/robots.txt").statusCode()).isEqualTo(200);
        for (Socket socket : idle) {
            socket.close();
        }
    }

    private static String inParts(String part, int times) throws IOException {
        String one = Integer.toHexString(part.length()) + "\r\n" + part + "\r\n";
        return raw(
                "POST /policy/sparql HTTP/1.1",
                "Host: localhost",
                "Content-Type: application/sparql-query",
                "Transfer-Encoding: chunked",
                "",
                one.repeat(times) + "6\r\nASK {}\r\n0\r\n");
    }

    /** However many parts it comes in, unless these are so small that keeping them takes far more than the body. */
    @Test
    void aBodyIsAsLargeAsWhatIsSent() throws IOException {
        assertThat(inParts("#" + "x".repeat(98) + "\n", 195)).startsWith("HTTP/1.1 200");
        assertThat(inParts(" ", 5000)).startsWith("HTTP/1.1 413");
    }
}
