package org.policykg.source.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.policykg.limit.TimeLimit;
import org.policykg.source.Opened;
import org.policykg.source.UnreadableSource;

/** Reads XLS (Excel 97 to 2003), likewise {@link Xlsx}. */
final class Xls {
    /** Formats with lower numbers are those that every file has. */
    private static final int FIRST_OWN = 164;

    private Xls() {}

    static Opened open(DirectoryNode root) throws IOException, UnreadableSource {
        List<SheetRows> sheets = new ArrayList<>();
        try (HSSFWorkbook workbook = new HSSFWorkbook(root, false)) {
            CellFormat format = new CellFormat(workbook.getInternalWorkbook().isUsing1904DateWindowing());
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                if (!workbook.isSheetHidden(i) && !workbook.isSheetVeryHidden(i)) {
                    sheets.add(rows(workbook.getSheetAt(i), format));
                }
            }
        }
        return Workbook.open("xls", sheets);
    }

    private static SheetRows rows(Sheet sheet, CellFormat format) throws UnreadableSource {
        SheetRows rows = new SheetRows();
        Map<Integer, Boolean> hidden = new HashMap<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                TimeLimit.check();
                if (!hidden.computeIfAbsent(cell.getColumnIndex(), sheet::isColumnHidden)) {
                    rows.put(cell.getRowIndex(), cell.getColumnIndex(), words(cell, format));
                }
            }
        }
        for (CellRangeAddress merged : sheet.getMergedRegions()) {
            rows.merge(merged.getFirstRow(), merged.getFirstColumn(), merged.getLastRow());
        }
        return rows;
    }

    private static String words(Cell cell, CellFormat format) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getRichStringCellValue().getString();
            case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
            case NUMERIC -> number(cell, format);
            default -> "";
        };
    }

    private static String number(Cell cell, CellFormat format) {
        CellStyle style = cell.getCellStyle();
        int id = style.getDataFormat();
        return format.show(cell.getNumericCellValue(), id, id < FIRST_OWN ? "" : style.getDataFormatString());
    }
}
