package org.policykg.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policykg.Samples;

class SourceReadersTest {
    private static final String WORDS = "云岭省财政厅关于做好预算工作的通知\n各市财政局：\n请认真做好下一年度预算编制工作。\n云岭省财政厅\n2023年4月6日\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "UTF-16"})
    void textIsReadInAnyCharset(String charset) {
        SourceDocument document = Samples.documents("a.txt", WORDS.getBytes(Charset.forName(charset)))
                .getFirst();
        assertThat(lines(document)).containsExactlyElementsOf(WORDS.lines().toList());
    }

    @Test
    void wrappedLinesArePutTogetherAroundMarksThatNeverClose() {
        String text = Samples.document(
                        "a.txt",
                        "云岭省财政厅关于做好预算公开工作有关问题的通知\n各市财政局：\n你局《关于预算公开的请示》（云财〔20\n22〕4号）收悉，根据《\n各地应按照规定的范围和条件，开展预算公开工作，确保预\n算公开质量，做到应公开尽公开，不留死角，接受社会监督\n和人大监督，提高财政透明度。\n云岭省财政厅\n二〇二二年五月十八日\n（此件社会公开）\n抄送：省审计厅。\n")
                .text();
        assertThat(text.lines()).contains("云岭省财政厅", "二〇二二年五月十八日", "抄送：省审计厅。");
        assertThat(text).contains("（云财〔2022〕4号）");
    }

    @Test
    void menusAndListsOfOtherPagesAreNoWordsOfTheNotice() {
        String menu =
                "<ul><li><a href='/a'>首页</a></li><li><a href='/b'>政务公开</a></li><li><a href='/c'>关于某事的通知</a></li></ul>";
        String text = Samples.document(
                        "a.html",
                        "<body>" + menu
                                + "<div><p>云岭省财政厅关于某事的通知</p><p>请办理。</p><ul><li><a href='1.doc'>附件1.表</a></li><li><a href='2.doc'>附件2.表</a></li><li><a href='3.doc'>附件3.表</a></li></ul><p>相关阅读：某事解读</p></div>"
                                + menu + "</body>")
                .text();
        assertThat(text.lines()).containsExactly("云岭省财政厅关于某事的通知", "请办理。", "附件1.表", "附件2.表", "附件3.表");
    }

    @Test
    void linesThatADatabasePrintsOfADocumentAreNoWordsOfIt() {
        SourceDocument document = Samples.document(
                "a.txt", "云岭省财政厅关于某事的通知\n发文机关:云岭省财政厅\n发布日期:2018年03月27\n时效性 :现行有效\n文 号 :云财〔2018〕13号\n各市财政局：\n请办理。\n");
        assertThat(document.text().lines()).containsExactly("云岭省财政厅关于某事的通知", "各市财政局：", "请办理。");
        assertThat(document.page(PageField.DOCUMENT_NUMBER)).contains("云财〔2018〕13号");
        assertThat(document.page(PageField.ISSUER)).contains("云岭省财政厅");
    }

    @Test
    void aRowWhoseTextIsOnOneLineIsPartedLikeOthers() {
        assertThat(Samples.document(
                                "a.json",
                                "{\"Policy\":\"云岭省商务厅关于印发《外贸方案》的通知\",\"Policy_Content\":\"云商〔2020〕1号 各市商务局： 现将《外贸方案》印发给你们，请认真贯彻执行。 云岭省商务厅 2020年1月2日\"}")
                        .text()
                        .lines())
                .contains("云商〔2020〕1号", "各市商务局：", "云岭省商务厅", "2020年1月2日");
    }

    @Test
    void aKindInsideATitleAndADayInsideASentencePartNoLine() {
        assertThat(Samples.document(
                                "a.txt",
                                "云岭省人民政府转发省商务厅关于做好外贸工作意见报告的通知云政发〔2020〕1号各市人民政府：省商务厅的报告已经省人民政府同意，现转发给你们。网站于2019年5月1日正式开通。请认真贯彻执行。云岭省人民政府2020年1月2日")
                        .text()
                        .lines())
                .containsExactly(
                        "云岭省人民政府转发省商务厅关于做好外贸工作意见报告的通知",
                        "云政发〔2020〕1号",
                        "各市人民政府：",
                        "省商务厅的报告已经省人民政府同意，现转发给你们。网站于2019年5月1日正式开通。请认真贯彻执行。",
                        "云岭省人民政府",
                        "2020年1月2日");
    }

