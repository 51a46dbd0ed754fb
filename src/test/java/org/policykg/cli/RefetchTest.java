package org.policykg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policykg.source.web.Site;
import org.policykg.store.PolicyStore;

/** Addresses that are read again: a site is asked whether anything has changed, and only what has is fetched. */
@Timeout(300)
class RefetchTest {
    private static final String LAST_MODIFIED = "Last-Modified";
    private static final String IN_MAY = "Thu, 05 May 2022 02:00:00 GMT";
    private static final InstantSource JUNE = InstantSource.fixed(Instant.parse("2022-06-01T08:30:00.75Z"));

    private static final String NOTICE = """
            <html><head><title>关于加强山塘巡查的通知</title></head><body>
            <h1>关于加强山塘巡查的通知</h1>
            <p>云水〔2022〕15号</p>
            <p>各县水利局：</p>
            <p>请于2022年8月底前完成山塘巡查。</p>
            <p>云岭省水利厅</p><p>2022年5月4日</p></body></html>
            """;

    @TempDir
    Path folder;

    private Site site;

    @BeforeEach
    void start() throws IOException {
        site = Site.start();
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private Run ingest(String... arguments) {
        return ingest(JUNE, arguments);
    }

    private Run ingest(InstantSource clock, String... arguments) {
        List<String> all = new ArrayList<>(List.of("ingest", "--allow-host", "127.0.0.1", "--store", store()));
        all.addAll(List.of(arguments));
        return Run.at(clock, all.toArray(String[]::new));
    }

    private String store() {
        return folder.resolve("kg").toString();
    }

    private List<String> ask(String sparql) {
        Run run = Run.of("query", "--store", store(), sparql, "--results", "csv");
        assertThat(run.err()).isEmpty();
        return run.out().lines().skip(1).toList();
    }

    private long asked(String path) {
        return site.paths().stream().filter(path::equals).count();
    }

    @Test
    void whatHasNotChangedIsNotFetchedAgain() {
        site.page("/a.html", NOTICE, Map.of("ETag", "\"one\"", LAST_MODIFIED, IN_MAY));
        assertThat(ingest(site.at("/a.html")).code()).isZero();
        assertThat(ask("SELECT ?time ?tag ?modified ?type { ?capture pol:capturedAddress ?a . ?a pol:fetchedAt ?time ;"
                        + " pol:entityTag ?tag ; pol:lastModified ?modified ; pol:mediaType ?type }"))
                .containsExactly("2022-06-01T08:30:00Z,\"\"\"one\"\"\",\"" + IN_MAY + "\",text/html");
        Run again = ingest(InstantSource.system(), site.at("/a.html"));
        assertThat(again.code()).isZero();
        assertThat(again.err()).contains("1 notice, 0 left out, 0 new or changed, 1 not changed at their sites, ");
        Site.Asked last = site.asked().getLast();
        assertThat(last.header("If-None-Match")).isEqualTo("\"one\"");
        assertThat(last.header("If-Modified-Since")).isEqualTo(IN_MAY);
        assertThat(ask("SELECT ?time { ?a pol:fetchedAt ?time }")).containsExactly("2022-06-01T08:30:00Z");
        assertThat(ask("SELECT ?n { ?n a pol:Notice ; pol:hasTask ?task }")).hasSize(1);
        Run check = Run.of("check", "--store", store());
        assertThat(check.code()).as(check.out()).isZero();
    }

    /** A dump says nothing of when and how pages were fetched. */
    @Test
    void dumpsStayTheSameBytes() throws IOException {
        site.page("/a.html", NOTICE, Map.of("ETag", "\"one\""));
        Path first = folder.resolve("first.nq");
        Path second = folder.resolve("second.nq");
        ingest(site.at("/a.html"));
        assertThat(Run.of("export", "--store", store(), "-o", first.toString()).code())
                .isZero();
        ingest(InstantSource.system(), "--refetch", site.at("/a.html"));
        assertThat(ask("SELECT ?time { ?a pol:fetchedAt ?time }"))
                .singleElement()
                .isNotEqualTo("2022-06-01T08:30:00Z");
        assertThat(Run.of("export", "--store", store(), "-o", second.toString()).code())
                .isZero();
        assertThat(second).hasSameBinaryContentAs(first);
        assertThat(Files.readString(first))
                .contains(site.at("/a.html"))
                .doesNotContain("2022-06-01T08:30", "\\\"one\\\"");
    }

    @Test
    void whatHasChangedReplacesWhatWas() {
        site.page("/a.html", NOTICE, Map.of("ETag", "\"one\""));
        ingest(site.at("/a.html"));
        site.page("/a.html", NOTICE.replace("8月底", "9月底"), Map.of("ETag", "\"two\""));
        assertThat(ingest(site.at("/a.html")).err())
                .contains("1 new or changed")
                .doesNotContain("not changed at");
        assertThat(ask("SELECT ?day { ?task pol:deadline ?day }")).containsExactly("2022-09-30");
        assertThat(ask("SELECT ?tag { ?a pol:entityTag ?tag }")).containsExactly("\"\"\"two\"\"\"");
        assertThat(ingest(site.at("/a.html")).err()).contains("1 not changed at their sites");
        // another tag for the same words
        site.page("/a.html", NOTICE.replace("8月底", "9月底"), Map.of("ETag", "W/\"three\""));
        assertThat(ingest(site.at("/a.html")).err())
                .contains("0 new or changed")
                .doesNotContain("not changed at");
        assertThat(ingest(site.at("/a.html")).err()).contains("1 not changed at their sites");
        assertThat(site.asked().getLast().header("If-None-Match")).isEqualTo("W/\"three\"");
    }

    /** What cannot tell one state from another, or be sent back, is not asked by; nor does a site that says so give no page. */
    @ParameterizedTest
    @CsvSource({
        "Last-Modified, yesterday", "Last-Modified, 'Thu, 01 Jan 1970 00:00:00 GMT'",
        "Last-Modified, 'Wed, 01 Jun 2022 08:30:00 GMT'", "Last-Modified, 'Fri, 01 Jun 2040 08:30:00 GMT'",
        "ETag, a b", "ETag, '\"é\"'"
    })
    void whatCannotBeReliedOnIsNotAskedBy(String header, String value) {
        site.page("/a.html", NOTICE, Map.of(header, value));
        assertThat(ingest(site.at("/a.html")).code()).isZero();
        assertThat(ingest(site.at("/a.html")).err()).contains("1 notice, 0 left out, 0 new or changed, ");
        assertThat(site.asked().getLast().headers()).doesNotContainKeys("If-none-match", "If-modified-since");
    }

    @Test
    void aSiteThatAnswersWhatItWasNotAskedIsLeftOut() {
        site.status("/a.html", 304, "");
        Run run = ingest(site.at("/a.html"));
        assertThat(run.code()).isEqualTo(ExitCode.PARTLY);
        assertThat(run.err())
                .contains("left out " + site.at("/a.html")
                        + ": is no page: the site answers 304, that it is unchanged, which it was not asked");
    }

    @Test
    void whatTheStoreHasLostIsFetchedAgain() {
        site.page("/a.html", NOTICE, Map.of("ETag", "\"one\""));
        ingest(site.at("/a.html"));
        String notice = ask("SELECT ?n { ?n a pol:Notice }").getFirst();
        try (PolicyStore store = PolicyStore.open(Path.of(store())).searchable()) {
            store.write(() -> store.replaceNow(notice, List.of()));
        }
        Run again = ingest(site.at("/a.html"));
        assertThat(again.err()).contains("1 new or changed").doesNotContain("not changed at");
        assertThat(ask("SELECT ?n { ?n a pol:Notice }")).containsExactly(notice);
    }

    /** Validators mean something at the page where they were given, and nowhere else. */
    @Test
    void aRedirectThatLeadsElsewhereIsFollowed() {
        site.redirect("/old", 302, "/first.html").page("/first.html", NOTICE, Map.of("ETag", "\"1\""));
        ingest(site.at("/old"));
        assertThat(ask("SELECT ?place { ?a pol:foundAt ?place }")).containsExactly(site.at("/first.html"));
        assertThat(ingest(site.at("/old")).err()).contains("1 not changed at their sites");
        site.redirect("/old", 302, "/second.html")
                .page("/second.html", NOTICE.replace("8月底", "10月底"), Map.of("ETag", "\"1\""));
        assertThat(ingest(site.at("/old")).err()).contains("1 new or changed");
        assertThat(ask("SELECT ?day { ?task pol:deadline ?day }")).containsExactly("2022-10-31");
    }

    @Test
    void aPageThatHasNotChangedKeepsItsAttachments() {
        String page = NOTICE.replace("<p>云岭省水利厅</p>", "<p>附件：1. <a href=\"files/list.doc\">山塘名单</a></p><p>云岭省水利厅</p>");
        String file = "<html><body><h1>山塘名单</h1><table><tr><td>1</td><td>东山塘</td></tr></table></body></html>";
        site.page("/a.html", page, Map.of("ETag", "\"one\""));
        // without its attachment it is not whole
        Run partly = ingest(site.at("/a.html"));
        assertThat(partly.code()).isEqualTo(ExitCode.PARTLY);
        site.page("/files/list.doc", file, Map.of("ETag", "\"one\""));
        assertThat(ingest(site.at("/a.html")).err())
                .contains("1 new or changed")
                .doesNotContain("not changed at");
        assertThat(asked("/files/list.doc")).isEqualTo(2);
        assertThat(ingest(site.at("/a.html")).err()).contains("1 not changed at their sites");
        assertThat(asked("/files/list.doc")).isEqualTo(2);
        assertThat(ask("SELECT ?n { ?n pol:text ?text FILTER(CONTAINS(?text, '东山塘')) }"))
                .hasSize(1);
        // the page is another, and so is what it links to
        site.page("/a.html", page.replace("8月底", "9月底"), Map.of("ETag", "\"two\""));
        assertThat(ingest(site.at("/a.html")).code()).isZero();
        assertThat(asked("/files/list.doc")).isEqualTo(3);
        assertThat(ask("SELECT ?n { ?n pol:text ?text FILTER(CONTAINS(?text, '东山塘')) }"))
                .hasSize(1);
    }

    @Test
    void whoReadsOtherwiseFetchesAgain() throws IOException {
        site.page("/a.html", NOTICE, Map.of("ETag", "\"one\""));
        ingest(site.at("/a.html"));
        assertThat(ingest("--evidence", "none", site.at("/a.html")).err()).contains("1 new or changed");
        Path bodies = Files.createDirectories(folder.resolve("bodies"));
        Files.writeString(bodies.resolve("own.ttl"), "# nothing yet\n");
        assertThat(ingest("--evidence", "none", "--authority", bodies.toString(), site.at("/a.html"))
                        .err())
                .doesNotContain("not changed at");
        assertThat(ingest("--evidence", "none", "--authority", bodies.toString(), site.at("/a.html"))
                        .err())
                .contains("not changed at");
        assertThat(ingest("--refetch", "--evidence", "none", "--authority", bodies.toString(), site.at("/a.html"))
                        .err())
                .doesNotContain("not changed at");
    }

    /** What stands at one address may be many notices; what is left of them is not taken for all. */
    @Test
    void theRecordsOfAnAddressAreKept() {
        String record = "{\"title\":\"关于%1$s的通知\",\"text\":\"云水〔2022〕%2$d号\\n各县水利局：\\n请于8月底前巡查%1$s塘。"
                + "\\n云岭省水利厅\\n2022年5月4日\"}\n";
        String records = record.formatted("甲", 1) + record.formatted("乙", 2);
        site.page("/all.jsonl", records, Map.of("ETag", "\"one\""));
        assertThat(ingest(site.at("/all.jsonl")).err()).contains("2 notices, 0 left out, 2 new or changed");
        assertThat(ingest(site.at("/all.jsonl")).err())
                .contains("2 notices, 0 left out, 0 new or changed, 2 not changed at their sites");
    }

    @Test
    void twoAddressesOfOneNoticeAreAskedEach() {
        site.page("/a.html", NOTICE, Map.of("ETag", "\"one\""));
        site.page("/b.html", NOTICE, Map.of("ETag", "\"one\""));
        ingest(site.at("/a.html"), site.at("/b.html"));
        site.page("/b.html", NOTICE.replace("山塘巡查。", "山塘巡查和加固。"), Map.of("ETag", "\"two\""));
        Run again = ingest(site.at("/a.html"), site.at("/b.html"));
        assertThat(again.err()).contains("2 notices, 0 left out, 1 new or changed, 1 not changed at their sites");
        assertThat(ask("SELECT ?p { ?n a pol:Notice ; pol:sourcePath ?p }")).hasSize(2);
        // the fullest text is gone from where it was: the other, whose words the store does not have, is fetched
        site.page("/a.html", NOTICE.replace("山塘巡查。", "山塘巡查和加固，并上报。"), Map.of("ETag", "\"two\""));
        ingest(site.at("/a.html"));
        site.page("/a.html", NOTICE, Map.of("ETag", "\"three\""));
        ingest(site.at("/a.html"));
        assertThat(ingest(site.at("/b.html")).err()).contains("1 new or changed");
        assertThat(ask("SELECT ?n { ?n pol:text ?text FILTER(CONTAINS(?text, '加固')) }"))
                .hasSize(1);
    }

    @Test
    void whatIsPackedIsAskedForToo() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(NOTICE.getBytes(StandardCharsets.UTF_8));
        }
        site.on("/a.html", exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"one-gzip\"");
            boolean same = "\"one-gzip\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            if (!same) {
                exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            }
            exchange.sendResponseHeaders(same ? 304 : 200, same ? -1 : packed.size());
            if (!same) {
                exchange.getResponseBody().write(packed.toByteArray());
            }
        });
        ingest(site.at("/a.html"));
        assertThat(ingest(site.at("/a.html")).err()).contains("1 not changed at their sites");
        assertThat(ask("SELECT ?n { ?n a pol:Notice }")).hasSize(1);
    }

    /** Nothing is ever fetched conditionally for what keeps nothing. */
    @Test
    void whoKeepsNothingFetchesAll() {
        site.page("/a.html", NOTICE, Map.of("ETag", "\"one\""));
        ingest(site.at("/a.html"));
        assertThat(Run.of("show", "--allow-host", "127.0.0.1", site.at("/a.html"))
                        .code())
                .isZero();
        assertThat(site.asked().getLast().headers()).doesNotContainKey("If-none-match");
    }
}
