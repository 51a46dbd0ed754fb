package org.policykg.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policykg.Samples;

class NoticeParserTest {
    private static final String WHOLE = """
            云岭省财政厅 云岭省商务厅
            关于印发《外贸资金管理
            办法》的通知
            云财〔2022〕4号
            各市财政局、商务局：
            现将《外贸资金管理办法》印发给你们，请遵照执行。
            一、各市财政局要及时拨付资金。
            附件：1.外贸资金管理办法
            2.资金分配表
            云岭省财政厅
            云岭省商务厅
            二〇二二年三月二十一日
            （此件公开发布）
            附件1
            外贸资金管理办法
            第一条 为规范资金管理，制定本办法。
            附件2
            资金分配表
            甲市若干，乙市若干。
            抄送：省审计厅，省统计局。
            """;

    @Test
    void everyPartIsFound() {
        Notice notice = Samples.notice(WHOLE);
        assertThat(notice.title().text()).isEqualTo("云岭省财政厅 云岭省商务厅关于印发《外贸资金管理办法》的通知");
        assertThat(notice.type()).contains(DocumentType.NOTICE);
        assertThat(notice.documentNumber()).contains("云财〔2022〕4号");
        assertThat(notice.recipients())
                .hasValueSatisfying(part -> assertThat(part.text()).isEqualTo("各市财政局、商务局"));
        assertThat(notice.body()).hasSize(2);
        assertThat(notice.signature()).extracting(Part::text).containsExactly("云岭省财政厅", "云岭省商务厅");
        assertThat(notice.issued()).contains(LocalDate.of(2022, 3, 21));
        assertThat(notice.attachments()).extracting(Attachment::name).containsExactly("外贸资金管理办法", "资金分配表");
        assertThat(notice.attached())
                .extracting(text -> text.title().orElseThrow().text())
                .containsExactly("外贸资金管理办法", "资金分配表");
        assertThat(notice.copiedTo())
                .hasValueSatisfying(part -> assertThat(part.text()).isEqualTo("省审计厅，省统计局"));
    }

    @Test
    void everyPartStandsWhereItSays() {
        Notice notice = Samples.notice(WHOLE);
        for (Part part : List.of(
                notice.number().orElseThrow(),
                notice.recipients().orElseThrow(),
                notice.copiedTo().orElseThrow())) {
            assertThat(part.span().in(notice.text())).isEqualTo(part.text());
        }
    }

    @Test
    void theNumberOfACompilationAndTheDateInItsHeadingAreNoTitle() {
        Notice notice = Samples.notice("3. 云岭省财政厅关于某事的通知（2023年5月31日）\n云财〔2023〕5号\n各市财政局：\n请办理。\n");
        assertThat(notice.title().text()).isEqualTo("云岭省财政厅关于某事的通知");
        assertThat(notice.issued()).contains(LocalDate.of(2023, 5, 31));
    }

    @Test
    void theOriginalTitleWinsOverThePages() {
        Notice notice = Samples.notice(
                "---\ntitle: 财政厅发布_重要_通知\n---\n<div><p>原标题：云岭省财政厅关于“三农”投入的通知</p><p>各市财政局：</p><p>请办理。</p><p>云岭省财政厅</p><p>2023年5月31日</p></div>");
        assertThat(notice.title().text()).isEqualTo("云岭省财政厅关于“三农”投入的通知");
    }

    @Test
    void recipientsMayShareALineWithTheBody() {
        Notice notice = Samples.notice("云岭省财政厅关于某事的通知\n云财〔2023〕5号\n各市财政局：为做好预算工作，现通知如下。\n一、请办理。\n");
        assertThat(notice.recipients().orElseThrow().text()).isEqualTo("各市财政局");
        assertThat(notice.body().getFirst().in(notice.text())).startsWith("为做好预算工作");
    }

    @Test
    void aDecreeIsTheLawThatItBringsIntoForce() {
        Notice notice = Samples.notice(
                "<table><tr><td>标题：</td><td>云岭省茶叶条例</td><td>发文字号：</td><td>云政令第7号</td></tr></table><div><p>云岭省人民政府令</p><p>第7号</p><p>现公布《云岭省茶叶条例》，自2023年6月1日起施行。</p><p>2023年5月1日</p><p>云岭省茶叶条例</p><p>第一条　为发展茶业，制定本条例。</p></div>");
        assertThat(notice.title().text()).isEqualTo("云岭省茶叶条例");
        assertThat(notice.type()).contains(DocumentType.ORDER);
        assertThat(notice.documentNumber()).contains("云政令第7号");
    }

