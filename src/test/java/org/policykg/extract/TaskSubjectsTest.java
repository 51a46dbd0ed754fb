package org.policykg.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policykg.Samples;

/** Who answers for an item by its words: places, lists that share what they say once, and remarks on all items. */
class TaskSubjectsTest {
    private static List<Mention.Task> tasksOf(String head, String... paragraphs) {
        return Samples.extraction(head + String.join("\n", paragraphs) + "\n云岭省人民政府\n2099年4月8日\n")
                .tasks();
    }

    private static List<Mention.Task> tasks(String... paragraphs) {
        return tasksOf("云岭省人民政府关于发展茶业的意见\n云政发〔2099〕4号\n各市人民政府：\n", paragraphs);
    }

    private static String bodies(Mention.Task task) {
        return task.bodies().stream()
                .map(body -> body.duty() + " " + body.name())
                .collect(Collectors.joining(";"));
    }

    @ParameterizedTest
    @CsvSource({
        "四川省要修好水渠。,RESPONSIBLE 四川省",
        "永昌县、金川区要修好水渠。,RESPONSIBLE 永昌县;RESPONSIBLE 金川区",
        "云岭新区应当修好水渠。,RESPONSIBLE 云岭新区",
        "海绵城市要修好水渠。,''",
        "云岭山区要修好水渠。,''",
        "由于云岭县修好了水渠，茶价上涨。,''",
        "江西、湖北、湖南三省人民政府要修好水渠。,RESPONSIBLE 江西省人民政府;RESPONSIBLE 湖北省人民政府;RESPONSIBLE 湖南省人民政府",
        "云岭青石二市要修好水渠。,RESPONSIBLE 云岭青石二市",
        "各有关省（市）要修好水渠。,RESPONSIBLE 各有关省（市）",
        "有关省、市、自治区应修好水渠。,RESPONSIBLE 有关省、市、自治区",
        "西部地区要修好水渠。,RESPONSIBLE 西部地区",
    })
    void aPlaceIsToldToActByItsName(String sentence, String expected) {
        assertThat(bodies(tasks("一、办好茶厂。" + sentence, "二、修好桥梁。").getFirst())).isEqualTo(expected);
    }

    @Test
    void aSentenceWithALastDayNeedsNoWordThatBindsItsSubject() {
        assertThat(bodies(tasksOf("云岭省水利厅关于水渠的通告\n云水告〔2099〕4号\n", "为修好水渠，现通告如下。", "省水利厅于2099年6月3日前公布名册，茶农可以查阅。")
                        .getFirst()))
                .isEqualTo("RESPONSIBLE 省水利厅");
    }

