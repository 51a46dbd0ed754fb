package org.policykg.source.office;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.policykg.source.UnreadableSource;

/** The cells of one sheet of an XLSX. */
final class XlsxSheet {
    private static final int MOST_COLUMNS = 16_384;
    private static final int MOST_ROWS = 1_048_576;

    private final Xlsx file;
    private final CellFormat format;
    private final SheetRows rows = new SheetRows();
    private final BitSet hidden = new BitSet();
    private int row = -1;
    private int column = -1;

    XlsxSheet(Xlsx file, CellFormat format) {
        this.file = file;
        this.format = format;
    }

    SheetRows rows() {
        return rows;
    }

    /** Reads the root element. */
    void read(Xml xml) throws UnreadableSource {
        List<String> merged = new ArrayList<>();
        xml.each(name -> {
            switch (name) {
                case "cols" -> xml.each(columns -> hide(xml));
                case "sheetData" -> xml.each(line -> row(xml));
                case "mergeCells" -> xml.each(cell -> merged.add(xml.attribute("ref")));
                default -> {
                    // how it looks
                }
            }
        });
        for (String reference : merged) {
            String[] ends = reference.split(":", 2);
            if (ends.length == 2) {
                rows.merge(rowOf(ends[0]), columnOf(ends[0]), rowOf(ends[1]));
            }
        }
    }

    private void hide(Xml xml) {
        String said = xml.attribute("hidden");
        if (!said.isEmpty() && !DocxNumbering.isOff(said)) {
            int last = Math.min(xml.number("max", 0), MOST_COLUMNS);
            int first = Math.max(xml.number("min", 1), 1);
            hidden.set(first - 1, Math.max(last, first - 1));
        }
    }

    private void row(Xml xml) throws UnreadableSource {
        row = xml.number("r", row + 2) - 1;
        column = -1;
        xml.each(name -> cell(xml));
    }

    private void cell(Xml xml) throws UnreadableSource {
        String reference = xml.attribute("r");
        column = reference.isEmpty() ? column + 1 : columnOf(reference);
        String type = xml.attribute("t");
        int style = xml.number("s", 0);
        StringBuilder words = new StringBuilder();
        xml.each(name -> {
            if (name.equals("v")) {
                words.append(words(type, style, xml.text()));
            } else if (name.equals("is")) {
                words.append(Xlsx.rich(xml));
            }
        });
        if (row >= 0 && row < MOST_ROWS && column >= 0 && column < MOST_COLUMNS && !hidden.get(column)) {
            rows.put(row, column, words.toString());
        }
    }

    private String words(String type, int style, String value) {
        return switch (type) {
            case "s" -> value.matches("\\d{1,9}") ? file.string(Integer.parseInt(value)) : "";
            case "str", "inlineStr", "d" -> value;
            case "e" -> "";
            case "b" -> value.equals("1") ? "TRUE" : "FALSE";
            default -> number(style, value);
        };
    }

    private String number(int style, String value) {
        try {
            int id = file.format(style);
            return format.show(Double.parseDouble(value), id, file.said(id));
        } catch (NumberFormatException none) {
            return value;
        }
    }

    /** The column that a reference names, AB12, from 0. */
    private static int columnOf(String reference) {
        int column = 0;
        for (int i = 0; i < Math.min(reference.length(), 4) && Character.isLetter(reference.charAt(i)); i++) {
            column = column * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
        }
        return column - 1;
    }

    private static int rowOf(String reference) {
        String digits = reference.replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 8 ? 0 : Integer.parseInt(digits) - 1;
    }
}
