package org.policykg.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.policykg.Samples;
import org.policykg.authority.Authority;
import org.policykg.graph.EvidenceStyle;
import org.policykg.graph.NoticeGraph;
import org.policykg.graph.Policy;
import org.policykg.source.Span;

/** Each rule reads its example, and not what only looks like it. */
class RuleTest {
    /** Rules that need the authority, so that only the graph shows them. */
    private static final Set<Rule> ABOUT_KNOWN_THINGS =
            EnumSet.of(Rule.NUMBER_PREFIX, Rule.SHORT_TITLE, Rule.PLAN_PERIOD, Rule.PLAN_OUTLINE);

    private static final String TITLE = "云岭省人民政府关于做好茶业工作的意见";
    private static final String NUMBER = "云政发〔2022〕11号";
    private static final String RECIPIENTS = "各市人民政府，省农业厅：";
    private static final String SIGNATURE = "云岭省人民政府";
    private static final String DATE = "2022年5月18日";

    /** A notice with the words in the place that the rule reads. */
    private static String notice(Rule rule, String words) {
        return switch (rule) {
            case ISSUER_IN_TITLE -> whole(words, NUMBER, RECIPIENTS, "请办理。");
            case ISSUER_IN_SIGNATURE -> String.join("\n", "关于做好茶业工作的通知", NUMBER, RECIPIENTS, "请办理。", words, DATE, "");
            case ISSUER_IN_LEAD ->
                String.join("\n", "中办国办印发《关于推进茶业振兴的意见》", words + "。", "《关于推进茶业振兴的意见》全文如下。", "一、扩大种植。", "");
            case ISSUER_IN_NUMBER ->
                String.join("\n", "茶业办法", words, "《茶业办法》已经会议通过，现予公布。", DATE, "第一条 为发展茶业，制定本办法。", "");
            case ISSUER_ON_PAGE ->
                "<table><tr><td>发文机关：</td><td>" + words
                        + "</td><td>发文字号：</td><td>国人字〔2022〕1号</td></tr></table><div><p>任免工作人员的通知</p><p>任命某人。</p><p>2022年5月18日</p></div>";
            case TASK_TABLE ->
                "<div><p>" + String.join("</p><p>", TITLE, NUMBER, RECIPIENTS, "请办理。", SIGNATURE, DATE, "附件", "任务分工表")
                        + "</p>"
                        + "<table><tr><td>任务</td><td>牵头单位</td><td>配合单位</td></tr><tr><td>"
                        + words.replace(" ", "</td><td>") + "</td></tr></table></div>";
            case RECIPIENT_LIST -> whole(TITLE, NUMBER, words, "请办理。");
            case COPY_LIST -> whole(TITLE, NUMBER, RECIPIENTS, "请办理。") + words + "\n";
            case PROMULGATED_IN_TITLE, REISSUED_IN_TITLE, FORWARDED_IN_TITLE ->
                whole("云岭省人民政府" + words, NUMBER, RECIPIENTS, "请认真贯彻执行。");
            case PROMULGATED_IN_BODY, REISSUED_IN_BODY ->
                whole("云岭省人民政府关于印发《茶业方案》的通知", NUMBER, RECIPIENTS, words + "。");
            case RECEIVED, APPROVED_PLAN -> whole("云岭省人民政府关于茶业规划的批复", NUMBER, "省农业厅：", words + "。", "请组织实施。");
            case ATTACHMENT_NOTE -> whole(TITLE, NUMBER, RECIPIENTS, "请办理。", words);
            case LISTED_REPEAL -> whole(TITLE, NUMBER, RECIPIENTS, "下列文件予以废止：", words + "。");
            case RESPONSIBILITY_LINE -> whole(TITLE, NUMBER, RECIPIENTS, "一、稳住规模。支持企业开拓市场。", words);
            case CARRIED_OVER -> whole(TITLE, NUMBER, RECIPIENTS, "一、稳住规模。" + words, "二、优化结构。（省农业厅负责）");
            case RESPONSIBILITY_BRACKET, SHARED_RESPONSIBILITY, BARE_BRACKET ->
                whole(TITLE, NUMBER, RECIPIENTS, "一、稳住规模。支持企业开拓市场。" + words);
            case DATE_OF_SIGNATURE -> String.join("\n", TITLE, NUMBER, RECIPIENTS, "请办理。", SIGNATURE, words, "");
            case NUMBER_LINE -> whole(TITLE, words, RECIPIENTS, "请办理。");
            case MECHANISM_MEMBERS, MECHANISM_LEADER, MECHANISM_OFFICE, MECHANISM_ROSTER ->
                whole("云岭省人民政府办公厅关于成立茶业发展联席会议的通知", NUMBER, RECIPIENTS, words + "。");
            case PLAN_PERIOD -> whole("国务院" + words, "国发〔2021〕11号", "各省、自治区、直辖市人民政府：", "请认真贯彻执行。");
            case PLAN_OUTLINE -> whole("云岭省人民政府关于印发《云岭省“十四五”茶业发展规划》的通知", NUMBER, RECIPIENTS, words + "，制定了规划。");
            case APPROVAL,
                    NUMBER_PREFIX,
                    SHORT_TITLE,
                    FORWARDED_IN_BODY,
                    LEGAL_BASIS,
                    UNMARKED_BASIS,
                    REPEAL,
                    UNMARKED_REPEAL,
                    EARLIER_EDITION,
                    REPLACEMENT,
                    AMENDMENT,
                    UNMARKED_AMENDMENT,
                    CORRECTION,
                    CITATION,
                    ACTOR_OF_ITEM,
                    JOINED_BY_ACTOR,
                    APPOINTED,
                    DEADLINE,
                    GOAL,
                    DATED_SENTENCE,
                    IN_FORCE -> whole(TITLE, NUMBER, RECIPIENTS, words + "。");
        };
    }

