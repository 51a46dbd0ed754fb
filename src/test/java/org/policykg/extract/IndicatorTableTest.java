package org.policykg.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policykg.Samples;
import org.policykg.notice.Notice;
import org.policykg.notice.NoticeParser;

/** Tables of indicators, as pages, Markdown and text out of PDF have them. */
class IndicatorTableTest {
    private static final int SEEDS = 60;

    private static List<String> read(String name, String content) {
        return Samples.read((Notice) NoticeParser.parse(Samples.document(name, content))).targets().stream()
                .filter(target -> target.origin().rule().id().equals("indicator-table"))
                .map(IndicatorTableTest::told)
                .toList();
    }

    private static String told(Mention.Target target) {
        return target.metric() + " " + target.figure().replace(" ", "")
                + target.base().map(base -> " from " + base).orElse("")
                + target.year().map(year -> " " + year).orElse("");
    }

    /** A page with a table; cells of a row are parted by bars, {@code 2^} before a cell tells how many rows it has, {@code 2>} how many columns. */
    private static List<String> page(String... rows) {
        StringBuilder table = new StringBuilder("<table>");
        for (String row : rows) {
            table.append("<tr>");
            for (String cell : row.split("\\|", -1)) {
                String words = cell.strip();
                String attributes = "";
                if (words.matches("\\d\\^.*")) {
                    attributes = " rowspan=\"" + words.charAt(0) + "\"";
                    words = words.substring(2);
                } else if (words.matches("\\d~.*")) {
                    attributes = " colspan=\"" + words.charAt(0) + "\"";
                    words = words.substring(2);
                }
                table.append("<td")
                        .append(attributes)
                        .append("><p>")
                        .append(words)
                        .append("</p></td>");
            }
            table.append("</tr>");
        }
        return read("page.html", """
                <html><body><div class="article-content"><p>云岭省人民政府关于印发云岭省“十四五”茶业发展规划的通知</p><p>云政发〔2022〕11号</p>
                <p>各市人民政府：</p><p>现将规划印发给你们，请认真贯彻执行。</p><p>云岭省人民政府</p><p>2022年3月1日</p>
                <p>云岭省“十四五”茶业发展规划</p><p>一、发展目标。到2025年，茶业更强。</p><p>专栏 主要指标</p>%s
                <p>二、主要任务</p><p>（一）办好茶园。改造老茶园。</p></div></body></html>
                """.formatted(table.append("</table>")));
    }

    @Test
    void aRowHasAnAimForEachYearToCome() {
        assertThat(page("序号|指标|单位|2020年|2023年|2025年|属性", "1|茶园面积|万亩|100|110|120|预期性", "2|良种覆盖率|%|60|≥65|≥70|约束性"))
                .containsExactly(
                        "茶园面积 110万亩 from 100 2023",
                        "茶园面积 120万亩 from 100 2025",
                        "良种覆盖率 ≥65% from 60 2023",
                        "良种覆盖率 ≥70% from 60 2025");
    }

