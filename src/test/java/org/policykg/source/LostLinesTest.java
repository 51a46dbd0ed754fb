package org.policykg.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.policykg.Samples;

/** A text whose line ends were turned into blanks, or fell out. */
class LostLinesTest {
    private static final String NOTICE = """
            云岭省农业农村厅 云岭省财政厅关于印发《云岭省茶业振兴
            三年行动方案》的通知
            云农发〔2099〕12号
            各市、州农业农村局、财政局，省直有关单位：
            《云岭省茶业振兴三年行动方案》已经省政府同意，现印发给你们，请认真贯彻执行。
            一、总体要求
            以提高茶叶品质为主线，推动茶业高质量发展。
            （一）建设茶园。到2101年建成茶园20万亩。（责任单位：省农业农村厅）
            1.改良品种。
            二、保障措施
            各地要加强领导，落实资金。
            附件：茶园建设任务表
            云岭省农业农村厅
            云岭省财政厅
            2099年5月18日
            （此件公开发布）
            抄送：省审计厅，省统计局。
            """;

    @Test
    void blanksBecomeTheLineEndsThatTheyWere() {
        assertThat(lines(NOTICE.strip().replace('\n', ' ')))
                .containsExactly("""
                云岭省农业农村厅
                云岭省财政厅关于印发《云岭省茶业振兴三年行动方案》的通知
                云农发〔2099〕12号
                各市、州农业农村局、财政局，省直有关单位：
                《云岭省茶业振兴三年行动方案》已经省政府同意，现印发给你们，请认真贯彻执行。
                一、总体要求
                以提高茶叶品质为主线，推动茶业高质量发展。
                （一）建设茶园。到2101年建成茶园20万亩。（责任单位：省农业农村厅）
                1.改良品种。
                二、保障措施
                各地要加强领导，落实资金。
                附件：茶园建设任务表
                云岭省农业农村厅
                云岭省财政厅
                2099年5月18日
                （此件公开发布）
                抄送：省审计厅，省统计局。""".lines().toArray(String[]::new));
    }

    @Test
    void blanksInsideALineStay() {
        assertThat(lines("云岭省商务厅关于做好 2099 年茶业工作的通知 各市商务局： 请按照国家有关规定，于 2099 年 6 月 30 日前完成 ISO 9001 认证。"
                        + " 第一条 本办法自发布之日起施行。 1. 改良品种。 特此通知 国 务 院 2099 年 5 月 18 日 关于茶业的方案"))
                .containsExactly(
                        "云岭省商务厅关于做好2099年茶业工作的通知",
                        "各市商务局：",
                        "请按照国家有关规定，于2099年6月30日前完成 ISO 9001认证。",
                        "第一条 本办法自发布之日起施行。",
                        "1. 改良品种。",
                        "特此通知",
                        "国 务 院2099年5月18日",
                        "关于茶业的方案");
    }

    @Test
    void linesOfAColumnAreJoinedToParagraphs() {
        assertThat(lines("云岭省农业农村厅关于进一步加强茶园质量安 全监管工作的通知 云农函〔2099〕7号 各市、州农业农村局，有关茶叶加工企业和茶叶"
                        + " 合作社： 为进一步加强茶园质量安全监管，保障春茶质 量，根据有关法律法规，现将有关事项通知如 下： 一、各地要对辖区内全部茶园逐一登记建册，建"
                        + " 立健全投入品使用记录，做到可查询、可追溯， 并于每季度末将检查情况报送我厅。 云岭省农业农村厅 2099年5月18日"))
                .containsExactly(
                        "云岭省农业农村厅关于进一步加强茶园质量安全监管工作的通知",
                        "云农函〔2099〕7号",
                        "各市、州农业农村局，有关茶叶加工企业和茶叶合作社：",
                        "为进一步加强茶园质量安全监管，保障春茶质量，根据有关法律法规，现将有关事项通知如下：",
                        "一、各地要对辖区内全部茶园逐一登记建册，建立健全投入品使用记录，做到可查询、可追溯，并于每季度末将检查情况报送我厅。",
                        "云岭省农业农村厅",
                        "2099年5月18日");
    }

    @Test
    void anAddressIsCutNowhereBeforeItsColon() {
        assertThat(lines("关于做好茶业数字证书互认工作的通知 甲省、乙省、丙市、丁市茶业电子交易系统建 设工作牵头部门、交易中心： 请于年底前完成。 云岭省商务厅 2099年5月18日"))
                .contains("甲省、乙省、丙市、丁市茶业电子交易系统建设工作牵头部门、交易中心：");
    }

    @Test
    void indentsBeginParagraphsWhateverIsOpen() {
        assertThat(lines(
                        "云岭省商务厅关于批准茶园扩建的批复 各市商务局： 　　你局请示收悉。根据《 　　一、同意扩建，请按照批准的范围建设，并依法办理手续。 　　附件： 　　云岭省商务厅 2099年5月18日"))
                .contains("一、同意扩建，请按照批准的范围建设，并依法办理手续。", "附件：", "云岭省商务厅", "2099年5月18日");
    }