    private static String whole(String title, String number, String recipients, String... body) {
        return String.join("\n", title, number, recipients, String.join("\n", body), SIGNATURE, DATE, "");
    }

    /** What the rule reads in a notice, as ranges of its text; empty where only the page beside the text says it. */
    private static List<Optional<Span>> read(Rule rule, Extraction extraction) {
        Stream<Optional<Span>> parts = switch (rule) {
            case NUMBER_LINE -> Stream.of(extraction.notice().number().map(part -> part.span()));
            case DATE_OF_SIGNATURE -> Stream.of(extraction.notice().dateIssued().map(part -> part.span()));
            case ATTACHMENT_NOTE -> extraction.notice().attachments().stream().map(a -> Optional.of(a.span()));
            default ->
                Stream.<Stream<? extends Mention>>of(
                                extraction.bodies().stream(),
                                extraction.citations().stream(),
                                extraction.tasks().stream(),
                                extraction.tasks().stream().flatMap(task -> task.bodies().stream()),
                                extraction.tasks().stream().flatMap(task -> task.deadlines().stream()),
                                extraction.memberships().stream(),
                                extraction.force().stream())
                        .flatMap(mentions -> mentions)
                        .map(Mention::origin)
                        .filter(origin -> origin.rule() == rule)
                        .map(Origin::span);
        };
        return parts.toList();
    }

