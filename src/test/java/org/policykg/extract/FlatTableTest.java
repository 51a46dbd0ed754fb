package org.policykg.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policykg.Samples;

/** Tables of tasks whose cells a PDF set one below the other as lines. */
class FlatTableTest {
    private static final String BEFORE =
            "云岭省人民政府关于印发《茶业任务清单》的通知\n云政发〔2099〕4号\n各市人民政府：\n现将《茶业任务清单》印发给你们，请认真贯彻执行。\n云岭省人民政府\n2099年4月8日\n附件\n茶业任务清单\n";

    private static final int SEEDS = 20;
    private static final int ROWS = 30;

    private static List<String> rows(String... lines) {
        return Samples.extraction(BEFORE + String.join("\n", lines) + "\n").tasks().stream()
                .map(FlatTableTest::row)
                .toList();
    }

    private static String row(Mention.Task task) {
        StringBuilder row = new StringBuilder(task.text());
        task.bodies()
                .forEach(body -> row.append(" ").append(body.duty()).append(" ").append(body.name()));
        task.deadlines().forEach(day -> row.append(" ").append(day.date()));
        return row.toString();
    }

    @Test
    void aRowIsATaskWithTheBodiesOfItsColumns() {
        assertThat(rows(
                        "序号",
                        "重点任务",
                        "主要内容",
                        "牵头部门",
                        "责任单位",
                        "完成时限",
                        "1",
                        "1.办好",
                        "茶园",
                        "在山地和坡地新建茶园三",
                        "处，修好通往茶园的道",
                        "路。",
                        "省林业局",
                        "省财政厅、省交",
                        "通运输厅",
                        "2099年6月",
                        "底前",
                        "2",
                        "推广良种。",
                        "省农业农",
                        "村厅",
                        "—",
                        "持续推进",
                        "3",
                        "2.办好",
                        "茶厂",
                        "更新设备，",
                        "培训工匠。",
                        "省工业和",
                        "信息化厅",
                        "省人力资源社",
                        "会保障厅等有关",
                        "单位",
                        "2099年底"))
                .containsExactly(
                        "在山地和坡地新建茶园三处，修好通往茶园的道路。 LEAD 省林业局 RESPONSIBLE 省财政厅 RESPONSIBLE 省交通运输厅 2099-06-30",
                        "推广良种。 LEAD 省农业农村厅",
                        "更新设备，培训工匠。 LEAD 省工业和信息化厅 RESPONSIBLE 省人力资源社会保障厅 2099-12-31");
    }

    @Test
    void aPageBreakCutsARowInAllItsColumns() {
        assertThat(rows(
                        "序号",
                        "主要任务",
                        "牵头单位",
                        "配合单位",
                        "1",
                        "在山地和坡地新建茶园三处，修好",
                        "省林业局、省自",
                        "省财政厅、省交",
                        "- 3 -",
                        "序号",
                        "主要任务",
                        "牵头单位",
                        "配合单位",
                        "通往茶园的道路。",
                        "然资源厅",
                        "通运输厅",
                        "2",
                        "推广良种，编制全省统一的茶叶标准。",
                        "省农业农村厅",
                        "无"))
                .containsExactly(
                        "在山地和坡地新建茶园三处，修好通往茶园的道路。 LEAD 省林业局 LEAD 省自然资源厅 SUPPORT 省财政厅 SUPPORT 省交通运输厅",
                        "推广良种，编制全省统一的茶叶标准。 LEAD 省农业农村厅");
    }

    @Test
    void whatStandsBehindATableAndARowThatCannotBeReadAreNotLost() {
        String text = Samples.document(
                        "a.txt",
                        BEFORE
                                + "序号\n"
                                + "主要任务\n"
                                + "牵头单位\n"
                                + "配合单位\n"
                                + "1\n"
                                + "新建茶园。\n"
                                + "省林业局\n"
                                + "—\n"
                                + "2\n"
                                + "推广良种。\n"
                                + "省农业农村厅\n"
                                + "省财政厅\n"
                                + "3\n"
                                + "茶叶风味\n"
                                + "山中云雾\n"
                                + "附件2\n"
                                + "茶农名单\n")
                .text();
        assertThat(text.lines()).contains("1 新建茶园。 省林业局 —", "2 推广良种。 省农业农村厅 省财政厅", "3", "茶叶风味", "附件2", "茶农名单");
    }

    @ParameterizedTest
    @CsvSource({"序号,场景名称,适用范围,牵头单位", "序号,项目,分值,得分", "序号,姓名,责任单位,备注"})
    void aTableOfOtherThingsIsNone(String a, String b, String c, String d) {
        assertThat(rows(a, b, c, d, "1", "茶园甲。", "省林业局", "省财政厅", "2", "茶园乙。", "省林业局", "省财政厅"))
                .isEmpty();
    }

