package org.policykg.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Queries that would never end, or need all there is of something: none of them switches the server off. */
@Timeout(120)
class EndlessQueryTest {
    /** What is ended is ended after so long. */
    private static final int SECONDS = 1;

    /** More than anything needs that is not ended. */
    private static final int MANY_SECONDS = 60;

    private static final String TEXT = "'" + "x".repeat(40) + "', '(x+x+)+\\\\1y'";
    private static final String FN = "<http://www.w3.org/2005/xpath-functions#";
    private static final String APF = "<http://jena.apache.org/ARQ/property#";
    private static final String AFN = "<http://jena.apache.org/ARQ/function#";
    private static Served served;
    private static Served patient;

    @BeforeAll
    static void start() throws PolicyServer.CannotListen {
        served = served(SECONDS);
        patient = served(MANY_SECONDS);
    }

    private static Served served(int seconds) throws PolicyServer.CannotListen {
        return new Served(Settings.DEFAULT.within(seconds, 1000, Settings.DEFAULT.queries(), 1 << 20));
    }

    @AfterAll
    static void stop() {
        served.close();
        patient.close();
    }

    private static HttpResponse<String> query(String sparql) {
        return Http.get(Links.url(served.endpoint(), "query", sparql), "Accept", "application/sparql-results+json");
    }

    /** Each with the status that it is answered with. */
    static Stream<Tried> tried() {
        return Stream.of(
                new Tried(400, "SELECT (" + AFN + "wait>(100000) AS ?x) {}"),
                new Tried(400, "SELECT (<java:java.lang.System>() AS ?x) {}"),
                new Tried(400, "SELECT * { ?s <java:org.policykg.serve.EndlessQueryTest> ?o }"),
                new Tried(400, "SELECT * { ?x " + APF + "strSplit> (" + TEXT + ") }"),
                new Tried(503, "SELECT (" + FN + "matches>(" + TEXT + ") AS ?x) {}"),
                new Tried(503, "SELECT (" + FN + "replace>(" + TEXT + ", 'z') AS ?x) {}"),
                new Tried(503, "SELECT (COUNT(REGEX(" + TEXT + ")) AS ?x) {}"),
                new Tried(503, "SELECT (GROUP_CONCAT(REPLACE(" + TEXT + ", 'z')) AS ?x) {}"),
                new Tried(503, "SELECT (SUM(IF(REGEX(" + TEXT + "), 1, 0)) AS ?x) { ?a ?b ?c }"),
                new Tried(503, "SELECT ?a { ?a ?b ?c } GROUP BY ?a HAVING(REGEX(" + TEXT + "))"),
                new Tried(
                        503,
                        "SELECT ?a { ?a ?b ?c } ORDER BY REGEX(CONCAT(STR(?a), " + TEXT.replace("', '(", "'), '(")
                                + ")"),
                new Tried(503, "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?c ?f ?i"),
                new Tried(
                        503,
                        "SELECT DISTINCT ?c ?f ?i { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(STR(?c) = CONCAT(STR(?f), STR(?i))) }"),
                new Tried(503, "SELECT (COUNT(DISTINCT *) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"),
                new Tried(503, "SELECT ?c (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } GROUP BY ?c"),
                new Tried(503, "SELECT (COUNT(*) AS ?n) { { ?a ?b ?c . ?d ?e ?f } MINUS { ?a ?h ?i . ?j ?k ?l } }"),
                new Tried(
                        503,
                        "SELECT (COUNT(*) AS ?n) { ?s (!<urn:x:a>|!^<urn:x:b>)* ?o . ?o (!<urn:x:a>)* ?t . ?t (!<urn:x:c>)* ?u }"),
                new Tried(
                        503,
                        "ASK { { SELECT ?c { ?a ?b ?c } } { SELECT ?f { ?d ?e ?f } } { SELECT ?i { ?g ?h ?i } } FILTER(STR(?c) = CONCAT(STR(?f), STR(?i), 'x')) }"),
                new Tried(
                        503,
                        "CONSTRUCT { ?a ?b ?c } { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(STR(?c) = CONCAT(STR(?f), 'x')) }"),
                new Tried(400, "SELECT * { ?x <//jena.apache.org/ARQ/property#strSplit> ('a b' ' ') }"),
                new Tried(400, "BASE <http://jena.apache.org/ARQ/> SELECT * { ?x <property#strSplit> ('a b' ' ') }"),
                new Tried(400, "SELECT * { ?s text:query ('/((a*)*)*(((b{1,1000}){1,1000}))/' 10) }"),
                new Tried(
                        400,
                        "SELECT (STRLEN(STRDT(REPLACE(CONCAT('" + "a".repeat(500_000)
                                + "', ''), 'a', '77'), xsd:integer)) AS ?c) {}"),
                new Tried(
                        400, "SELECT * { VALUES ?d { 'P2000000000D'^^xsd:duration 'P1Y'^^xsd:duration } } ORDER BY ?d"),
                new Tried(200, "SELECT (1/0.0 AS ?x) (REPLACE('b', 'b', '$9') AS ?y) {}"),
                new Tried(200, "# prefix pol: is known\nASK { ?x a pol:Notice }"),
                new Tried(400, "SELECT * { " + growing("CONCAT(?x, ?x)") + " }"),
                new Tried(400, "SELECT * { " + growing("REPLACE(?x, '.', '$0$0')") + " }"),
                new Tried(400, "SELECT * { ?a ?b ?c FILTER(" + "(".repeat(100_000) + "1" + ")".repeat(100_000) + ") }"),
                new Tried(400, "SELECT * { ?a ?b ?c FILTER(1" + "+1".repeat(100_000) + " = 3) }"),
                new Tried(200, "SELECT * { ?a a pol:Plan FILTER(?a IN (1" + ",1".repeat(5000) + ")) }"),
                new Tried(200, "SELECT (COUNT(*) AS ?n) { VALUES ?a { " + "1 ".repeat(200_000) + "} }"),
                new Tried(200, "SELECT * FROM <file:///etc/passwd> { ?a ?b ?c }"),
                new Tried(403, "SELECT * { SERVICE <http://localhost:1/> { ?a ?b ?c } }"));
    }

