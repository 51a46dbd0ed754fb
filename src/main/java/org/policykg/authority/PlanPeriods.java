package org.policykg.authority;

import java.util.Optional;
import java.util.regex.Matcher;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;

/** The years that a plan covers, from the words of its title: “十四五”, 第十四个五年规划, （2021—2035年）. */
public final class PlanPeriods {
    private static final NamedPattern ORDINAL = RuleBook.standard().pattern("plan-period.ordinal");
    private static final NamedPattern QUOTED = RuleBook.standard().pattern("plan-period.quoted");
    private static final NamedPattern YEARS = RuleBook.standard().pattern("plan-period.years");
    private static final String DIGITS =
            String.join("", RuleBook.standard().lexicon().words("digit"));
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
        Matcher years = YEARS.matcher(title);
        if (years.find()) {
            int first = Integer.parseInt(years.group(1));
            int last = Integer.parseInt(years.group(2));
            return first < last ? Optional.of(new Period(first + "-" + last, first, last)) : Optional.empty();
        }
        Matcher counted = ORDINAL.matcher(title);
        if (counted.find() && (counted.group(2) != null || QUOTED.isIn(title))) {
            String ordinal = counted.group(1) != null ? counted.group(1) : counted.group(2);
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
        return DIGITS.indexOf(digit) + 1;
    }
}