    @ParameterizedTest
    @CsvSource({
        "县、区政府和各部门、单位要修好水渠。,RESPONSIBLE 县政府;RESPONSIBLE 区政府;RESPONSIBLE 各部门;RESPONSIBLE 各单位",
        "市级有关部门、单位应当修好水渠。,RESPONSIBLE 市级有关部门;RESPONSIBLE 市级有关单位",
        "市、区财政部门要安排资金。,RESPONSIBLE 市财政部门;RESPONSIBLE 区财政部门",
        "市、县财政、税务部门要安排资金。,RESPONSIBLE 市财政部门;RESPONSIBLE 市税务部门;RESPONSIBLE 县财政部门;RESPONSIBLE 县税务部门",
        "省、市两级政府要安排资金。,RESPONSIBLE 省政府;RESPONSIBLE 市政府",
        "县级以上人民政府及其有关部门要修好水渠。,RESPONSIBLE 县级以上人民政府;RESPONSIBLE 县级以上人民政府有关部门",
        "省水利厅、省财政厅两部门要安排资金。,RESPONSIBLE 省水利厅;RESPONSIBLE 省财政厅",
        "各级融资担保、再担保机构要支持茶农。,RESPONSIBLE 各级融资担保机构;RESPONSIBLE 各再担保机构",
        "教育、海关、统计等茶业领域有关部门要修好水渠。,RESPONSIBLE 教育部门;RESPONSIBLE 海关;RESPONSIBLE 统计部门",
        "请各有关企业凭本通知修好水渠。,RESPONSIBLE 各有关企业",
        "试点方案由省水利厅、省财政厅联合进行研究。,RESPONSIBLE 省水利厅;RESPONSIBLE 省财政厅",
        "其余资金由地方自筹。,RESPONSIBLE 地方",
        "各级财政、茶业部门要修好水渠。,RESPONSIBLE 各级财政部门;RESPONSIBLE 茶业部门",
        "县（市、区）及以上水利部门要修好水渠。,RESPONSIBLE 县（市、区）及以上水利部门",
        "各地区、各部门特别是水利主管部门要修好水渠。,RESPONSIBLE 各地区;RESPONSIBLE 各部门;RESPONSIBLE 水利主管部门",
        "地方各级人民政府特别是产茶区所在地的人民政府应修好水渠。,RESPONSIBLE 地方各级人民政府",
        "云岭省茶业学会等专业学会要修好水渠。,RESPONSIBLE 云岭省茶业学会",
        "供水、供气等企业要修好水渠。,RESPONSIBLE 供水企业;RESPONSIBLE 供气企业",
        "水渠建设主体要修好水渠。,RESPONSIBLE 水渠建设主体",
        "遇有重大情况，所在县人民政府须报省水利厅。,RESPONSIBLE 所在县人民政府",
        "口岸城市要修好水渠。,RESPONSIBLE 口岸城市",
        "各县（市、区）原则上不再新建水渠。,RESPONSIBLE 各县（市、区）",
        "各县（市、区）不再新建水渠。,RESPONSIBLE 各县（市、区）",
        "各级茶业、水利以及商务部门要修好水渠。,RESPONSIBLE 各级茶业部门;RESPONSIBLE 水利部门;RESPONSIBLE 商务部门",
        "省推进“茶改”工作协调小组要修好水渠。,RESPONSIBLE 省推进“茶改”工作协调小组",
        "省人力资源社会保障行政部门要培训茶农。,RESPONSIBLE 省人力资源社会保障行政部门",
    })
    void aListIsWrittenOut(String sentence, String expected) {
        assertThat(bodies(tasks("一、办好茶厂。" + sentence, "二、修好桥梁。").getFirst())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "各县也要修好水渠。,RESPONSIBLE 各县",
        "各县都必须修好水渠。,RESPONSIBLE 各县",
        "各县也要协助茶农修路。,SUPPORT 各县",
        "各茶园专班是水渠管护的责任主体。,RESPONSIBLE 各茶园专班",
        "省水利厅应对水渠进行检查。,RESPONSIBLE 省水利厅",
        "各茶业公司应缴纳的茶款由茶业局核定。,RESPONSIBLE 茶业局",
        "各茶业公司应具备三处茶园。,''",
        "中部地区在全省茶业中具有重要地位。,''",
        "并请各县加强水渠管护。,RESPONSIBLE 各县",
        "'各省、自治区、直辖市及各级计委，要修好水渠。','RESPONSIBLE 各省、自治区、直辖市;RESPONSIBLE 各级计委'",
        "'涉及多个茶业部门，要修好水渠。',''",
        "依法审批茶园的林业主管部门应当修好水渠。,RESPONSIBLE 林业主管部门",
        "有条件的茶业企业要修好水渠。,''",
        "省茶业公司的采购部门要修好水渠。,''",
        "'风险转由各县承担。',''",
        "检查中发现的问题我厅将通报。,RESPONSIBLE 云岭省水利厅",
    })
    void whatBindsASubject(String sentence, String expected) {
        String head = "云岭省水利厅关于发展茶业的意见\n云水发〔2099〕4号\n各市水利局：\n";
        assertThat(bodies(tasksOf(head, "一、办好茶厂。" + sentence, "二、修好桥梁。").getFirst()))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "加强水渠管护各市水利部门要定期检查。,RESPONSIBLE 各市水利部门",
        "工作要求各成员单位要定期检查。,RESPONSIBLE 各成员单位",
        "加强水渠管护国家林业和草原局要定期检查。,RESPONSIBLE 国家林业和草原局",
        "认真督促指导各市水利部门要定期检查。,''",
        "认真督查各类部门要定期检查。,''",
    })
    void aSubjectMayStandRightBehindAHeading(String item, String expected) {
        assertThat(bodies(tasks("一、" + item, "二、修好桥梁。").getFirst())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"两部门,true", "这两个部门,true", "三部门,false"})
    void whoIssuesIsCounted(String subject, boolean meant) {
        String head = "云岭省水利厅 云岭省财政厅关于发展茶业的意见\n云水发〔2099〕4号\n各市水利局：\n";
        assertThat(bodies(
                        tasksOf(head, "一、办好茶厂。" + subject + "将修好水渠。", "二、修好桥梁。").getFirst()))
                .isEqualTo(meant ? "RESPONSIBLE 云岭省水利厅;RESPONSIBLE 云岭省财政厅" : "");
    }

    @Test
    void threeBodiesAreThoseThatIssue() {
        String head = "云岭省水利厅 云岭省财政厅 云岭省商务厅关于发展茶业的意见\n云水发〔2099〕4号\n各市水利局：\n";
        assertThat(bodies(tasksOf(head, "一、办好茶厂。三部门将修好水渠。", "二、修好桥梁。").getFirst()))
                .isEqualTo("RESPONSIBLE 云岭省水利厅;RESPONSIBLE 云岭省财政厅;RESPONSIBLE 云岭省商务厅");
    }

    @Test
    void aSentenceMaySayWhoAnswersForAllItems() {
        List<Mention.Task> tasks = tasks("以下任务均由各县人民政府负责落实，不再列出。", "一、办好茶厂。", "二、修好桥梁。（省水利厅负责）");
        assertThat(tasks)
                .extracting(TaskSubjectsTest::bodies)
                .containsExactly("RESPONSIBLE 各县人民政府", "RESPONSIBLE 省水利厅;RESPONSIBLE 各县人民政府");
    }

    @Test
    void aBracketMaySayWhoAnswersForThisItemAndAllBelow() {
        List<Mention.Task> tasks = tasks("一、办好茶厂。（省商务厅负责。具体任务均涉及各县人民政府，不再列出，下同）", "二、修好桥梁。（省水利厅负责）");
        assertThat(tasks)
                .extracting(TaskSubjectsTest::bodies)
                .containsExactly("RESPONSIBLE 省商务厅;RESPONSIBLE 各县人民政府", "RESPONSIBLE 省水利厅;RESPONSIBLE 各县人民政府");
    }

    @Test
    void whatSpeaksOfTheWholeClosesATextWhosePrinciplesHaveSeveralParagraphs() {
        assertThat(tasks(
                        "一、总体要求",
                        "（一）指导思想。茶业要发展。",
                        "（二）基本原则。",
                        "茶园为先。茶农受益。",
                        "绿色为本。茶水相宜。",
                        "二、主要任务",
                        "（三）办好茶厂。各县要办好茶厂。",
                        "（四）修好桥梁。省水利厅要修好桥梁。",
                        "各市、各部门要抓好组织实施，完善配套措施。"))
                .extracting(Mention.Task::text)
                .containsExactly("办好茶厂。各县要办好茶厂。", "修好桥梁。省水利厅要修好桥梁。", "各市、各部门要抓好组织实施，完善配套措施。");
    }

    @Test
    void anArticleThatBindsAPublicBodyToAnActIsATask() {
        String head = "云岭省人民政府关于印发《茶园管理办法》的通知\n云政发〔2099〕4号\n各市人民政府：\n现将《茶园管理办法》印发给你们。\n云岭省人民政府\n2099年4月8日\n茶园管理办法\n";
        assertThat(tasksOf(
                        head,
                        "第一条 为保护茶园，制定本办法。",
                        "第二条 各级林业主管部门应当编制茶园规划。规划应当公开。",
                        "第三条 省水利厅负责水渠管理工作。",
                        "第四条 茶业公司应当建立茶园档案。",
                        "第五条 县级林业主管部门应当受理茶农申请。",
                        "第六条 茶园收支列入预算。",
                        "茶业经办机构应当独立编制收支计划。",
                        "第七条 根据储备需要，省茶业局（省茶叶办）会同省财政厅负责安排茶款。",
                        "第八条 本办法自印发之日起施行。"))
                .extracting(Mention.Task::text, TaskSubjectsTest::bodies)
                .containsExactly(
                        tuple("各级林业主管部门应当编制茶园规划。规划应当公开。", "RESPONSIBLE 各级林业主管部门"),
                        tuple("茶园收支列入预算。\n茶业经办机构应当独立编制收支计划。", "RESPONSIBLE 茶业经办机构"),
                        tuple("根据储备需要，省茶业局（省茶叶办）会同省财政厅负责安排茶款。", "RESPONSIBLE 省茶业局（省茶叶办）;SUPPORT 省财政厅"));
    }

    @Test
    void aBracketMayHoldAnotherOfAnyForm() {
        assertThat(bodies(tasks("一、办好茶厂。（省商务厅，各市、县〔区〕人民政府负责）", "二、修好桥梁。").getFirst()))
                .isEqualTo("RESPONSIBLE 省商务厅;RESPONSIBLE 各市人民政府;RESPONSIBLE 各县〔区〕人民政府");
    }
}
