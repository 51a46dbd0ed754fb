package org.policykg.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policykg.Samples;

/** Which items of a text are tasks, how much of it each is, and who answers for it. */
class OutlineTasksTest {
    private static List<Mention.Task> tasks(String title, String... paragraphs) {
        return Samples.extraction("云岭省人民政府关于%s\n云政发〔2099〕4号\n各市人民政府：\n%s\n云岭省人民政府\n2099年4月8日\n"
                        .formatted(title, String.join("\n", paragraphs)))
                .tasks();
    }

    private static List<String> texts(String title, String... paragraphs) {
        return tasks(title, paragraphs).stream().map(Mention.Task::text).toList();
    }

    private static List<String> bodies(Mention.Task task) {
        return task.bodies().stream()
                .map(body -> body.duty() + " " + body.name())
                .toList();
    }

    @Test
    void anItemIsATaskWithAllItsParagraphs() {
        assertThat(texts("发展茶业的意见", "一、扩大茶园。新建茶园三处。", "修好道路。", "二、办好茶厂。"))
                .containsExactly("扩大茶园。新建茶园三处。\n修好道路。", "办好茶厂。");
    }

    @Test
    void anItemWithItemsBelowIsNone() {
        assertThat(texts("发展茶业的意见", "一、扩大茶园", "（一）新建茶园。", "（二）修好道路。", "二、办好茶厂。"))
                .containsExactly("新建茶园。", "修好道路。", "办好茶厂。");
    }

    @Test
    void partsAboveItemsThatEndInBracketsAreATaskEach() {
        List<Mention.Task> tasks = tasks(
                "发展茶业的意见",
                "一、办好茶厂。制定方案。（省商务厅负责）（2）修好道路。（省水利厅牵头，省财政厅配合）",
                "（3）修好桥梁。（省财政厅负责）",
                "二、扩大茶园。（省林业局负责）",
                "（一）新建茶园。");
        assertThat(tasks)
                .extracting(Mention.Task::text, OutlineTasksTest::bodies)
                .containsExactly(
                        tuple("办好茶厂。制定方案。", List.of("RESPONSIBLE 省商务厅")),
                        tuple("修好道路。", List.of("LEAD 省水利厅", "SUPPORT 省财政厅")),
                        tuple("修好桥梁。", List.of("RESPONSIBLE 省财政厅")),
                        tuple("新建茶园。", List.of("RESPONSIBLE 省林业局")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"指导思想。坚持茶园为先。", "基本原则。坚持茶园为先。", "茶园现状。茶园共有三处。", "发展目标。茶园遍布全省。"})
    void whatSaysWhyAsksNothing(String item) {
        assertThat(texts("发展茶业的意见", "一、" + item, "二、办好茶厂。")).containsExactly("办好茶厂。");
    }

    @Test
    void aHeadingThatBeginsWithAVerbAsksWhateverItEndsIn() {
        assertThat(texts("发展茶业的意见", "一、完善茶园标准。编制标准十项。")).containsExactly("完善茶园标准。编制标准十项。");
    }

    @Test
    void casesBehindAColonArePartsOfTheirItem() {
        assertThat(texts("发展茶业的意见", "一、扩大茶园。应当符合下列条件：", "（一）有茶树。", "（二）有道路。", "二、办好茶厂。"))
                .containsExactly("扩大茶园。应当符合下列条件：\n（一）有茶树。\n（二）有道路。", "办好茶厂。");
    }

    @Test
    void paragraphsUnderAHeadingOfRequirementsAreATaskEach() {
        assertThat(texts("发展茶业的意见", "一、办好茶厂。", "二、有关要求", "各市要修好道路。", "各县要报送情况。", "茶园风光很好。"))
                .containsExactly("办好茶厂。", "各市要修好道路。", "各县要报送情况。");
    }

    @Test
    void whatClosesTheTextIsATaskWhereItAsks() {
        assertThat(texts("发展茶业的意见", "一、办好茶厂。", "二、扩大茶园。", "各市治理方案要及时报送。", "省商务厅、省财政厅牵头建立工作机制。", "以上意见如无不妥，请批转执行。"))
                .containsExactly("办好茶厂。", "扩大茶园。", "各市治理方案要及时报送。", "省商务厅、省财政厅牵头建立工作机制。");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "茶园管理办法",
                "<b>茶 园 管 理 规 则</b>",
                "茶园管理制度解释第4号",
                "茶园标准第一部分：绿茶",
                "公布茶农名单的通知",
                "茶园工作情况的通报",
                "茶园办法公开征求意见采纳情况的通告",
                "修改茶园管理办法的决定"
            })
    void rulesListsAndCircularsAskNothingByTheirItems(String title) {
        assertThat(texts(title, "一、扩大茶园。", "二、办好茶厂。")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "未持许可证出售茶种的；",
                "有下列情形之一的，不予许可。",
                "茶业许可其余内容不变。",
                "本通知自印发之日起施行。",
                "《茶业条例》及其细则；",
                "茶业专家组由省商务厅、省财政厅的茶师组成。",
                "茶农是指《茶业条例》所称的种茶人。",
                "征集领域和方向\n涵盖茶业、应用茶学和供应等领域。",
                "各单位提交材料后，可通过茶业系统查看进展。",
                "茶园折旧年限可按十年左右考虑。"
            })
    void whatSaysHowThingsAreAsksNothing(String item) {
        assertThat(texts("发展茶业的意见", "一、" + item, "二、办好茶厂。")).containsExactly("办好茶厂。");
    }

