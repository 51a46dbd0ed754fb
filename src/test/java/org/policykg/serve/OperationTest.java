package org.policykg.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policykg.store.CsvCells;

/** What whoever runs the server sees of it, and what keeps it going. */
@Timeout(120)
class OperationTest {
    private static Served served;

    @BeforeAll
    static void start() throws PolicyServer.CannotListen {
        served = new Served(Settings.DEFAULT.within(10, 1000, 2, 1 << 20));
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void healthIsToldInAWord() {
        assertThat(Http.get(served.root() + "/health").body()).isEqualTo("ok\n");
        HttpResponse<String> json = Http.get(served.root() + "/health", "Accept", "application/json");
        assertThat(json.body()).contains("\"status\"", "\"ok\"");
        assertThat(Http.header(json, "Cache-Control")).isEqualTo("no-store");
        assertThat(Http.header(json, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(Http.head(served.root() + "/health").statusCode()).isEqualTo(200);
        assertThat(Http.send("POST", served.root() + "/health", HttpRequest.BodyPublishers.ofString("x"))
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void figuresAreForThisMachineUnlessTheyAreForAll() throws Exception {
        Http.get(served.root() + "/nothing");
        Http.get(Links.url(served.endpoint(), "query", "ASK {}"));
        assertThat(Http.get(served.root() + "/metrics").body())
                .contains(
                        "policykg_queries_running",
                        "policykg_queries_waiting",
                        "policykg_requests_seconds_count{endpoint=\"true\",status=\"200\"}",
                        "policykg_requests_seconds_count{endpoint=\"false\",status=\"404\"}",
                        "jvm_memory_used_bytes");
        assertThat(Http.get(served.root() + "/metrics", "X-Forwarded-For", "127.0.0.1")
                        .statusCode())
                .isEqualTo(403);
        Front open = new Front(Optional.empty(), List.of(), true);
        try (Served other = new Served(Settings.DEFAULT.seenAs(open))) {
            assertThat(Http.get(other.root() + "/metrics", "X-Forwarded-For", "192.0.2.1")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    /** A text of a million characters, which some queries say again and again. */
    private static final String LONG = large();

    private static String large() {
        StringBuilder large = new StringBuilder("BIND('" + "x".repeat(1024) + "' AS ?x0) ");
        for (int i = 0; i < 10; i++) {
            large.append("BIND(CONCAT(?x" + i + ", ?x" + i + ") AS ?x" + (i + 1) + ") ");
        }
        return large.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "SELECT ?x10,text/csv,rows=4",
        "SELECT ?x10,application/sparql-results+json,rows=4",
        "SELECT ?x10,text/plain,rows=4",
        "CONSTRUCT { ?n a ?x10 },application/n-triples,triples=3"
    })
    void anAnswerOfLongTextsIsCutAndSaysSo(String head, String type, String cut) {
        String query = head + " { " + LONG + " VALUES ?n { <urn:a> <urn:b> <urn:c> <urn:d> <urn:e> } }";
        HttpResponse<String> answer = Http.get(Links.url(served.endpoint(), "query", query), "Accept", type);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Http.header(answer, Truncation.HEADER)).isEqualTo(cut);
        assertThat(answer.body().length()).isGreaterThan(3 << 20);
        if (type.equals("text/plain")) {
            assertThat(answer.body()).endsWith("(the first 4 rows; there are more)\n");
        }
    }

    /** A table for people is as wide as its widest cell, in each row. */
    @Test
    void anAnswerThatIsFarLongerThanItsTextsIsBrokenOff() {
        String query =
                "SELECT ?y { " + LONG + " VALUES ?n { " + "1 ".repeat(40) + " 2 } BIND(IF(?n = 2, ?x10, '') AS ?y) }";
        String address = Links.url(served.endpoint(), "query", query);
        assertThat(Http.get(address, "Accept", "text/csv").statusCode()).isEqualTo(200);
        assertThatThrownBy(() -> Http.get(address, "Accept", "text/plain"))
                .hasRootCauseInstanceOf(java.io.IOException.class);
    }

    /** Two queries may run at once; five whose answers nobody reads keep no place. */
    @Test
    void whoReadsSlowlyKeepsNoPlaceOfAQuery() throws Exception {
        String large = "SELECT ?x10 { " + LONG + " VALUES ?n { " + "1 ".repeat(20) + "} }";
        URI endpoint = URI.create(Links.url(served.endpoint(), "query", large));
        List<Socket> slow = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Socket socket = new Socket(endpoint.getHost(), endpoint.getPort());
            slow.add(socket);
            OutputStream out = socket.getOutputStream();
            out.write(("GET " + endpoint.getRawPath() + "?" + endpoint.getRawQuery()
                            + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            out.flush();
            assertThat(socket.getInputStream().read()).isEqualTo('H');
        }
        long begin = System.nanoTime();
        assertThat(Http.get(Links.url(served.endpoint(), "query", "ASK {}")).statusCode())
                .isEqualTo(200);
        assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin)).isLessThan(3000);
        for (Socket socket : slow) {
            socket.close();
        }
    }

    @Test
    void cellsOfTablesToKeepAreNoFormulas() {
        assertThat(CsvCells.harmless("=HYPERLINK(\"x\")")).isEqualTo("'=HYPERLINK(\"x\")");
        for (String formula : List.of("+1", "-1", "@SUM(A1)", "\t=1", "＝1")) {
            assertThat(CsvCells.harmless(formula)).isEqualTo("'" + formula);
        }
        assertThat(CsvCells.harmless("国发〔2021〕1号")).isEqualTo("国发〔2021〕1号");
        assertThat(CsvCells.harmless(-1)).isEqualTo(-1);
    }
}
