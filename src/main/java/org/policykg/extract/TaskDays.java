package org.policykg.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.policykg.notice.Notice;
import org.policykg.source.Span;

/** The last days that the words of a notice set for its tasks: none before the notice was issued. */
final class TaskDays {
    private final DayPatterns patterns;
    private final Notice notice;
    private final Optional<LocalDate> issued;

    TaskDays(Notice notice, DayPatterns patterns) {
        this.patterns = patterns;
        this.notice = notice;
        this.issued = notice.issued();
    }

    /** The last day in a cell, which needs no 前 behind it. */
    List<Mention.Deadline> timed(Span cell) {
        String label = "时限：";
        return Deadlines.in(patterns, label + cell.in(notice.text()), issued).stream()
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
        return Deadlines.in(patterns, text.substring(from, to), issued).stream()
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
}