    @Test
    void aDecreeWithoutAPageIsCalledWhatItBringsIntoForce() {
        Notice notice = Samples.notice(
                "云岭市人民政府令\n第179号\n现公布修订后的《云岭市茶叶办法》，自2021年5月1日起施行。\n市长 张三\n2021年1月29日\n云岭市茶叶办法\n第一条 为发展茶业，制定本办法。\n");
        assertThat(notice.title().text()).isEqualTo("云岭市茶叶办法");
        assertThat(notice.type()).contains(DocumentType.ORDER);
    }

    @Test
    void theSerialOfADecreeStandsBelowItsLetterhead() {
        Notice notice = Samples.notice(
                "<head><meta name='ArticleTitle' content='云岭市茶叶办法'></head><div><p>云岭市人民政府令</p><p>第179号</p><p>《云岭市茶叶办法》已经会议通过，现予公布，自2021年5月1日起施行。</p><p>2021年1月29日</p><p>云岭市茶叶办法</p><p>第一条　为发展茶业，制定本办法。</p></div>");
        assertThat(notice.documentNumber()).contains("云岭市人民政府令第179号");
        assertThat(notice.title().text()).isEqualTo("云岭市茶叶办法");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "云岭省财政厅有关负责人就印发《茶业会计办法》答记者问\n日前，办法已印发。\n问：为什么要制定办法？\n答：各市要建立账目。\n",
                "答记者问\n问：为什么要制定办法？\n答：附录一为《账目》。\n",
                "问：为什么要制定办法？\n答：各市要建立账目。\n"
            })
    void whatIsToldToReportersIsNoTextOfTheNotice(String told) {
        String notice = "云岭省财政厅关于印发《茶业会计办法》的通知\n云财〔2023〕5号\n各市财政局：\n现印发给你们，请遵照执行。\n";
        String signed = notice + "云岭省财政厅\n2023年5月31日\n";
        String text = "茶业会计办法\n第一条 为规范账目，制定本办法。\n";
        assertThat(Samples.notice(signed + told).attached()).isEmpty();
        assertThat(Samples.notice(notice + told).body()).hasSize(1);
        assertThat(Samples.notice(signed + text + told).attached())
                .singleElement()
                .satisfies(attached -> assertThat(attached.paragraphs()).hasSize(1));
        assertThat(Samples.notice(signed + told + "附件1\n" + text).attached())
                .singleElement()
                .satisfies(attached ->
                        assertThat(attached.title().orElseThrow().text()).isEqualTo("茶业会计办法"));
    }

    @Test
    void aNoticeThatAPaperPrintsInFullIsReadFromItsTitleOn() {
        Notice notice = Samples.notice(
                "财政厅发文要求做好预算公开\n记者从云岭省财政厅获悉，财政厅近日发出通知，部署预算公开工作。通知全文如下：\n云岭省财政厅关于做好预算公开\n工作的通知\n云财〔2023〕5号\n各市财政局：\n请办理。\n云岭省财政厅\n2023年5月31日\n");
        assertThat(notice.title().text()).isEqualTo("云岭省财政厅关于做好预算公开工作的通知");
        assertThat(notice.documentNumber()).contains("云财〔2023〕5号");
        assertThat(notice.recipients().orElseThrow().text()).isEqualTo("各市财政局");
    }

    @ParameterizedTest
    @ValueSource(strings = {"新华社云岭10月25日电\n", "新华社云岭10月25日电 ", "新华社云岭10月25日电（记者张三）\n"})
    void aDatelineIsNoPartOfTheTitle(String dateline) {
        Notice notice = Samples.notice(dateline + "云岭省人民政府办公厅关于假日安排的通知\n各市人民政府：\n请做好安排。\n云岭省人民政府办公厅\n2021年10月25日\n");
        assertThat(notice.title().text()).isEqualTo("云岭省人民政府办公厅关于假日安排的通知");
        assertThat(notice.recipients().orElseThrow().text()).isEqualTo("各市人民政府");
    }

    @Test
    void whatThePressPutsOutForTheOfficesOfThePartyIsADocumentWithItsText() {
        Notice notice = Samples.notice(
                "中共云岭省委办公厅 云岭省人民政府办公厅印发《关于推进茶业振兴的意见》\n近日，中共云岭省委办公厅、云岭省人民政府办公厅印发了《关于推进茶业振兴的意见》，并发出通知，要求各地贯彻落实。\n《关于推进茶业振兴的意见》全文如下。\n为推进茶业振兴，现提出如下意见。\n一、扩大种植。\n");
        assertThat(notice.body()).hasSize(2);
        assertThat(notice.attached())
                .singleElement()
                .satisfies(text -> assertThat(text.paragraphs()).hasSize(2));
    }

    @Test
    void menusAboveTheTitleOfAPageAreNoPartOfTheNotice() {
        Notice notice = Samples.notice(
                "<head><meta name='ArticleTitle' content='云岭市财政局关于某事的通知'></head><body><div>首页</div><div>政务公开</div><div>搜索热词： 社保 医保</div>"
                        + "<div>【文字解读】《云岭市财政局关于某事的通知》政策解读</div><div>文 号： 云财规字〔2023〕5号</div><div>云岭市财政局关于某事的通知</div>"
                        + "<div>云财规字〔2023〕5号</div><div>各区财政局：</div><div>请办理。</div><div>云岭市财政局</div><div>2023年5月31日</div></body>");
        assertThat(notice.title().text()).isEqualTo("云岭市财政局关于某事的通知");
        assertThat(notice.documentNumber()).contains("云财规字〔2023〕5号");
        assertThat(notice.recipients().orElseThrow().text()).isEqualTo("各区财政局");
    }

    @ParameterizedTest
    @CsvSource({
        "云岭省财政厅文件|云岭省财政厅关于某事的通知, 云岭省财政厅关于某事的通知",
        "特急|云岭省财政厅关于某事的通知, 云岭省财政厅关于某事的通知",
        "云岭省财政厅关于转发财政部有关意见|的通知, 云岭省财政厅关于转发财政部有关意见的通知",
        "云岭省财政厅关于印发《某某实施意见|（试行）》的通知, 云岭省财政厅关于印发《某某实施意见（试行）》的通知"
    })
    void theTitleIsItsLinesAndNoOthers(String lines, String title) {
        Notice notice = Samples.notice(lines.replace('|', '\n') + "\n云财〔2023〕5号\n各市财政局：\n请办理。\n");
        assertThat(notice.title().text()).isEqualTo(title);
    }

    @Test
    void aNoticeWithoutATitleIsGivenOneInBrackets() {
        Notice notice = Samples.notice("各市财政局：\n为做好预算公开，现将有关事项通知如下：\n一、请认真组织。\n云岭省财政厅\n2022年5月18日\n");
        assertThat(notice.title().text()).isEqualTo("[云岭省财政厅致各市财政局，2022-05-18]");
        assertThat(notice.recipients().orElseThrow().text()).isEqualTo("各市财政局");
    }

    @Test
    void aNoticeSaysInItsLastWordsWhatItIs() {
        Notice notice = Samples.notice("根据《中华人民共和国预算法》，现将预算予以公开，接受监督。\n特此公告。\n云岭省财政厅\n2022年5月18日\n");
        assertThat(notice.title().text()).isEqualTo("[云岭省财政厅公告，2022-05-18]");
        assertThat(notice.type()).contains(DocumentType.ANNOUNCEMENT);
        assertThat(notice.signature()).extracting(Part::text).containsExactly("云岭省财政厅");
    }

    @Test
    void charactersThatAreSetApartStandTogether() {
        Notice notice = Samples.notice(
                "云岭省财政厅 云岭省商务厅关于印发预 算 管 理 办 法 的 通 知\n云财〔2023〕5号\n各市财政局：\n请办理。\n云 岭 省 财 政 厅 云岭省商务厅\n2023年5月31日\n");
        assertThat(notice.title().text()).isEqualTo("云岭省财政厅 云岭省商务厅关于印发预算管理办法的通知");
        assertThat(notice.signature()).extracting(Part::text).containsExactly("云岭省财政厅 云岭省商务厅");
    }

    @Test
    void aDecisionOfThePartyIsDatedBelowItsTitle() {
        Notice notice = Samples.notice("中共云岭省委 云岭省人民政府关于推进茶业振兴的意见\n（2023年5月31日）\n为推进茶业振兴，提出如下意见。\n一、扩大种植。\n");
        assertThat(notice.issued()).contains(LocalDate.of(2023, 5, 31));
        assertThat(Samples.notice("云岭省人民政府关于振兴茶业的决定\n（一九九六年八月一日）\n为振兴茶业，作如下决定。\n")
                        .issued())
                .contains(LocalDate.of(1996, 8, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "财政厅：下一步抓好五项工作\n\n记者从发布会上获悉，财政厅将会同有关部门，认真落实决策部署，抓好五项工作。\n一是推进项目。\n二是稳定投资。\n",
                "财政厅有关负责人就《预算管理办法》答记者问\n\n问：为什么出台办法？\n答：为了规范管理。\n",
                "一图读懂《云岭省财政厅关于预算公开的意见》\n预算公开有三个要点。\n",
                "图解：云岭省人民政府关于预算公开的意见\n预算公开有三个要点。\n",
                "云岭省出台关于预算公开的意见\n新华社云岭5月31日电 云岭省日前出台意见。\n",
                "云岭省印发《关于预算公开的意见》\n记者从省财政厅获悉，意见已经印发。\n",
                "云岭省出台关于预算公开的意见\n意见提出，预算应当公开。\n",
                "预算申报常见问题\n\n一、谁可以申报？\n答：各单位。\n",
                "云岭省茶叶条例\n\n第一条 为发展茶业，制定本条例。\n第二条 本条例自公布之日起施行。\n"
            })
    void articlesAndLawsAreNoNotices(String content) {
        assertThat(NoticeParser.parse(Samples.document("a.txt", content))).isInstanceOf(Reading.LeftOut.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2021年11月23日, 2021-11-23",
        "2023 年6 月1 日, 2023-06-01",
        "一九九四年七月二十八日, 1994-07-28",
        "二○○四年三月十二日, 2004-03-12",
        "二〇一九年十二月十日, 2019-12-10",
        "2018-03-27, 2018-03-27",
        "20221222, 2022-12-22",
        "2018年03月27, 2018-03-27",
        "二00七年五月三十日, 2007-05-30",
        "二OO六年九月三十日, 2006-09-30"
    })
    void datesAreReadInEveryForm(String words, LocalDate day) {
        assertThat(ChineseDates.first(words)).map(ChineseDates.Found::date).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "各幼儿园",
                "全国工商联、中国科协",
                "国家电网",
                "各有关企业",
                "张三、李四代表",
                "北京、天津、陕西省人民政府",
                "各省（区、市）水利（水务）、农业农村主管部门，新疆生产建设兵团水利局"
            })
    void theFirstLineWithAColonIsTheAddress(String recipients) {
        Notice notice = Samples.notice("云岭省财政厅关于某事的通知\n云财〔2023〕5号\n" + recipients + "：\n请办理。\n");
        assertThat(notice.recipients().orElseThrow().text()).isEqualTo(recipients);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "抄送：省委办公厅，省政协|办公厅，省法院，省检察院。|云岭省人民政府办公厅2023年5月31日印发>省委办公厅，省政协|办公厅，省法院，省检察院",
                "抄送：省委办公厅，|省政协办公厅，|省法院。>省委办公厅，|省政协办公厅，|省法院",
                "抄送：省委办公厅。|省政协办公厅。>省委办公厅",
                "抄送：省委办公厅|云岭茶业网编辑。>省委办公厅",
                "抄送：省委办公厅|省政协办公厅>省委办公厅"
            })
    void copiesGoOnUpToTheirFullStop(String lines, String expected) {
        Notice notice = Samples.notice(
                "云岭省财政厅关于某事的通知\n云财〔2023〕5号\n各市财政局：\n请办理。\n云岭省财政厅\n2023年5月31日\n" + lines.replace('|', '\n'));
        Part copies = notice.copiedTo().orElseThrow();
        assertThat(copies.text()).isEqualTo(expected.replace('|', '\n'));
        assertThat(copies.span().in(notice.text())).isEqualTo(copies.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"现将有关事项通知如下", "各地要做好以下工作", "联系电话", "一、总体要求", "组长"})
    void notEveryLineWithAColonIsTheAddress(String words) {
        Notice notice = Samples.notice("云岭省财政厅关于某事的通知\n云财〔2023〕5号\n" + words + "：\n请办理。\n");
        assertThat(notice.recipients()).isEmpty();
    }

    @Test
    void daysThatAreNotInTheCalendarAreNone() {
        assertThat(ChineseDates.first("2021年2月30日")).isEmpty();
        assertThat(ChineseDates.first("99999999999")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "国发[2019]4号, 国发〔2019〕4号",
        "发改运行〔2023〕645 号, 发改运行〔2023〕645号",
        "工信部企业函﹝2023﹞4号, 工信部企业函〔2023〕4号",
        "（国发〔2015〕43号）, 国发〔2015〕43号",
        "年国务院令第654号, 国务院令第654号",
        "国令第707号, 国令第707号",
        "商务部公告2024年第46号, 商务部公告2024年第46号",
        "国家药品监督管理局公告（2023年第14号）, 国家药品监督管理局公告（2023年第14号）"
    })
    void numbersGetOneForm(String words, String number) {
        assertThat(DocumentNumbers.isNumber(words)).isTrue();
        assertThat(DocumentNumbers.tidy(words)).contains(number);
    }

    @ParameterizedTest
    @CsvSource({
        "云岭省财政厅关于某事的通知, NOTICE",
        "关于某事的意见（试行）, OPINION",
        "云岭省人民政府办公厅关于某事的复 函, LETTER",
        "国务院关于某规划的批复, REPLY",
        "云岭省财政厅公告, ANNOUNCEMENT"
    })
    void theTitleEndsInItsKind(String title, DocumentType type) {
        assertThat(DocumentType.ofTitle(title)).contains(type);
    }

    @Test
    void theTitleOfAnAttachedTextEndsWhereItsNameInTheNoteDoes() {
        assertThat(attachedTitles("附件：1.甲茶厂茶业许可范围（新增）\n2.乙茶园名单\n", "甲茶厂茶业许可范围\n（新增）\n甲茶一级\n附件2\n乙茶园名单\n序号、名称\n云岭茶园\n"))
                .containsExactly("甲茶厂茶业许可范围（新增）", "乙茶园名单");
        assertThat(attachedTitles("附件：茶业许可证（云茶证字（99）第5号）\n", "茶业许可证\n（云茶证字（99）第5号）\n茶厂名称：甲茶厂\n"))
                .containsExactly("茶业许可证（云茶证字（99）第5号）");
    }

    @Test
    void aPartOfATextOrAFormIsNoTitle() {
        assertThat(attachedTitles("", "附件1\n云岭省茶业准入标准\n第一部分：绿茶\n一、甲茶\n甲茶一级。\n附件2\n登记编号： 登记日期： 年 月 日\n登记茶园\n"))
                .containsExactly("云岭省茶业准入标准", "");
    }

    @Test
    void theTitleOfAnAttachedTextMayStandBehindItsNumber() {
        String note = "附件：\n1. 茶业登记表（式样）\n2. 茶园名单\n";
        String texts = "附件1：茶业登记表（式样）\n登记编号： 登记日期： 年 月 日\n登记茶园\n附件2：茶园名单\n云岭茶园\n";
        assertThat(attachedTitles(note, texts)).containsExactly("茶业登记表（式样）", "茶园名单");
        assertThat(Samples.notice(withNote(note, texts)).attachments())
                .extracting(Attachment::name)
                .containsExactly("茶业登记表（式样）", "茶园名单");
        assertThat(Samples.notice(withNote(note, "公开方式：主动公开\n附件1：茶业登记表（式样）.doc\n附件2：茶园名单.xls\n"))
                        .attachments())
                .hasSize(2);
        assertThat(Samples.notice(withNote("", "附件1：茶业登记表\n附件2：茶园名单\n")).attachments())
                .hasSize(2);
    }

    private static List<String> attachedTitles(String note, String texts) {
        return Samples.notice(withNote(note, texts)).attached().stream()
                .map(text -> text.title().map(Part::text).orElse(""))
                .toList();
    }

    private static String withNote(String note, String texts) {
        return "云岭省商务厅关于做好茶业工作的通知\n云商发〔2099〕5号\n各市、县商务局：\n请办理。\n" + note + "云岭省商务厅\n2099年5月18日\n" + texts;
    }
}
