package org.policykg.extract;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.time.temporal.ChronoField;
import java.time.temporal.ValueRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.policykg.notice.ChineseDates;
import org.policykg.rules.Rule;
import org.policykg.rules.Rules;
import org.policykg.source.Span;

/**
 * The last days that a text sets: 2019年4月底前, 2023年12月31日前, 6月底前 of the notice's year, 今年年底, 上半年, 完成时限：2023年6月, 印发之日起30日内,
 * the ends of stages and of the years that goals are set for; and what comes back: 每年2月底前, 每季度, 年度报告.
 */
final class Deadlines {
    /** The five-year plan of a number ends this many years after the first: the 13th in 2020. */
    private static final int BEFORE_THE_FIRST = 1955;

    /** A year that is no leap year: what comes back each year does so on the 28th of February. */
    private static final int ANY_YEAR = 2001;

    private static final ValueRange DAYS_OF_MONTHS = ChronoField.DAY_OF_MONTH.range();

    private final DayPatterns patterns;
    private final String text;
    private final Base base;
    private final List<Found> days = new ArrayList<>();
    private final List<Again> again = new ArrayList<>();
    /** the year of the last day before, if that was said */
    private Optional<Integer> lastYear = Optional.empty();
    /** what comes back each year in the sentence that is read; days without a year belong to it */
    private Optional<DayWords.Found> yearly = Optional.empty();

    private Deadlines(DayPatterns patterns, String text, Base base) {
        this.patterns = patterns;
        this.text = text;
        this.base = base;
    }

    /**
     * What gives years that are not said.
     *
     * @param issued the notice's date
     * @param year the one year of a plan, where it is not over
     * @param standing whether the text holds for good, so that a day without a year is not of the notice's year
     */
    record Base(Optional<LocalDate> issued, Optional<Integer> year, boolean standing) {
        Base(Optional<LocalDate> issued, Optional<Integer> year) {
            this(issued, year, false);
        }

        /** Whether no year is that of days without one. */
        private boolean isOfAnyYear() {
            return standing && year.isEmpty();
        }
    }

    /** A last day and its words, relative to the text. */
    record Found(LocalDate date, Span span, Rule rule) {}

    /**
     * What comes back.
     *
     * @param every how often
     * @param by the day by which, as a day of a year (--03-31) or of a month (---05)
     * @param span its words, relative to the text
     */
    record Again(Period every, Optional<String> by, Span span) {}

    /** The last days of a text, and what comes back, each in its order. */
    record Times(List<Found> days, List<Again> again) {}

    /** The last days in a text, and what comes back. */
    static Times in(DayPatterns patterns, String text, Base base) {
        Deadlines deadlines = new Deadlines(patterns, text, base);
        DayWords.in(patterns, text).forEach(deadlines::read);
        deadlines.days.sort(Comparator.comparing(Found::span));
        return new Times(deadlines.days, deadlines.again);
    }

    private void read(DayWords.Found found) {
        switch (found.form()) {
            case EVERY, PACE -> again(found);
            case GOAL ->
                (found.group("year").isPresent() ? found.group("year").map(ChineseDates::number) : spoken(found))
                        .ifPresent(year -> add(LocalDate.of(year, 12, 31), found, Rules.GOAL));
            case RESULT ->
                add(
                        LocalDate.of(ChineseDates.number(found.group("year").orElseThrow()), 12, 31),
                        found,
                        Rules.YEAR_OF_RESULT);
            case FIVE_YEAR_PLAN ->
                add(
                        LocalDate.of(
                                BEFORE_THE_FIRST
                                        + 5
                                                * ChineseDates.number(
                                                        found.group("plan").orElseThrow()),
                                12,
                                31),
                        found,
                        Rules.GOAL);
            case AFTER_ISSUE -> counted(found).ifPresent(date -> add(date, found, Rules.DEADLINE));
            case STAGE -> {
                lastYear = found.group("year")
                        .or(() -> found.group("first"))
                        .map(ChineseDates::number)
                        .or(() -> lastYear);
                lastYear.or(this::baseYear)
                        .map(year -> endsInNextYear(found) ? year + 1 : year)
                        .flatMap(year -> DayOfYear.of(found, year))
                        .ifPresent(date -> add(date, found, Rules.DEADLINE));
            }
            case DAY, ON, HALF_YEAR -> day(found);
        }
    }

    /** 12月20日至1月5日 */
    private static boolean endsInNextYear(DayWords.Found found) {
        return found.group("year").isEmpty()
                && found.group("from")
                        .flatMap(from -> found.group("month")
                                .map(month -> ChineseDates.number(month) < ChineseDates.number(from)))
                        .orElse(false);
    }

