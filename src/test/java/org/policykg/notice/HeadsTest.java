package org.policykg.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.policykg.Samples;
import org.policykg.extract.Mention;
import org.policykg.source.PageField;

/** Heads and ends that pages set in ways of their own. */
class HeadsTest {
    private static final String END = "\n各市、县商务局：\n请办理。\n云岭省商务厅\n2099年5月18日\n";

    @Test
    void theNoticeAndNotItsRulesHasTheTitleBelowTheHeadingOfAWiki() {
        Notice notice = marked("""
                # 茶业管理办法
                ----------
                > <center><h2>云岭省商务厅关于印发《茶业管理办法》的通知</h2></center>
                >
                > **云商发〔2099〕5号**
                >
                > 各市、县商务局：
                >
                > 现将《茶业管理办法》印发给你们。
                >
                > 云岭省商务厅
                >
                > 2099年5月18日

                ----------

                [TOC]

                ## 第一章 总则

                **第一条** 为发展茶业，制定本办法。
                """);
        assertThat(notice.title().text()).isEqualTo("云岭省商务厅关于印发《茶业管理办法》的通知");
        assertThat(notice.number().orElseThrow().text()).isEqualTo("云商发〔2099〕5号");
        assertThat(notice.text()).doesNotContain("--", ">", "TOC");
    }

    @Test
    void aNumberOnTheLineOfTheTitleIsNoPartOfIt() {
        for (String line : List.of(
                "云岭省商务厅关于做好茶业工作的通知（云商发〔2099〕5号）", "云岭省商务厅关于做好茶业工作的通知 云商发〔2099〕5号", "云商发〔2099〕5号 云岭省商务厅关于做好茶业工作的通知")) {
            Notice notice = Samples.notice(line + END);
            assertThat(notice.title().text()).isEqualTo("云岭省商务厅关于做好茶业工作的通知");
            assertThat(notice.number().orElseThrow().text()).isEqualTo("云商发〔2099〕5号");
        }
    }

    @Test
    void anAnnouncementMayMakeADecisionKnown() {
        Notice notice = Samples.notice("云岭省商务厅公告2099第62号 公布将甲茶厂列入茶业名录的决定\n为发展茶业，决定将甲茶厂列入名录。\n本公告自公布之日起施行。\n");
        assertThat(notice.number().orElseThrow().text()).isEqualTo("云岭省商务厅公告2099第62号");
        assertThat(Samples.read(notice).citations()).isEmpty();
    }

    @Test
    void theSerialOfAnAnnouncementStandsBelowItsNameWithItsYear() {
        Notice notice =
                Samples.notice("云岭省商务厅\n云岭省财政厅\n公告\n2099年第5号\n为发展茶业，现公告如下：\n一、扩大出口。\n云岭省商务厅\n云岭省财政厅\n2099年5月18日\n");
        assertThat(notice.number().orElseThrow().text()).isEqualTo("云岭省商务厅云岭省财政厅公告2099年第5号");
    }

    @Test
    void whoIssuesStandsAboveTheRedHeadToo() {
        Notice notice = Samples.notice("云岭省商务厅\n云岭省财政厅文件\n云商发〔2099〕3号\n关于做好茶业工作的通知" + END);
        assertThat(notice.title().text()).isEqualTo("关于做好茶业工作的通知");
    }

    @Test
    void linesOfLabelsAreWhatThePageSays() {
        Notice notice = Samples.notice("索引号：000099/2099-00001 分类：茶业 发布机构：云岭省商务厅 成文日期：2099年5月18日\n关于做好茶业工作的通知" + END);
        assertThat(notice.title().text()).isEqualTo("关于做好茶业工作的通知");
        assertThat(notice.source().page(PageField.INDEX_NUMBER)).contains("000099/2099-00001");
        assertThat(notice.source().page(PageField.ISSUER)).contains("云岭省商务厅");
    }

    @Test
    void labelsAndValuesMayStandSideBySideWithoutColons() {
        Notice notice = (Notice)
                NoticeParser.parse(
                        Samples.document(
                                "a.html",
                                "<table><tr><td>索引号</td><td>000099/2099-00001</td><td>文号</td><td>云商发〔2099〕5号</td></tr><tr><td>组配分类</td><td>茶业</td><td>发布机构</td><td>云岭省商务厅</td></tr></table><h1>关于做好茶业工作的通知</h1><p>各市、县商务局：</p><p>请办理。</p><table><tr><td>名称</td><td>面积</td></tr><tr><td>甲茶园</td><td>5亩</td></tr></table>"));
        assertThat(notice.title().text()).isEqualTo("关于做好茶业工作的通知");
        assertThat(notice.documentNumber()).contains("云商发〔2099〕5号");
        assertThat(notice.text()).doesNotContain("组配", "云岭省商务厅").contains("甲茶园");
    }

