package org.policykg.explore;

import java.time.DateTimeException;
import java.time.Month;
import java.time.Period;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.policykg.graph.Policy;

/**
 * How often a task comes back, for people: 每年3月31日前, each year by 31 March.
 *
 * @param every how often
 * @param by by when: days of a year (--03-31) or of a month (---05)
 */
public record Recurrence(List<Period> every, List<String> by) {
    private static final int A_WEEK = 7;

    public Recurrence {
        every = every.stream()
                .sorted(Comparator.comparingLong(Period::toTotalMonths).reversed())
                .toList();
        by = by.stream().sorted().toList();
    }

    /** What the graph says of a task. */
    static Recurrence of(Facts facts, Node task) {
        return new Recurrence(
                values(facts, task, Policy.recurrence.asNode())
                        .flatMap(value -> period(value).stream())
                        .toList(),
                values(facts, task, Policy.recursBy.asNode()).toList());
    }

    /** How often, as durations: P1Y, or P1M P1Y; nothing where nothing comes back. */
    public String durations() {
        return every.stream().map(Period::toString).collect(Collectors.joining(" "));
    }

    /** By when, as RDF has it: --03-31, ---05; nothing where no day is said. */
    public String days() {
        return String.join(" ", by);
    }

    /** 每年1月31日、3月31日前; nothing where nothing comes back. */
    public String inChinese() {
        return said(
                Recurrence::chinese, "、", days("、", (month, day) -> month + "月" + day + "日", day -> day + "日", "%s前"));
    }

    /** Each year by 31 January, 31 March; nothing where nothing comes back. */
    public String inEnglish() {
        return said(
                Recurrence::english,
                ", ",
                days(
                        ", ",
                        (month, day) -> day + " " + Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                        day -> "day " + day,
                        " by %s"));
    }

    private String said(Function<Period, String> words, String between, String days) {
        return every.isEmpty() ? "" : every.stream().map(words).collect(Collectors.joining(between)) + days;
    }

    /** A day of a year in words. */
    private interface DayOfYear {
        String words(int month, int day);
    }

    private String days(String between, DayOfYear ofYear, Function<Integer, String> ofMonth, String form) {
        String days = by.stream()
                .map(day -> day.startsWith("---")
                        ? ofMonth.apply(Integer.valueOf(day.substring(3, 5)))
                        : ofYear.words(Integer.parseInt(day.substring(2, 4)), Integer.parseInt(day.substring(5, 7))))
                .collect(Collectors.joining(between));
        return days.isEmpty() ? "" : form.formatted(days);
    }

    private static String chinese(Period every) {
        long months = every.toTotalMonths();
        if (months > 0 && months % 12 == 0) {
            return months == 12 ? "每年" : "每" + months / 12 + "年";
        }
        return switch ((int) months) {
            case 0 -> days(every) == A_WEEK ? "每周" : "每" + days(every) + "日";
            case 1 -> "每月";
            case 3 -> "每季度";
            case 6 -> "每半年";
            default -> "每" + months + "个月";
        };
    }

    private static long days(Period every) {
        return every.get(ChronoUnit.DAYS);
    }

    private static String english(Period every) {
        long months = every.toTotalMonths();
        if (months > 0 && months % 12 == 0) {
            return months == 12 ? "each year" : "every " + months / 12 + " years";
        }
        return switch ((int) months) {
            case 0 -> days(every) == A_WEEK ? "each week" : "every " + days(every) + " days";
            case 1 -> "each month";
            case 3 -> "each quarter";
            case 6 -> "each half-year";
            default -> "every " + months + " months";
        };
    }

    private static Stream<String> values(Facts facts, Node task, Node property) {
        return facts.ids().of(task).stream()
                .flatMap(id -> LongStream.of(facts.ids().objects(id, property)))
                .mapToObj(facts.ids()::node)
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm);
    }

    private static Optional<Period> period(String value) {
        try {
            return Optional.of(Period.parse(value));
        } catch (DateTimeException otherDuration) {
            return Optional.empty();
        }
    }
}
