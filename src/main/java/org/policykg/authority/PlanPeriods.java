package org.policykg.authority;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The years that a plan covers, from the words of its title: “十四五”, 第十四个五年规划, （2021—2035年）. */
public final class PlanPeriods {
    private static final Pattern FIVE_YEARS = Pattern.compile(
            "[“\"]?([三四五六七八九]|十[一二三四五六七八九]?|二十)五[”\"]?(?=时期|期间|规划|计划|[”\"]|\\p{IsHan})|第([三四五六七八九十一二]{1,3})个五年");
    private static final Pattern RANGE = Pattern.compile("((?:19|20)\\d{2})\\s?[年]?\\s?[-—–－～至]+\\s?((?:19|20)\\d{2})");
    private static final int SIXTH = 1981;

    /**
     * Some years, both included.
     *
     * @param name 十四五, or the years with a dash
     * @param first first year
     * @param last last year
     */
    public record Period(String name, int first, int last) {
        /** Whether it has all the years of another. */
        public boolean covers(Period other) {
            return first <= other.first && other.last <= last;
        }
    }

    private PlanPeriods() {}

    /** The period that a title names. */
    public static Optional<Period> of(String title) {
        Matcher range = RANGE.matcher(title);
        if (range.find()) {
            int first = Integer.parseInt(range.group(1));
            int last = Integer.parseInt(range.group(2));
            return first < last ? Optional.of(new Period(first + "-" + last, first, last)) : Optional.empty();
        }
        Matcher quoted = FIVE_YEARS.matcher(title);
        if (quoted.find() && (quoted.group(2) != null || title.matches(".*[“\"].{1,3}五[”\"].*"))) {
            String ordinal = quoted.group(1) != null ? quoted.group(1) : quoted.group(2);
            int first = SIXTH + 5 * (ordinal(ordinal) - 6);
            return Optional.of(new Period(ordinal + "五", first, first + 4));
        }
        return Optional.empty();
    }

    private static int ordinal(String digits) {
        int ten = digits.indexOf('十');
        if (ten < 0) {
            return digit(digits);
        }
        int tens = ten == 0 ? 1 : digit(digits.substring(0, ten));
        String ones = digits.substring(ten + 1);
        return tens * 10 + (ones.isEmpty() ? 0 : digit(ones));
    }

    private static int digit(String digit) {
        return "一二三四五六七八九".indexOf(digit) + 1;
    }
}
