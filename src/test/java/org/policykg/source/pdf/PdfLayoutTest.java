package org.policykg.source.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.policykg.source.UnreadableSource;

/** What pages look like that are more than lines one below the other. */
class PdfLayoutTest {
    private static final String FILLED = "各县茶业部门要加强茶园管护，完善灌溉设施，推广有机肥，";

    private static List<String> read(SamplePdf pdf) throws UnreadableSource {
        try (pdf) {
            return PdfText.of(pdf.bytes()).blocks().stream()
                    .map(PdfLayoutTest::shown)
                    .filter(words -> !words.isBlank())
                    .toList();
        }
    }

    private static String shown(PdfBlock block) {
        return block.cells().isEmpty()
                ? block.words()
                : block.cells().stream()
                        .map(cell -> cell.column() + (cell.rows() > 1 ? "/" + cell.rows() : "") + ":" + cell.words())
                        .collect(Collectors.joining("|"));
    }

    @Test
    void issuersThatStandLeftOfTheWordComeBeforeIt() throws UnreadableSource {
        for (int names : new int[] {2, 3, 4, 5}) {
            SamplePdf pdf = new SamplePdf().page();
            List<String> bodies = List.of("云岭省茶业局", "云岭省商务厅", "云岭省财政厅", "云岭省水利厅", "云岭省教育厅").subList(0, names);
            for (int i = 0; i < names; i++) {
                pdf.text(100, 120 + i * 36, 26, bodies.get(i));
            }
            pdf.text(300, 120 + (names - 1) * 18f, 30, "文件");
            pdf.text(200, 340, 16, "云茶发〔2099〕1号");
            pdf.text(100, 400, 22, "关于做好茶园管护工作的通知");
            pdf.text(80, 440, 16, "各县茶业局：");
            assertThat(read(pdf).subList(0, names + 2))
                    .containsExactlyElementsOf(
                            java.util.stream.Stream.concat(bodies.stream(), java.util.stream.Stream.of("文件", "云茶发〔2099〕1号"))
                                    .toList());
        }
    }

    @Test
    void columnsAreReadOneAfterTheOther() throws UnreadableSource {
        SamplePdf pdf = new SamplePdf().page().text(200, 80, 16, "云岭省茶业简报");
        for (int i = 0; i < 15; i++) {
            pdf.text(60, 120 + i * 18, 11, (i == 0 ? "左" : "甲") + "栏的字一行排满二十个字就换到下一行");
            pdf.text(320, 120 + i * 18, 11, (i == 0 ? "右" : "乙") + "栏的字一行排满二十个字就换到下一行");
        }
        List<String> read = read(pdf);
        assertThat(read).hasSize(2);
        assertThat(read.get(1)).startsWith("左栏").endsWith("下一行").contains("下一行右栏");
        assertThat(read.get(1).indexOf("乙栏")).isGreaterThan(read.get(1).lastIndexOf("甲栏"));
    }

    @Test
    void pagesThatLieAreReadUpright() throws UnreadableSource {
        SamplePdf turned = new SamplePdf().page().turned(90);
        // on a page that is shown turned, text runs upwards in the file's own coordinates
        turned.aslant(0, 1, 100, 700, 14, "一、加强茶园管护，完善灌溉设施，推广有机肥。");
        turned.aslant(0, 1, 130, 700, 14, "二、建立产品追溯体系，严格质量监管。");
        assertThat(read(turned)).containsExactly("一、加强茶园管护，完善灌溉设施，推广有机肥。", "二、建立产品追溯体系，严格质量监管。");
        SamplePdf sideways = new SamplePdf().page();
        sideways.aslant(0, 1, 100, 700, 14, "一、加强茶园管护，完善灌溉设施，推广有机肥。");
        sideways.aslant(0, 1, 130, 700, 14, "二、建立产品追溯体系，严格质量监管。");
        assertThat(read(sideways)).containsExactly("一、加强茶园管护，完善灌溉设施，推广有机肥。", "二、建立产品追溯体系，严格质量监管。");
    }

    @Test
    void waterMarksAreNoText() throws UnreadableSource {
        SamplePdf pdf = new SamplePdf().page().text(80, 100, 16, "一、加强茶园管护，完善灌溉设施，推广有机肥。");
        pdf.aslant(0.7f, 0.7f, 150, 500, 40, "内部资料");
        assertThat(read(pdf)).containsExactly("一、加强茶园管护，完善灌溉设施，推广有机肥。");
    }

