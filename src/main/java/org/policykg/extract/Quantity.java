package org.policykg.extract;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A figure in a clause.
 *
 * @param start where the words begin that say how it is meant, else the figure
 * @param number where the figure begins
 * @param end behind its unit and the mark behind that
 * @param value the figure
 * @param upper the upper end of a range
 * @param unit as printed
 * @param kind what it counts
 * @param comparator how it is meant; absent where no word says so
 * @param signed whether a word before it says so
 */
record Quantity(
        int start,
        int number,
        int end,
        BigDecimal value,
        Optional<BigDecimal> upper,
        String unit,
        Kind kind,
        Optional<Mention.Comparator> comparator,
        boolean signed) {
    /** What a figure means is told by words that are not farther. */
    private static final int LONGEST = 120;

    /** What a figure counts. */
    enum Kind {
        THINGS,
        PERCENT,
        TIME,
        MONEY
    }

    /** The words of its clause before it, as many as matter. */
    String before(String clause) {
        return clause.substring(Math.max(0, start - LONGEST), start);
    }

    /** The words of its clause behind it, as many as matter. */
    String behind(String clause) {
        return clause.substring(end, Math.min(clause.length(), end + LONGEST)).strip();
    }

    /** Whether it stands right behind another of its unit: 65%和55%. */
    boolean isListedWith(Quantity other) {
        return number - other.end == 1 && unit.equals(other.unit);
    }

    /** The same as another figure of a list is meant. */
    Quantity as(Quantity other) {
        return new Quantity(
                start, number, end, value, upper, unit, kind, comparator.or(other::comparator), signed || other.signed);
    }

    /** Whether a word behind it says how it is meant, and none before it. */
    boolean isMarked() {
        return comparator.isPresent() && !signed;
    }
}
