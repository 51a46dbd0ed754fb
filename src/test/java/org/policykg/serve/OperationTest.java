package org.policykg.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
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

    /** Two queries may run at once; five whose answers nobody reads keep no place. */
    @Test
    void whoReadsSlowlyKeepsNoPlaceOfAQuery() throws Exception {
        StringBuilder large = new StringBuilder("SELECT ?x { BIND('" + "x".repeat(1024) + "' AS ?x0) ");
        for (int i = 0; i < 10; i++) {
            large.append("BIND(CONCAT(?x" + i + ", ?x" + i + ") AS ?x" + (i + 1) + ") ");
        }
        large.append("BIND(?x10 AS ?x) VALUES ?n { ").append("1 ".repeat(20)).append("} }");
        URI endpoint = URI.create(Links.url(served.endpoint(), "query", large.toString()));
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