    @Test
    void namesInAListAskNothing() {
        assertThat(texts("建立茶园保护区的批复", "一、晋升省级茶园", "1.云岭保护区", "2.青山保护区", "3.白水保护区", "二、重点项目", "1.白水茶园"))
                .isEmpty();
        assertThat(texts("发展茶业的意见", "一、扩大茶园", "1.新建云岭茶园", "2.修好青山道路", "3.办好白水茶厂"))
                .hasSize(3);
        assertThat(texts("发展茶业的意见", "一、扩大茶园", "1.推进云岭保护区", "2.青山保护区", "3.白水保护区"))
                .hasSize(3);
        assertThat(texts("发展茶业的意见", "一、重点项目", "1.云岭保护区，新建三处", "2.推进青山茶园")).hasSize(2);
    }

    @Test
    void namesWithWhoAnswersForThemAreTasks() {
        List<Mention.Task> tasks = tasks("发展茶业的意见", "一、茶业宣传月（省商务厅）", "二、茶师大赛（省财政厅）", "三、春茶行动（省水利厅）");
        assertThat(tasks).extracting(Mention.Task::text).containsExactly("茶业宣传月", "茶师大赛", "春茶行动");
        assertThat(bodies(tasks.getFirst())).containsExactly("RESPONSIBLE 省商务厅");
    }

