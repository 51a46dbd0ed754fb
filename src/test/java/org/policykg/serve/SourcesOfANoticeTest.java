package org.policykg.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.policykg.EvidenceStyle;
import org.policykg.Samples;
import org.policykg.authority.Authority;
import org.policykg.extract.Extraction;
import org.policykg.graph.NoticeGraph;
import org.policykg.graph.Standing;
import org.policykg.store.Capture;
import org.policykg.store.NoticeStore;
import org.policykg.store.PolicyStore;

/** The page of a notice that was read from several places says from which, and in what they differ. */
class SourcesOfANoticeTest {
    private static final String FULL = """
            云岭省水利厅关于加强山塘巡查的通知
            云水〔2022〕15号
            各县水利局：
            一、请各县水利局于2022年8月底前完成山塘巡查。
            二、请各县水利局于2022年9月底前报送巡查结果。
            云岭省水利厅
            2022年5月4日
            """;

    private static final PolicyStore STORE = PolicyStore.inMemory();
    private static final Authority AUTHORITY = Authority.load();
    private static PolicyServer server;
    private static String notice = "";

    @BeforeAll
    static void start() throws PolicyServer.CannotListen {
        STORE.prepare(AUTHORITY);
        put(Capture.WEB, "https://water.example/p1.html", FULL);
        put("aaaaaaaaaaaaaaaa", "<b>p2</b>.txt", FULL.replace("二、请各县水利局于2022年9月底前报送巡查结果。\n", ""));
        server = PolicyServer.of(STORE, Settings.DEFAULT.at("localhost", 0)).start();
    }

    @AfterAll
    static void stop() {
        server.close();
        STORE.close();
    }

    private static void put(String root, String path, String content) {
        Extraction extraction = Samples.extraction(content);
        notice = NoticeGraph.iri(extraction);
        Capture capture = new Capture(root, path, notice, Standing.of(extraction.notice()));
        STORE.write(() -> new NoticeStore(STORE)
                .put(capture, () -> NoticeGraph.triples(extraction, AUTHORITY, EvidenceStyle.STATEMENTS)));
    }

    @Test
    void eachSourceStandsOnThePageWithItsAddress() {
        String page = Http.get(
                        server.address() + "thing?iri=" + URLEncoder.encode(notice, StandardCharsets.UTF_8),
                        "Accept",
                        "text/html")
                .body();
        String sources = page.substring(page.indexOf("id=\"sources\""));
        sources = sources.substring(0, sources.indexOf("</section>"));
        assertThat(sources)
                .contains("href=\"https://water.example/p1.html\"", "本页采用", "&lt;b&gt;p2&lt;/b&gt;.txt")
                .doesNotContain("<b>p2");
        assertThat(sources.indexOf("本页采用")).isLessThan(sources.indexOf("p2"));
    }
}
