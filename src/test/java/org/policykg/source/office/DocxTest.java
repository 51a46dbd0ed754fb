package org.policykg.source.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policykg.source.office.OfficeSamples.docx;
import static org.policykg.source.office.OfficeSamples.lines;
import static org.policykg.source.office.OfficeSamples.p;
import static org.policykg.source.office.OfficeSamples.r;
import static org.policykg.source.office.OfficeSamples.read;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.policykg.source.Block;
import org.policykg.source.Link;
import org.policykg.source.PageField;
import org.policykg.source.SourceDocument;

class DocxTest {
    @Test
    void aParagraphIsABlockAndSoIsALine() {
        SourceDocument document = read(
                "a.docx",
                docx(p("云岭省财政厅关于茶业的通知")
                        + p("\u3000\u3000各市财政局：")
                        + p("", r("第一行"), "<w:r><w:br/><w:t>第二行</w:t></w:r>")));
        assertThat(document.format()).isEqualTo("docx");
        assertThat(document.text()).isEqualTo("云岭省财政厅关于茶业的通知\n各市财政局：\n第一行\n第二行");
        assertThat(document.blocks()).extracting(Block::kind).containsOnly(Block.Kind.PARAGRAPH);
    }

    @Test
    void changesAreAccepted() {
        assertThat(lines(docx(p(
                        "<w:pPrChange><w:pPr>" + OfficeSamples.item("1", 0) + "</w:pPr></w:pPrChange>",
                        r("请"),
                        "<w:ins>" + r("尽快") + "</w:ins>",
                        "<w:del><w:r><w:delText>慢慢</w:delText></w:r></w:del>",
                        "<w:moveFrom>" + r("以后") + "</w:moveFrom>",
                        "<w:moveTo>" + r("立即") + "</w:moveTo>",
                        r("办理。")))))
                .containsExactly("请尽快立即办理。");
    }

    @Test
    void aParagraphWhoseEndWasDeletedGoesOn() {
        assertThat(lines(docx(p("<w:rPr><w:del/></w:rPr>", r("各市要")) + p("建立台账。"))))
                .containsExactly("各市要建立台账。");
    }

    @Test
    void deletedRowsAreOut() {
        String row = "<w:tr>%s<w:tc>" + p("%s") + "</w:tc><w:tc>" + p("省财政厅") + "</w:tc></w:tr>";
        assertThat(lines(docx("<w:tbl>" + row.formatted("", "一") + row.formatted("<w:trPr><w:del/></w:trPr>", "二")
                        + "</w:tbl>")))
                .containsExactly("一 省财政厅");
    }

    @Test
    void whatIsHiddenIsOut() {
        String styles =
                "<w:style w:type=\"character\" w:styleId=\"h\"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type=\"paragraph\" w:styleId=\"k\"><w:basedOn w:val=\"h\"/></w:style>";
        assertThat(lines(docx(
                        p(
                                        "",
                                        r("甲"),
                                        r("<w:vanish/>", "乙"),
                                        r("<w:vanish w:val=\"0\"/>", "丙"),
                                        r("<w:rStyle w:val=\"h\"/>", "丁"))
                                + p("<w:pStyle w:val=\"k\"/>", r("戊"))
                                + p("己"),
                        "",
                        styles)))
                .containsExactly("甲丙", "己");
    }

    @Test
    void fieldsGiveTheirResultAndContentsArePassedOver() {
        String begin =
                "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>%s</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
        String end = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        assertThat(lines(docx(
                        p("", begin.formatted(" TOC \\o "), r("一、总体要求"), begin.formatted(" PAGEREF _1 "), r("3"), end)
                                + p("", r("二、主要任务"), end)
                                + p(
                                        "",
                                        r("编号"),
                                        begin.formatted(" REF n "),
                                        r("七"),
                                        end,
                                        r("第"),
                                        begin.formatted("PAGE"),
                                        r("2"),
                                        end)
                                + p("", "<w:fldSimple w:instr=\" NUMPAGES \">" + r("9") + "</w:fldSimple>", r("页")))))
                .containsExactly("编号七第", "页");
    }

    @Test
    void aTableOfContentsIsOutHoweverItIsMarked() {
        String contents =
                "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj></w:sdtPr><w:sdtContent>"
                        + p("目录") + "</w:sdtContent></w:sdt>";
        String styles = "<w:style w:type=\"paragraph\" w:styleId=\"11\"><w:name w:val=\"toc 1\"/></w:style>";
        assertThat(lines(docx(
                        contents + p("<w:pStyle w:val=\"11\"/>", r("一、总体要求 3"))
                                + "<w:sdt><w:sdtPr/><w:sdtContent>" + p("正文") + "</w:sdtContent></w:sdt>"
                                + "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + p("请填写")
                                + "</w:sdtContent></w:sdt>",
                        "",
                        styles)))
                .containsExactly("正文");
    }