    @Test
    void theContentsOfATextAskNothing() {
        assertThat(texts("发展茶业的意见", "一、扩大茶园", "二、办好茶厂", "一、扩大茶园", "新建茶园三处。", "二、办好茶厂", "建好茶厂两处。"))
                .containsExactly("扩大茶园\n新建茶园三处。", "办好茶厂\n建好茶厂两处。");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            省商务厅制定了《茶业办法》，现印发给你们，请认真执行，确保茶业有序。 |
            现将茶业资金下达给你们，请各市人民政府做好各项工作。 |
            现将《茶业办法》印发给你们，请各市人民政府修好道路。 | 请各市人民政府修好道路。
            """)
    void whatIsSentAlongIsNoPartOfWhatIsAsked(String paragraph, String task) {
        assertThat(texts("发展茶业的通知", paragraph)).isEqualTo(task == null ? List.of() : List.of(task));
    }

    @Test
    void whatIsAttachedIsWhatTheNoticePutsOutWhereItsHeadIsNoTitle() {
        assertThat(Samples.extraction("""
                                云岭省人民政府关于印发《茶业制度解释第4号》的通知
                                云政发〔2099〕4号
                                各市人民政府：
                                现将《茶业制度解释第4号》印发给你们，请认真执行。
                                云岭省人民政府
                                2099年4月8日
                                附件
                                -----
                                一、关于茶款
                                1.收到茶款时，确认收入。
                                2.支付茶款时，确认费用。
                                """).tasks()).isEmpty();
    }

    @Test
    void aReplyAsksWhereItBindsABody() {
        assertThat(texts("茶园建设提案的答复", "一、关于扩大茶园。茶园已有三处。", "二、关于修路。你省请求尽快修路。请各市修好道路。"))
                .containsExactly("请各市修好道路。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"组成人员", "督查组分组安排", "茶园类型", "茶价的计算方法"})
    void headingsOfPersonsKindsAndSumsAskNothing(String heading) {
        assertThat(texts("发展茶业的意见", "一、" + heading, "（一）茶农甲。", "（二）茶农乙。", "二、办好茶厂。"))
                .containsExactly("办好茶厂。");
    }

    @Test
    void aCircularAsksUnderAHeadingOfRequirements() {
        assertThat(texts("茶园工作情况的通报", "一、基本情况", "（一）茶园三处。", "二、工作要求", "（一）扩大茶园。"))
                .containsExactly("扩大茶园。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"各部门要重视茶园量化指标任务，抓紧制定方案。", "报送情况。各部门要报送茶园情况。", "请各市指导茶农修路。"})
    void whatBeginsWithWhoMustActOrWithAVerbAsks(String item) {
        assertThat(texts("发展茶业的通知", "一、" + item, "二、办好茶厂。")).containsExactly(item, "办好茶厂。");
    }

    @Test
    void whatWasMadeAndIsSentAlongAsksNothing() {
        assertThat(texts("印发茶园办法的通知", "省商务厅会同省财政厅制定了《茶园办法》。现予印发，请遵照执行。此前印发的《茶业办法》同时废止。"))
                .isEmpty();
    }

    @Test
    void anAnnouncementToThePublicAsksWhereItBindsABody() {
        assertThat(texts("加强茶园管理的通告", "一、禁止占用茶园。", "二、公安、茶业等部门要加强茶园治安。")).containsExactly("公安、茶业等部门要加强茶园治安。");
    }

    @Test
    void aDatedSentenceOfACircularStandsUnderItsHeading() {
        assertThat(tasks("供应茶苗的通告", "一、分配流程（2099年）：（一）公示。省商务厅于6月3日前公示名册。（二）领苗。"))
                .extracting(Mention.Task::text, Mention.Task::headings)
                .containsExactly(tuple("省商务厅于6月3日前公示名册。", List.of("分配流程")));
    }

    @Test
    void theSubjectsOfAllSentencesAnswer() {
        assertThat(bodies(tasks("发展茶业的意见", "一、扩大茶园", "各市人民政府要新建茶园。省商务厅要修好道路。").getFirst()))
                .containsExactly("RESPONSIBLE 各市人民政府", "RESPONSIBLE 省商务厅");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            省商务厅定期通报茶园情况。 | RESPONSIBLE 省商务厅
            2099年6月底前，各县（市、区）完成修路。 | RESPONSIBLE 各县（市、区）
            每年3月底前省商务厅公布茶价。 | RESPONSIBLE 省商务厅
            新建茶园三处，各市人民政府要修好道路。 | RESPONSIBLE 各市人民政府
            一是各市人民政府要修好道路。 | RESPONSIBLE 各市人民政府
            具体比例由省财政厅确定。 | RESPONSIBLE 省财政厅
            省商务厅要牵头修路。 | LEAD 省商务厅
            省财政厅要积极配合有关部门修路。 | SUPPORT 省财政厅
            民政、公安等部门要修好道路。 | RESPONSIBLE 民政部门,RESPONSIBLE 公安部门
            财政、公安部门研究建立机制。 | RESPONSIBLE 财政部门,RESPONSIBLE 公安部门
            登记管理机关和业务主管部门要修路。 | RESPONSIBLE 登记管理机关,RESPONSIBLE 业务主管部门
            云岭省委和省政府要修路。 | RESPONSIBLE 云岭省委,RESPONSIBLE 云岭省政府
            各有关部门和单位要修路。 | RESPONSIBLE 各有关部门和单位
            各自贸试验区要修路。 | RESPONSIBLE 各自贸试验区
            各督查组要认真修路。 | RESPONSIBLE 各督查组
            各县(市)区要修路。 | RESPONSIBLE 各县（市）区
            省商务厅要会同省财政厅、省水利厅等部门修路。 | RESPONSIBLE 省商务厅,SUPPORT 省财政厅,SUPPORT 省水利厅
            在省财政厅指导下，省商务厅要修路。 | RESPONSIBLE 省商务厅,GUIDE 省财政厅
            """)
    void whoeverTheWordsBindAnswers(String words, String expected) {
        assertThat(bodies(tasks("发展茶业的意见", "一、扩大茶园。" + words, "二、办好茶厂。").getFirst()))
                .containsExactlyInAnyOrder(expected.split(","));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "近年来各市积极修路，取得明显成效。",
                "省商务厅制定的规划要落实到位。",
                "发挥由省商务厅牵头的茶业制度作用。",
                "省商务厅建立了茶业制度。",
                "支持茶业企业开展培训。",
                "茶业企业完成修路后，可以申请补助。",
                "可由省商务厅统一修路。",
                "分管负责同志要修路。",
                "联合采购办公室设在省商务厅。"
            })
    void whoIsNotBoundDoesNotAnswer(String words) {
        assertThat(bodies(tasks("发展茶业的意见", "一、扩大茶园。" + words, "二、办好茶厂。").getFirst()))
                .isEmpty();
    }

    @Test
    void aHeadingWithACommaIsNoBrokenLine() {
        assertThat(bodies(tasks("发展茶业的意见", "一、扩大茶园，修好道路", "各市要新建茶园三处，修好通往茶园的道路，办好每一处茶厂。", "二、办好茶厂。")
                        .getFirst()))
                .containsExactly("RESPONSIBLE 各市");
    }

    @Test
    void aBodyMayHeadItsOwnDuties() {
        assertThat(bodies(tasks("发展茶业的意见", "一、茶业专家组。负责茶园咨询。", "二、办好茶厂。").getFirst()))
                .containsExactly("RESPONSIBLE 茶业专家组");
    }

    @Test
    void whoIsTakenAlongAndMustActAnswers() {
        assertThat(bodies(tasks("发展茶业的意见", "一、扩大茶园", "省商务厅要会同省财政厅修路。省财政厅要拨付资金。").getFirst()))
                .containsExactly("RESPONSIBLE 省商务厅", "RESPONSIBLE 省财政厅");
    }

    @Test
    void whoTheHeadingNamesAnswersForItemsThatNameNobody() {
        List<Mention.Task> tasks = tasks("发展茶业的意见", "一、扩大茶园（省农业农村厅牵头）", "（一）新建茶园。", "（二）修好道路。（省交通运输厅负责）");
        assertThat(tasks)
                .extracting(OutlineTasksTest::bodies)
                .containsExactly(List.of("LEAD 省农业农村厅"), List.of("RESPONSIBLE 省交通运输厅"));
    }

    @Test
    void whoTheIntroductionBindsAnswersForTheItemsBelow() {
        assertThat(tasks("发展茶业的意见", "一、扩大茶园。各市人民政府要：", "（一）新建茶园。", "（二）修好道路。"))
                .extracting(OutlineTasksTest::bodies)
                .containsExactly(List.of("RESPONSIBLE 各市人民政府"), List.of("RESPONSIBLE 各市人民政府"));
    }

    @Test
    void aBracketMaySayWhoGuides() {
        assertThat(bodies(tasks("发展茶业的意见", "一、扩大茶园。（省农业农村厅指导）").getFirst())).containsExactly("GUIDE 省农业农村厅");
    }

    @Test
    void aLetterAsksFromItsRequestOn() {
        assertThat(texts("报送茶园数据的函", "茶园年年扩大。请于5月8日前报送茶园数据。数据不得虚报。")).containsExactly("请于5月8日前报送茶园数据。数据不得虚报。");
        assertThat(texts("茶园问卷的函", "本问卷用于统计，我们将予以保密，感谢您的配合！请于5月8日前完成问卷。")).containsExactly("请于5月8日前完成问卷。");
    }

    @Test
    void whatEndsInThatTheFollowingIsMadeKnownAsksNothing() {
        assertThat(texts("征集茶园的通知", "为办好茶园，省商务厅牵头建立茶园名册。有关事项通知如下：", "一、入册条件", "（一）茶园位于云岭省。"))
                .noneMatch(text -> text.contains("名册"));
    }

    @ParameterizedTest
    @CsvSource({
        "各市茶业、水利部门和供电企业要修好水渠。,RESPONSIBLE 各市茶业部门;RESPONSIBLE 各市水利部门;RESPONSIBLE 供电企业",
        "各设区市、翠屏新区茶园建设项目审批领导小组要修好水渠。,RESPONSIBLE 各设区市茶园建设项目审批领导小组;RESPONSIBLE 翠屏新区茶园建设项目审批领导小组",
        "云岭省林业局派驻重点林区茶园巡查机构（以下简称“巡查机构”）对各县的老茶园，要加大检查力度。,RESPONSIBLE 云岭省林业局派驻重点林区茶园巡查机构",
        "各市茶业局（以下统称各地）每年组织检查。,RESPONSIBLE 各市茶业局",
        "老茶园由所在地省级、市级政府及其指定的机构依法开展补种工作。,RESPONSIBLE 所在地省级政府;RESPONSIBLE 市级政府",
        "补偿由水利部、农业农村部等部门与云岭省人民政府商定。,RESPONSIBLE 水利部;RESPONSIBLE 农业农村部;RESPONSIBLE 云岭省人民政府",
        "各地质队要加强茶园管理。,RESPONSIBLE 各地质队",
        "有关县社应协助地质队修路。,SUPPORT 有关县社",
        "茶种原则上由地方解决。,RESPONSIBLE 地方",
        "新茶园由中国人民建设银行贷款。,RESPONSIBLE 中国人民建设银行",
        "细则由市茶业局另行制定。,RESPONSIBLE 市茶业局",
        "旱情加重时由省级水利指挥部提请国家水利指挥部处理。,RESPONSIBLE 省级水利指挥部",
        "茶价由县茶业局审定还是市茶业局审定，由各县确定。,RESPONSIBLE 各县",
        "县、区政府要修好水渠。,RESPONSIBLE 县政府;RESPONSIBLE 区政府",
        "各乡镇（街道）要做好登记。,RESPONSIBLE 各乡镇（街道）",
        "各镇（带农街道）要做好登记。,RESPONSIBLE 各镇（带农街道）",
        "各街道要做好登记。,RESPONSIBLE 各街道",
        "各镇街要做好登记。,RESPONSIBLE 各镇街",
        "各乡要做好登记。,RESPONSIBLE 各乡",
        "各村要做好登记。,RESPONSIBLE 各村",
        "各责任（配合）单位要做好登记。,RESPONSIBLE 各责任（配合）单位",
        "区政府督查室要做好登记。,RESPONSIBLE 区政府督查室",
        "各省、自治区、直辖市，特别是重点茶区所在地人民政府，也要抓紧修路。,RESPONSIBLE 各省、自治区、直辖市;RESPONSIBLE 重点茶区所在地人民政府",
        "建议你们编制方案。,RESPONSIBLE 各市人民政府",
        "省水利厅要修好水渠，省交通厅予以配合。,RESPONSIBLE 省水利厅;SUPPORT 省交通厅",
        "办公室抓综合督办协调。,''",
        "请各市编制方案，并于5月15日前上报。,RESPONSIBLE 各市",
        "请你们保护好茶园。,RESPONSIBLE 各市人民政府",
        "应联合行文上报水利部。省水利厅要修好水渠。,RESPONSIBLE 省水利厅",
        "由军队各级茶业部门负责。,RESPONSIBLE 军队各级茶业部门",
        "适时委托第三方机构开展评估。,''",
        "由省水利厅牵头，其他相关部门配合。,LEAD 省水利厅;SUPPORT 其他相关部门",
        "由所涉及的省水利厅、省财政厅等省级主管部门（单位）牵头修路。,LEAD 省水利厅;LEAD 省财政厅",
        "各级人民政府、各有关部门和人民群众都应修好水渠。,RESPONSIBLE 各级人民政府;RESPONSIBLE 各有关部门",
        "水利部同农业农村部要修好水渠。,RESPONSIBLE 水利部;RESPONSIBLE 农业农村部",
        "建立茶企名册，海关提供优先检疫。,RESPONSIBLE 海关",
        "市、县合理规划并保障茶园用地。,RESPONSIBLE 市;RESPONSIBLE 县",
        "任何地区、部门和单位都不准毁坏茶园。,RESPONSIBLE 任何地区;RESPONSIBLE 任何部门;RESPONSIBLE 任何单位",
        "县级以上地方人民政府承担茶业登记工作的部门（以下称登记机关）应当修路。,RESPONSIBLE 县级以上地方人民政府承担茶业登记工作的部门",
        "采购人要公开信息。,''",
        "招标人应当公布结果。,''",
    })
    void theSubjectOfASentenceAnswersForItsItem(String sentence, String expected) {
        List<Mention.Task> tasks = tasks("发展茶业的意见", "一、办好茶厂。" + sentence, "二、修好桥梁。");
        assertThat(String.join(";", bodies(tasks.getFirst()))).isEqualTo(expected);
    }

    @Test
    void headingsStayWhereBodiesStandOnTheirOwnLine() {
        List<Mention.Task> tasks = tasks(
                "发展茶业的意见",
                "一、扩大茶园",
                "（一）做好准备。省财政厅要安排资金。",
                "1．新建茶园。在山地新建茶园三处。",
                "（省林业局牵头，省财政厅配合）",
                "省水利厅要为茶园引水。",
                "2．修好道路。修通茶山道路。",
                "责任单位：省交通运输厅",
                "二、办好茶厂。",
                "（省商务厅负责）");
        assertThat(tasks)
                .extracting(Mention.Task::text, OutlineTasksTest::bodies, Mention.Task::headings)
                .containsExactly(
                        tuple("做好准备。省财政厅要安排资金。", List.of("RESPONSIBLE 省财政厅"), List.of("扩大茶园")),
                        tuple("新建茶园。在山地新建茶园三处。", List.of("LEAD 省林业局", "SUPPORT 省财政厅"), List.of("扩大茶园", "做好准备")),
                        tuple("省水利厅要为茶园引水。", List.of("RESPONSIBLE 省水利厅"), List.of("扩大茶园", "做好准备")),
                        tuple("修好道路。修通茶山道路。", List.of("RESPONSIBLE 省交通运输厅"), List.of("扩大茶园", "做好准备")),
                        tuple("办好茶厂。", List.of("RESPONSIBLE 省商务厅"), List.of()));
    }
}