    /** The names of the rules in the evidence of a notice's graph. */
    private static List<String> inGraph(Extraction extraction) {
        return NoticeGraph.triples(extraction, Authority.load(), EvidenceStyle.STATEMENTS).stream()
                .filter(triple -> triple.getPredicate().equals(Policy.rule.asNode()))
                .map(triple -> triple.getObject().getLiteralLexicalForm())
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void aRuleReadsItsExample(Rule rule) {
        String content = notice(rule, rule.example());
        Extraction extraction = Samples.extraction(content);
        if (ABOUT_KNOWN_THINGS.contains(rule)) {
            assertThat(inGraph(extraction)).as(content).contains(rule.id());
            return;
        }
        List<Optional<Span>> read = read(rule, extraction);
        assertThat(read).as(content).isNotEmpty();
        if (rule != Rule.ISSUER_ON_PAGE) {
            int at = extraction.notice().text().indexOf(rule.example().replaceAll("[。.]$", ""));
            Span example = new Span(at, at + rule.example().length());
            assertThat(read)
                    .anySatisfy(span ->
                            assertThat(span.orElseThrow().overlaps(example)).isTrue());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "APPROVAL>项目须经省人民政府批准后实施",
                "PROMULGATED_IN_BODY>省农业厅已印发茶业方案",
                "RECEIVED>《茶业读本》收录了有关知识",
                "REPEAL>已经加价的应停止执行",
                "REPEAL>省农业厅已废止《茶业暂行办法》",
                "REPEAL>《茶业暂行办法》已于2015年废止",
                "REPEAL>各地要及时修订或废止《茶业细则》",
                "REPEAL>为保障《茶业条例》实施，决定修改和废止部分文件",
                "REPEAL>此前规定与《茶业条例》不一致的同时废止",
                "UNMARKED_REPEAL>云农〔2015〕3号文件已废止",
                "EARLIER_EDITION>原《茶业暂行办法》同时废止",
                "EARLIER_EDITION>《关于做好茶业工作的意见》同时废止",
                "EARLIER_EDITION>《关于做好茶业工作的意见》（云政发〔2022〕11号）同时废止",
                "EARLIER_EDITION>《关于做好茶业工作的意见》（云政发〔2023〕5号）同时废止",
                "REPLACEMENT>不得以本意见代替《茶业合同》",
                "REISSUED_IN_BODY>《茶业方案》作相应修改后重新公布",
                "REISSUED_IN_BODY>自《茶业方案》重新公布之日起",
                "CORRECTION>按照《茶业办法》及时更正登记信息",
                "LEGAL_BASIS>阅读《茶业读本》",
                "UNMARKED_BASIS>文件编号为国办发〔1993〕71号",
                "AMENDMENT>《茶业读本》内容丰富",
                "AMENDMENT>加快修订《茶业办法》",
                "AMENDMENT>修改完善《茶业办法》",
                "AMENDMENT>新修订的《茶业办法》对茶园提出了要求",
                "UNMARKED_AMENDMENT>抓紧修改云农〔2015〕3号文件",
                "RESPONSIBILITY_BRACKET>（如养老托育机构等）",
                "BARE_BRACKET>（以下简称联席会议）",
                "RESPONSIBILITY_LINE>联系电话：12345678",
                "ACTOR_OF_ITEM>支持企业要落到实处",
                "APPOINTED>由各类企业自主决定",
                "DEADLINE>成立于1990年前后",
                "GOAL>截至2021年底，共有",
                "IN_FORCE>自2021年1月1日起征收的税款",
                "MECHANISM_MEMBERS>考核组由茶农和专家组成",
                "MECHANISM_OFFICE>服务窗口设在镇便民中心",
                "CITATION>请填写《茶业申报表》"
            })
    void aRuleDoesNotReadWhatOnlyLooksLikeIt(Rule rule, String words) {
        assertThat(read(rule, Samples.extraction(notice(rule, words)))).isEmpty();
    }

    @Test
    void everyRuleHasItsOwnName() {
        assertThat(Arrays.stream(Rule.values()).map(Rule::id)).doesNotHaveDuplicates();
        assertThat(Rule.values()).allSatisfy(rule -> {
            assertThat(rule.id()).matches("[a-z-]+");
            assertThat(rule.confidence().value()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
        });
    }

    @Test
    void whatIsLessSureCanBeLeftOut() {
        Extraction extraction = Samples.extraction(
                whole(TITLE, NUMBER, RECIPIENTS, "根据《茶业条例》，通知如下。", "一、请各地加强领导。", "二、稳住规模。（省农业厅负责，2022年底前完成）"));
        assertThat(extraction.tasks()).hasSize(2);
        Extraction firm = extraction.atLeast(new BigDecimal("0.9"));
        assertThat(firm.tasks())
                .singleElement()
                .satisfies(task -> assertThat(task.deadlines()).hasSize(1));
        assertThat(firm.citations()).hasSize(1);
        Extraction layout = extraction.atLeast(new BigDecimal("0.99"));
        assertThat(layout.tasks())
                .singleElement()
                .satisfies(task -> assertThat(task.deadlines()).isEmpty());
        assertThat(layout.citations()).isEmpty();
        assertThat(layout.issuers()).isEqualTo(extraction.issuers());
    }
}
