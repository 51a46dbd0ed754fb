package org.policykg.source.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.policykg.source.office.OfficeSamples.bytes;
import static org.policykg.source.office.OfficeSamples.refusal;
import static org.policykg.source.office.OfficeSamples.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.policykg.Samples;
import org.policykg.source.Block;
import org.policykg.source.SourceDocument;
import org.policykg.source.UnreadableSource;

class WorkbookTest {
    /** Both kinds are made in the same way. */
    record Kind(String format, Supplier<org.apache.poi.ss.usermodel.Workbook> empty) {
        @Override
        public String toString() {
            return format;
        }
    }

    static Stream<Kind> kinds() {
        return Stream.of(new Kind("xlsx", XSSFWorkbook::new), new Kind("xls", HSSFWorkbook::new));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aSheetIsATable(Kind kind) throws IOException {
        SourceDocument document = read(kind, book -> {
            Sheet sheet = book.createSheet("任务");
            fill(sheet, 0, "茶业任务分工表");
            fill(sheet, 1, "序号", "任务", "责任单位");
            fill(sheet, 2, "一", "建立\n台账", "省财政厅");
            fill(sheet, 3, "", "整修道路", "省交通运输厅");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
            sheet.addMergedRegion(new CellRangeAddress(2, 3, 0, 0));
        });
        assertThat(document.format()).isEqualTo(kind.format);
        assertThat(document.text().lines()).containsExactly("茶业任务分工表", "序号 任务 责任单位", "一 建立 台账 省财政厅", "整修道路 省交通运输厅");
        assertThat(document.blocks().getFirst().kind()).isEqualTo(Block.Kind.PARAGRAPH);
        assertThat(cells(document, 2)).isEqualTo("0x2 1x1 2x1");
        assertThat(cells(document, 3)).isEqualTo("1x1 2x1");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void numbersAreWrittenAsTheyAreShown(Kind kind) throws IOException {
        SourceDocument document = read(kind, book -> {
            Sheet sheet = book.createSheet();
            fill(sheet, 0, "名称", "数");
            show(book, sheet, 1, 12, "General");
            show(book, sheet, 2, 0.125, "0.0%");
            show(book, sheet, 3, 1234567.5, "#,##0.00");
            show(book, sheet, 4, 48_000, "m/d/yy");
            show(book, sheet, 5, 48_000, "yyyy\"年\"m\"月\"d\"日\"");
            show(book, sheet, 6, 48_000, "yyyy-mm-dd hh:mm");
            Cell formula = sheet.createRow(7).createCell(1);
            sheet.getRow(7).createCell(0).setCellValue("和");
            formula.setCellFormula("1+2");
            book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(formula);
            sheet.createRow(8).createCell(0).setCellValue("真");
            sheet.getRow(8).createCell(1).setCellValue(true);
        });
        assertThat(document.text().lines().skip(1))
                .containsExactly(
                        "值 12",
                        "值 12.5%",
                        "值 1,234,567.50",
                        "值 2031-06-01",
                        "值 2031年6月1日",
                        "值 2031-06-01",
                        "和 3",
                        "真 TRUE");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void hiddenSheetsAndColumnsAreOut(Kind kind) throws IOException {
        SourceDocument document = read(kind, book -> {
            Sheet sheet = book.createSheet();
            fill(sheet, 0, "任务", "内部", "单位");
            sheet.setColumnHidden(1, true);
            fill(book.createSheet("其二"), 0, "任务二", "单位二");
            fill(book.createSheet("隐"), 0, "甲", "乙");
            book.setSheetHidden(2, true);
        });
        assertThat(document.text().lines()).containsExactly("任务 单位", "任务二 单位二");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aRegisterHasARecordInEachRow(Kind kind) throws IOException, UnreadableSource {
        SheetRows rows = new SheetRows();
        String[][] table = {{"文件汇总"}, {"标题", "文号", "正文"}, {"云岭省财政厅关于茶业的通知", "云财〔2031〕7号", "各市财政局：\n请\"认真\"办理。"}};
        for (int i = 0; i < table.length; i++) {
            for (int j = 0; j < table[i].length; j++) {
                rows.put(i, j, table[i][j]);
            }
        }
        assertThat(rows.isRegister()).isTrue();
        assertThat(rows.csv())
                .isEqualTo(
                        "\"文件汇总\",,\r\n\"标题\",\"文号\",\"正文\"\r\n\"云岭省财政厅关于茶业的通知\",\"云财〔2031〕7号\",\"各市财政局：\n请\"\"认真\"\"办理。\"\r\n");
        byte[] both = write(kind, book -> {
            Sheet register = book.createSheet();
            for (int i = 0; i < table.length; i++) {
                fill(register, i, table[i]);
            }
            fill(book.createSheet(), 0, "任务", "单位");
        });
        assertThat(Samples.documents("a." + kind.format, both))
                .extracting(SourceDocument::path)
                .first()
                .isEqualTo("a." + kind.format + "#1");
        assertThat(Samples.documents("a." + kind.format, both).getLast().text()).contains("办理。");
    }

    @Test
    void aTableOfTasksIsNoRegister() throws UnreadableSource {
        SheetRows rows = new SheetRows();
        List<String> head = List.of("序号", "任务", "责任单位", "完成时限");
        for (int i = 0; i < head.size(); i++) {
            rows.put(0, i, head.get(i));
            rows.put(1, i, "值");
        }
        assertThat(rows.isRegister()).isFalse();
    }

    @Test
    void aRegisterOfFewCellsThatStandFarApartIsSmall() throws UnreadableSource {
        SheetRows rows = new SheetRows();
        rows.put(0, 3, "标题");
        rows.put(0, 5, "文号");
        rows.put(4, 3, "甲");
        rows.put(4, 16_000, "乙");
        assertThat(rows.csv()).isEqualTo("\"标题\",\"文号\",\r\n\"甲\",,\"乙\"\r\n");
    }

    @Test
    void aRegisterOfEmptyCellsIsTooLarge() throws UnreadableSource {
        SheetRows rows = new SheetRows();
        for (int i = 0; i < 16_000; i++) {
            rows.put(i, i, "甲");
        }
        assertThatThrownBy(rows::csv).hasMessageStartingWith("is too large: a sheet has more than");
    }

    @Test
    void whatCannotBeReadSaysWhy() throws IOException {
        byte[] whole = write(new Kind("xls", HSSFWorkbook::new), book -> fill(book.createSheet(), 0, "任务", "单位"));
        assertThat(refusal("a.xls", Arrays.copyOf(whole, 1500))).startsWith("is truncated or broken");
        assertThat(refusal("a.xlsx", write(new Kind("xlsx", XSSFWorkbook::new), book -> book.createSheet())))
                .isEqualTo("is a workbook without words");
        assertThat(refusal(
                        "a.xlsx", zip(Map.of("[Content_Types].xml", bytes("<Types/>"), "xl/workbook.bin", bytes("x")))))
                .isEqualTo("is a binary workbook: save it as XLSX");
    }

    private interface Making {
        void in(org.apache.poi.ss.usermodel.Workbook book);
    }

    private static byte[] write(Kind kind, Making making) throws IOException {
        try (org.apache.poi.ss.usermodel.Workbook book = kind.empty.get();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            making.in(book);
            book.write(out);
            return out.toByteArray();
        }
    }

    private static SourceDocument read(Kind kind, Making making) throws IOException {
        return OfficeSamples.read("a." + kind.format, write(kind, making));
    }

    private static void fill(Sheet sheet, int row, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                (sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row))
                        .createCell(i)
                        .setCellValue(cells[i]);
            }
        }
    }

    private static void show(
            org.apache.poi.ss.usermodel.Workbook book, Sheet sheet, int row, double number, String format) {
        fill(sheet, row, "值");
        Cell cell = sheet.getRow(row).createCell(1);
        cell.setCellValue(number);
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
    }

    private static String cells(SourceDocument document, int block) {
        return document.blocks().get(block).cells().stream()
                .map(cell -> cell.column() + "x" + cell.rows())
                .collect(Collectors.joining(" "));
    }
}
