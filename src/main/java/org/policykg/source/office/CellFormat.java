package org.policykg.source.office;

import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** Numbers of a sheet as it shows them; days whose form hangs on the country of the program that shows them are written 2031-03-09. For one thread. */
final class CellFormat {
    private static final String YEAR_AND_MONTH = "yyyy\"年\"m\"月\"";
    private static final String MONTH_AND_DAY = "m\"月\"d\"日\"";
    /** Forms of days that Excel has in Chinese, and no file spells out. */
    private static final Map<Integer, String> CHINESE = Map.ofEntries(
            Map.entry(27, YEAR_AND_MONTH),
            Map.entry(28, MONTH_AND_DAY),
            Map.entry(29, MONTH_AND_DAY),
            Map.entry(31, "yyyy\"年\"m\"月\"d\"日\""),
            Map.entry(36, YEAR_AND_MONTH),
            Map.entry(50, YEAR_AND_MONTH),
            Map.entry(51, MONTH_AND_DAY),
            Map.entry(52, YEAR_AND_MONTH),
            Map.entry(53, MONTH_AND_DAY),
            Map.entry(54, MONTH_AND_DAY),
            Map.entry(57, YEAR_AND_MONTH),
            Map.entry(58, MONTH_AND_DAY));

    /** From here on whole numbers may be shown with an exponent. */
    private static final double PLAIN = 1e10;

    private final DataFormatter formatter = new DataFormatter(Locale.ROOT);
    private final boolean from1904;

    /**
     * The formats of a file.
     *
     * @param from1904 whether its days count from 1904, not from 1900
     */
    CellFormat(boolean from1904) {
        this.from1904 = from1904;
    }

    /**
     * A number as it is shown.
     *
     * @param id of its format
     * @param said what the file says of the format; empty where it is one that every file has
     */
    String show(double number, int id, String said) {
        if (id == 0 && said.isEmpty() && number == (long) number && Math.abs(number) < PLAIN) {
            return Long.toString((long) number);
        }
        String own = said.isEmpty() ? CHINESE.getOrDefault(id, "") : said;
        String format = own.isEmpty() ? builtin(id) : own;
        boolean isDay = DateUtil.isADateFormat(id, format) && DateUtil.isValidExcelDate(number);
        if (isDay && (own.contains("年") || own.contains("月"))) {
            return formatter.formatRawCellContents(number, id, format.replace("\"", ""), from1904);
        }
        if (isDay && format.toLowerCase(Locale.ROOT).contains("d")) {
            return DateUtil.getLocalDateTime(number, from1904).toLocalDate().toString();
        }
        return formatter.formatRawCellContents(number, id, format, from1904);
    }

    private static String builtin(int id) {
        String format = BuiltinFormats.getBuiltinFormat(id);
        return format == null ? "General" : format;
    }
}