    /** The cell of what is to be reached in 2025, in percent; behind it the figure. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "80|80%",
                "≥80|≥80%",
                "＞80|>80%",
                ">80|>80%",
                "≤80|≤80%",
                "＜80|<80%",
                "±5|≈5%",
                "80以上|≥80%",
                "80%以上|≥80%",
                "80左右|≈80%",
                "80以内|≤80%",
                "不低于80|≥80%",
                "达到80|80%",
                "70—80|70–80%",
                "70%-80%|70–80%",
                "〔13.5〕|13.5%",
                "[-18]|−18%",
                "-18|−18%",
                "累计|",
                "—|",
                "/|",
                "完成国家任务|",
                "2030年|",
                "2025年：80|80%",
                "2025 年 80%|80%",
            })
    void aCellHasAFigureWithItsSign(String cell, String figure) {
        assertThat(page("指标|单位|2020年|2025年|属性", "废茶利用率|%|50|" + cell + "|预期性"))
                .isEqualTo(figure == null ? List.of() : List.of("废茶利用率 " + figure + " from 50 2025"));
    }

    @Test
    void theUnitMayStandBehindTheIndicatorInTheHeadOrInTheCell() {
        assertThat(page("指标名称|2020年|2025年|指标属性", "茶园面积（万亩）|100|120|预期性", "茶叶单产（千克/亩）|50|60|预期性"))
                .containsExactly("茶园面积 120万亩 from 100 2025", "茶叶单产 60千克/亩 from 50 2025");
        assertThat(page("指标|2020年（万亩）|2025年（万亩）|属性", "茶园面积|100|120|预期性")).containsExactly("茶园面积 120万亩 from 100 2025");
        assertThat(page("主要指标|基期值|目标值|属性", "茶园面积|100万亩|120万亩|预期性")).containsExactly("茶园面积 120万亩 from 100 2025");
        assertThat(page("指标|单位|2025年|属性", "茶园面积|亩|1.2万|预期性")).containsExactly("茶园面积 1.2万亩 2025");
        assertThat(page("指标||2020年|2025年|属性", "茶园面积|万亩|100|120|预期性")).containsExactly("茶园面积 120万亩 from 100 2025");
        // a bracket that is no unit belongs to the name; without a unit there is no figure
        assertThat(page("指标|单位|2025年|属性", "茶园面积（山地）|万亩|120|预期性", "茶叶指数|—|120|预期性"))
                .containsExactly("茶园面积（山地） 120万亩 2025");
    }

    @Test
    void aHeadMayHaveTwoRowsAndStandAgain() {
        assertThat(page(
                        "2^序号|2^指标|2^单位|2^现状值|2~目标值|2^属性",
                        "2023年|2025年",
                        "1|茶园面积|万亩|100|110|120|预期性",
                        "2^序号|2^指标|2^单位|2^现状值|2~目标值|2^属性",
                        "2023年|2025年",
                        "2|茶厂|家|5|6|7|预期性"))
                .containsExactly(
                        "茶园面积 110万亩 from 100 2023",
                        "茶园面积 120万亩 from 100 2025",
                        "茶厂 6家 from 5 2023",
                        "茶厂 7家 from 5 2025");
    }

    @Test
    void groupsGiveTheirNameOnlyToAnIndicatorThatSaysNothingByItself() {
        assertThat(page(
                        "类别|序号|指标|单位|2020年|2025年|属性",
                        "2^茶园|1|总量|万亩|100|120|预期性",
                        "2|良种覆盖率|%|60|70|预期性",
                        "1^茶厂|3|数量|家|5|7|预期性"))
                .containsExactly("茶园总量 120万亩 from 100 2025", "良种覆盖率 70% from 60 2025", "茶厂数量 7家 from 5 2025");
        assertThat(page(
                        "指标|单位|2020年|2025年|属性",
                        "5~一、茶园",
                        "面积|万亩|100|120|预期性",
                        "其中：高山茶园面积|万亩|10|20|预期性",
                        "5~二、茶厂",
                        "1.规模|家|5|7|预期性"))
                .containsExactly("面积 120万亩 from 100 2025", "高山茶园面积 20万亩 from 10 2025", "茶厂规模 7家 from 5 2025");
        assertThat(page("2~指标|单位|2020年|2025年|属性", "2^茶园|面积|万亩|100|120|预期性", "良种覆盖率|%|60|70|预期性"))
                .containsExactly("面积 120万亩 from 100 2025", "良种覆盖率 70% from 60 2025");
        assertThat(page("一级指标|二级指标|单位|2025年目标", "2^茶园|茶园面积|万亩|120", "良种覆盖率|%|70"))
                .containsExactly("茶园面积 120万亩 2025", "良种覆盖率 70% 2025");
    }

    @Test
    void emptyCellsKeepTheirColumns() {
        assertThat(page("序号||指标||单位|2020年||2025年|属性", "1||茶园面积||万亩|||120|预期性", "2||茶厂||家|5||7|预期性"))
                .containsExactly("茶园面积 120万亩 2025", "茶厂 7家 from 5 2025");
    }

    @Test
    void twoYearsMayShareACell() {
        assertThat(page("指标|单位|2020年/2025年|属性", "茶园面积|万亩|100/120|预期性", "茶厂|家|7|预期性"))
                .containsExactly("茶园面积 120万亩 from 100 2025");
        assertThat(page("指标|单位|目标值|属性", "茶园面积|万亩|2023年：110；2025年：120|预期性"))
                .containsExactly("茶园面积 110万亩 2023", "茶园面积 120万亩 2025");
    }

    @Test
    void growthIsAnAimWhereNoYearHasAFigure() {
        assertThat(page(
                        "指标|2020年|2025年|年均/累计|属性",
                        "茶业产值（亿元）|100|—|6%左右|预期性",
                        "茶园面积（万亩）|100|120|〔20〕|预期性",
                        "化肥用量降低（%）|—|—|〔15〕|约束性",
                        "茶农收入增长（%）|5|≥6|—|预期性"))
                .containsExactly(
                        "茶业产值 +6% 2025", "茶园面积 120万亩 from 100 2025", "化肥用量降低 −15% 2025", "茶农收入增长 +6% from 5 2025");
    }

    @Test
    void whatWasReachedIsNoAim() {
        assertThat(page("指标|单位|2020年|2021年|属性", "茶园面积|万亩|100|120|预期性")).isEmpty();
        assertThat(page("指标|单位|2021年实际|2022年目标|属性", "茶园面积|万亩|100|120|预期性")).containsExactly("茶园面积 120万亩 from 100 2022");
        assertThat(page("指标|单位|2022年|2025年|属性", "茶园面积|万亩|100|120|预期性")).containsExactly("茶园面积 120万亩 from 100 2025");
    }

    @Test
    void otherTablesSetNoAims() {
        assertThat(page("指标|分值|2025年", "茶园面积|10|100")).isEmpty();
        assertThat(page("指标|单位|2025年目标|权重", "茶园面积|万亩|100|10%")).isEmpty();
        assertThat(page("项目|单位|2025年", "修路|万元|100")).isEmpty();
        assertThat(page("项目|单位|2025年预算", "修路|万元|100")).isEmpty();
        assertThat(page("指标|属性", "茶园面积|定量", "茶农满意度|定性")).isEmpty();
        assertThat(page("指标|单位|茶园一|茶园二", "茶园面积|万亩|100|120")).isEmpty();
        assertThat(page("场景|单位|2025年", "茶园|个|100")).isEmpty();
    }

    private static final String MARKDOWN = """
            # 云岭省人民政府关于印发云岭省茶业发展规划的通知

            云政发〔2022〕11号

            各市人民政府：

            现将规划印发给你们，请认真贯彻执行。

            云岭省人民政府

            2022年3月1日

            ## 云岭省茶业发展规划

            **主要指标**

            """;

    @Test
    void markdownHasTablesOfBars() {
        assertThat(read("notice.md", MARKDOWN + """
                        | 序号 | 指标 | 单位 | 2020年 | **2025年** | 属性 |
                        |:---:|------|---|---:|---|---|
                        | 1 | 茶园面积 | 万亩 | 100 | 120 | 预期性 |
                        | 一、品质 ||||||
                        | 2 | 良种<br>覆盖率 | % | | ≥70 | 约束性 |
                        """)).containsExactly("茶园面积 120万亩 from 100 2025", "良种覆盖率 ≥70% 2025");
        assertThat(read("notice.md", MARKDOWN + """
                        指标 | 单位 | 2020年 | 2025年
                        --- | --- | --- | ---
                        茶园面积 | 万亩 | 100 | 120

                        茶园甲 | 茶园乙
                        """)).containsExactly("茶园面积 120万亩 from 100 2025");
    }

    @Test
    void markdownSharesOutTasksInTables() {
        assertThat(Samples.read((Notice) NoticeParser.parse(Samples.document("notice.md", MARKDOWN + """
                        | 项目 | 金额 |
                        |---|---|
                        | 一、茶园收入 | |
                        | 茶款 | 5 |
                        | 二、茶园支出 | |
                        """)))
                        .tasks())
                .isEmpty();
        assertThat(
                        Samples.read((Notice) NoticeParser.parse(Samples.document("notice.md", MARKDOWN + """
                        | 序号 | 重点任务 | 牵头单位 | 完成时限 |
                        |---|---|---|---|
                        | 1 | 改造老茶园。 | 省林业局 | 2023年6月底前 |
                        | 二、茶路 | | | |
                        | 2 | 修好茶路。 | 省交通运输厅 | 2023年底前 |
                        """)))
                                .tasks()
                                .stream()
                                .map(task -> task.text()
                                        + task.bodies().getFirst().name()
                                        + task.deadlines().getFirst().date()))
                .containsExactly("改造老茶园。省林业局2023-06-30", "修好茶路。省交通运输厅2023-12-31");
    }

    private static List<String> lines(String... lines) {
        return read(
                "notice.txt",
                "云岭省人民政府关于印发云岭省茶业发展规划的通知\n云政发〔2022〕11号\n各市人民政府：\n现将规划印发给你们，请认真贯彻执行。\n云岭省人民政府\n2022年3月1日\n"
                        + "云岭省茶业发展规划\n一、发展目标\n到2025年，茶业更强。\n主要指标\n" + String.join("\n", lines)
                        + "\n二、主要任务\n（一）办好茶园。改造老茶园。\n");
    }

    @Test
    void outOfPdfARowMayStandOnALine() {
        assertThat(lines(
                        "序号 指标 单位 2020 年 2025 年 属性",
                        "1 茶园面积 万亩 100 120 预期性",
                        "2 良种覆盖率 % 60 ≥70 约束性",
                        "序号 指标 单位 2020 年 2025 年 属性",
                        "单位茶园面积",
                        "3 千克/亩 50 60 预期性",
                        "茶叶产量",
                        "茶农人均可支配",
                        "4 收入 元 900 1200 预期性",
                        "水平"))
                .containsExactly(
                        "茶园面积 120万亩 from 100 2025",
                        "良种覆盖率 ≥70% from 60 2025",
                        "单位茶园面积茶叶产量 60千克/亩 from 50 2025",
                        "茶农人均可支配收入水平 1200元 from 900 2025");
        assertThat(lines("指标 2020年 2025年", "茶园面积（万亩） 100 120", "茶厂（家） — 7"))
                .containsExactly("茶园面积 120万亩 from 100 2025", "茶厂 7家 2025");
    }

    @Test
    void outOfPdfACellMayStandOnALine() {
        assertThat(lines(
                        "序号", "指标", "单位", "2020年", "2025年", "指标", "属性", "一、茶园", "1", "茶园面积", "万亩", "100", "120", "预期性",
                        "2", "良种", "覆盖率", "%", "—", "≥70", "约束性", "二、茶厂", "3", "数量", "家", "5", "7", "预期性"))
                .containsExactly("茶园面积 120万亩 from 100 2025", "良种覆盖率 ≥70% 2025", "茶厂数量 7家 from 5 2025");
        assertThat(lines("指标", "单位", "2020年", "2025年", "茶园面积", "万亩", "100", "120", "茶厂", "家", "5", "7"))
                .containsExactly("茶园面积 120万亩 from 100 2025", "茶厂 7家 from 5 2025");
        assertThat(lines("序号", "指标", "单位", "2020年", "2025年", "1", "茶园面积", "万亩", "100", "120", "2", "茶厂", "家", "5", "7"))
                .containsExactly("茶园面积 120万亩 from 100 2025", "茶厂 7家 from 5 2025");
    }

    /** A table with any columns and cells, in each of the forms. */
    @Test
    void allFormsOfATableSayTheSame() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            boolean numbered = random.nextBoolean();
            boolean united = random.nextBoolean();
            boolean natured = random.nextBoolean();
            int years = 1 + random.nextInt(3);
            List<List<String>> rows = new ArrayList<>();
            List<String> head = new ArrayList<>(numbered ? List.of("序号", "主要指标") : List.of("指标名称"));
            if (united) {
                head.add("单位");
            }
            head.add("2020年");
            for (int i = 0; i < years; i++) {
                head.add(2023 + i + "年");
            }
            if (natured) {
                head.add("指标属性");
            }
            rows.add(head);
            List<String> wanted = new ArrayList<>();
            for (int n = 1; n <= 2 + random.nextInt(6); n++) {
                String name =
                        List.of("茶园面积", "良种覆盖率", "茶叶产量", "茶农收入", "茶厂", "茶山道路").get(random.nextInt(6))
                                + "甲乙丙丁戊己庚辛".charAt(n - 1);
                String unit = List.of("万亩", "%", "吨", "元", "家", "公里").get(random.nextInt(6));
                int base = 1 + random.nextInt(2000);
                List<String> row = new ArrayList<>(numbered ? List.of(String.valueOf(n)) : List.of());
                row.add(united ? name : name + "（" + unit + "）");
                if (united) {
                    row.add(unit);
                }
                row.add(String.valueOf(base));
                for (int i = 0; i < years; i++) {
                    String sign = List.of("", "≥", "≤", ">").get(random.nextInt(4));
                    int value = 1 + random.nextInt(3000);
                    row.add(sign + value);
                    wanted.add(name + " " + sign + value + unit + " from " + base + " " + (2023 + i));
                }
                if (natured) {
                    row.add("预期性");
                }
                rows.add(row);
            }
            assertThat(page(rows.stream().map(row -> String.join("|", row)).toArray(String[]::new)))
                    .as("page %d", seed)
                    .isEqualTo(wanted);
            String bars =
                    rows.stream().map(row -> "|" + String.join("|", row) + "|").collect(Collectors.joining("\n"));
            assertThat(read("notice.md", MARKDOWN + bars + "\n"))
                    .as("bars %d", seed)
                    .isEqualTo(wanted);
            assertThat(lines(rows.stream().map(row -> String.join(" ", row)).toArray(String[]::new)))
                    .as("rows %d", seed)
                    .isEqualTo(wanted);
            assertThat(lines(rows.stream().flatMap(List::stream).toArray(String[]::new)))
                    .as("cells %d", seed)
                    .isEqualTo(wanted);
        }
    }
}
