package org.policykg.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policykg.EvidenceStyle;
import org.policykg.GeneratedNotices;
import org.policykg.Samples;
import org.policykg.authority.Authority;
import org.policykg.graph.NoticeGraph;
import org.policykg.store.Bindings;
import org.policykg.store.PolicyStore;
import org.policykg.store.QueryRunner;

/**
 * Every number on a page is the length of the list that it leads to, counted through all pages of the list; of the specimens and
 * as many generated notices as it takes for lists to have several pages.
 */
class NumbersTest {
    private static final String BASE = "https://w3id.org/policykg/id/";
    private static final PolicyStore STORE = PolicyStore.inMemory();
    private static PolicyServer server;

    @BeforeAll
    static void start() throws PolicyServer.CannotListen {
        Authority authority = Authority.load();
        STORE.prepare(authority);
        STORE.write(() -> {
            Stream.concat(
                            Samples.specimens().stream(),
                            GeneratedNotices.of(70, 11).map(Samples::extraction))
                    .forEach(extraction -> {
                        String iri = NoticeGraph.iri(extraction);
                        STORE.replaceNow(iri, NoticeGraph.triples(extraction, authority, EvidenceStyle.STATEMENTS));
                    });
            return true;
        });
        server = PolicyServer.of(STORE, Settings.DEFAULT.at("localhost", 0).on(() -> LocalDate.of(2023, 5, 1)))
                .start();
    }

    @AfterAll
    static void stop() {
        server.close();
        STORE.close();
    }