    @Test
    void whatStandsAboveTheTimeOfASiteIsTheSites() {
        Notice notice = Samples.notice("头版 看荐\n商务厅发布茶业新政\n云岭网 | 2099-05-26 19:49\n云岭省商务厅关于印发\n茶业规划的通知" + END);
        assertThat(notice.title().text()).isEqualTo("云岭省商务厅关于印发茶业规划的通知");
    }

    @Test
    void whatStandsAboveTheTimeIsTheTitleWhereNoOtherFollows() {
        Notice notice = Samples.notice("关于茶业的若干政策\n云岭网 2099-05-26 19:49\n云商发〔2099〕5号" + END);
        assertThat(notice.title().text()).isEqualTo("关于茶业的若干政策");
    }

    @Test
    void aMarkForTheSealIsNoPartOfTheName() {
        Notice notice = Samples.notice("关于做好茶业工作的通知\n各市、县商务局：\n请办理。\n云岭省茶业领导小组办公室（代章）\n2099年5月18日\n");
        assertThat(notice.signature()).extracting(Part::text).containsExactly("云岭省茶业领导小组办公室");
    }

    @Test
    void aBodyAndItsBranchBelowItAreOne() {
        Notice notice =
                Samples.notice("关于做好茶业工作的通知\n各市、县商务局：\n请办理。\n云岭省商务厅\n国家金融监督管理总局\n云岭监管局\n国家税务总局\n云岭省税务局\n2099年5月18日\n");
        assertThat(notice.signature())
                .extracting(Part::text)
                .containsExactly("云岭省商务厅", "国家金融监督管理总局云岭监管局", "国家税务总局云岭省税务局");
    }

    @Test
    void aRosterIsNoSignature() {
        Notice notice = Samples.notice("关于调整成员的通知\n各成员单位：\n名单如下：\n成 员：王某 省农业农村厅\n赵某 省商务厅\n云岭省商务厅\n2099年5月18日\n");
        assertThat(notice.signature()).extracting(Part::text).containsExactly("云岭省商务厅");
    }

    @Test
    void rulesAndPlansThatComeAloneAreDocumentsOfTheirOwn() {
        assertThat(Samples.notice("云岭省茶业管理办法（试行）\n第一条 为发展茶业，制定本办法。\n第二条 本办法适用于茶业。\n第三条 本办法自发布之日起施行。\n")
                        .title()
                        .text())
                .isEqualTo("云岭省茶业管理办法（试行）");
        assertThat(Samples.notice("云岭省茶业发展规划\n云岭省商务厅\n2099年5月\n一、总体要求\n发展茶业。\n二、主要任务\n建设茶园。\n三、保障措施\n加强领导。\n")
                        .title()
                        .text())
                .isEqualTo("云岭省茶业发展规划");
        assertThat(NoticeParser.parse(Samples.document("a.txt", "《云岭省茶业管理办法》解读\n一、背景\n茶业。\n二、内容\n茶园。\n三、意义\n茶厂。\n")))
                .isInstanceOf(Reading.LeftOut.class);
        assertThat(NoticeParser.parse(Samples.document("a.txt", "我家的种茶方案\n一、浇水\n每天浇水。\n二、施肥\n每月施肥。\n")))
                .isInstanceOf(Reading.LeftOut.class);
    }

    @Test
    void anAddressMayHaveSemicolonsDivisionsAndCitiesThatShareTheirOffice() {
        Notice notice = Samples.notice(
                "关于做好供水工作的通知\n鲁水发〔2099〕3号\n济南、青岛、菏泽市水务（水利）局；各县物价局（收费处）；有关单位：\n请办理。\n山东省水利厅\n2099年5月18日\n");
        assertThat(Samples.read(notice).bodies().stream()
                        .filter(body -> body.part() == Mention.Part.RECIPIENT)
                        .map(Mention.Body::name))
                .containsExactly("济南市水务（水利）局", "青岛市水务（水利）局", "菏泽市水务（水利）局", "各县物价局", "有关单位");
    }

    @Test
    void theDayOnWhichACourtPassedADocumentStandsBelowItsTitle() {
        Notice notice = Samples.notice(
                "云岭省高级人民法院关于审理茶业案件的批复\n2099年5月1日 云岭省高级人民法院审判委员会第12次会议通过\n2099年6月1日 施行\n各中级人民法院：\n请办理。\n");
        assertThat(notice.title().text()).isEqualTo("云岭省高级人民法院关于审理茶业案件的批复");
        assertThat(notice.issued().orElseThrow()).hasToString("2099-05-01");
    }

