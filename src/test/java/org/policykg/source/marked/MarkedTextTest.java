package org.policykg.source.marked;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policykg.Samples;
import org.policykg.source.Block;
import org.policykg.source.Link;
import org.policykg.source.PageField;
import org.policykg.source.SourceDocument;

/** Markdown as people and converters write Chinese notices in it: above what stands in the file, below its lines. */
class MarkedTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'1. 种茶。'|1. 种茶。",
                "'3. 种茶。'|3. 种茶。",
                "'1.种茶。'|1.种茶。",
                "'1．种茶。'|1．种茶。",
                "'1) 种茶。'|1) 种茶。",
                "'- 种茶。'|种茶。",
                "'* （一）种茶。'|（一）种茶。",
                "'+ 种茶。'|种茶。",
                "'- [x] 种茶。'|种茶。",
                "'> 种茶。'|种茶。",
                "'>> 种茶。'|种茶。",
                "'**种茶**。'|种茶。",
                "'__种茶__。'|种茶。",
                "'*种茶*。'|种茶。",
                "'***种茶***。'|种茶。",
                "'~~种茶~~。'|种茶。",
                "'`种茶`。'|种茶。",
                "'**一、种茶。**各县要种茶。'|一、种茶。各县要种茶。",
                "'各县要**“种茶”**并**《采茶》**。'|各县要“种茶”并《采茶》。",
                "'**种茶（一）**由省农业厅负责'|种茶（一）由省农业厅负责",
                "'**——种茶。**采茶'|——种茶。采茶",
                "'**②种茶：**采茶'|②种茶：采茶",
                "'~~种茶：~~采茶'|种茶：采茶",
                "'*种茶：*采茶'|种茶：采茶",
                "'__种茶：__采茶'|种茶：采茶",
                "'**种茶'|种茶",
                "'种茶。**'|种茶。",
                "'** 第一条 ** 种茶'|第一条 种茶",
                "'各县** 种茶 **'|各县** 种茶 **",
                "'***\\*种茶\\****'|种茶",
                "'\\*种茶\\*'|*种茶*",
                "'\\_\\_\\_年\\*\\*月'|___年**月",
                "'# 种\\*茶'|种*茶",
                "'|种\\*茶|\n|-|'|种*茶",
                "'种茶\\_采茶\\#1'|种茶_采茶#1",
                "'长3*4*5米'|长3*4*5米",
                "'编号11**22**33'|编号11**22**33",
                "'编号4401**********12'|编号4401**********12",
                "'张**、李**'|张**、李**",
                "'____年__月__日'|____年__月__日",
                "'茶叶*，茶园*'|茶叶*，茶园*",
                "'种茶&nbsp;&lt;采茶&gt;&amp;'|种茶 <采茶>&",
                "'种茶<监管条例>'|种茶<监管条例>",
                "'<b>种茶</b>，<font color=red>采茶</font>。'|种茶，采茶。",
                "'种<!-- 不要 -->茶'|种茶",
                "'种茶<!-- 采茶'|种茶 采茶",
                "'![图](a.png)种茶'|种茶",
                "'种茶！[采茶]'|种茶！[采茶]",
                "'种茶[^1]。'|种茶。",
                "'[^1]: 茶指茶叶。'|茶指茶叶。",
                "'[^1]:茶指茶叶。'|茶指茶叶。",
                "'[注]: 本办法所称茶。'|[注]: 本办法所称茶。",
                "'云政发[2022](试行)'|云政发[2022](试行)",
                "'[TOC]'|",
                "'---'|",
                "'    一、种茶。'|一、种茶。",
                "'　　　　一、种茶。'|一、种茶。",
                "'##一、种茶'|一、种茶",
                "'## 一、种茶 ##'|一、种茶",
                "'#种茶#采茶'|#种茶#采茶",
            })
    void aLineIsReadAsItIsMeant(String marked, String words) {
        List<String> lines = lines("# 标题\n\n正文。\n\n" + marked + "\n\n结束。\n");
        assertThat(lines).startsWith("标题", "正文。").endsWith("结束。");
        assertThat(String.join("", lines.subList(2, lines.size() - 1))).isEqualTo(words == null ? "" : words);
    }

    @Test
    void itemsKeepTheirOrderAndTheNumbersThatArePrinted() {
        assertThat(lines("""
                # 标题

                1. 甲
                1. 乙
                   丙
                   - 丁
                     1) 戊
                3. 己

                   庚
                """)).containsExactly("标题", "1. 甲", "1. 乙", "丙", "丁", "1) 戊", "3. 己", "庚");
    }

    @Test
    void headingsStandWhereTheyArePrinted() {
        SourceDocument document = Samples.document("a.md", "云岭省财政厅关于\n某事的通知\n===\n\n甲\n---\n## **一、**乙\n丙\n");
        assertThat(lines(document)).containsExactly("云岭省财政厅关于 某事的通知", "甲", "一、乙", "丙");
        assertThat(document.blocks().getFirst().kind()).isEqualTo(Block.Kind.TITLE);
        assertThat(document.blocks().get(1).kind()).isEqualTo(Block.Kind.PARAGRAPH);
    }

    @Test
    void linesAreParagraphsUnlessAColumnCutsThem() {
        assertThat(lines("# 标题\n\n云财〔2022〕4号\n2022年3月1日\n\n甲  \n乙\\\n丙<br>丁\n\n省财政厅、\n省商务厅：\n"))
                .containsExactly("标题", "云财〔2022〕4号", "2022年3月1日", "甲", "乙", "丙", "丁", "省财政厅、省商务厅：");
        assertThat(lines("""
                # 标题

                现将有关事项通知如下，请结合本地区本部门实际认真抓好贯彻落实工
                作，并把**进展情况**及时告知省政府办公厅和有关方面，做到事事有着
                落、件件有[回音](a.pdf)，不断提高群众满意程度，

                1. 各市要制定工作方案，把各项任务分解到部门，明确责任人和完成时
                   限，每季度报告一次工作进展情况。
                """))
                .containsExactly(
                        "标题",
                        "现将有关事项通知如下，请结合本地区本部门实际认真抓好贯彻落实工作，并把进展情况及时告知省政府办公厅和有关方面，做到事事有着落、件件有回音，不断提高群众满意程度，",
                        "1. 各市要制定工作方案，把各项任务分解到部门，明确责任人和完成时限，每季度报告一次工作进展情况。");
    }

    @Test
    void linksStandOnTheirWords() {
        SourceDocument document = Samples.document("a.md", """
                # 标题

                按照[《茶业**办法**》](../b.html "题")、<http://a.cn/>和[种茶][1]办理。

                |任务|[表](c.xls)|
                |-|-|
                |种茶|[**乙**](d.pdf)|

                [1]: http://b.cn/e
                """);
        assertThat(lines(document)).containsExactly("标题", "按照《茶业办法》、http://a.cn/和种茶办理。", "任务 表", "种茶 乙");
        assertThat(document.links())
                .extracting(link -> link.span().in(document.text()), Link::target)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("《茶业办法》", "../b.html"),
                        org.assertj.core.groups.Tuple.tuple("http://a.cn/", "http://a.cn/"),
                        org.assertj.core.groups.Tuple.tuple("种茶", "http://b.cn/e"),
                        org.assertj.core.groups.Tuple.tuple("表", "c.xls"),
                        org.assertj.core.groups.Tuple.tuple("乙", "d.pdf"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'|任务|单位|\n|:-|-:|\n|**种茶**||\n||省\\|农业厅<br>县|'",
                "'|任务|单位|\n|-|-|\n|-|-|\n|**种茶**||\n||省\\|农业厅<br>县|'",
                "'任务|单位\n-|-\n**种茶**|\n|省\\|农业厅<br>县'",
                "'|任务|单位|\n|**种茶**||\n||省\\|农业厅 县|'",
                "'|任务|单位|\n|-|-|-|\n|**种茶**||\n||省\\|农业厅 县|'",
                "'<table>\n<tr><td>任务</td>\n\n<td>单位</td></tr>\n\n    <tr><td>种茶</td><td></td></tr>\n\n<tr><td></td><td>\n\n省|农业厅 县\n\n</td></tr>\n</table>'",
            })
    void tablesHaveRows(String table) {
        SourceDocument document = Samples.document("a.md", "# 标题\n\n正文。\n\n" + table + "\n注：茶。\n");
        List<Block> rows = document.blocks().stream()
                .filter(block ->
                        block.kind() == Block.Kind.TABLE_ROW || !block.cells().isEmpty())
                .toList();
        assertThat(lines(document).subList(2, 6))
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("任务 单位"),
                        line -> assertThat(line).isEqualTo("种茶"),
                        line -> assertThat(line).isEqualTo("省|农业厅 县"),
                        line -> assertThat(line).isEqualTo("注：茶。"));
        assertThat(rows.getFirst().cells()).hasSize(2);
    }

    @Test
    void partsOfPagesAreReadAsSuch() {
        SourceDocument document = Samples.document("a.md", """
                # 标题

                > <center><h2>云岭省财政厅关于某事的通知</h2></center>
                >
                > **云财〔2022〕4号**

                <div align="right" style="display:none">不要</div>
                <p>甲<br>乙</p>

                丙<a href="b.pdf">附件</a>，<u>**丁：**戊</u>

                <script>
                var a = "不要";

                </script>

                <pre>

                己

                庚

                **辛**
                """);
        assertThat(lines(document))
                .containsExactly("标题", "云岭省财政厅关于某事的通知", "云财〔2022〕4号", "甲", "乙", "丙附件，丁：戊", "己", "庚", "辛");
        assertThat(document.links()).extracting(Link::target).containsExactly("b.pdf");
    }

    @Test
    void aLinkOnALineThatIsNoTextCostsNoOther() {
        SourceDocument document = Samples.document("a.md", """
                # 标题

                [打印](print.html)
                请见[方案](b.pdf)

                |[表](c.xls)|甲|
                请见[清单](d.pdf)
                """);
        assertThat(lines(document)).containsExactly("标题", "请见方案", "表 甲", "请见清单");
        assertThat(document.links())
                .extracting(link -> link.span().in(document.text()) + " " + link.target())
                .containsExactly("方案 b.pdf", "表 c.xls", "清单 d.pdf");
    }

    @Test
    void whatIsNeverClosedIsTextLikeAllElse() {
        assertThat(lines("# 标题\n\n甲\n\n```\n乙\n\n## 丙\n\n**丁**\n")).containsExactly("标题", "甲", "乙", "丙", "丁");
        assertThat(lines("# 标题\n\n```\n甲\n\n## 乙\n~~~\n```\n丙\n")).containsExactly("标题", "甲", "## 乙", "~~~", "丙");
        assertThat(lines("# 标题\n\n<!--\n\n甲\n\n**乙**\n")).containsExactly("标题", "甲", "乙");
        assertThat(lines("# 标题\n\n<table>\n\n甲\n\n**乙**\n")).containsExactly("标题", "甲", "乙");
    }

    @Test
    void aPostWhoseBodyIsAPageIsReadAsOne() {
        String page = "---\ntitle: 云岭省财政厅关于某事的通知\n---\n<div>\n<p>甲*乙*</p>\n\n<p>丙</p></div>\n";
        assertThat(lines(page)).containsExactly("云岭省财政厅关于某事的通知", "甲*乙*", "丙");
        assertThat(lines("<div align=\"center\">云岭省财政厅</div>\n\n## 一、甲\n\n**乙：**丙\n"))
                .containsExactly("云岭省财政厅", "一、甲", "乙：丙");
    }

    @Test
    void aCrawlersItemsStateFactsOfTheDocument() {
        SourceDocument document = Samples.document(
                "a.md",
                "# 关于某事的公告\n\n- **Source**: a.cn\n- **Effective Date**：2024-02-01\n\n## Key Provisions\n\n一、**甲：**乙\n\n|丙|丁|\n|-|-|\n|1|2|\n\n## Notes\n\n- Length: 4\n\n---\n\n*Source: a.cn*\n");
        assertThat(document.page(PageField.EFFECTIVE_FROM)).contains("2024-02-01");
        assertThat(lines(document)).containsExactly("关于某事的公告", "一、甲：乙", "丙 丁", "1 2");
    }

    @Test
    void whatNestsOrRepeatsWithoutEndIsReadAllTheSame() {
        for (String deep : List.of(
                ">".repeat(100_000) + "甲",
                "- ".repeat(100_000) + "甲",
                "[".repeat(100_000) + "甲" + "](a.b)".repeat(100_000),
                "*".repeat(100_001) + "甲" + "*".repeat(100_001),
                "*a **b ".repeat(50_000) + "甲",
                "<div>".repeat(100_000) + "甲",
                "|a".repeat(2_000) + "|\n" + "|-".repeat(2_000) + "|\n" + "|a|\n".repeat(2_000) + "|甲|\n")) {
            List<String> lines = lines("# 标题\n\n" + deep + "\n\n结束。\n");
            assertThat(lines).startsWith("标题").endsWith("结束。");
            assertThat(lines.get(lines.size() - 2)).contains("甲");
        }
    }

    private static List<String> lines(String content) {
        return lines(Samples.document("a.md", content));
    }

    private static List<String> lines(SourceDocument document) {
        return document.blocks().stream()
                .map(block -> block.span().in(document.printed()))
                .toList();
    }
}
