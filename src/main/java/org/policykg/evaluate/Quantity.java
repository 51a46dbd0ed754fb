package org.policykg.evaluate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Numbers as they are compared: what is printed goes in; out comes what C's {@code %g} makes of it, six significant
 * digits without needless zeros, so that 80, 80.0 and "8e1" are one. What is no number stays as it is printed.
 */
final class Quantity {
    private static final String DIGITS = "[0-9]+(?:_[0-9]+)*";
    private static final Pattern NUMBER = Pattern.compile(
            "[+-]?(?:" + DIGITS + "(?:\\.(?:" + DIGITS + ")?)?|\\." + DIGITS + ")(?:[eE][+-]?" + DIGITS + ")?");
    private static final MathContext SIX_DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);
    private static final int SMALLEST_PLAIN = -4;

    private Quantity() {}

    static String of(String printed) {
        String number = halfWidth(printed.strip());
        if (!NUMBER.matcher(number).matches()) {
            return printed;
        }
        double value = Double.parseDouble(number.replace("_", ""));
        if (value == 0) {
            return 1 / value < 0 ? "-0" : "0";
        }
        return Double.isInfinite(value) ? printed : format(value);
    }

    private static String format(double value) {
        BigDecimal rounded = new BigDecimal(value).round(SIX_DIGITS).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent >= SMALLEST_PLAIN && exponent < SIX_DIGITS.getPrecision()) {
            return rounded.toPlainString();
        }
        BigDecimal mantissa = rounded.movePointLeft(exponent).stripTrailingZeros();
        return String.format(
                Locale.ROOT, "%se%s%02d", mantissa.toPlainString(), exponent < 0 ? "-" : "+", Math.abs(exponent));
    }

    private static String halfWidth(String printed) {
        StringBuilder out = new StringBuilder(printed.length());
        printed.codePoints().forEach(c -> out.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
        return out.toString();
    }
}
