package org.policykg.store;

import org.jspecify.annotations.Nullable;

/** Cells of tables that people keep and open with a spreadsheet. */
public final class CsvCells {
    /** With these a formula begins, after which a spreadsheet may send what else it has to others. */
    private static final String FORMULA = "=+-@\t\r＝＋－＠";

    private CsvCells() {}

    /** A cell that is text to a spreadsheet, with ' before what it would take for a formula; numbers stay numbers. */
    public static @Nullable Object harmless(@Nullable Object cell) {
        return cell instanceof String text && !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0
                ? "'" + text
                : cell;
    }
}
