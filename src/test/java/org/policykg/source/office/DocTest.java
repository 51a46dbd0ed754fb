package org.policykg.source.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.policykg.source.Block;
import org.policykg.source.Link;
import org.policykg.source.SourceDocument;

class DocTest {
    private static final Path NOTICE = Path.of("src/test/resources/office/notice.doc");

    @Test
    void theTextIsWhatThePagePrints() throws IOException {
        SourceDocument document = OfficeSamples.read("notice.doc", Files.readAllBytes(NOTICE));
        assertThat(document.format()).isEqualTo("doc");
        assertThat(document.text().lines())
                .containsExactlyElementsOf(Files.readAllLines(NOTICE.resolveSibling("notice.txt")));
        assertThat(document.links()).extracting(Link::target).containsExactly("https://example.org/tv");
        List<Block> rows = document.blocks().subList(17, 20);
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.cells()).extracting("column").containsExactly(0, 1, 2));
    }

    @Test
    void itIsKnownByItsContentAndNotByItsName() throws IOException {
        byte[] notice = Files.readAllBytes(NOTICE);
        assertThat(OfficeSamples.read("notice.wps", notice).format()).isEqualTo("doc");
        assertThat(OfficeSamples.read("notice.docx", notice).format()).isEqualTo("doc");
        assertThat(OfficeSamples.read("notice.html", notice).format()).isEqualTo("doc");
    }

    @Test
    void aPageThatIsCalledDocIsReadAsAPage() {
        String page = """
                <html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head>
                <meta http-equiv=Content-Type content="text/html; charset=gb2312"><style>p.MsoNormal {margin:0}</style>
                <!--[if gte mso 9]><xml><w:View>Print</w:View></xml><![endif]--></head><body><div class=Section1>
                <p class=MsoNormal>各市财政局：<o:p></o:p></p><p class=MsoNormal><![if !supportLists]><span>一、</span><![endif]>请办理。</p>
                <p><span style='display:none;mso-hide:all'>内部</span></p></div></body></html>""";
        SourceDocument document = OfficeSamples.read("a.doc", page.getBytes(Charset.forName("GBK")));
        assertThat(document.format()).isEqualTo("html");
        assertThat(document.text()).isEqualTo("各市财政局：\n一、请办理。");
    }
}
