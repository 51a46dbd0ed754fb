package org.policykg.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.policykg.Samples;

/** Lines below an item that name its bodies and its last day, and tables of tasks that have a row a line. */
class LabelledLinesTest {
    private static List<String> read(String... lines) {
        return Samples.extraction("""
                云岭省人民政府关于印发《茶业任务清单》的通知
                云政发〔2099〕4号
                各市人民政府：
                现将《茶业任务清单》印发给你们，请认真贯彻执行。
                云岭省人民政府
                2099年4月8日
                附件
                茶业任务清单
                %s
                """.formatted(String.join("\n", lines))).tasks().stream()
                .map(LabelledLinesTest::told)
                .toList();
    }

    private static String told(Mention.Task task) {
        StringBuilder row = new StringBuilder(task.text());
        task.bodies()
                .forEach(body -> row.append(" ").append(body.duty()).append(" ").append(body.name()));
        task.deadlines().forEach(day -> row.append(" ").append(day.date()));
        return row.toString();
    }

    @Test
    void bodiesMayStandOnTheLineBelowTheirLabel() {
        assertThat(read(
                        "一、改造老茶园。在山地新建茶园三处。",
                        "牵头单位：",
                        "省林业局",
                        "责任单位：",
                        "省财政厅、省交通运输厅",
                        "完成时限：",
                        "2099年6月底前",
                        "二、修好茶路。修通茶山道路。",
                        "责任单位：省交通运输厅",
                        "完成时限：2099年9月底前"))
                .containsExactly(
                        "改造老茶园。在山地新建茶园三处。 LEAD 省林业局 RESPONSIBLE 省财政厅 RESPONSIBLE 省交通运输厅 2099-06-30",
                        "修好茶路。修通茶山道路。 RESPONSIBLE 省交通运输厅 2099-09-30");
        // what is no list of bodies is none, whatever stands above it
        assertThat(read("一、改造老茶园。在山地新建茶园三处。", "责任单位：", "茶园改造以老茶园为主。", "二、修好茶路。修通茶山道路。"))
                .allSatisfy(task -> assertThat(task).doesNotContain("RESPONSIBLE"));
    }

    @Test
    void aTableOutOfPdfMayHaveARowALine() {
        assertThat(read(
                        "序号 重点任务 牵头单位 配合单位 完成时限",
                        "1 改造老茶园。 省林业局 省财政厅、省交通运输厅 2099年6月底前",
                        "二、茶路",
                        "2 修好 茶路。 省交通运输厅 — 2099年底前",
                        "序号 重点任务 牵头单位 配合单位 完成时限",
                        "3 推广良种。 省农业农村厅 省财政厅 长期坚持"))
                .containsExactly(
                        "改造老茶园。 LEAD 省林业局 SUPPORT 省财政厅 SUPPORT 省交通运输厅 2099-06-30",
                        "修好茶路。 LEAD 省交通运输厅 2099-12-31",
                        "推广良种。 LEAD 省农业农村厅 SUPPORT 省财政厅");
    }
}