    private void day(DayWords.Found found) {
        boolean named = found.group("year").isPresent() || found.group("said").isPresent();
        if (!named && isYearly(found) || isNextOfAnyYear(found)) {
            DayOfYear.of(found, ANY_YEAR)
                    .ifPresent(date -> again.add(new Again(
                            Period.ofYears(1), Optional.of(MonthDay.from(date).toString()), found.span())));
            return;
        }
        Optional<Integer> year = found.group("year").map(ChineseDates::number).or(() -> spoken(found));
        if (year.isPresent()) {
            year.flatMap(in -> DayOfYear.of(found, in)).ifPresent(date -> add(date, found, Rules.DEADLINE));
            lastYear = year;
        } else {
            unsaid(found).ifPresent(date -> add(date, found, Rules.DEADLINE));
        }
    }

    /** A day without a year is of the year that was said before, of the plan's, or the first of its name from the notice's date on. */
    private Optional<LocalDate> unsaid(DayWords.Found found) {
        if (base.isOfAnyYear() && lastYear.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> day = lastYear.or(this::baseYear)
                .flatMap(year -> DayOfYear.of(found, year))
                .filter(date -> !isOver(date));
        return day.isPresent() || found.form() == DayWords.Form.ON || base.year.isPresent()
                ? day
                : base.issued.flatMap(issued ->
                        DayOfYear.of(found, issued.getYear()).map(date -> isOver(date) ? date.plusYears(1) : date));
    }

    private boolean isOver(LocalDate date) {
        return base.issued.filter(date::isBefore).isPresent();
    }

    private Optional<Integer> baseYear() {
        return base.year.or(() -> base.issued.map(LocalDate::getYear));
    }

    /** The year that is called by a word. */
    private Optional<Integer> spoken(DayWords.Found found) {
        return found.group("said").flatMap(said -> switch (said) {
            case "明年" -> base.issued.map(issued -> issued.getYear() + 1);
            case "次年", "翌年" -> lastYear.map(year -> year + 1);
            default -> baseYear();
        });
    }

    /** Whether a day comes back each year, as the same sentence says before it. */
    private boolean isYearly(DayWords.Found day) {
        if (base.isOfAnyYear()) {
            String before = text.substring(0, day.span().start());
            if (patterns.yearly().isIn(before.substring(before.lastIndexOf('。') + 1))) {
                return true;
            }
        }
        return yearly.filter(every ->
                        text.substring(every.span().end(), day.span().start()).indexOf('。') < 0)
                .isPresent();
    }

    /** Whether a day is of the year behind one that is not named. */
    private boolean isNextOfAnyYear(DayWords.Found day) {
        return day.group("said").filter(said -> "次年翌年".contains(said)).isPresent()
                && (lastYear.isEmpty() || isYearly(day));
    }

    private void again(DayWords.Found found) {
        boolean half = found.group("half").isPresent()
                || found.group("count").filter("半"::equals).isPresent();
        int count = half ? 6 : found.group("count").map(Deadlines::count).orElse(1);
        Period every = half
                ? Period.ofMonths(count)
                : switch (found.group("unit").orElseThrow()) {
                    case "年" -> Period.ofYears(count);
                    case "季" -> Period.ofMonths(3 * count);
                    case "月" -> Period.ofMonths(count);
                    default -> Period.ofDays(7 * count);
                };
        boolean monthly = every.equals(Period.ofMonths(1));
        Optional<String> by = found.group("day")
                .filter(day -> monthly)
                .map(Integer::valueOf)
                .filter(DAYS_OF_MONTHS::isValidIntValue)
                .map("---%02d"::formatted);
        again.add(new Again(every, by, found.span()));
        if (found.form() == DayWords.Form.EVERY) {
            yearly = Optional.of(found).filter(of -> every.getYears() > 0);
        }
    }

    private static int count(String said) {
        return "两".equals(said) ? 2 : ChineseDates.number(said);
    }

    /** A day that is counted from the notice's own. */
    private Optional<LocalDate> counted(DayWords.Found found) {
        int count = count(found.group("count").orElseThrow());
        return base.issued.map(issued -> switch (found.group("unit").orElseThrow()) {
            case "个月" -> issued.plusMonths(count);
            case "年" -> issued.plusYears(count);
            default -> issued.plusDays(count);
        });
    }

    private void add(LocalDate date, DayWords.Found words, Rule rule) {
        // what happens 于 the notice's own day is told of it, 于5月18日签发
        if (words.form() != DayWords.Form.ON || !base.issued.equals(Optional.of(date))) {
            days.add(new Found(date, words.span(), rule));
        }
    }
}
