package org.policykg.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policykg.notice.ChineseDates;
import org.policykg.source.Span;

/** The last days that a text sets: 2019年4月底前, 2023年12月31日前, 6月底前 of the notice's year, 今年底前. */
final class Deadlines {
    private static final Pattern LAST_DAY =
            Pattern.compile("(?:(?<year>(?:19|20)\\d{2}|[一二三四五六七八九〇○零]{4}) ?年|(?<said>今年|本年|明年|当年))?\\s?"
                    + "(?:(?<month>\\d{1,2}|[一二三四五六七八九十]{1,2}) ?月 ?(?:(?<day>\\d{1,2}|[一二三四五六七八九十]{1,3}) ?日|(?<part>底|末|上旬|中旬|下旬|初)?)|(?<![月])(?<yearend>年?底|末))?\\s?"
                    + "(?<before>之?前|以前)");
    private static final Pattern NOT_A_LAST_DAY = Pattern.compile("^(?:已|发生|成立|出生|参加|建成|注册|批准的|颁布|印发的)");

    private Deadlines() {}

    /** A last day and its words, relative to the text. */
    record Found(LocalDate date, Span span) {}

    static List<Found> in(String text, Optional<LocalDate> issued) {
        List<Found> found = new ArrayList<>();
        Matcher match = LAST_DAY.matcher(text);
        while (match.find()) {
            if (match.group("month") == null && match.group("yearend") == null && match.group("year") == null
                    || NOT_A_LAST_DAY.matcher(text.substring(match.end())).find()) {
                continue;
            }
            date(match, issued).ifPresent(date -> found.add(new Found(date, new Span(match.start(), match.end()))));
        }
        return found;
    }

    private static Optional<LocalDate> date(Matcher match, Optional<LocalDate> issued) {
        Optional<Integer> year = match.group("year") != null
                ? Optional.of(ChineseDates.number(match.group("year")))
                : issued.map(day -> day.getYear() + ("明年".equals(match.group("said")) ? 1 : 0));
        return year.flatMap(y -> inYear(match, y));
    }

    private static Optional<LocalDate> inYear(Matcher match, int year) {
        try {
            if (match.group("month") == null) {
                // 2020年前 is before the year begins; 2020年底前 is within it
                return Optional.of(
                        match.group("yearend") == null ? LocalDate.of(year - 1, 12, 31) : LocalDate.of(year, 12, 31));
            }
            YearMonth month = YearMonth.of(year, ChineseDates.number(match.group("month")));
            if (match.group("day") != null) {
                return Optional.of(month.atDay(ChineseDates.number(match.group("day"))));
            }
            String part = match.group("part");
            return Optional.of(
                    part == null
                            ? month.atDay(1).minusDays(1)
                            : switch (part) {
                                case "初" -> month.atDay(5);
                                case "上旬" -> month.atDay(10);
                                case "中旬" -> month.atDay(20);
                                default -> month.atEndOfMonth();
                            });
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
