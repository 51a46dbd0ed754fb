package org.policykg.source.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.policykg.Samples;
import org.policykg.source.SourceDocument;
import org.policykg.source.SourceReaders;

class WebArchiveTest {
    private static final Charset GBK = Charset.forName("GBK");
    private static final String PAGE =
            "<html><head><meta http-equiv=Content-Type content=\"text/html; charset=gb2312\"></head><body><p\r\nclass=MsoNormal>各市财政局：</p><p>请办理。</p></body></html>";
    private static final String FILE = """
            MIME-Version: 1.0\r
            Content-Type: multipart/related; boundary="----=_Next.01"\r
            \r
            Saved by a word processor\r
            \r
            ------=_Next.01\r
            Content-Location: file:///C:/a.png\r
            Content-Transfer-Encoding: base64\r
            Content-Type: image/png\r
            \r
            iVBORw0KGgo=\r
            ------=_Next.01\r
            Content-Transfer-Encoding: %s\r
            Content-Type: text/html; charset="gb2312"\r
            \r
            %s\r
            ------=_Next.01--\r
            """;

    @Test
    void thePageOfAFileIsRead() {
        StringBuilder quoted = new StringBuilder();
        for (byte b : PAGE.getBytes(GBK)) {
            quoted.append(b < 0 || b == '=' ? "=%02X".formatted(b & 0xFF) : String.valueOf((char) b));
            if (quoted.length() - quoted.lastIndexOf("\n") > 70) {
                quoted.append("=\r\n");
            }
        }
        for (String file : new String[] {
            FILE.formatted("quoted-printable", quoted),
            FILE.formatted("base64", Base64.getMimeEncoder().encodeToString(PAGE.getBytes(GBK))),
            FILE.formatted("8bit", new String(PAGE.getBytes(GBK), StandardCharsets.ISO_8859_1))
        }) {
            SourceDocument document = Samples.documents("a.doc", file.getBytes(StandardCharsets.ISO_8859_1))
                    .getFirst();
            assertThat(document.path()).isEqualTo("a.doc");
            assertThat(document.text()).isEqualTo("各市财政局：\n请办理。");
        }
    }

    @Test
    void aPageThatIsCutIsReadUpToTheCut() {
        String packed = Base64.getEncoder().encodeToString(PAGE.getBytes(GBK));
        for (int cut = 1; cut < 5; cut++) {
            String file = FILE.formatted("base64", packed.substring(0, packed.length() - cut));
            assertThat(Samples.documents("a.doc", file.getBytes(StandardCharsets.ISO_8859_1))
                            .getFirst()
                            .text())
                    .startsWith("各市财政局：");
        }
    }

    @Test
    void whatHoldsNoPageSaysSo() {
        String file = FILE.formatted("8bit", "x").replace("text/html", "text/css");
        assertThatThrownBy(() -> SourceReaders.read("a.mht", file.getBytes(StandardCharsets.ISO_8859_1)))
                .hasMessage("holds no page");
        assertThatThrownBy(() -> SourceReaders.read(
                        "a.mht", file.replace("boundary", "b").getBytes(StandardCharsets.ISO_8859_1)))
                .hasMessage("is broken: nothing says where its parts end");
    }
}
