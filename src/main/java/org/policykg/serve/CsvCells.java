package org.policykg.serve;

/** Cells of tables that people keep and open with a spreadsheet. */
final class CsvCells {
    /** With these a formula begins, after which a spreadsheet may send what else it has to others. */
    private static final String FORMULA = "=+-@\t\r＝＋－＠";

    private CsvCells() {}

    /** A cell that is text to a spreadsheet, with ' before what it would take for a formula; numbers stay numbers. */
    static Object harmless(Object cell) {
        return cell instanceof String text && !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0
                ? "'" + text
                : cell;
    }
}