    @Test
    void aTitleThatNamesNoIssuerBreaksNoSentenceAtItsDays() {
        assertThat(Samples.document(
                                "a.txt",
                                "云岭省人民政府外贸工作会议情况的通报云政发〔2020〕1号各市人民政府：现将有关情况通报如下，并请认真办理。会议已于2019年5月1日，在云岭市召开，各地代表参加了会议。云岭省人民政府2020年1月2日")
                        .text()
                        .lines())
                .contains("现将有关情况通报如下，并请认真办理。会议已于2019年5月1日，在云岭市召开，各地代表参加了会议。", "云岭省人民政府", "2020年1月2日");
    }

    @Test
    void anOrderOnOneLineIsPartedAndAParagraphThatCitesOneIsNot() {
        assertThat(Samples.document(
                                "a.txt",
                                "云岭省人民政府令第12号《云岭省外贸促进办法》已经2020年1月1日省人民政府第3次常务会议通过，现予公布，自2020年3月1日起施行。省长 张三2020年1月2日云岭省外贸促进办法第一条 为了促进外贸，制定本办法。")
                        .text()
                        .lines())
                .startsWith("云岭省人民政府令", "第12号")
                .contains("省长 张三", "2020年1月2日");
        String cites = "云岭省人民政府令第12号公布的《云岭省外贸促进办法》自2020年3月1日起施行以来，各市人民政府认真贯彻执行，外贸发展取得了明显成效。";
        assertThat(Samples.document("a.txt", "云岭省商务厅关于外贸工作的通知\n各市商务局：\n" + cites + "\n请认真办理。\n")
                        .text()
                        .lines())
                .contains(cites);
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() {
        byte[] bytes = ("\uFEFF" + WORDS).getBytes(StandardCharsets.UTF_8);
        assertThat(Samples.documents("a.txt", bytes).getFirst().text()).startsWith("云岭省");
    }

    @Test
    void aPageIsReadInTheCharsetItDeclares() {
        String page = "<html><head><meta charset=\"gb2312\"></head><body><p>各市財政局：</p><p>请办理。</p></body></html>";
        SourceDocument document = Samples.documents("a.html", page.getBytes(Charset.forName("GB18030")))
                .getFirst();
        assertThat(lines(document)).containsExactly("各市財政局：", "请办理。");
    }

    @Test
    void emptyAndBinaryFilesAreRefusedWithAReason() {
        assertThatThrownBy(() -> SourceReaders.read("a", new byte[0])).hasMessage("is empty");
        assertThatThrownBy(() -> SourceReaders.read("a", " \n\t".getBytes(StandardCharsets.UTF_8)))
                .hasMessage("is empty");
        assertThatThrownBy(() -> SourceReaders.read("a", new byte[] {'%', 'P', 'D', 'F', 0, 1, 2}))
                .hasMessage("is binary, not text");
        assertThatThrownBy(() -> SourceReaders.read("a", "---\na: [\n---\nx".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("broken front matter");
    }

    @Test
    void aMetadataTableIsTakenFromTheText() {
        SourceDocument document = Samples.document("a.html", """
                <div><table>
                <tr><td>索 引 号：</td><td>000/2018-1</td><td>主题分类：</td><td>农业</td></tr>
                <tr><td>发文机关：</td><td>云岭省人民政府</td><td>成文日期：</td><td>2018年12月18日</td></tr>
                <tr><td>标　　题：</td><td colspan="3">云岭省人民政府关于某事的通知</td></tr>
                <tr><td>主 题 词：</td><td></td></tr></table>
                <table><tr><td id="UCAP-CONTENT"><p>云岭省人民政府关于某事的通知</p><p>各市、县人民政府：</p>
                <p>一、这里是正文，至少要有六十个字才算是正文的容器，所以这里再写上一些没有什么意思的话，凑足字数，好让它被认出来。</p>
                <p>分享到：微信</p></td></tr></table><p>扫一扫在手机打开当前页</p></div>
                """);
        assertThat(document.page(PageField.INDEX_NUMBER)).contains("000/2018-1");
        assertThat(document.page(PageField.ISSUER)).contains("云岭省人民政府");
        assertThat(document.page(PageField.DATE_ISSUED)).contains("2018年12月18日");
        assertThat(lines(document)).hasSize(3).startsWith("云岭省人民政府关于某事的通知", "各市、县人民政府：");
    }

    @Test
    void theFrameOfAPageIsNoContent() {
        SourceDocument document = Samples.document("a.html", """
                <body><nav><a href="/">首页</a></nav><div class="share">分享</div>
                <div><p>各市财政局：</p><p>请认真做好下一年度预算编制工作，按时报送。</p>
                <p>附件：<a href="b.pdf">预算表.pdf</a></p><p class="article-editor">责任编辑：某人</p></div>
                <footer>版权所有</footer></body>
                """);
        assertThat(lines(document)).containsExactly("各市财政局：", "请认真做好下一年度预算编制工作，按时报送。", "附件：预算表.pdf");
        assertThat(document.links()).singleElement().satisfies(link -> {
            assertThat(link.target()).isEqualTo("b.pdf");
            assertThat(link.span().in(document.text())).isEqualTo("预算表.pdf");
        });
    }

    @Test
    void aTitleThatThePageShowsOutsideTheTextIsPartOfIt() {
        SourceDocument document = Samples.document(
                "a.html",
                "<head><meta name='ArticleTitle' content='云岭省财政厅关于某事的通知'></head><div><p>各市财政局：</p><p>请办理。</p></div>");
        assertThat(lines(document)).containsExactly("云岭省财政厅关于某事的通知", "各市财政局：", "请办理。");
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.example.org/files/, b.pdf, https://www.example.org/files/b.pdf",
        "https://www.example.org/files/, /b.pdf, https://www.example.org/b.pdf",
        "https://www.example.org/files/, https://other.example/b.pdf, https://other.example/b.pdf",
        "https://www.example.org/files/, #top, #top",
        "https://www.example.org/files/, 'a b.pdf', 'a b.pdf'",
        "/files/, b.pdf, /files/b.pdf",
        "'', b.pdf, b.pdf",
        "'https://www example/', b.pdf, b.pdf"
    })
    void linksStartFromTheBaseThatThePageNames(String base, String link, String target) {
        SourceDocument document = Samples.document(
                "a.html",
                "<head><base href='%s'><base href='https://second.example/'></head><body><p>请办理。</p><p>附件：<a href='%s'>预算表.pdf</a></p></body>"
                        .formatted(base, link));
        assertThat(document.links()).extracting(Link::target).containsExactly(target);
    }

    @Test
    void linksInsideWordsAreReadThrough() {
        SourceDocument document =
                Samples.document("a.html", "<div><p>1月29日（<span><a href='x'>星期六</a></span>）上班。</p></div>");
        assertThat(document.text()).isEqualTo("1月29日（星期六）上班。");
    }

    @Test
    void aTableRowIsOneBlock() {
        SourceDocument document = Samples.document(
                "a.html", "<table><tr><td>任务</td><td>省财政厅</td></tr><tr><td>二</td><td>省商务厅</td></tr></table>");
        assertThat(lines(document)).containsExactly("任务 省财政厅", "二 省商务厅");
    }

    @Test
    void frontMatterStandsAboveAnyFormat() {
        SourceDocument document = Samples.document(
                "a.md",
                "\n---\ntitle: '云岭省财政厅关于_预算_的通知'\ndate: Tue, 23 Nov 2021 09:34:03 GMT\n---\n<div><p>各市财政局：</p></div>");
        assertThat(document.blocks().getFirst().kind()).isEqualTo(Block.Kind.TITLE);
        assertThat(document.page(PageField.DATE_PUBLISHED)).isEmpty();
        assertThat(document.text()).isEqualTo("云岭省财政厅关于_预算_的通知\n各市财政局：");
    }

    @Test
    void recordsWithLabelsKeepWhatTheyState() {
        SourceDocument labelled =
                Samples.document("a.txt", "名称：关于某事的通知\n文号：云财〔2022〕4号\n生成日期：2022-06-24\n==========\n各市财政局：\n请办理。\n");
        assertThat(labelled.page(PageField.DOCUMENT_NUMBER)).contains("云财〔2022〕4号");
        assertThat(labelled.text()).isEqualTo("关于某事的通知\n各市财政局：\n请办理。");

        SourceDocument tagged = Samples.document(
                "b.txt", "【样例库】 关于某事的通知\n\n【法规正文】 各市财政局：\n　　请办理。\n&nbsp;\n【文号】 云财〔2022〕4号\n【颁布时间】 20220624\n");
        assertThat(tagged.page(PageField.DATE_PROMULGATED)).contains("20220624");
        assertThat(tagged.text()).isEqualTo("关于某事的通知\n各市财政局：\n请办理。");
    }

    @Test
    void everyJsonRowIsADocument() {
        List<SourceDocument> documents = Samples.documents(
                "a.json",
                "{\"data\":[{\"name\":\"甲\",\"content\":\"<p>各市：</p>\"},{\"name\":\"乙\",\"content\":\"各县：\\n请办理。\"}]}"
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(documents).extracting(SourceDocument::path).containsExactly("a.json#1", "a.json#2");
        assertThat(documents.get(1).text()).isEqualTo("乙\n各县：\n请办理。");
    }

    @Test
    void aCrawlersCommentaryIsLeftAside() {
        SourceDocument document = Samples.document(
                "a.md",
                "# 关于某事的公告\n\n- **Effective Date**: 2024-02-01\n\n## Summary\n\n根据规定...\n\n## Key Provisions\n\n根据规定，自2024年2月1日起施行。\n\n## Analysis\n\nSpeculation.\n");
        assertThat(document.page(PageField.EFFECTIVE_FROM)).contains("2024-02-01");
        assertThat(lines(document)).containsExactly("关于某事的公告", "根据规定，自2024年2月1日起施行。");
        SourceDocument below = Samples.document(
                "b.md",
                "# 关于某事的公告\n\n## Key Details\n\n- **Scope**: tea\n- **Effective Date**: 2024-02-01\n\n## Key Provisions\n\n各县要办理登记。\n");
        assertThat(below.page(PageField.EFFECTIVE_FROM)).contains("2024-02-01");
        assertThat(lines(below)).containsExactly("关于某事的公告", "各县要办理登记。");
    }

    /** What a PDF sets in another font stands on lines of its own: digits, brackets, quotation marks. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "各市、县（区）茶业委|（|局|）|、水利局：>各市、县（区）茶业委（局）、水利局：",
                "附件：|2099| 年全省第一批茶园营商环境典型经验做法清单>附件：|2099 年全省第一批茶园营商环境典型经验做法清单",
                "云岭省茶业厅|2099| 年|5| 月|19| 日|（此件公开发布）>云岭省茶业厅|2099 年5 月19 日|（此件公开发布）",
                "云岭省茶业厅|2099年5月|19日>云岭省茶业厅|2099年5月19日",
                "茶叶检验中心要每月公布检验结果；|茶叶企|业加工车间、包装车间做好清洁消毒，妥善安排采茶时间和加工次序。>茶叶检验中心要每月公布检验结果；|茶叶企业加工车间、包装车间做好清洁消毒，妥善安排采茶时间和加工次序。",
                "茶园由茶业局负责普查，每年一次。|附则|本办法由茶业局负责解释，自公布之日起施行，有效期五年。>茶园由茶业局负责普查，每年一次。|附则|本办法由茶业局负责解释，自公布之日起施行，有效期五年。"
            })
    void whatAFontOfItsOwnCutIsPutTogether(String lines, String paragraphs) {
        String body = "各地要认真落实各项措施，因地制宜制定工作方案，明确工作目标和任务分工，确保典型经\n".repeat(4) + "验落地见效。\n";
        String text = body + "\n" + lines.replace('|', '\n') + "\n";
        assertThat(lines(Samples.document("a.txt", text)).stream()
                        .map(words -> words.replace(" ", ""))
                        .toList())
                .endsWith(paragraphs.replace(" ", "").split("\\|"));
    }

    @Test
    void wrappedLinesAreJoinedAgain() {
        SourceDocument document = Samples.document("a.txt", """
                1. 云岭省人民政府办公厅关于印发云岭省数字政务服务能力提升方
                案的通知（2023 年4 月6 日）
                云政办发〔2023〕17 号
                各市、县（市、区）人民政府，省政府各部门、各直属机构，各有关单
                位：
                现将《云岭省数字政务服务能力
                提升方案》印发给你们，请结合本地区本部门实际认真抓好贯彻落实
                工作，并把进展情况及时告知省政府办公厅和有关方面，做到事事有

                # Page 33:
                着落、件件有回音，不断提高群众满意程度。
                （省政务服务局牵头，省财政厅配合，
                6 月底前完成）
                云岭省人民政府办公厅
                2023 年4 月6 日
                """);
        assertThat(lines(document))
                .containsExactly(
                        "1. 云岭省人民政府办公厅关于印发云岭省数字政务服务能力提升方案的通知（2023年4月6日）",
                        "云政办发〔2023〕17号",
                        "各市、县（市、区）人民政府，省政府各部门、各直属机构，各有关单位：",
                        "现将《云岭省数字政务服务能力提升方案》印发给你们，请结合本地区本部门实际认真抓好贯彻落实工作，并把进展情况及时告知省政府办公厅和有关方面，做到事事有着落、件件有回音，不断提高群众满意程度。（省政务服务局牵头，省财政厅配合，6月底前完成）",
                        "云岭省人民政府办公厅",
                        "2023年4月6日");
    }

    @Test
    void aMarkOfAPageThatEndsAFileIsNoText() {
        assertThat(lines(Samples.document("a.txt", "云岭省人民政府关于茶业的通知\n请办理。\n\n# Page 34:")))
                .containsExactly("云岭省人民政府关于茶业的通知", "请办理。");
        assertThat(lines(Samples.document("a.txt", "云岭省人民政府关于茶业的通知\n请办理。\n# Page 34:\n")))
                .containsExactly("云岭省人民政府关于茶业的通知", "请办理。");
    }

    @Test
    void oneLineGetsItsBreaksBack() {
        SourceDocument document = Samples.document(
                "a.txt",
                "云岭省人民政府关于某规划的批复云政函〔2016〕17号省财政厅、省商务厅：你们《关于审批某规划的请示》收悉。现批复如下：一、原则同意某规划，请认真组织实施，把各项任务落实到部门，加强督促检查，确保取得实效。二、省财政厅要牵头做好实施工作，认真研究解决实施中出现的问题，重大进展及时报告。云岭省人民政府2016年11月2日（此件公开发布）");
        assertThat(lines(document))
                .startsWith("云岭省人民政府关于某规划的批复", "云政函〔2016〕17号", "省财政厅、省商务厅：")
                .endsWith("云岭省人民政府", "2016年11月2日", "（此件公开发布）");
    }

    @Test
    void aCompilationGivesEveryNoticeItHolds() {
        List<SourceDocument> documents = Samples.documents(
                "a.txt",
                "1. 云岭省财政厅关于甲事的通知（2023年5月4日）\n各市财政局：\n请办理。\n2. 云岭省财政厅关于乙事的通知（2023年5月5日）\n各市财政局：\n请办理。\n"
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(documents).extracting(SourceDocument::path).containsExactly("a.txt", "a.txt#2");
    }

    @Test
    void theHeadingOfAnEntryMayTakeSeveralLines() {
        assertThat(Samples.documents(
                        "a.txt",
                        "1. 云岭省财政厅关于甲事的通知（2023年5月4日）\n各市财政局：\n请办理。\n2.云岭省财政厅关于印发乙\n事工作方案的通知（2023年5月5日）\n各市财政局：\n请办理。\n"
                                .getBytes(StandardCharsets.UTF_8)))
                .extracting(SourceDocument::path)
                .containsExactly("a.txt", "a.txt#2");
        assertThat(Samples.documents(
                        "a.txt",
                        "1. 云岭省财政厅关于甲事的通知（2023年5月4日）\n各市财政局：\n请办理。\n2.做好乙事工作，\n执行事项的通知（2023年5月5日）\n请办理。\n"
                                .getBytes(StandardCharsets.UTF_8)))
                .hasSize(1);
    }

    private static List<String> lines(SourceDocument document) {
        return document.blocks().stream().map(document::textOf).toList();
    }
}