    @Test
    void labelsAndValuesMayStandOnLinesOfTheirOwn() {
        Notice notice = Samples.notice(
                "索引号：\n000099/2099-00001\n分类：\n发布机构：\n云岭省商务厅\n名称：\n关于做好茶业工作的通知\n文号：\n发布日期：\n2099-05-20\n各市、县商务局：\n请办理。\n云岭省商务厅\n2099年5月18日\n");
        assertThat(notice.title().text()).isEqualTo("关于做好茶业工作的通知");
        assertThat(notice.source().page(PageField.INDEX_NUMBER)).contains("000099/2099-00001");
        assertThat(notice.source().page(PageField.DATE_PUBLISHED)).contains("2099-05-20");
        assertThat(notice.recipients().orElseThrow().text()).isEqualTo("各市、县商务局");
    }

    @Test
    void aLetterToOneBodyMayBeForOthersToo() {
        Notice notice = Samples.notice("国务院关于建设茶厂的批复\n国函〔2099〕7号\n国家计委并河北、江苏省人民政府，有关单位：\n现批复如下。\n国务院\n2099年5月18日\n");
        assertThat(Samples.read(notice).bodies().stream()
                        .filter(body -> body.part() == Mention.Part.RECIPIENT)
                        .map(Mention.Body::name))
                .containsExactly("国家计委", "河北省人民政府", "江苏省人民政府", "有关单位");
    }

    @Test
    void whoHoldsAnEventIsNotAddressed() {
        Notice notice = Samples.notice("云岭省商务厅关于举办茶业培训的通知\n主办单位：\n云岭省商务厅\n请报名。\n云岭省商务厅\n2099年5月18日\n");
        assertThat(notice.recipients()).isEmpty();
    }

    private static Notice marked(String content) {
        return (Notice) NoticeParser.parse(Samples.document("a.md", content));
    }

    private static final String OUTLINE =
            "\n为发展茶业，制定本规划。\n一、发展基础\n茶园已有20万亩。\n二、主要任务\n（一）改造茶园。各县要改造老茶园。\n三、保障措施\n各县要落实责任。\n";

    @Test
    void aPlanThatComesAloneBelowItsMarkAsAttachmentIsRead() {
        for (String mark : List.of("附件\n", "附件：\n", "附件1\n", "")) {
            Notice notice = Samples.notice(mark + "云岭省茶业发展规划（2099—2103年）" + OUTLINE);
            assertThat(notice.title().text()).isEqualTo("云岭省茶业发展规划（2099—2103年）");
        }
    }

    @Test
    void wordsOfAPaperAboutAPlanAreNoPlan() {
        for (String title : List.of("附件\n图解云岭省茶业发展规划", "云岭省茶业发展规划解读", "云岭省印发茶业发展规划 茶园五年翻番", "附件：\n茶业统计表")) {
            assertThat(NoticeParser.parse(Samples.document("a.txt", title + OUTLINE)))
                    .as(title)
                    .isInstanceOf(Reading.LeftOut.class);
        }
        assertThat(NoticeParser.parse(Samples.document("a.txt", "云岭省茶业发展规划\n记者从省茶业局获悉，规划日前印发。\n茶园将达20万亩。\n")))
                .isInstanceOf(Reading.LeftOut.class);
    }

    @Test
    void whoseSealStandsInForAnotherSignsNothing() {
        Notice notice = Samples.notice("云岭省茶业协调小组关于做好茶业工作的通知\n各市、县商务局：\n请办理。\n云岭省茶业协调小组\n（云岭省商务厅代章）\n2099年5月18日\n");
        assertThat(notice.signature().stream().map(Part::text)).containsExactly("云岭省茶业协调小组");
    }

    @Test
    void aLineBreakInATitleIsNoBlankOfIt() {
        Notice notice = Samples.notice(
                "<head><meta name='ArticleTitle' content='云岭省商务厅 云岭省财政厅关于做好茶业工作的通知'></head><div><p>云岭省商务厅 云岭省财政厅关于做好茶业工 作的通知</p><p>云商发〔2099〕5号</p><p>各市、县商务局：</p><p>请办理。</p></div>");
        assertThat(notice.title().text()).isEqualTo("云岭省商务厅 云岭省财政厅关于做好茶业工作的通知");
        assertThat(Samples.notice("云岭省商务厅 云岭省财政厅关于印发《云 岭省茶业方案》 的通知" + END)
                        .title()
                        .text())
                .isEqualTo("云岭省商务厅 云岭省财政厅关于印发《云岭省茶业方案》 的通知");
    }

