package org.policykg.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.policykg.store.CannedQuery;

/** Parameters that mean nothing, or harm: each page answers, or says what is wrong, and soon. */
@Timeout(300)
class StrangeRequestsTest {
    private static final List<String> STRANGE = List.of(
            "",
            "AND",
            "OR NOT",
            "*",
            "?",
            "(",
            "((((",
            "\"",
            "~",
            "~1000",
            "茶~1000",
            "/.*/",
            "[a TO",
            "\\",
            "a:b:c",
            "a^9999999999999",
            "-1",
            "0",
            "1e18",
            "1000000000000000000",
            "99999999999999999999999",
            "NaN",
            "xx",
            "9999-99-99",
            "+999999999-12-31",
            "-999999999-01-01",
            "\u0000\u0001\u001b[31m",
            "\r\nSet-Cookie: a=b",
            "\uFFFE\u202E",
            "\uD800",
            "%s%n${x}",
            "../../etc/passwd",
            "<script>alert(1)</script>",
            "' OR 1=1 --",
            "urn:x:y",
            "http://[::1",
            "file:///etc/passwd",
            "java:java.lang.System",
            "x".repeat(5000),
            "（".repeat(190));

    private static Served served;

    @BeforeAll
    static void start() throws PolicyServer.CannotListen {
        served = new Served(Settings.DEFAULT.within(10, 100, 4, 1 << 20));
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    /** Each page with parameters that it answers to. */
    private static Map<String, List<String>> pages() {
        Map<String, List<String>> pages = new LinkedHashMap<>();
        pages.put("/", List.of("lang=zh"));
        pages.put("/search", List.of("q=茶", "limit=10", "format=json"));
        pages.put("/thing", List.of("iri=" + Served.NOTICE, "on=2023-01-01", "format=html", "page=1"));
        pages.put("/links", List.of("iri=" + Served.NOTICE, "relation=" + "issuedBy", "page=1"));
        pages.put("/list", List.of("kind=notice", "page=1"));
        pages.put("/why", List.of("subject=" + Served.NOTICE, "relation=issuedBy", "object=" + Served.MOFCOM));
        pages.put("/rules", List.of("page=1"));
        pages.put("/graph", List.of("iri=" + Served.NOTICE, "relation=issuedBy", "from=2000", "until=2030", "each=5"));
        pages.put("/graph.json", List.of("iri=" + Served.NOTICE, "relation=issuedBy", "year=2020", "each=5"));
        pages.put("/graph.csv", List.of("iri=" + Served.NOTICE, "each=5"));
        pages.put("/matrix", List.of("kind=plans", "most=5", "period=十四五"));
        pages.put("/matrix.csv", List.of("kind=plans", "most=5"));
        pages.put("/matrix/cell", List.of("kind=plans", "row=" + Served.MOFCOM, "column=" + Served.PLAN));
        pages.put(
                "/tasks",
                List.of(
                        "body=" + Served.MOFCOM,
                        "plan=" + Served.PLAN,
                        "role=lead",
                        "from=2020-01-01",
                        "page=1",
                        "year=2023"));
        pages.put("/tasks.csv", List.of("period=十四五", "above=x", "until=2030-01-01"));
        pages.put("/tasks.ics", List.of("body=" + Served.MOFCOM));
        pages.put("/timeline", List.of("iri=" + Served.PLAN));
        pages.put("/sparql", List.of("query=ASK {}"));
        pages.put("/ontology", List.of("format=ttl"));
        pages.put("/dump.nt", List.of("evidence=none"));
        for (CannedQuery query : CannedQuery.all()) {
            List<String> parameters = Stream.concat(
                            Stream.of("run=1"), query.parameters().stream().map(parameter -> parameter.name() + "=x"))
                    .toList();
            pages.put("/queries/" + query.name(), parameters);
        }
        return pages;
    }

    static Stream<String> names() {
        return pages().keySet().stream();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String pair(String parameter, String value) {
        return parameter.substring(0, parameter.indexOf('=')) + "=" + encoded(value);
    }

    private static String pair(String parameter) {
        return pair(parameter, parameter.substring(parameter.indexOf('=') + 1));
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyParameterTakesAnythingOrSaysWhatItTakes(String path) {
        List<String> parameters = pages().getOrDefault(path, List.of());
        for (int i = 0; i < parameters.size(); i++) {
            StringBuilder others = new StringBuilder();
            for (int other = 0; other < parameters.size(); other++) {
                others.append(other == i ? "" : "&" + pair(parameters.get(other)));
            }
            // the pages of queries differ in little, and are many
            List<String> values = path.startsWith("/queries/") ? STRANGE.subList(i * 7 % 20, i * 7 % 20 + 5) : STRANGE;
            for (String value : values) {
                answers(path + "?" + pair(parameters.get(i), value) + others);
            }
            answers(path + "?" + pair(parameters.get(i)) + "&" + pair(parameters.get(i), "x") + others);
        }
        answers(path + "?lang=xx&lang=zh&lang=" + encoded("\r\n"));
    }

    @ParameterizedTest
    @MethodSource("strangePaths")
    void everyPathIsAnswered(String path) {
        answers(path);
    }

    static Stream<String> strangePaths() {
        return STRANGE.stream()
                .flatMap(strange -> Stream.of("/id/", "/rules/", "/queries/", "/assets/", "/ontology")
                        .map(base -> base + encoded(strange).replace("+", "%20")));
    }

    private static void answers(String path) {
        long begin = System.nanoTime();
        HttpResponse<String> answer = Http.get(served.root() + path, "Accept", "text/html");
        String of = path.substring(0, Math.min(path.length(), 200));
        assertThat(answer.statusCode()).as(of).isIn(200, 301, 302, 303, 400, 403, 404, 414);
        assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin))
                .as(of)
                .isLessThan(5);
        assertThat(answer.headers().map()).doesNotContainKey("a");
        assertThat(answer.body()).as(of).doesNotContain("Exception", "\tat ");
        if (Http.header(answer, "Content-Type").startsWith("text/html")) {
            assertThat(answer.body()).as(of).doesNotContain("<script>alert");
        }
    }

    @Test
    void searchingForOperatorsFindsWhatHasTheWords() {
        for (String words : List.of("AND", "OR", "NOT", "*", "(", "\"", "~1000", "a AND", "NOT NOT")) {
            String address = Links.url(served.root() + "/search", "q", words);
            assertThat(Http.get(address, "Accept", "text/html").statusCode())
                    .as(words)
                    .isEqualTo(200);
            assertThat(Http.get(address).statusCode()).as(words).isEqualTo(200);
        }
        assertThat(Http.get(served.root() + "/search?q=" + "x".repeat(6000)).statusCode())
                .isEqualTo(400);
        assertThat(Http.get(served.root() + "/search?q=" + "x".repeat(100_000)).statusCode())
                .isIn(400, 414, 431);
    }

    @Test
    void wordsOfTextQueryThatAreNoneOrTooManyAreTheCallersFault() {
        for (String words : List.of(
                "(",
                "AND",
                "*a",
                "[a TO",
                "/(((a*)*)*)*b/",
                "/(a|b){1000}{1000}/",
                "a~99999999999999",
                "(".repeat(1999),
                "a b ".repeat(499),
                "a*b*".repeat(400),
                "x".repeat(100_000))) {
            String ask = "SELECT * { ?s text:query '" + words + "' }";
            HttpResponse<String> answer = Http.send(
                    "POST",
                    served.endpoint(),
                    java.net.http.HttpRequest.BodyPublishers.ofString(ask),
                    "Content-Type",
                    "application/sparql-query");
            assertThat(answer.statusCode())
                    .as(words.substring(0, Math.min(30, words.length())))
                    .isIn(200, 400);
            assertThat(answer.body()).doesNotContain("Exception");
        }
    }
}