    @Test
    void mergedCellsReachOverRowsAndColumns() throws UnreadableSource {
        SamplePdf pdf = new SamplePdf().page().text(80, 100, 16, "茶园管护任务分工表（共三项任务，分工如下）");
        // columns at 80, 160, 360, 500; rows at 120, 150, 180, 210, 240
        for (float y : new float[] {120, 150, 240}) {
            pdf.line(80, y, 500, y);
        }
        pdf.line(160, 180, 500, 180).line(160, 210, 360, 210);
        for (float x : new float[] {80, 500}) {
            pdf.line(x, 120, x, 240);
        }
        pdf.line(160, 150, 160, 240).line(360, 120, 360, 240);
        pdf.text(90, 138, 12, "任务（合并两栏）").text(370, 138, 12, "单位");
        pdf.text(90, 200, 12, "管护").text(170, 170, 12, "完善灌溉设施").text(370, 170, 12, "县水利局");
        pdf.text(170, 200, 12, "推广有机肥").text(370, 215, 12, "县茶业局").text(170, 230, 12, "培训茶农");
        assertThat(read(pdf))
                .containsExactly(
                        "茶园管护任务分工表（共三项任务，分工如下）",
                        "0:任务（合并两栏）|2:单位",
                        "0/3:管护|1:完善灌溉设施|2:县水利局",
                        "1:推广有机肥|2/2:县茶业局",
                        "1:培训茶农");
    }

    @Test
    void rowsThatAPageEndCutsAreOne() throws UnreadableSource {
        SamplePdf pdf = new SamplePdf().page().text(80, 600, 16, "茶园管护任务分工表（共三项任务，分工如下）");
        grid(pdf, new float[] {620, 650, 700});
        pdf.text(90, 640, 12, "序号").text(130, 640, 12, "任务").text(370, 640, 12, "单位");
        pdf.text(90, 670, 12, "1").text(130, 670, 12, "加强茶园管护，完善灌溉设施，推广有");
        pdf.text(130, 690, 12, "机肥，建立产品追溯体系，严格质量监").text(370, 670, 12, "县茶业局");
        pdf.page();
        grid(pdf, new float[] {80, 110, 140, 170});
        pdf.text(90, 100, 12, "序号").text(130, 100, 12, "任务").text(370, 100, 12, "单位");
        pdf.text(130, 130, 12, "管，培训茶农。");
        pdf.text(90, 160, 12, "2").text(130, 160, 12, "扩大出口。").text(370, 160, 12, "县商务局");
        assertThat(read(pdf))
                .containsExactly(
                        "茶园管护任务分工表（共三项任务，分工如下）",
                        "0:序号|1:任务|2:单位",
                        "0:1|1:加强茶园管护，完善灌溉设施，推广有机肥，建立产品追溯体系，严格质量监\f管，培训茶农。|2:县茶业局",
                        "0:2|1:扩大出口。|2:县商务局");
    }

    private static void grid(SamplePdf pdf, float[] rows) {
        for (float y : rows) {
            pdf.line(80, y, 500, y);
        }
        for (float x : new float[] {80, 120, 345, 500}) {
            pdf.line(x, rows[0], x, rows[rows.length - 1]);
        }
    }

    @Test
    void aBoxAroundTextIsNoTable() throws UnreadableSource {
        SamplePdf pdf = new SamplePdf().page();
        pdf.line(80, 90, 500, 90).line(80, 200, 500, 200).line(80, 90, 80, 200).line(500, 90, 500, 200);
        pdf.text(200, 110, 14, "专栏1 茶园管护工程");
        pdf.text(118, 140, 14, "一、加强茶园管护，完善灌溉设施，推广有机肥，建立产");
        pdf.text(90, 160, 14, "品追溯体系。");
        pdf.text(118, 180, 14, "二、培训茶农。");
        assertThat(read(pdf))
                .containsExactly("专栏1茶园管护工程", "一、加强茶园管护，完善灌溉设施，推广有机肥，建立产品追溯体系。", "二、培训茶农。");
    }

