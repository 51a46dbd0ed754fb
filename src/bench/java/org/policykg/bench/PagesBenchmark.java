package org.policykg.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import org.policykg.EvidenceStyle;
import org.policykg.GeneratedNotices;
import org.policykg.Samples;
import org.policykg.authority.Authority;
import org.policykg.extract.Extraction;
import org.policykg.graph.NoticeGraph;
import org.policykg.serve.PolicyServer;
import org.policykg.serve.Settings;
import org.policykg.store.PolicyStore;

/**
 * How long every page of a large store takes, beside the SPARQL query that gives the same facts and nothing else: medians
 * over things drawn at random, one client, warm cache.
 *
 * <p>{@code mvn -Pbench -DskipTests verify -Dbench.main=org.policykg.bench.PagesBenchmark -Dbench.notices=20000} makes a
 * store of so many generated notices in {@code target/bench-20000}, once, and prints the table.
 */
public final class PagesBenchmark {
    private static final int ROUNDS = 60;
    private static final int WARM_UP = 30;
    private static final int BATCH = 500;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private PagesBenchmark() {}

    /** A page, and the query for the same facts. */
    private record Case(String name, IntFunction<String> page, IntFunction<String> query) {}

    public static void main(String[] arguments) throws Exception {
        int notices = Integer.parseInt(arguments[0]);
        Path folder = Path.of("target", "bench-" + notices);
        if (!Files.isDirectory(folder)) {
            fill(folder, notices);
        }
        long start = System.nanoTime();
        try (PolicyStore store = PolicyStore.open(folder);
                PolicyServer server = PolicyServer.of(store, Settings.DEFAULT.at("localhost", 0))
                        .start()) {
            System.out.printf(Locale.ROOT, "%,d statements%n", store.size());
            String root = server.address().substring(0, server.address().length() - 1);
            get(root + "/", "text/html");
            System.out.printf(Locale.ROOT, "first page after %.1f s%n", (System.nanoTime() - start) / 1e9);
            System.out.println("| page | median ms | 90 % ms | bare query, median ms |");
            System.out.println("|---|---|---|---|");
            for (Case some : cases(store)) {
                long[] page = measure(i -> root + some.page.apply(i), "text/html");
                long[] query = measure(i -> server.endpoint() + "?query=" + encoded(some.query.apply(i)), "text/csv");
                System.out.printf(
                        Locale.ROOT,
                        "| %s | %.1f | %.1f | %.1f |%n",
                        some.name,
                        page[ROUNDS / 2] / 1e6,
                        page[ROUNDS * 9 / 10] / 1e6,
                        query[ROUNDS / 2] / 1e6);
            }
        }
    }

    private static void fill(Path folder, int notices) {
        Authority authority = Authority.load();
        try (PolicyStore store = PolicyStore.create(folder)) {
            store.prepare(authority);
            List<String> batch = new ArrayList<>();
            long start = System.nanoTime();
            GeneratedNotices.of(notices, 1).forEach(notice -> {
                batch.add(notice);
                if (batch.size() == BATCH) {
                    write(store, authority, batch);
                    batch.clear();
                }
            });
            write(store, authority, batch);
            System.out.printf(
                    Locale.ROOT, "%d notices read and stored in %.0f s%n", notices, (System.nanoTime() - start) / 1e9);
        }
    }

    private static void write(PolicyStore store, Authority authority, List<String> batch) {
        store.write(() -> {
            for (String notice : batch) {
                Extraction extraction = Samples.extraction(notice);
                String iri = NoticeGraph.iri(extraction);
                store.replaceNow(iri, NoticeGraph.triples(extraction, authority, EvidenceStyle.STATEMENTS));
            }
            return true;
        });
    }

