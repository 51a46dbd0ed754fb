package org.policykg.source.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** Whole Office files, as the libraries write them. */
public final class OfficeSeeds {
    private OfficeSeeds() {}

    /** Lines, and a table below them. */
    public static byte[] docx(List<String> lines) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            lines.forEach(line -> document.createParagraph().createRun().setText(line));
            XWPFTable table = document.createTable(3, 2);
            table.getRow(0).getCell(0).setText("任务");
            table.getRow(0).getCell(1).setText("牵头单位");
            table.getRow(1).getCell(0).setText("新建茶园。");
            table.getRow(1).getCell(1).setText("省林业局");
            document.write(out);
            return out.toByteArray();
        }
    }

    /** The same by hand, with lists and styles. */
    public static byte[] listedDocx(List<String> lines) {
        StringBuilder body = new StringBuilder();
        lines.forEach(line -> body.append(OfficeSamples.p(OfficeSamples.item("1", 0), OfficeSamples.r(line))));
        return OfficeSamples.docx(
                body.toString(),
                OfficeSamples.list("0", OfficeSamples.level(0, "chineseCountingThousand", "%1、"))
                        + OfficeSamples.num("1", "0"),
                "<w:style w:type=\"paragraph\" w:styleId=\"a\"><w:basedOn w:val=\"b\"/></w:style>");
    }

    public static byte[] xlsx(List<String> lines) throws IOException {
        return written(new XSSFWorkbook(), lines);
    }

    public static byte[] xls(List<String> lines) throws IOException {
        return written(new HSSFWorkbook(), lines);
    }

    /** One sheet, a row a line. */
    public static byte[] table(List<String> lines) throws IOException {
        return rows(new XSSFWorkbook(), lines);
    }

    /** The same as Excel wrote it until 2003. */
    public static byte[] oldTable(List<String> lines) throws IOException {
        return rows(new HSSFWorkbook(), lines);
    }

    private static byte[] rows(Workbook made, List<String> lines) throws IOException {
        try (Workbook book = made;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet();
            for (int i = 0; i < lines.size(); i++) {
                Row row = sheet.createRow(i);
                row.createCell(0).setCellValue(i + 1);
                row.createCell(1).setCellValue(lines.get(i) + i);
                row.createCell(2).setCellValue("省财政厅");
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] written(Workbook made, List<String> lines) throws IOException {
        try (Workbook book = made;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet table = book.createSheet();
            for (String line : lines) {
                Row row = table.createRow(table.getLastRowNum() + 1);
                row.createCell(0).setCellValue(line);
                row.createCell(1).setCellValue(row.getRowNum());
            }
            table.addMergedRegion(new CellRangeAddress(0, 2, 1, 1));
            Sheet register = book.createSheet();
            List<String> head = List.of("标题", "文号", "正文");
            for (int i = 0; i < 3; i++) {
                Row row = register.createRow(i);
                for (int column = 0; column < head.size(); column++) {
                    row.createCell(column).setCellValue(i == 0 ? head.get(column) : String.join("\n", lines));
                }
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    public static byte[] ofd(List<String> lines) {
        return OfdSamples.ofd(OfdSamples.typeset(lines));
    }

    /** The one file of Word that is at hand: no library writes any. */
    public static byte[] doc() throws IOException {
        return Files.readAllBytes(Path.of("src/test/resources/office/notice.doc"));
    }
}
