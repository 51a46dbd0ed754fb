package org.policykg.source.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policykg.source.office.OfdSamples.SIZE;
import static org.policykg.source.office.OfdSamples.line;
import static org.policykg.source.office.OfdSamples.ofd;
import static org.policykg.source.office.OfdSamples.text;
import static org.policykg.source.office.OfficeSamples.lines;
import static org.policykg.source.office.OfficeSamples.refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.policykg.Samples;
import org.policykg.source.Block;
import org.policykg.source.SourceDocument;

class OfdTest {
    private static final Path NOTICE = Path.of("src/test/resources/office/notice.txt");

    @Test
    void linesBecomeParagraphsOverPages() throws IOException {
        List<String> notice = Files.readAllLines(NOTICE).subList(0, 17);
        List<String> longer = new ArrayList<>(notice);
        longer.add("（三）做好总结。" + "各市要认真总结古树保护的做法和经验，发现问题及时解决。".repeat(6));
        SourceDocument document = OfficeSamples.read("a.ofd", ofd(OfdSamples.typeset(longer)));
        assertThat(document.format()).isEqualTo("ofd");
        assertThat(document.text().lines()).containsExactlyElementsOf(longer);
        assertThat(document.pageAt(0)).hasValue(1);
        assertThat(document.pageAt(document.text().length() - 1)).hasValue(2);
    }

    @Test
    void charactersStandWhereTheirObjectPutsThem() {
        String scaled =
                "<ofd:TextObject ID=\"1\" Boundary=\"28 30 100 10\" Font=\"3\" Size=\"1\" CTM=\"5.64 0 0 5.64 5.64 0\"><ofd:TextCode X=\"0\" Y=\"1\" DeltaX=\"1 g 2 1 1\">财政局：请</ofd:TextCode></ofd:TextObject>";
        String apart =
                "<ofd:PageBlock ID=\"9\"><ofd:TextObject ID=\"1\" Boundary=\"28 30 5.64 10\" Font=\"3\" Size=\"5.64\"><ofd:TextCode X=\"0\" Y=\"5.64\">市</ofd:TextCode></ofd:TextObject></ofd:PageBlock>";
        String again =
                "<ofd:TextObject ID=\"1\" Boundary=\"28 45 100 20\" Font=\"3\" Size=\"5.64\"><ofd:TextCode X=\"0\" Y=\"5.64\" DeltaX=\"g 9 5.64\">请各市在六月底以前，</ofd:TextCode><ofd:TextCode X=\"56.4\" DeltaX=\"g 5 5.64\">办理完毕。</ofd:TextCode></ofd:TextObject>";
        String hidden = text(28, 60, SIZE, "看不见的字").replace("<ofd:TextObject", "<ofd:TextObject Visible=\"false\"");
        assertThat(lines("a.ofd", ofd(List.of(scaled + apart + again + hidden))))
                .containsExactly("市财政局：请", "请各市在六月底以前，办理完毕。");
    }

    @Test
    void linesThatCrossAreATable() {
        StringBuilder page = new StringBuilder(text(28, 40, SIZE, "任务分工表如下，请各市各部门遵照执行。"));
        for (double y : new double[] {50, 62, 74, 86}) {
            page.append(line(28, y, 180, y));
        }
        for (double x : new double[] {28, 60, 120, 180}) {
            page.append(line(x, 50, x, 86));
        }
        String[][] rows = {{"序号", "任务", "责任单位"}, {"1", "编制名录", "省林业局"}, {"2", "设置标牌", "省财政厅"}};
        for (int i = 0; i < rows.length; i++) {
            page.append(text(30, 58 + 12 * i, SIZE, rows[i][0])
                    + text(62, 58 + 12 * i, SIZE, rows[i][1])
                    + text(122, 58 + 12 * i, SIZE, rows[i][2]));
        }
        SourceDocument document = OfficeSamples.read("a.ofd", ofd(List.of(page.toString())));
        assertThat(document.blocks())
                .extracting(Block::kind)
                .containsExactly(
                        Block.Kind.PARAGRAPH, Block.Kind.TABLE_ROW, Block.Kind.TABLE_ROW, Block.Kind.TABLE_ROW);
        assertThat(document.textOf(document.blocks().getLast())).isEqualTo("2 设置标牌 省财政厅");
    }

    @Test
    void framesSealsAndRemarksAreOut() {
        assertThat(lines(
                        "a.ofd",
                        ofd(
                                List.of(List.of(text(28, 40, SIZE, "各市财政局要认真办理，不得拖延，并报告结果。"))),
                                Map.of(
                                        "Doc_0/Tpls/Tpl_0/Content.xml",
                                        "<ofd:Content><ofd:Layer ID=\"1\">" + text(28, 20, SIZE, "云岭省公文用纸")
                                                + "</ofd:Layer></ofd:Content>",
                                        "Doc_0/Annots/Page_0/Annotation.xml",
                                        "<ofd:Annot>" + text(28, 80, SIZE, "批注") + "</ofd:Annot>"))))
                .containsExactly("各市财政局要认真办理，不得拖延，并报告结果。");
    }

    @Test
    void eachDocumentOfAFileIsARecord() {
        String first = text(28, 40, SIZE, "各市财政局要认真办理，不得拖延，并报告结果。");
        List<SourceDocument> documents = Samples.documents(
                "a.ofd", ofd(List.of(List.of(first), List.of(first + text(28, 55, SIZE, "其二。"))), Map.of()));
        assertThat(documents).extracting(SourceDocument::path).containsExactly("a.ofd#1", "a.ofd#2");
        assertThat(documents.getLast().text()).endsWith("其二。");
    }

    @Test
    void whatCannotBeReadSaysWhy() {
        byte[] whole = ofd(List.of(text(28, 40, SIZE, "各市财政局要认真办理，不得拖延，并报告结果。")));
        assertThat(refusal("a.ofd", Arrays.copyOf(whole, whole.length - 100))).startsWith("is truncated: ");
        assertThat(refusal(
                        "a.ofd", ofd(List.of("<ofd:ImageObject ID=\"1\" Boundary=\"0 0 210 297\" ResourceID=\"3\"/>"))))
                .isEqualTo("has no text layer: it is a scan");
        assertThat(refusal("a.ofd", ofd(List.of(List.of("")), Map.of("Encryptions.xml", ""))))
                .isEqualTo("is encrypted");
        assertThat(refusal("a.ofd", ofd(List.of(), Map.of()))).isEqualTo("is broken: it names no document");
        assertThat(refusal("a.ofd", ofd(List.of(List.of()), Map.of()))).contains("has no pages");
        assertThat(refusal(
                        "a.ofd", ofd(List.of(text(28, 40, SIZE, "字".repeat(30)).repeat(7000)))))
                .contains("has more than 200000 characters");
    }

    @Test
    void numbersMayBeRepeatedAndOdd() {
        assertThat(OfdNumbers.deltas("5 g 3 2.5 1")).containsExactly(5f, 2.5f, 2.5f, 2.5f, 1f);
        assertThat(OfdNumbers.deltas("g 99999999 1")).hasSize(10_000);
        assertThat(OfdNumbers.deltas("g 3")).hasSize(2);
        assertThat(OfdNumbers.of("1 x NaN", 4)).containsExactly(1f, 0f, 0f, 0f);
    }
}
