package org.policykg.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.policykg.notice.Notice;
import org.policykg.notice.Part;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;
import org.policykg.rules.Rules;
import org.policykg.source.Span;

/** The last days that the words of a notice set for its tasks, none before the notice was issued; and what comes back. */
final class TaskDays {
    private static final NamedPattern YEAR = RuleBook.standard().pattern("days.year-of-title");

    private final DayPatterns patterns;
    private final Notice notice;
    private final Optional<LocalDate> issued;
    private Deadlines.Base base;
    /** what words of this text say: they are asked for by the sentence and by the task that it becomes */
    private final Map<String, Deadlines.Times> read = new HashMap<>();

    TaskDays(Notice notice, DayPatterns patterns) {
        this.patterns = patterns;
        this.notice = notice;
        this.issued = notice.issued();
        this.base = new Deadlines.Base(issued, Optional.empty());
    }

    /**
     * Another text begins: the one year that its title names, if it is not over, is that of days without one.
     *
     * @param standing whether it is rules, whose days without a year are of any year
     */
    void begin(Mention.Subject subject, boolean standing) {
        read.clear();
        Optional<Integer> year = Optional.of(notice.title())
                .filter(title -> subject.isNotice())
                .or(() -> subject.isNotice()
                        ? Optional.empty()
                        : notice.attached().get(subject.attached() - 1).title())
                .map(Part::text)
                .flatMap(TaskDays::onlyYear)
                .filter(only -> issued.map(day -> only >= day.getYear()).orElse(true));
        base = new Deadlines.Base(issued, year, standing);
    }

    private static Optional<Integer> onlyYear(String title) {
        Set<Integer> years = new LinkedHashSet<>();
        Matcher year = YEAR.matcher(title);
        while (year.find()) {
            years.add(Integer.valueOf(year.group(1)));
        }
        return years.size() == 1 ? years.stream().findFirst() : Optional.empty();
    }

    /** The last day in a cell, which needs no 前 behind it. */
    List<Mention.Deadline> timed(Span cell) {
        String label = "时限：";
        return Deadlines.in(patterns, label + cell.in(notice.text()), base).days().stream()
                .filter(found -> found.span().end() > label.length())
                .map(found -> new Mention.Deadline(
                        found.date(),
                        Origin.at(
                                cell.part(
                                        Math.max(0, found.span().start() - label.length()),
                                        found.span().end() - label.length()),
                                found.rule())))
                .toList();
    }

    /** Words with the last days that stand in them. */
    record Clause(Span span, List<Mention.Deadline> deadlines) {}

    /** Each last day stays with its clause: 6月底前完成试点，9月底前全面推开 are two tasks of whoever the sentence binds. */
    List<Clause> clauses(Span sentence, List<Mention.Deadline> deadlines) {
        List<Clause> clauses = new ArrayList<>();
        int start = sentence.start();
        int before = start;
        List<Mention.Deadline> own = new ArrayList<>();
        for (Mention.Deadline deadline : deadlines) {
            Span day = deadline.origin().span().orElseThrow();
            int comma = notice.text()
                    .substring(before, Math.max(before, day.start()))
                    .lastIndexOf('，');
            if (comma >= 0 && !own.isEmpty()) {
                clauses.add(new Clause(new Span(start, before + comma + 1), List.copyOf(own)));
                start = before + comma + 1;
                own.clear();
            }
            before = day.end();
            own.add(deadline);
        }
        clauses.add(new Clause(new Span(start, sentence.end()), own));
        return clauses;
    }

    /** The last days in a part of a paragraph's text. */
    List<Mention.Deadline> in(String text, int from, int to, Span paragraph) {
        return times(text.substring(from, to)).days().stream()
                .filter(found -> issued.isEmpty()
                        || found.date().isAfter(issued.orElseThrow().minusDays(1)))
                .map(found -> new Mention.Deadline(
                        found.date(),
                        Origin.at(
                                paragraph.part(
                                        from + found.span().start(),
                                        from + found.span().end()),
                                found.rule())))
                .toList();
    }

    private Deadlines.Times times(String words) {
        return read.computeIfAbsent(words, some -> Deadlines.in(patterns, some, base));
    }

    /**
     * The last days that the items above set for an item without any: those of the nearest one whose heading names its stage or its day, or
     * which ends in a colon behind a day.
     */
    List<Mention.Deadline> ofHeadings(List<Span> above) {
        return above.stream()
                .map(this::ofHeading)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<Mention.Deadline> ofHeading(Span above) {
        String text = above.in(notice.text());
        int end = text.indexOf('\n') < 0 ? text.length() : text.indexOf('\n');
        int sentence = text.indexOf('。');
        if (sentence < 0 || sentence >= end - 1) {
            List<Mention.Deadline> named = in(text, 0, end, above);
            if (!named.isEmpty()) {
                return named;
            }
        }
        return text.endsWith("：") ? in(text, text.lastIndexOf('。') + 1, text.length(), above) : List.of();
    }

    /** Whether last days make a task of words that bind nobody: the year in which something is to be reached is often told of the past. */
    static boolean makeTask(List<Mention.Deadline> deadlines) {
        return deadlines.stream().anyMatch(day -> !day.origin().rule().equals(Rules.YEAR_OF_RESULT));
    }

    /** Whether one is a last day by which something is to be done, and not the year in which an aim is to be reached. */
    static boolean areLastDays(List<Mention.Deadline> deadlines) {
        return deadlines.stream()
                .map(day -> day.origin().rule())
                .anyMatch(rule -> !rule.equals(Rules.YEAR_OF_RESULT) && !rule.equals(Rules.GOAL));
    }

    /** Whether some words say by which day something comes back. */
    boolean recursBy(Span words) {
        return recurring(words).stream().anyMatch(again -> again.by().isPresent());
    }

    /** What comes back, by the words of a task. */
    List<Mention.Recurrence> recurring(Span words) {
        return times(words.in(notice.text())).again().stream()
                .map(again -> new Mention.Recurrence(
                        again.every(),
                        again.by(),
                        Origin.at(words.part(again.span().start(), again.span().end()), Rules.RECURRENCE)))
                .toList();
    }
}
