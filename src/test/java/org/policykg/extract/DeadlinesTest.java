package org.policykg.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policykg.Samples;
import org.policykg.rules.RuleBook;

/** Last days and what comes back: which words set them, and which only look like it. */
class DeadlinesTest {
    private static final Deadlines.Base ISSUED =
            new Deadlines.Base(Optional.of(LocalDate.of(2022, 5, 18)), Optional.empty());

    private static Deadlines.Times times(String words, Deadlines.Base base) {
        return Deadlines.in(DayPatterns.of(RuleBook.standard()), words, base);
    }

    private static List<String> days(String words) {
        return times(words, ISSUED).days().stream()
                .map(day -> day.date().toString())
                .toList();
    }

    private static List<String> again(String words) {
        return times(words, ISSUED).again().stream()
                .map(again -> again.every() + again.by().map(day -> " " + day).orElse(""))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "2023年4月底前完成, 2023-04-30",
        "2023年12月31日前完成, 2023-12-31",
        "6月底前完成, 2022-06-30",
        "2023年底前完成, 2023-12-31",
        "今年底前完成, 2022-12-31",
        "明年6月底前完成, 2023-06-30",
        "2025年前完成, 2024-12-31",
        "2023年2月底前完成, 2023-02-28",
        "2023年8月上旬前完成, 2023-08-10",
        "一九九○年六月底前完成, 1990-06-30",
        "到2025年，产值翻番, 2025-12-31",
        "到2025年底前完成, 2025-12-31",
        "到“十四五”时期末建成, 2025-12-31",
        "“十三五”末建成, 2020-12-31",
        "到十四五末建成, 2025-12-31",
        "2月底前报送, 2023-02-28",
        "2023年上半年，出台办法, 2023-06-30",
        "力争今年年内完成, 2022-12-31",
        "申报时间：2023年1月30日9:00至2023年2月13日18:00, 2023-02-13",
        "办理时间：2022年11月18日至29日（9:00-12:00）到局办理, 2022-11-29",
        "申报时间2023年1月23日-2月13日18:00。, 2023-02-13",
        "办理时间为6月2日至6月4日，网上办理, 2022-06-04",
        "请于2022年12月20日至1月5日报名, 2023-01-05",
        "原截止时间，现延长至2022年12月31日18:00。, 2022-12-31",
        "完成时限：2023年6月, 2023-06-30",
        "完成时限：2023年6月30日, 2023-06-30",
        "时限要求：9月底, 2022-09-30",
        "请于10月底报送, 2022-10-31",
        "于6月5日公示, 2022-06-05",
        "力争到2023年11月底，全面建成, 2023-11-30",
        "到2023年6月，全面建成, 2023-06-30",
        "力争2024年建成, 2024-12-31",
        "至2024年达到百家, 2024-12-31",
        "2023年新增茶园五千亩, 2023-12-31",
        "第一阶段（2022年6月—8月）, 2022-08-31",
        "自查阶段（6月1日至7月15日）, 2022-07-15",
        "2022年6—7月，由各县自查。, 2022-07-31",
        "时限是2022年6月—2023年2月，, 2023-02-28",
        "本方案印发之日起30日内制定细则, 2022-06-17",
        "自印发之日起，各县要在两个月内制定细则, 2022-07-18",
        "自公布之日起1个月内公布细则, 2022-06-18",
        "省商务厅；2023年6月底, 2023-06-30"
    })
    void aLastDayIsResolvedAgainstTheNoticesDate(String words, String day) {
        assertThat(days(words)).containsExactly(day);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "2023年6月底前试点，9月底前推开。>2023-06-30 2023-09-30",
                "请于2022年7月10日、10月10日和2023年1月10日前报送。>2022-07-10 2022-10-10 2023-01-10",
                "2023年6月底前试点，次年3月底前推开。>2023-06-30 2024-03-31",
                "第一阶段（2023年3月—5月）。第二阶段（6月—8月）。>2023-05-31 2023-08-31"
            })
    void aLaterMonthIsOfTheYearThatWasSaidBeforeIt(String words, String days) {
        assertThat(String.join(" ", days(words))).isEqualTo(days);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021—2025年建设规划",
                "截至2022年底，共有",
                "2022年5月18日以来",
                "自2023年3月1日起施行",
                "成立于1990年前后",
                "见习期间",
                "“十四五”期间",
                "政策有效期延长到2023年12月31日",
                "政策实施期限至2023年12月31日",
                "实施期限：2022年6月1日至2023年8月31日",
                "印发《云岭省到2025年茶业发展目录》",
                "2023年安排资金5000万元，新增茶园",
                "收到申请之日起30日内办结",
                "自核发之日起6个月内申报",
                "会议于3月5日召开",
                "2023年底前，对月销售额较低的茶农免征押金",
                "5月至7月，我们开展了调研",
                "有效期限：至2026年1月31日",
                "最终于5月18日签发",
                "不能等到十月一日",
                "每年3月底前报送",
                "每季度末报送",
                "2022年6月1日至2022年12月31日免收押金"
            })
    void notEveryDayIsALastDay(String words) {
        assertThat(days(words).stream().filter(day -> day.compareTo("2022-05-18") >= 0))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "每年3月底前报送>P1Y,P1Y --03-31",
                "2023年起，每年2月底前完成考核，3月底前公布结果。>P1Y,P1Y --02-28,P1Y --03-31",
                "每年开展统计，并于次年3月底前报送。>P1Y,P1Y --03-31",
                "各市要开展统计，于次年3月底前报送。>P1Y --03-31",
                "每年年底前报送>P1Y,P1Y --12-31",
                "每季度通报一次>P3M",
                "每月5日前报送>P1M ---05",
                "每月底前报送>P1M",
                "每半年调度一次>P6M",
                "每两年评选1次>P2Y",
                "每3年修订>P3Y",
                "每周报告>P7D",
                "按季度通报进展>P3M",
                "编制发布年度报告制度>P1Y",
                "执行月度统计报告制度>P1M",
                "每人每年补助500元>''",
                "按其每月费用的60%给予补贴>''",
                "我局每年都进行会商>''",
                "按每月500元发放>''",
                "每年给予10万元补助>''",
                "上年度工作报告编制>''",
                "每季度报送进展，年底前报送总结。>P3M"
            })
    void whatComesBackHasAPaceAndPerhapsADayInIt(String words, String again) {
        assertThat(String.join(",", again(words))).isEqualTo(again);
    }

    @Test
    void aPlanForOneYearGivesItsYearToDaysWithoutOne() {
        Deadlines.Base plan = new Deadlines.Base(Optional.of(LocalDate.of(2022, 12, 28)), Optional.of(2023));
        assertThat(times("12月底前完成，3月底前自查。", plan).days())
                .extracting(Deadlines.Found::date)
                .containsExactly(LocalDate.of(2023, 12, 31), LocalDate.of(2023, 3, 31));
    }

    @Test
    void aDayWithoutYearIsNoneWhereNothingGivesAYear() {
        Deadlines.Base unknown = new Deadlines.Base(Optional.empty(), Optional.empty());
        assertThat(times("6月底前完成，印发之日起30日内报送。", unknown).days()).isEmpty();
    }

    @Test
    void aDayWithoutYearInRulesIsOfNoYearOrOfEvery() {
        Deadlines.Base rules = new Deadlines.Base(Optional.of(LocalDate.of(2022, 5, 18)), Optional.empty(), true);
        assertThat(times("茶库应于12月20日前清点。", rules)).isEqualTo(new Deadlines.Times(List.of(), List.of()));
        Deadlines.Times close = times("年终结账时，茶库应于12月20日前清点。", rules);
        assertThat(close.days()).isEmpty();
        assertThat(close.again()).extracting(Deadlines.Again::by).containsExactly(Optional.of("--12-20"));
        assertThat(times("2023年9月底前、12月底前清点。", rules).days()).hasSize(2);
        assertThat(Samples.extraction(
                                "<div><p>云岭省商务厅关于印发《茶库管理制度》的通知</p><p>云商发〔2022〕1号</p><p>各市商务局：</p><p>请执行。</p><p>云岭省商务厅</p><p>2022年5月18日</p><p>茶库管理制度</p><p>一、清点茶库。各市商务局应于12月20日前向省商务厅报送清单。</p></div>")
                        .tasks())
                .allSatisfy(task -> assertThat(task.deadlines()).isEmpty());
    }

    private static List<Tuple> tasks(String... paragraphs) {
        Extraction extraction =
                Samples.extraction("<div><p>云岭省商务厅关于印发2022年茶业工作方案的通知</p><p>云商发〔2022〕1号</p><p>各市商务局：</p><p>"
                        + String.join("</p><p>", Arrays.asList(paragraphs))
                        + "</p><p>云岭省商务厅</p><p>2022年5月18日</p></div>");
        return extraction.tasks().stream()
                .map(task -> tuple(
                        task.text(),
                        task.deadlines().stream()
                                .map(day -> day.date().toString())
                                .toList(),
                        task.recurrences().stream()
                                .map(Mention.Recurrence::toString)
                                .toList()))
                .toList();
    }

    @Test
    void theStageOfAHeadingIsTheLastDayOfItsItems() {
        assertThat(tasks(
                        "一、工作安排",
                        "（一）自查阶段（6月—8月）",
                        "1．各县商务局要清查茶园。",
                        "2．各县商务局要在7月15日前报送清单。",
                        "二、工作要求",
                        "（一）各市商务局要每月5日前报告进展。"))
                .containsExactly(
                        tuple("各县商务局要清查茶园。", List.of("2022-08-31"), List.of()),
                        tuple("各县商务局要在7月15日前报送清单。", List.of("2022-07-15"), List.of()),
                        tuple("各市商务局要每月5日前报告进展。", List.of(), List.of("P1M ---05")));
    }
}
