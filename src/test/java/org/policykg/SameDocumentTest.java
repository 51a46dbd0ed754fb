package org.policykg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.policykg.extract.Extraction;
import org.policykg.graph.NoticeGraph;
import org.policykg.notice.Notice;
import org.policykg.notice.NoticeParser;
import org.policykg.source.SourceDocument;

/** Whatever a text comes in, it is the same document under the same name. */
class SameDocumentTest {
    private static final String TITLE = "云岭省茶业局关于做好采茶工作的通知";
    private static final String BODY = "各市茶业局：\n现就做好采茶工作通知如下：\n一、按时采茶。各市茶业局要在2029年6月底前报送茶园面积。\n云岭省茶业局\n2029年5月18日";

    private static Extraction read(String name, String content) {
        SourceDocument document = Samples.document(name, content);
        return Samples.read((Notice) NoticeParser.parse(document));
    }

    @Test
    void jsonTablesAndFeedsGiveWhatTheTextGives() {
        Extraction plain = read("a.txt", TITLE + "\n" + BODY + "\n");
        String json = BODY.replace("\n", "\\n");
        Map<String, String> others = Map.of(
                "a.json", "{\"title\":\"" + TITLE + "\",\"content\":\"" + json + "\"}",
                "b.jsonl", "{\"text\":\"" + TITLE + "\\n" + json + "\",\"url\":\"http://a.example/1\"}",
                "c.csv", "标题,正文\n" + TITLE + ",\"" + BODY + "\"\n",
                "d.tsv", "题名\tneirong\n" + TITLE + "\t\"" + BODY + "\"\n",
                "e.xml",
                        "<rss version=\"2.0\"><channel><title>茶</title><link>http://a.example/</link><description>茶</description><item><title>"
                                + TITLE + "</title><description><![CDATA[" + BODY.replace("\n", "<br/>")
                                + "]]></description></item></channel></rss>");
        others.forEach((name, content) -> {
            Extraction other = read(name, content);
            assertThat(NoticeGraph.iri(other)).as(name).isEqualTo(NoticeGraph.iri(plain));
            assertThat(other.notice().text()).as(name).isEqualTo(plain.notice().text());
        });
    }
}
