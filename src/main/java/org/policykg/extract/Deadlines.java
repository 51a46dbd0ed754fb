package org.policykg.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import org.policykg.notice.ChineseDates;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.Rule;
import org.policykg.rules.Rules;
import org.policykg.source.Span;

/**
 * The last days that a text sets: 2019年4月底前, 2023年12月31日前, 6月底前 of the notice's year, 每年2月底前, 今年年底, 上半年,
 * 完成时限：2023年6月, and the ends of the years that goals are set for: 到2025年, “十四五”期间.
 */
final class Deadlines {
    /** The five-year plan of a number ends this many years after the first: the 13th in 2020. */
    private static final int LONGEST = 24;

    private static final int BEFORE_THE_FIRST = 1955;

    private final DayPatterns patterns;
    private final String text;
    private final Optional<LocalDate> issued;
    private final List<Found> found = new ArrayList<>();
    /** the characters of what was found: a later form does not read them again */
    private final BitSet covered = new BitSet();
    /** the year of the last day before, if that was said */
    private Optional<Integer> lastYear = Optional.empty();

    private Deadlines(DayPatterns patterns, String text, Optional<LocalDate> issued) {
        this.patterns = patterns;
        this.text = text;
        this.issued = issued;
    }

    /** A last day and its words, relative to the text. */
    record Found(LocalDate date, Span span, Rule rule) {}

    /**
     * The last days in a text, in its order.
     *
     * @param patterns by what they are read
     * @param issued the notice's date, which gives years that are not said
     */
    static List<Found> in(DayPatterns patterns, String text, Optional<LocalDate> issued) {
        if (text.indexOf('年') < 0 && text.indexOf('月') < 0 && text.indexOf('末') < 0 && text.indexOf('期') < 0) {
            return List.of();
        }
        Deadlines deadlines = new Deadlines(patterns, text, issued);
        deadlines.before();
        if (text.indexOf('：') >= 0) {
            deadlines.days(patterns.labelled());
        }
        if (text.indexOf('底') >= 0 || text.indexOf('内') >= 0) {
            deadlines.days(patterns.yearEnd());
        }
        if (patterns.halfYear().mayBeIn(text)) {
            deadlines.halves();
        }
        deadlines.goals();
        deadlines.found.sort(Comparator.comparing(Found::span));
        return deadlines.found;
    }

    /** Days with 前 behind them, found by that character: they are rare, and begin in many ways. */
    private void before() {
        Matcher match = patterns.before().matcher(text).useTransparentBounds(true);
        int from = 0;
        for (int at = text.indexOf('前'); at >= 0; at = text.indexOf('前', at + 1)) {
            match.region(Math.max(from, at - LONGEST), at + 1);
            while (match.find()) {
                if (match.end() == at + 1) {
                    day(match);
                    from = match.end();
                }
            }
        }
    }

    private void days(NamedPattern form) {
        Matcher match = form.matcher(text);
        while (match.find()) {
            day(match);
        }
    }

    private void day(MatchResult match) {
        boolean dated = group(match, "month").isPresent()
                || group(match, "yearend").isPresent()
                || group(match, "year").isPresent();
        if (!dated
                || patterns.doneBefore()
                        .matcher(text)
                        .region(match.end(), text.length())
                        .lookingAt()) {
            return;
        }
        Optional<LocalDate> day = year(match, lastYear).flatMap(year -> inYear(match, year));
        lastYear = group(match, "year").map(ChineseDates::number).or(() -> Optional.empty());
        boolean unsaid = group(match, "year").isEmpty()
                && group(match, "said").map("每年"::equals).orElse(true);
        day.map(date -> unsaid ? upcoming(date) : date).ifPresent(date -> add(date, match, Rules.DEADLINE));
    }

    private void halves() {
        Matcher match = patterns.halfYear().matcher(text);
        while (match.find()) {
            int month = match.group("half").startsWith("上") ? 6 : 12;
            year(match, Optional.empty())
                    .map(year -> YearMonth.of(year, month).atEndOfMonth())
                    .ifPresent(date -> add(date, match, Rules.DEADLINE));
        }
    }

    private void goals() {
        Matcher goal = patterns.goal().matcher(text);
        while (goal.find()) {
            add(LocalDate.of(ChineseDates.number(goal.group("year")), 12, 31), goal, Rules.GOAL);
        }
        Matcher period = patterns.period().matcher(text);
        while (period.find()) {
            int plan = ChineseDates.number(period.group("plan"));
            add(LocalDate.of(BEFORE_THE_FIRST + 5 * plan, 12, 31), period, Rules.GOAL);
        }
    }

    private void add(LocalDate date, MatchResult match, Rule rule) {
        Span span = new Span(match.start(), match.end());
        if (covered.get(span.start(), span.end()).isEmpty()) {
            covered.set(span.start(), span.end());
            found.add(new Found(date, span, rule));
        }
    }

    /** The year that is said, else that of the last day before in the same text, else the notice's. */
    private Optional<Integer> year(MatchResult match, Optional<Integer> lastYear) {
        Optional<String> said = group(match, "said");
        return group(match, "year")
                .map(ChineseDates::number)
                .or(() -> said.isPresent() ? Optional.empty() : lastYear)
                .or(() -> issued.map(day -> day.getYear() + (said.equals(Optional.of("明年")) ? 1 : 0)));
    }

    /** A day without a year is the first of its name from the notice's date on. */
    private LocalDate upcoming(LocalDate date) {
        return issued.filter(date::isBefore).isPresent() ? date.plusYears(1) : date;
    }

    private static Optional<LocalDate> inYear(MatchResult match, int year) {
        try {
            Optional<String> named = group(match, "month");
            if (named.isEmpty()) {
                // 2020年前 is before the year begins; 2020年底前 is within it
                return Optional.of(
                        group(match, "yearend").isEmpty()
                                ? LocalDate.of(year - 1, 12, 31)
                                : LocalDate.of(year, 12, 31));
            }
            YearMonth month = YearMonth.of(year, ChineseDates.number(named.get()));
            Optional<String> day = group(match, "day");
            if (day.isPresent()) {
                return Optional.of(month.atDay(ChineseDates.number(day.get())));
            }
            boolean bare = group(match, "part").isEmpty();
            boolean before = group(match, "before").isPresent();
            return Optional.of(
                    bare && before
                            ? month.atDay(1).minusDays(1)
                            : switch (group(match, "part").orElse("底")) {
                                case "初" -> month.atDay(5);
                                case "上旬" -> month.atDay(10);
                                case "中旬" -> month.atDay(20);
                                default -> month.atEndOfMonth();
                            });
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<String> group(MatchResult match, String name) {
        return match.namedGroups().containsKey(name) ? Optional.ofNullable(match.group(name)) : Optional.empty();
    }
}