    private static String get(String path) {
        String root = server.address().substring(0, server.address().length() - 1);
        HttpResponse<String> answer = Http.get(root + path, "Accept", "text/html");
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private static Document page(String path) {
        return Jsoup.parse(get(path));
    }

    private static Element first(Element of, String selector) {
        return Optional.ofNullable(of.selectFirst(selector)).orElseThrow(() -> new AssertionError("no " + selector));
    }

    /** The number in some words, the only one. */
    private static int number(String words) {
        String digits = words.replaceAll("[^0-9]", "");
        assertThat(words.replaceAll("[0-9,]+", "#")).as(words).containsOnlyOnce("#");
        return Integer.parseInt(digits);
    }

    /** Every entry of a list, through all its pages; its heading says how many. */
    private static List<Element> entries(String path, String selector, String total) {
        List<Element> all = new ArrayList<>();
        Set<String> visited = new LinkedHashSet<>();
        String next = path;
        while (!next.isEmpty() && visited.add(next)) {
            Document page = page(next);
            all.addAll(page.select(selector));
            Element link = page.selectFirst("nav.pages a[rel=next]");
            next = link == null ? "" : link.attr("href");
        }
        assertThat(number(first(page(path), total).text())).as(path).isEqualTo(all.size());
        return all;
    }

    private static int length(String path) {
        if (path.startsWith("/dump.nt")) {
            return (int) get(path).lines().count();
        }
        return path.startsWith("/tasks")
                ? entries(path, "table.tasks tbody tr", ".total strong").size()
                : entries(path, "main ul.list > li", "h1 .count").size();
    }

    private static long counted(String pattern) {
        return Long.parseLong(QueryRunner.table(
                        STORE, "SELECT (COUNT(DISTINCT ?x) AS ?n) { " + pattern + " }", Bindings.none(), 30, 1)
                .rows()
                .getFirst()
                .getFirst()
                .orElseThrow()
                .getLiteralLexicalForm());
    }

    @Test
    void everyFigureOfTheFirstPageLeadsToAListOfThatLength() {
        Document home = page("/");
        Map<String, Integer> figures = new TreeMap<>();
        for (Element figure : home.select("dl.figures div")) {
            Element link = first(figure, "dd a");
            int number = number(link.text());
            assertThat(length(link.attr("href"))).as(figure.text()).isEqualTo(number);
            figures.put(first(figure, "dt").text(), number);
        }
        assertThat(figures).hasSize(8).containsEntry("公文", 82);
        // and the list is of what its name says
        assertThat(figures.get("公文")).isEqualTo((int) counted("?x a pol:Notice"));
        String apart = " . FILTER NOT EXISTS { ?edition pol:editionOf ?x }";
        assertThat(figures.get("规划")).isEqualTo((int) counted("?x a pol:Plan" + apart));
        assertThat(figures.get("文件")).isEqualTo((int)
                counted("?x a pol:PolicyDocument" + apart + " MINUS { ?x a pol:Notice } MINUS { ?x a pol:Plan }"));
        assertThat(figures.get("机构")).isEqualTo((int) counted("?x a pol:Organization"));
        assertThat(figures.get("机构群")).isEqualTo((int) counted("?x a pol:OrganizationGroup"));
        assertThat(figures.get("地区")).isEqualTo((int) counted("?x a pol:Region"));
        assertThat(figures.get("任务")).isEqualTo((int) counted("?x a pol:Task"));
        for (Element link : home.select("div.columns section > p > a")) {
            assertThat(length(link.attr("href"))).as(link.text()).isEqualTo(number(link.text()));
        }
        assertThat(home.select("div.columns section > p > a")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plans", "together", "working"})
    void everyNumberOfAMatrixLeadsToAListOfThatLength(String kind) {
        Document matrix = page("/matrix?kind=" + kind + "&most=200");
        int cells = 0;
        List<CSVRecord> csv = csv("/matrix.csv?kind=" + kind);
        List<Element> rows = matrix.select("table.matrix tbody tr");
        assertThat(csv).hasSize(rows.size() + 1);
        for (int i = 0; i < rows.size(); i++) {
            List<Element> numbers = rows.get(i).select("td.heat");
            int sum = 0;
            for (int j = 0; j < numbers.size(); j++) {
                Element link = numbers.get(j).selectFirst("a");
                String written = csv.get(i + 1).get(j + 1);
                assertThat(written).isEqualTo(link == null ? "" : link.text());
                if (link != null) {
                    sum += number(link.text());
                    cells++;
                    // one cell in five, as there are thousands
                    if ((i + j) % 5 == 0) {
                        assertThat(length(link.attr("href")))
                                .as(link.attr("title"))
                                .isEqualTo(number(link.text()));
                    }
                }
            }
            assertThat(number(rows.get(i).select("td.sum").text())).isEqualTo(sum);
        }
        assertThat(cells).isGreaterThan(100);
        // the smaller table says of how many bodies and columns it shows some
        Document smaller = page("/matrix?kind=" + kind + "&most=5");
        assertThat(smaller.select("table.matrix tbody tr")).hasSize(5);
        assertThat(smaller.select("p.total").text())
                .startsWith("显示 5／" + rows.size() + " 个机构，5／" + (csv.getFirst().size() - 1) + " 列；");
        // and its totals are those over all columns
        assertThat(smaller.select("td.sum").eachText())
                .isEqualTo(matrix.select("td.sum").eachText().subList(0, 5));
    }

    private static List<CSVRecord> csv(String path) {
        try (CSVParser parser = CSVParser.parse(new StringReader(get(path).substring(1)), CSVFormat.RFC4180)) {
            return parser.getRecords();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Test
    void tasksAreAsManyOnThePagesInTheTableAndInTheCalendar() {
        String ministry = BASE + "organization/中华人民共和国财政部";
        List<String> filters = List.of(
                "?",
                "?role=lead",
                "?role=supporting",
                "?from=2023-05-01",
                "?from=2021-01-01&until=2022-12-31",
                Links.url("?body=", "body", ministry),
                Links.url("?body=", "body", ministry, "role", "lead"),
                Links.url("?period=", "period", BASE + "period/十四五"));
        for (String filter : filters) {
            String query = filter.replaceFirst("^\\?(body|period)=&", "?");
            List<Element> rows = entries("/tasks" + query, "table.tasks tbody tr", ".total strong");
            assertThat(csv("/tasks.csv" + query)).as(query).hasSize(rows.size() + 1);
            long dated =
                    rows.stream().filter(row -> row.selectFirst("time") != null).count();
            assertThat(get("/tasks.ics" + query).split("BEGIN:VEVENT"))
                    .as(query)
                    .hasSize((int) dated + 1);
        }
        assertThat(entries("/tasks", "table.tasks tbody tr", ".total strong")).hasSizeGreaterThan(100);
    }

    /** Bodies, plans and notices with many links, and the outline that a hundred plans carry out. */
    private static List<String> things() {
        return QueryRunner.table(STORE, """
                        SELECT DISTINCT ?x {
                          { SELECT ?x { ?y pol:issuedBy|pol:addressedTo|pol:leadBody ?x ; a ?k } GROUP BY ?x ORDER BY DESC(COUNT(?y)) LIMIT 12 }
                          UNION { ?x a pol:Notice ; pol:hasTask ?t }
                          UNION { ?x a pol:Plan ; pol:hasTask ?t }
                          UNION { ?x dcterms:title '中华人民共和国国民经济和社会发展第十四个五年规划和2035年远景目标纲要' }
                        }
                        """, Bindings.none(), 30, 200).rows().stream()
                .map(row -> row.getFirst().orElseThrow().getURI())
                .toList();
    }

    @Test
    void everyNumberOnAThingsPageIsThatOfItsList() {
        int cut = 0;
        int shares = 0;
        int trees = 0;
        for (String iri : things()) {
            Document page = page(Links.page(iri));
            for (Element links : page.select("section.links")) {
                int number = number(first(links, "h3 .count").text());
                Element all = links.selectFirst("> p > a");
                int shown = links.select("> ul > li").size();
                if (all == null) {
                    assertThat(shown)
                            .as(iri + " " + links.attr("data-relation"))
                            .isEqualTo(number);
                } else {
                    cut++;
                    assertThat(number(all.text())).isEqualTo(number).isGreaterThan(shown);
                    assertThat(length(all.attr("href"))).isEqualTo(number);
                }
            }
            for (Element link : page.select("table.shares td a")) {
                shares++;
                assertThat(length(link.attr("href"))).as(link.attr("href")).isEqualTo(number(link.text()));
            }
            for (Element link : page.select("ul.tree a[href^=/list]")) {
                trees++;
                assertThat(length(link.attr("href"))).isEqualTo(number(link.text()));
            }
        }
        assertThat(cut).isGreaterThan(10);
        assertThat(shares).isGreaterThan(100);
        assertThat(trees).isPositive();
    }

    @Test
    void everyYearOfATimelineHasAsManyEventsAsItSays() {
        int cut = 0;
        for (String iri : things()) {
            for (Element year : page(Links.url("/timeline", "iri", iri)).select("ol.timeline > li")) {
                int number = number(first(year, "h2 .count").text());
                List<Element> events = year.select("> ol > li:has(time)");
                Element all = year.selectFirst("> ol > li > a[href*=year]");
                if (all == null) {
                    assertThat(events).as(iri).hasSize(number);
                } else {
                    cut++;
                    assertThat(number(all.text())).isEqualTo(number).isGreaterThan(events.size());
                    assertThat(entries(all.attr("href"), "ol.timeline > li > ol > li:has(time)", "h2 .count"))
                            .hasSize(number);
                }
            }
        }
        assertThat(cut).isGreaterThan(5);
    }

    @Test
    void aSearchThatFindsMoreThanItListsSaysSo() {
        Document many = page("/search?q=规划");
        assertThat(many.select("ol.results > li")).hasSize(30);
        assertThat(many.select("ol.results + p").text()).contains("只列前 30 项");
        Document one = page("/search?q=云岭省司法厅");
        assertThat(one.select("ol.results > li").size()).isBetween(1, 29);
        assertThat(one.select("ol + p").text()).doesNotContain("只列前");
    }

    @Test
    void thePictureHasAsManyLinksAsItsTableAndItsFile() {
        String query = Links.url("", "iri", BASE + "organization/中华人民共和国财政部");
        Document page = page("/graph" + query);
        int number = number(first(page, "#edges summary").text());
        assertThat(page.select("#edges tbody tr")).hasSize(number).hasSizeGreaterThan(10);
        assertThat(csv("/graph.csv" + query)).hasSize(number + 1);
    }
}