    @Test
    void columnsWithoutLinesMakeATable() throws UnreadableSource {
        SamplePdf pdf = new SamplePdf().page().text(80, 80, 16, "茶园管护任务分工表（共三项任务，分工如下）");
        String[][] rows = {
            {"序号", "任务", "单位"},
            {"1", "完善灌溉设施", "县水利局"},
            {"2", "推广有机肥", "县茶业局"},
            {"3", "培训茶农", "县教育局"}
        };
        for (int i = 0; i < rows.length; i++) {
            pdf.text(90, 120 + i * 25, 12, rows[i][0])
                    .text(160, 120 + i * 25, 12, rows[i][1])
                    .text(360, 120 + i * 25, 12, rows[i][2]);
        }
        assertThat(read(pdf))
                .containsExactly(
                        "茶园管护任务分工表（共三项任务，分工如下）",
                        "0:序号|1:任务|2:单位",
                        "0:1|1:完善灌溉设施|2:县水利局",
                        "0:2|1:推广有机肥|2:县茶业局",
                        "0:3|1:培训茶农|2:县教育局");
    }

    @Test
    void whatABrowserPrintsAroundAPageIsNoText() throws UnreadableSource {
        SamplePdf pdf = new SamplePdf();
        for (int i = 1; i <= 2; i++) {
            pdf.page().text(30, 25, 8, "2099/5/18 15:04").text(250, 25, 8, "关于做好茶园管护工作的通知_云岭省茶业局");
            pdf.text(30, SamplePdf.HEIGHT - 15, 8, "https://example.org/notices/1.html").text(560, SamplePdf.HEIGHT - 15, 8, i + "/2");
            pdf.text(80, 100, 14, "第" + i + "页的话：加强茶园管护，完善灌溉设施，推广有机肥。");
        }
        assertThat(read(pdf))
                .containsExactly("第1页的话：加强茶园管护，完善灌溉设施，推广有机肥。", "\f第2页的话：加强茶园管护，完善灌溉设施，推广有机肥。");
    }

    @Test
    void softHyphensBreakWordsAtTheEndOfALineOnly() throws UnreadableSource {
        List<Part> page = List.of(
                line(100, FILLED + "on line regis\u00AD"),
                line(120, "tration，" + FILLED + "2019\u00ADA"),
                line(140, "型茶园管护。"));
        assertThat(Flow.of(List.of(page), List.of(SamplePdf.WIDTH)).stream()
                        .map(PdfLayoutTest::shown)
                        .filter(words -> !words.isBlank()))
                .containsExactly(FILLED + "on line registration，" + FILLED + "2019-A型茶园管护。");
    }

    private static Part.Line line(float base, String words) {
        List<Glyph> glyphs = new java.util.ArrayList<>();
        float left = 80;
        boolean spaced = false;
        for (int i = 0; i < words.length(); i++) {
            float right = left + (words.charAt(i) < 0x100 ? 7 : 14);
            if (words.charAt(i) != ' ') {
                glyphs.add(new Glyph(words.substring(i, i + 1), left, right, base, 14, spaced));
            }
            spaced = words.charAt(i) == ' ';
            left = right;
        }
        return new Part.Line(TextLine.of(glyphs), 0);
    }

    @Test
    void radicalsAreTheCharactersThatTheyLookLike() {
        assertThat(Characters.readable("⽂")).isEqualTo("文");
        assertThat(Characters.readable("⻓")).isEqualTo("长");
        assertThat(Characters.readable("⻔⻋⻚")).isEqualTo("门车页");
        assertThat(Characters.readable("\uE5E5\uF06C\u3000 ")).isEmpty();
        assertThat(Characters.readable("文，a1\u00AD")).isEqualTo("文，a1\u00AD");
    }

    @Test
    void numbersInATextAreNoPageNumbers() throws UnreadableSource {
        SamplePdf pdf = new SamplePdf();
        for (int i = 1; i <= 3; i++) {
            pdf.page().text(80, 100, 14, "加强茶园管护，完善灌溉设施，推广有机肥，今年的面积是");
            pdf.text(80, 125, 14, Integer.toString(2000 + i));
            pdf.text(80, 150, 14, "万亩，明年更多，各县茶业部门要认真落实。");
            pdf.text(280, SamplePdf.HEIGHT - 50, 9, "— " + i + " —");
        }
        assertThat(String.join("", read(pdf))).contains("2001", "2002", "2003").doesNotContain("—");
    }
}
