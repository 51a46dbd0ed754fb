package org.policykg.source.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policykg.Samples;
import org.policykg.limit.TimeLimit;
import org.policykg.source.Content;
import org.policykg.source.PageField;
import org.policykg.source.SourceDocument;
import org.policykg.source.SourceReaders;
import org.policykg.source.SourceRecord;
import org.policykg.source.UnreadableSource;

class FeedTest {
    private static final String TITLE = "云岭省茶业局关于采茶的通知";

    private static String rss(String items) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<rss version=\"2.0\"><channel><title>茶讯</title><link>http://a.example/</link>"
                + "<description>茶</description>" + items + "</channel></rss>";
    }

    private static String item(String title, String text, String further) {
        return "<item><title><![CDATA[" + title
                + "]]></title><link>http://a.example/1.html</link><description><![CDATA[" + text + "]]></description>"
                + further + "</item>";
    }

    private static List<SourceDocument> read(String xml) {
        return Samples.documents("a.xml", xml.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anItemIsARecordWithWhatStandsBesideIt() {
        SourceDocument document = read(rss(item(
                        TITLE,
                        "来源: 云岭省茶业局<br/>各市茶业局： 现将有关事项通知如下： 一、按时采茶，并报送茶园面积。 云岭省茶业局 2029年5月18日",
                        "<pubDate>Fri, 18 May 2029 00:00:00 +0800</pubDate><source>云岭省茶业局</source>")))
                .getFirst();
        assertThat(document.page())
                .containsEntry(PageField.TITLE, TITLE)
                .containsEntry(PageField.URL, "http://a.example/1.html")
                .containsEntry(PageField.DATE_PUBLISHED, "2029-05-18")
                .containsEntry(PageField.ISSUER, "云岭省茶业局");
        assertThat(document.text().lines())
                .containsExactly(TITLE, "各市茶业局：", "现将有关事项通知如下：", "一、按时采茶，并报送茶园面积。", "云岭省茶业局", "2029年5月18日");
    }

    @Test
    void anItemWithoutATextAnnouncesADocumentByItsTitle() {
        assertThat(read(rss(item(TITLE, "来源: 茶讯<br/>", ""))).getFirst().text()).isEqualTo(TITLE);
    }

    @Test
    void aDayThatTheLibraryDoesNotKnowIsRead() {
        assertThat(read(rss(item(TITLE, "请办理。", "<pubDate>2029-05-18 10:00:00</pubDate>")))
                        .getFirst()
                        .page(PageField.DATE_PUBLISHED))
                .hasValueSatisfying(day -> assertThat(day).startsWith("2029-05-18"));
    }

    @Test
    void aSiteIsNoIssuer() {
        assertThat(read(rss(item(TITLE, "请办理。", "<source>茶讯网站</source><author>茶友</author>")))
                        .getFirst()
                        .page(PageField.ISSUER))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rss_2.0", "atom_1.0", "atom_0.3", "rss_1.0", "rss_0.92"})
    void everyKindOfFeedIsRead(String kind) throws FeedException {
        SyndEntry entry = new SyndEntryImpl();
        entry.setTitle(TITLE);
        entry.setLink("http://a.example/1.html");
        entry.setPublishedDate(Date.from(Instant.parse("2029-05-18T01:00:00Z")));
        SyndContentImpl words = new SyndContentImpl();
        words.setType("text/html");
        words.setValue("<p>各市茶业局：</p><p>请办理。</p>");
        entry.setDescription(words);
        SyndFeedImpl feed = new SyndFeedImpl();
        feed.setFeedType(kind);
        feed.setTitle("茶讯");
        feed.setDescription("茶");
        feed.setLink("http://a.example/");
        feed.setUri("http://a.example/");
        feed.setEntries(new ArrayList<>(List.of(entry)));
        SourceDocument document = read(new SyndFeedOutput().outputString(feed)).getFirst();
        assertThat(document.format()).isEqualTo("feed");
        assertThat(document.text()).isEqualTo(TITLE + "\n各市茶业局：\n请办理。");
        assertThat(document.page(PageField.URL)).contains("http://a.example/1.html");
    }

    @Test
    void theFullTextGoesBeforeTheDescription() {
        String full = "<rss version=\"2.0\""
                + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>茶</title><link>http://a.example/</link><description>茶</description><item><title>"
                + TITLE
                + "</title><description>短</description><content:encoded><![CDATA[<p>各市茶业局：</p><p>请办理。</p>]]></content:encoded></item></channel></rss>";
        assertThat(read(full).getFirst().text()).isEqualTo(TITLE + "\n各市茶业局：\n请办理。");
    }

    @Test
    void anyCharsetAndABareAmpersandAreRead() {
        byte[] bytes =
                "<?xml version=\"1.0\" encoding=\"gb2312\"?><rss version=\"2.0\"><channel><title>茶讯</title><link>http://a.example/?a=1&b=2</link><description>茶</description><item><title>云岭省茶业局关于采茶的通知</title><description>各市茶业局：请认真做好采茶工作</description></item></channel></rss>"
                        .getBytes(Charset.forName("GB18030"));
        assertThat(Samples.documents("a.xml", bytes).getFirst().text()).contains("请认真做好采茶工作");
    }

    @Test
    void entitiesThatMultiplyAreNotRead() {
        String laughs = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"哈哈哈哈\"><!ENTITY b \"&a;&a;&a;&a;\">]><rss"
                + " version=\"2.0\"><channel><title>&b;</title></channel></rss>";
        assertThat(new Feed().opens(Content.of("a.xml", laughs.getBytes(StandardCharsets.UTF_8))))
                .isTrue();
        assertThatThrownBy(() -> SourceReaders.read("a.xml", laughs.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableSource.class)
                .hasMessage("is a broken feed: it defines entities of its own, which are not read");
    }

    @Test
    void whatStandsBeforeABreakIsKept() {
        String whole = rss(item("甲", "请办理。", "") + item("乙", "请报送。", "") + item("丙", "请汇总。", ""));
        String cut = whole.substring(0, whole.indexOf("请汇总"));
        List<SourceRecord> before = new ArrayList<>();
        assertThatThrownBy(() -> SourceReaders.read("a.xml", cut.getBytes(StandardCharsets.UTF_8), before::add))
                .isInstanceOf(UnreadableSource.class)
                .hasMessageStartingWith("is a broken feed: ")
                .hasMessageEndingWith("; what stands behind it was not read")
                .hasMessageNotContaining("\n");
        assertThat(before)
                .extracting(record -> ((SourceDocument) record).text())
                .containsExactly("甲\n请办理。", "乙\n请报送。");
    }

    @Test
    void whatStandsBehindAFeedCostsNoItem() throws UnreadableSource {
        String items = item("甲", "请写出&lt;/rss&gt;。", "") + item("乙", "请报送。", "");
        for (String junk : List.of("<script>x()</script>", "完", "</div>", "<!-- 1 -->&nbsp;")) {
            assertThat(SourceReaders.read("a.xml", (rss(items) + junk).getBytes(StandardCharsets.UTF_8)))
                    .hasSize(2)
                    .hasOnlyElementsOfType(SourceDocument.class);
        }
    }

    @Test
    void aFeedThatEndsAmongItsItemsIsReadToItsBreak() {
        String whole = rss(item("甲", "请写出</rss>。", "") + item("乙", "请报送。", "") + item("丙", "请汇总。", ""));
        List<SourceRecord> before = new ArrayList<>();
        assertThatThrownBy(() -> SourceReaders.read(
                        "a.xml",
                        whole.substring(0, whole.indexOf("请汇总")).getBytes(StandardCharsets.UTF_8),
                        before::add))
                .isInstanceOf(UnreadableSource.class);
        assertThat(before).hasSize(2);
    }

    @Test
    void sectionsThatNeverEndTakeNoTime() {
        byte[] open = rss("<item><title>甲" + "<![CDATA[".repeat(60_000)).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> TimeLimit.within(Duration.ofSeconds(5), () -> {
                    try {
                        return SourceReaders.read("a.xml", open);
                    } finally {
                        for (int i = 0; i < 100; i++) {
                            TimeLimit.check();
                        }
                    }
                }))
                .isInstanceOf(UnreadableSource.class)
                .hasMessageStartingWith("is a broken feed: ");
    }

    @Test
    void aFeedWithoutAChannelIsBroken() {
        byte[] bare = "<rss version=\"2.0\"><item><title>甲</title></item></rss>".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> SourceReaders.read("a.xml", bare))
                .isInstanceOf(UnreadableSource.class)
                .hasMessageStartingWith("is a broken feed: ");
    }

    @Test
    void aFeedThatNeverEndsIsTooLarge() {
        byte[] endless = rss(item("甲", "请办理。".repeat(6_000_000), "")).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> SourceReaders.read("a.xml", endless))
                .isInstanceOf(UnreadableSource.class)
                .hasMessageContaining("is too large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description/></rdf:RDF>",
                "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url/></urlset>",
                "<opml version=\"2.0\"><body><outline xmlUrl=\"http://a.example/rss\"/></body></opml>",
                "<html><body><p>rss</p></body></html>",
                "<feed><x/></feed>",
                "<p>各市茶业局：</p>"
            })
    void otherXmlIsNoFeed(String xml) {
        assertThat(new Feed().opens(Content.of("a.xml", xml.getBytes(StandardCharsets.UTF_8))))
                .isFalse();
    }
}