    private static List<Case> cases(PolicyStore store) {
        List<String> bodies = things(store, "SELECT DISTINCT ?t { ?n pol:addressedTo ?t }");
        List<String> plans = things(store, "SELECT DISTINCT ?t { ?n pol:promulgates ?t } LIMIT 500");
        List<String> notices = things(store, "SELECT DISTINCT ?t { ?t a pol:Notice } LIMIT 500");
        List<String> tasks = things(store, "SELECT DISTINCT ?t { ?d pol:hasTask ?t } LIMIT 500");
        String body = "SELECT ?p (COUNT(*) AS ?n) { ?x ?p <%s> } GROUP BY ?p";
        String either = "SELECT * { { <%1$s> ?p ?o } UNION { ?s ?p <%1$s> } }";
        return List.of(
                new Case(
                        "home",
                        i -> "/",
                        i -> "SELECT * { ?n a pol:Notice ; pol:dateIssued ?d } ORDER BY DESC(?d) LIMIT 10"),
                new Case(
                        "suggestions",
                        i -> "/search?format=json&q=" + encoded(word(i)),
                        i -> "SELECT * { ?x text:query (dcterms:title '" + word(i) + "' 10) }"),
                new Case(
                        "search",
                        i -> "/search?q=" + encoded(word(i)),
                        i -> "SELECT * { ?x text:query (pol:text '" + word(i) + "' 30) }"),
                new Case("body", i -> page(bodies, i), i -> body.formatted(at(bodies, i))),
                new Case("plan", i -> page(plans, i), i -> either.formatted(at(plans, i))),
                new Case(
                        "notice",
                        i -> page(notices, i),
                        i -> "SELECT * { GRAPH <" + at(notices, i) + "> { ?s ?p ?o } }"),
                new Case("task", i -> page(tasks, i), i -> either.formatted(at(tasks, i))),
                new Case(
                        "links of a body",
                        i -> "/links?relation=" + encoded("^pol:addressedTo") + "&iri=" + encoded(at(bodies, i)),
                        i -> "SELECT * { ?n pol:addressedTo <" + at(bodies, i)
                                + "> ; pol:dateIssued ?d } ORDER BY DESC(?d) LIMIT 50"),
                new Case(
                        "graph of a body",
                        i -> "/graph?iri=" + encoded(at(bodies, i)),
                        i -> body.formatted(at(bodies, i))),
                new Case(
                        "graph of a plan",
                        i -> "/graph?iri=" + encoded(at(plans, i)),
                        i -> either.formatted(at(plans, i))),
                new Case(
                        "timeline of a body",
                        i -> "/timeline?iri=" + encoded(at(bodies, i)),
                        i -> "SELECT ?y (COUNT(*) AS ?k) { ?n pol:addressedTo <" + at(bodies, i)
                                + "> ; pol:dateIssued ?d BIND(YEAR(?d) AS ?y) } GROUP BY ?y"),
                new Case(
                        "timeline of a plan",
                        i -> "/timeline?iri=" + encoded(at(plans, i)),
                        i -> either.formatted(at(plans, i))),
                new Case(
                        "matrix, plans",
                        i -> "/matrix",
                        i ->
                                "SELECT ?b ?p (COUNT(*) AS ?k) { ?n pol:promulgates ?p ; pol:addressedTo ?b } GROUP BY ?b ?p"),
                new Case(
                        "matrix, together",
                        i -> "/matrix?kind=together",
                        i -> "SELECT ?a ?b (COUNT(*) AS ?k) { ?n pol:addressedTo ?a , ?b } GROUP BY ?a ?b"),
                new Case(
                        "cell of the matrix",
                        i -> "/matrix/cell?kind=together&row=" + encoded(at(bodies, i)) + "&column="
                                + encoded(at(bodies, i + 1)),
                        i -> "SELECT * { ?n pol:addressedTo <" + at(bodies, i) + "> , <" + at(bodies, i + 1)
                                + "> } LIMIT 200"),
                new Case("tasks", i -> "/tasks", i -> "SELECT * { ?t pol:deadline ?d } ORDER BY ?d LIMIT 50"),
                new Case(
                        "tasks of a body",
                        i -> "/tasks?role=lead&from=2020-01-01&body=" + encoded(at(bodies, i)),
                        i -> "SELECT * { ?t pol:leadBody <" + at(bodies, i)
                                + "> ; pol:deadline ?d } ORDER BY ?d LIMIT 50"),
                new Case(
                        "vocabulary",
                        i -> "/ontology",
                        i -> "SELECT * { ?t rdfs:label ?l ; skos:definition ?d } LIMIT 200"),
                new Case("editor", i -> "/sparql", i -> "ASK {}"));
    }

    private static String word(int i) {
        List<String> words = List.of("发改委", "对外贸易", "茶叶加工", "财政部", "十四五", "冷链物流", "林草局", "渔港建设");
        return words.get(Math.floorMod(i, words.size()));
    }

    private static String page(List<String> things, int i) {
        return "/thing?iri=" + encoded(at(things, i));
    }

    private static String at(List<String> things, int i) {
        return things.get(Math.floorMod(i, things.size()));
    }

    private static List<String> things(PolicyStore store, String query) {
        return new ArrayList<>(
                org.policykg.store.QueryRunner.table(store, query, org.policykg.store.Bindings.none(), 600, 1000)
                        .rows()
                        .stream()
                        .map(row -> row.getFirst().orElseThrow().getURI())
                        .sorted()
                        .toList());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static long[] measure(IntFunction<String> address, String accept) throws Exception {
        Random random = new Random(7);
        for (int i = 0; i < WARM_UP; i++) {
            get(address.apply(random.nextInt(10_000)), accept);
        }
        long[] times = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            String one = address.apply(random.nextInt(10_000));
            long start = System.nanoTime();
            get(one, accept);
            times[i] = System.nanoTime() - start;
        }
        java.util.Arrays.sort(times);
        return times;
    }

    private static void get(String address, String accept) throws IOException, InterruptedException {
        for (int attempt = 0; ; attempt++) {
            var answer = HTTP.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .header("Accept", accept)
                            .build(),
                    BodyHandlers.ofByteArray());
            if (answer.statusCode() == 200) {
                return;
            }
            if (answer.statusCode() != 503 || attempt == 60) {
                throw new IOException(answer.statusCode() + " for " + address + ": "
                        + new String(answer.body(), StandardCharsets.UTF_8));
            }
        }
    }
}