    record Tried(int status, String query) {
        @Override
        public String toString() {
            return status + " " + query.substring(0, Math.min(query.length(), 100));
        }
    }

    private static String growing(String doubling) {
        StringBuilder query = new StringBuilder("BIND('%%' AS ?x0) ");
        for (int i = 0; i < 40; i++) {
            query.append("BIND(" + doubling.replace("?x", "?x" + i) + " AS ?x" + (i + 1) + ") ");
        }
        return query + "FILTER(BOUND(?x40))";
    }

    @ParameterizedTest
    @MethodSource
    void whatWasTriedIsAnswered(Tried tried) {
        Served asked = tried.status == 503 ? served : patient;
        HttpResponse<String> answer = Http.send(
                "POST",
                asked.endpoint(),
                BodyPublishers.ofString(tried.query),
                "Content-Type",
                "application/sparql-query",
                "Accept",
                "application/sparql-results+json, application/n-triples;q=0.5");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(tried.status);
        assertThat(answer.body()).doesNotContain("Exception", "Error:", "\\tat ");
        isAlive(asked);
    }

    static Stream<Tried> whatWasTriedIsAnswered() {
        return tried();
    }

    @Test
    void twentyOfEachLeaveTheServerAsItWas() throws Exception {
        List<String> endless = List.of(
                "SELECT (" + FN + "matches>(" + TEXT + ") AS ?x) {}",
                "SELECT (" + FN + "replace>(" + TEXT + ", 'z') AS ?x) {}",
                "SELECT * { ?x " + APF + "strSplit> (" + TEXT + ") }",
                "SELECT (COUNT(REGEX(" + TEXT + ")) AS ?x) {}",
                "SELECT (SUM(IF(REGEX(" + TEXT + "), 1, 0)) AS ?x) { ?a ?b ?c }",
                "SELECT (" + AFN + "wait>(100000) AS ?x) {}");
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (String query : endless) {
                List<Future<Integer>> answers = new ArrayList<>();
                for (int i = 0; i < 20; i++) {
                    answers.add(clients.submit(() -> query(query).statusCode()));
                }
                isAlive(served);
                for (Future<Integer> answer : answers) {
                    assertThat(answer.get()).as(query).isIn(400, 429, 503);
                }
                isAlive(served);
            }
        }
        assertThat(busy()).isLessThan(0.3);
    }

    private static void isAlive(Served served) {
        long begin = System.nanoTime();
        assertThat(Http.get(served.root() + "/", "Accept", "text/html").statusCode())
                .isEqualTo(200);
        assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin)).isLessThan(1000);
    }

    /** How much of one processor all threads of this program but this one use. */
    private static double busy() throws InterruptedException {
        long before = others();
        TimeUnit.SECONDS.sleep(1);
        return (others() - before) / 1e9;
    }

    private static long others() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getAllThreadIds())
                .filter(id -> id != Thread.currentThread().threadId())
                .map(threads::getThreadCpuTime)
                .filter(time -> time > 0)
                .sum();
    }
}
