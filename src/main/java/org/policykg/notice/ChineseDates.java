package org.policykg.notice;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;
import org.policykg.rules.Search;

/** Dates as notices write them: 2021年11月23日, 二○○六年九月三十日, 2018-03-27, 20221222. */
public final class ChineseDates {
    private static final int YEAR = 4;
    private static final String MARKS = "年./-";
    /** 20220518 */
    private static final int EIGHT = 8;

    private static final NamedPattern DATE = RuleBook.standard().pattern("forms.date");

    /** 一 to 九, in their order. */
    private static final String DIGITS =
            String.join("", RuleBook.standard().lexicon().words("digit"));

    /**
     * A date in a text.
     *
     * @param date the day
     * @param start its first UTF-16 unit
     * @param end the unit after its last
     */
    public record Found(LocalDate date, int start, int end) {}

    private ChineseDates() {}

    /** The first date of a text. */
    public static Optional<Found> first(String text) {
        if (!mayHoldDate(text)) {
            return Optional.empty();
        }
        Search search = DATE.search(text);
        while (search.find()) {
            Matcher match = search.match();
            Optional<LocalDate> date = match.group(4) == null
                    ? day(match.group(1), match.group(2), match.group(3))
                    : day(match.group(4), match.group(5), match.group(6));
            if (date.isPresent()) {
                return Optional.of(new Found(date.get(), match.start(), match.end()));
            }
        }
        return Optional.empty();
    }

    /** Whether a text has the four digits of a year before a mark, or eight in a row: cheaper than to try the pattern. */
    private static boolean mayHoldDate(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (DATE.first().indexOf(c) >= 0) {
                digits++;
            } else if (c != ' ') {
                if (digits >= YEAR && MARKS.indexOf(c) >= 0) {
                    return true;
                }
                digits = 0;
            }
            if (digits == EIGHT) {
                return true;
            }
        }
        return false;
    }

    /** A day from its year, month and day, in either kind of digit; nothing when there is no such day. */
    public static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(number(year), number(month), number(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** The value of Arabic digits, of Chinese digits one by one (二〇一九), or of a Chinese number below 100 (二十三). */
    public static int number(String digits) {
        if (digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Integer.parseInt(digits);
        }
        if (digits.indexOf('十') >= 0) {
            int ten = digits.indexOf('十');
            int tens = ten == 0 ? 1 : digit(digits.charAt(ten - 1));
            int ones = ten + 1 < digits.length() ? digit(digits.charAt(ten + 1)) : 0;
            return tens * 10 + ones;
        }
        return digits.chars().reduce(0, (value, c) -> value * 10 + digit((char) c));
    }

    private static int digit(char c) {
        return c == '元' ? 1 : DIGITS.indexOf(c) + 1; // whatever is no digit is a form of 〇
    }
}
