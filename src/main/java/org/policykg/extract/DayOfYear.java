package org.policykg.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.policykg.notice.ChineseDates;

/** The last day that words mean in a year: 6月底, 上半年, 底, 5月中旬前, and 29日 of the month that the interval begins in. */
final class DayOfYear {
    private DayOfYear() {}

    /** The day; none where the calendar has no such day. */
    static Optional<LocalDate> of(DayWords.Found found, int year) {
        try {
            Optional<String> half = found.group("half");
            if (half.isPresent()) {
                return Optional.of(YearMonth.of(year, half.orElseThrow().startsWith("上") ? 6 : 12)
                        .atEndOfMonth());
            }
            Optional<String> named = found.group("month").or(() -> found.group("from"));
            if (named.isEmpty()) {
                // 2020年前 is before the year begins; 2020年底前 is within it
                return Optional.of(LocalDate.of(found.group("yearend").isEmpty() ? year - 1 : year, 12, 31));
            }
            YearMonth month = YearMonth.of(year, ChineseDates.number(named.get()));
            Optional<String> day = found.group("day");
            if (day.isPresent()) {
                return Optional.of(month.atDay(ChineseDates.number(day.get())));
            }
            boolean bare = found.group("part").isEmpty();
            boolean before = found.group("before").isPresent();
            return Optional.of(
                    bare && before
                            ? month.atDay(1).minusDays(1)
                            : switch (found.group("part").orElse("底")) {
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