    @Test
    void whatStandsWithoutBlanksIsPartedByItsForm() {
        assertThat(lines("云岭省商务厅关于做好茶叶出口工作的通知各市商务局，有关单位：为发展茶业，现就有关事项通知如下：一、扩大出口。请各市抓好落实。"
                        + "二、加强监管。云岭省商务厅2099年5月18日（此件公开发布）抄送：省财政厅。云岭省商务厅办公室2099年5月19日印发"))
                .containsExactly(
                        "云岭省商务厅关于做好茶叶出口工作的通知",
                        "各市商务局，有关单位：",
                        "为发展茶业，现就有关事项通知如下：",
                        "一、扩大出口。请各市抓好落实。",
                        "二、加强监管。",
                        "云岭省商务厅",
                        "2099年5月18日",
                        "（此件公开发布）",
                        "抄送：省财政厅。",
                        "云岭省商务厅办公室2099年5月19日印发");
    }

    @Test
    void aTitleMayStandBeforeTheBody() {
        assertThat(lines("云岭省商务厅关于公布茶业名录的公告（2099年第7号）为发展茶业，现将茶业名录予以公布，自2099年6月1日起施行。特此公告。附件：茶业名录云岭省商务厅2099年5月18日"))
                .startsWith("云岭省商务厅关于公布茶业名录的公告（2099年第7号）", "为发展茶业，现将茶业名录予以公布，自2099年6月1日起施行。特此公告。");
    }

    @Test
    void recordsAreReadWithoutLineEndsToo() {
        SourceDocument labelled = Samples.document(
                "a.txt",
                "名称：关于同意茶园扩建的通知 索引号：000099/2099-01 分类：茶业 发布机关：云岭省商务厅 文号：云商发〔2099〕5号 主题词： ===== +++++ ===== 甲茶厂： 同意你厂扩建茶园，请按照批准的范围建设。 云岭省商务厅 2099年5月18日");
        assertThat(labelled.page(PageField.INDEX_NUMBER)).contains("000099/2099-01");
        assertThat(labelled.page(PageField.DOCUMENT_NUMBER)).contains("云商发〔2099〕5号");
        assertThat(labelled.text().lines()).contains("关于同意茶园扩建的通知", "甲茶厂：", "云岭省商务厅", "2099年5月18日");
        SourceDocument tagged = Samples.document(
                "a.txt",
                "【云岭法规】 关于加强茶园管理的通知 【法规正文】 各市商务局： 　　请加强茶园管理，【重点】茶园要逐一检查。 　　云岭省商务厅 　　2099年5月18日 【文号】 云商发〔2099〕6号 【关键词】 茶园 【颁布单位】 云岭省商务厅");
        assertThat(tagged.page(PageField.DOCUMENT_NUMBER)).contains("云商发〔2099〕6号");
        assertThat(tagged.text().lines())
                .containsExactly("关于加强茶园管理的通知", "各市商务局：", "请加强茶园管理，【重点】茶园要逐一检查。", "云岭省商务厅", "2099年5月18日");
    }

    @Test
    void aParagraphOfAPageThatHoldsTheWholeTextIsPartedWhereItsBlanksAre() {
        SourceDocument page = Samples.document(
                "a.html",
                "<h1>关于申报茶业项目的通知</h1><div>来源: 云岭省商务厅<br/>云商发〔2099〕5号 各有关单位： 为发展<a href='/a'>茶业</a>，现将有关事项通知如下： 一、申报时间 2099年5月18日至6月1日。 二、申报条件 依法设立的茶厂，均可申报。 云岭省商务厅 2099年5月10日</div>");
        assertThat(page.text().lines())
                .containsExactly(
                        "关于申报茶业项目的通知",
                        "云商发〔2099〕5号",
                        "各有关单位：",
                        "为发展茶业，现将有关事项通知如下：",
                        "一、申报时间 2099年5月18日至6月1日。",
                        "二、申报条件",
                        "依法设立的茶厂，均可申报。",
                        "云岭省商务厅",
                        "2099年5月10日");
        assertThat(page.links().getFirst().span().in(page.text())).isEqualTo("茶业");
    }

    private static List<String> lines(String text) {
        return Samples.document("a.txt", text).text().lines().toList();
    }

    /** It would take hours where the blanks are tried from each of them on. */
    @Test
    @Timeout(60)
    void manyBlanksAreLookedAtOnce() {
        String blanks = " \t".repeat(500_000);
        assertThat(Samples.document("a.txt", "云岭省水利厅关于修堤的通知" + blanks + "请修堤。").text())
                .contains("请修堤。");
    }
}