    @Test
    void theNumbersOfAttachmentsMayStandOnLinesOfTheirOwn() {
        Notice notice =
                Samples.notice("关于做好茶业工作的通知\n各市、县商务局：\n请办理。\n附件：（略）1.\n茶园名册\n2.\n茶农名册\n3.茶厂名册\n云岭省商务厅\n2099年5月18日\n");
        assertThat(notice.attachments()).extracting(Attachment::name).containsExactly("茶园名册", "茶农名册", "茶厂名册");
        assertThat(notice.signature()).extracting(Part::text).containsExactly("云岭省商务厅");
    }

    @Test
    void attachmentsMayStandBelowTheirNote() {
        Notice notice = Samples.notice("关于做好茶业工作的通知\n各市、县商务局：\n请办理。\n附件：\n1.茶园名册\n2.2099年茶农名册\n云岭省商务厅\n2099年5月18日\n");
        assertThat(notice.attachments()).extracting(Attachment::name).containsExactly("茶园名册", "2099年茶农名册");
        assertThat(notice.attached()).isEmpty();
        assertThat(notice.signature()).extracting(Part::text).containsExactly("云岭省商务厅");
    }

    @Test
    void anAttachmentMayBeNamedBehindItsNumberAlone() {
        Notice notice = Samples.notice(
                "关于做好茶业工作的通知\n各市、县商务局：\n请办理。\n附件1.茶园名册\n附件2（附2）-茶农名册.xlsx\n云岭省商务厅\n2099年5月18日\n附件1.茶园名册\n云岭茶园\n");
        assertThat(notice.attachments()).extracting(Attachment::name).containsExactly("茶园名册", "茶农名册.xlsx");
        assertThat(notice.body()).hasSize(1);
    }

    @Test
    void namesAtTheEndOfAnUndatedTextAreItsSignature() {
        Notice notice = Samples.notice("关于做好茶业工作的通知\n各市、县商务局：\n请办理。\n附件：茶园名册\n云岭省商务厅 云岭省财政厅\n");
        assertThat(notice.attachments()).extracting(Attachment::name).containsExactly("茶园名册");
        assertThat(notice.signature()).extracting(Part::text).containsExactly("云岭省商务厅 云岭省财政厅");
        assertThat(notice.body()).hasSize(1);
    }

    @Test
    void aTextMayBeginByTheTitleThatTheNoticePutsOut() {
        Notice notice = Samples.notice(
                "关于印发茶园规定的通知\n各市、县商务局：\n现将《茶园管护规定》和《茶厂管护规定》印发给你们。\n云岭省商务厅\n2099年5月18日\n茶园管护规定\n一、修好茶园。\n茶厂管护规定\n一、修好茶厂。\n");
        assertThat(notice.attached())
                .extracting(text -> text.title().map(Part::text).orElse(""))
                .containsExactly("茶园管护规定", "茶厂管护规定");
    }

    @Test
    void theTitleOfATextMayBeginWithAYear() {
        Notice notice =
                Samples.notice("关于印发2099年茶业任务的通知\n各市、县商务局：\n请办理。\n云岭省商务厅\n2099年5月18日\n2099年茶业任务\n分解方案\n一、修好茶园。\n");
        assertThat(notice.attached())
                .extracting(text -> text.title().map(Part::text).orElse(""))
                .containsExactly("2099年茶业任务分解方案");
    }

    @Test
    void aLongNameMayStandOnTwoLinesOfTheSignature() {
        Notice notice =
                Samples.notice("关于做好茶业工作的通知\n各市、县商务局：\n请办理。\n云岭省商务厅春季\n的茶树病害防控工作领导小组\n（云岭省商务厅代章）\n2099年5月18日\n");
        assertThat(notice.signature()).extracting(Part::text).containsExactly("云岭省商务厅春季的茶树病害防控工作领导小组");
        assertThat(notice.body()).hasSize(1);
        notice = Samples.notice("关于做好茶业工作的通知\n各省应对茶病联防联控机制（领导小组、指挥部）：\n请办理。\n国务院应对春季茶树病虫\n害情联防联控机制综合组\n2099年5月18日\n");
        assertThat(notice.signature()).extracting(Part::text).containsExactly("国务院应对春季茶树病虫害情联防联控机制综合组");
        assertThat(notice.recipients()).map(Part::text).contains("各省应对茶病联防联控机制（领导小组、指挥部）");
    }
}