    @Test
    void linksAreKept() {
        String field =
                "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> HYPERLINK \"b.xls\" </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                        + r("乙表") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        SourceDocument document = read(
                "a.docx",
                docx(p(
                        "",
                        r("附件："),
                        "<w:hyperlink r:id=\"r3\">" + r("甲表") + "</w:hyperlink>",
                        "<w:hyperlink w:anchor=\"x\">" + r("见") + "</w:hyperlink>",
                        field)));
        assertThat(document.text()).isEqualTo("附件：甲表见乙表");
        assertThat(document.links()).extracting(Link::target).containsExactly("https://example.org/a.doc", "b.xls");
        assertThat(document.links().getLast().span().in(document.text())).isEqualTo("乙表");
    }

    @Test
    void whatStandsInBoxesComesOnceAndBeforeTheirParagraph() {
        String head = p("云岭省财政厅文件");
        assertThat(lines(docx(p("", "<w:r>" + box(head) + "</w:r>", r("云财〔2031〕7号"))
                        + p("", "<w:r><w:pict><v:shape><v:textpath string=\"特急\"/></v:shape></w:pict></w:r>"))))
                .containsExactly("云岭省财政厅文件", "云财〔2031〕7号", "特急");
    }

    @Test
    void cellsStandInTheirColumns() {
        SourceDocument document = read(
                "a.docx",
                docx("<w:tbl>" + row(tc("<w:gridSpan w:val=\"2\"/>", p("任务")), tc("", p("单位")))
                        + row(tc("<w:vMerge w:val=\"restart\"/>", p("一")), tc("", p("建") + p("台账")), tc("", p("省财政厅")))
                        + row(tc("<w:vMerge/>", p("")), tc("", p("修路")), tc("", p("省交通厅")))
                        + "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>" + tc("", p("合计")) + tc("", p("两项"))
                        + "</w:tr></w:tbl>"));
        assertThat(document.blocks()).allMatch(block -> block.kind() == Block.Kind.TABLE_ROW);
        assertThat(document.blocks().stream()
                        .map(block -> block.cells().stream()
                                .map(cell -> cell.column() + "x" + cell.rows()
                                        + cell.span().in(document.text()))
                                .collect(Collectors.joining(" "))))
                .containsExactly("0x1任务 2x1单位", "0x2一 1x1建 台账 2x1省财政厅", "1x1修路 2x1省交通厅", "1x1合计 2x1两项");
    }

    @Test
    void aTableThatLaysOutThePageIsItsContent() {
        assertThat(lines(docx("<w:tbl>" + row(tc("", p("云岭省财政厅文件")), tc("", p("")))
                        + row(tc("", "<w:tbl>" + row(tc("", p("甲")), tc("", p("乙"))) + "</w:tbl>"), tc("", p("丙")))
                        + "</w:tbl>")))
                .containsExactly("云岭省财政厅文件", "甲 乙", "丙");
    }

    @Test
    void whatAPageSaysOfItsDocumentIsTakenFromTheText() {
        SourceDocument document = read(
                "a.docx",
                docx("<w:tbl>"
                        + row(tc("", p("索 引 号：")), tc("", p("000/2031-1")), tc("", p("发文机关：")), tc("", p("云岭省财政厅")))
                        + row(tc("", p("发文字号： 云财〔2031〕7号")), tc("", p("主题分类： 财政")))
                        + row(tc("", p("主 题 词：")), tc("", p("")))
                        + row(tc("", p("工作要求：")), tc("", p("")))
                        + row(tc("", p("任务：")), tc("", p("建立台账"))) + "</w:tbl>" + p("请办理。")));
        assertThat(document.text()).isEqualTo("工作要求：\n任务： 建立台账\n请办理。");
        assertThat(document.page(PageField.DOCUMENT_NUMBER)).contains("云财〔2031〕7号");
        assertThat(document.page(PageField.ISSUER)).contains("云岭省财政厅");
    }

    @Test
    void aTextOfNothingButLinesIsReadAsOne() {
        SourceDocument document = read(
                "a.docx",
                docx(p("名称：关于某事的通知")
                        + p("文号：云财〔2031〕7号")
                        + p("生成日期：2031-06-24")
                        + p("==========")
                        + p("各市财政局：")
                        + p("请办理。")));
        assertThat(document.format()).isEqualTo("docx");
        assertThat(document.text()).isEqualTo("关于某事的通知\n各市财政局：\n请办理。");
        assertThat(document.page(PageField.DOCUMENT_NUMBER)).contains("云财〔2031〕7号");
    }

    @Test
    void notesMarksAndTheSoundOfCharactersAreOut() {
        assertThat(lines(docx(p(
                        "",
                        r("茶"),
                        "<w:r><w:footnoteReference w:id=\"1\"/></w:r><w:commentRangeStart w:id=\"0\"/>",
                        "<w:r><w:ruby><w:rt>" + r("yuán") + "</w:rt><w:rubyBase>" + r("园")
                                + "</w:rubyBase></w:ruby></w:r>",
                        "<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>",
                        "<w:smartTag>" + r("面积") + "</w:smartTag>",
                        "<w:r><w:noBreakHyphen/><w:softHyphen/><w:tab/><w:t>大</w:t></w:r>"))))
                .containsExactly("茶园x面积- 大");
    }

    /** A text box as Word writes it: for itself, and once more for programs that are older. */
    private static String box(String content) {
        return "<mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx><w:txbxContent>" + content
                + "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>"
                + content
                + "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent>";
    }

    private static String row(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    private static String tc(String properties, String content) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + content + "</w:tc>";
    }
}