    /** Sets a table as a PDF does: a cell as wide as its column, a row as high as its highest cell, the head again on each page. */
    private static List<String> printed(List<String> head, int[] widths, int page, List<List<String>> rows) {
        List<String> lines = new ArrayList<>(head);
        int left = page;
        for (List<String> row : rows) {
            List<List<String>> cells = new ArrayList<>();
            for (int column = 0; column < row.size(); column++) {
                cells.add(cut(row.get(column), widths[column]));
            }
            int height = cells.stream().mapToInt(List::size).max().orElse(0);
            int top = 0;
            while (top < height) {
                if (left == 0) {
                    lines.add("- 7 -");
                    lines.addAll(head);
                    left = page;
                }
                int from = top;
                int to = Math.min(height, top + left);
                cells.forEach(
                        cell -> lines.addAll(cell.subList(Math.min(from, cell.size()), Math.min(to, cell.size()))));
                left -= to - top;
                top = to;
            }
        }
        return lines;
    }

    private static List<String> cut(String words, int width) {
        List<String> lines = new ArrayList<>();
        for (int from = 0; from < words.length(); from += width) {
            lines.add(words.substring(from, Math.min(words.length(), from + width)));
        }
        return lines;
    }

    private static final List<String> WORDS =
            List.of("新建茶园三处", "修好通往茶园的道路", "推广良种", "更新制茶设备", "培训工匠和茶农", "完善茶叶标准", "办好茶叶展会", "支持茶厂技术改造");
    private static final List<String> BODIES = List.of(
            "省林业局", "省农业农村厅", "省工业和信息化厅", "省人力资源社会保障厅", "省发展改革委", "省市场监管局", "各市人民政府", "省财政厅", "人民银行云岭省分行", "省委网信办");

    private static String any(Random random, List<String> of, int most, String between, String end) {
        List<String> chosen = new ArrayList<>();
        int count = 1 + random.nextInt(most);
        while (chosen.size() < count) {
            String one = of.get(random.nextInt(of.size()));
            if (!chosen.contains(one)) {
                chosen.add(one);
            }
        }
        return String.join(between, chosen) + end;
    }

    private record Shape(boolean numbered, boolean grouped, boolean timed) {
        List<String> head() {
            List<String> head = new ArrayList<>();
            head.addAll(numbered ? List.of("序号") : List.of());
            head.addAll(grouped ? List.of("重点任务") : List.of());
            head.addAll(List.of("具体措施", "牵头单位", "配合单位"));
            head.addAll(timed ? List.of("完成时限") : List.of());
            return head;
        }

        int[] widths(Random random) {
            List<Integer> widths = new ArrayList<>();
            widths.addAll(numbered ? List.of(3) : List.of());
            widths.addAll(grouped ? List.of(4 + random.nextInt(3)) : List.of());
            widths.addAll(List.of(11 + random.nextInt(8), 5 + random.nextInt(4), 6 + random.nextInt(6)));
            widths.addAll(timed ? List.of(5) : List.of());
            return widths.stream().mapToInt(Integer::intValue).toArray();
        }

        List<String> row(int number, String task, String lead, String support, String day) {
            List<String> row = new ArrayList<>();
            row.addAll(numbered ? List.of(Integer.toString(number)) : List.of());
            row.addAll(grouped ? List.of(number % 4 == 1 ? "加强第" + number + "方面工作" : "") : List.of());
            row.addAll(List.of(task, lead, support));
            row.addAll(timed ? List.of(day) : List.of());
            return row;
        }
    }

    @ParameterizedTest
    @CsvSource({"true,1000", "false,1000", "true,25", "false,25"})
    void rowsAreReadHoweverWideTheirColumns(boolean numbered, int page) {
        int wrong = 0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            Random random = new Random(seed);
            Shape shape = new Shape(numbered, numbered && random.nextBoolean(), random.nextBoolean());
            List<List<String>> table = new ArrayList<>();
            List<String> wanted = new ArrayList<>();
            for (int i = 1; i <= ROWS; i++) {
                String task = any(random, WORDS, 5, "，", "。");
                String lead = any(random, BODIES, 2, "、", "");
                String support = random.nextInt(5) == 0 ? "—" : any(random, BODIES, 5, "、", "");
                int month = 1 + random.nextInt(12);
                table.add(shape.row(i, task, lead, support, "2099年" + month + "月底"));
                wanted.add(task + " LEAD " + lead.replace("、", " LEAD ")
                        + (support.equals("—") ? "" : " SUPPORT " + support.replace("、", " SUPPORT "))
                        + (shape.timed ? " " + YearMonth.of(2099, month).atEndOfMonth() : ""));
            }
            wanted.removeAll(rows(
                    printed(shape.head(), shape.widths(random), page, table).toArray(String[]::new)));
            wrong += wanted.size();
        }
        assertThat(wrong).isLessThanOrEqualTo(SEEDS * ROWS / 100);
    }
}
