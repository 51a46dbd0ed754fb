package org.policykg.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.policykg.notice.Notice;
import org.policykg.rules.Rule;
import org.policykg.rules.Rules;
import org.policykg.source.Span;

/** The tasks in the words of a notice: its items, and the paragraphs and sentences that bind a body, ask, or set a last day. */
final class TaskItems {
    private static final Pattern SENTENCE = Pattern.compile("[^。；！？]+[。；！？]?");

    private final Notice notice;
    private final TaskReaders readers;
    private final TaskBodies who;
    private final TaskDays days;
    private final TaskList tasks;

    TaskItems(Notice notice, TaskReaders readers, TaskBodies who, TaskDays days, TaskList tasks) {
        this.notice = notice;
        this.readers = readers;
        this.who = who;
        this.days = days;
        this.tasks = tasks;
    }

    /** An item of an operative part: one task, or one for each bracket of bodies. */
    void leaf(TaskUnits.Unit unit, Mention.Subject subject) {
        Span item = unit.span();
        String text = item.in(notice.text());
        who.note(text, item);
        if (bracketed(text, item, subject)) {
            return;
        }
        int start = ItemMarks.skipMarks(text, 0);
        if (start >= text.length() || ItemMarks.isNoTask(text)) {
            return;
        }
        List<Mention.Duties> bodies = who.ofSentences(text, start, item);
        Rule rule = bodies.isEmpty() ? Rules.OPERATIVE_ITEM : ruleOf(bodies);
        if (bodies.stream().allMatch(body -> TaskBodies.besides(body.duty()))) {
            List<Mention.Duties> beside = bodies;
            bodies = unit.above().stream()
                    .map(above -> who.ofHeading(above, notice.text()))
                    .filter(found -> !found.isEmpty())
                    .findFirst()
                    .map(found -> Stream.concat(
                                    found.stream(),
                                    beside.stream()
                                            .filter(body -> found.stream()
                                                    .noneMatch(above ->
                                                            above.name().equals(body.name()))))
                            .toList())
                    .orElse(beside);
        }
        List<Mention.Deadline> deadlines = days.in(text, start, text.length(), item);
        tasks.add(
                text.substring(start),
                subject,
                who.withAll(bodies),
                deadlines.isEmpty() ? days.ofHeadings(unit.above()) : deadlines,
                Origin.at(item.part(start, text.length()), rule));
    }

    /** What stands above items: a task where it ends a sentence and says by whom or by when. */
    void introduction(Span words, Mention.Subject subject) {
        String text = words.in(notice.text());
        if (who.note(text, words)) {
            return;
        }
        if (ItemMarks.BRACKET
                        .matcher(text)
                        .results()
                        .filter(bracket -> who.isShared(bracket.group(1)))
                        .count()
                > 1) {
            // the bracket of a heading is of the items below; several end parts of its own
            bracketed(text, words, subject);
            return;
        }
        int heading = text.indexOf('。');
        if (!text.endsWith("。") || heading == text.length() - 1) {
            return;
        }
        List<Mention.Duties> bodies = who.ofSentences(text, 0, words);
        List<Mention.Deadline> deadlines = days.in(text, 0, text.length(), words);
        if (!bodies.isEmpty() || TaskDays.makeTask(deadlines)) {
            tasks.add(
                    text,
                    subject,
                    bodies,
                    deadlines,
                    Origin.at(words, bodies.isEmpty() ? Rules.DATED_SENTENCE : ruleOf(bodies)));
        }
    }

    /** A paragraph behind all items, or under a heading of requirements: a task where it binds or asks. */
    void closing(TaskUnits.Unit unit, Mention.Subject subject) {
        String text = unit.span().in(notice.text());
        // what sets last days is a task sentence by sentence
        boolean binds = days.in(text, 0, text.length(), unit.span()).isEmpty()
                && !who.actors(text, 0, text.length(), unit.span(), false).isEmpty();
        if (ItemMarks.asks(text) || binds) {
            leaf(unit, subject);
        } else {
            paragraph(unit.span(), subject, true);
        }
    }

    void paragraph(Span paragraph, Mention.Subject subject, boolean regulation) {
        String text = paragraph.in(notice.text());
        if (who.note(text, paragraph) || bracketed(text, paragraph, subject) || ItemMarks.isIntroduction(text)) {
            return;
        }
        int start = ItemMarks.behindNumber(text);
        if (start > 0 && !regulation && acted(text, start, paragraph, subject)) {
            return;
        }
        if (!regulation && bound(text, paragraph, subject)) {
            return;
        }
        sentences(text, paragraph, subject, regulation);
    }

    /** A paragraph by itself is a task from the first sentence on that binds a body or asks. */
    private boolean bound(String text, Span paragraph, Mention.Subject subject) {
        if (ItemMarks.isNoTask(text)) {
            return false;
        }
        Matcher sentence = SENTENCE.matcher(text);
        while (sentence.find()) {
            int start = begin(text, sentence);
            if (start >= sentence.end() || ItemMarks.isFormula(text.substring(start, sentence.end()))) {
                continue;
            }
            boolean binds =
                    !who.actors(text, start, sentence.end(), paragraph, false).isEmpty();
            if (binds || ItemMarks.requests(text.substring(start, sentence.end()))) {
                List<Mention.Duties> bodies = who.ofSentences(text, start, paragraph);
                Rule rule = bodies.isEmpty() ? Rules.OPERATIVE_ITEM : ruleOf(bodies);
                tasks.add(
                        text.substring(start),
                        subject,
                        bodies,
                        days.in(text, start, text.length(), paragraph),
                        Origin.at(paragraph.part(start, text.length()), rule));
                return true;
            }
        }
        return false;
    }

    /** Where the words of a sentence begin that may ask: behind its marks and what it sends along. */
    private static int begin(String text, Matcher sentence) {
        int start = Math.min(sentence.start() + ItemMarks.skipMarks(sentence.group(), 0), sentence.end());
        return start + ItemMarks.sent(text.substring(start, sentence.end()));
    }

    /** Every bracket of bodies ends a task that began where the one before it ended. */
    private boolean bracketed(String text, Span paragraph, Mention.Subject subject) {
        Matcher bracket = ItemMarks.BRACKET.matcher(text);
        int from = 0;
        boolean any = false;
        while (bracket.find()) {
            String inner = bracket.group(1);
            boolean bare = !who.isShared(inner)
                    && ItemMarks.endsSentence(text, bracket)
                    && readers.brackets().isBare(inner);
            if (!bare && !who.isShared(inner) || ItemMarks.isBlank(text, from, bracket.start())) {
                continue;
            }
            Span within = paragraph.part(bracket.start(1), bracket.end(1));
            List<Mention.Duties> bodies = bare ? who.bare(inner, within) : who.duties(inner, within);
            if (bodies.isEmpty()) {
                continue;
            }
            int start = ItemMarks.skipMarks(text, ItemMarks.itemStart(text, from, bracket.start()));
            List<Mention.Deadline> deadlines = new ArrayList<>(days.in(text, start, bracket.start(), paragraph));
            deadlines.addAll(days.in(text, bracket.start(1), bracket.end(1), paragraph));
            tasks.add(
                    text.substring(start, bracket.start()),
                    subject,
                    bodies,
                    deadlines,
                    Origin.at(paragraph.part(start, bracket.end()), bare ? Rules.BARE_BRACKET : who.rule()));
            from = bracket.end();
            any = true;
        }
        if (any && !text.substring(from).isBlank()) {
            int rest = ItemMarks.skipMarks(text, from);
            sentences(text.substring(rest), paragraph.part(rest, text.length()), subject, true);
        }
        return any;
    }

    /** A numbered item whose subject is a body: the body answers for it. */
    private boolean acted(String text, int start, Span paragraph, Mention.Subject subject) {
        List<Mention.Duties> bodies =
                ItemMarks.isNoTask(text) ? List.of() : who.actors(text, start, text.length(), paragraph, true);
        if (bodies.isEmpty()) {
            return false;
        }
        tasks.add(
                text.substring(start),
                subject,
                bodies,
                days.in(text, start, text.length(), paragraph),
                Origin.at(paragraph.part(start, text.length()), ruleOf(bodies)));
        return true;
    }

    private static Rule ruleOf(List<Mention.Duties> actors) {
        boolean appointed =
                actors.stream().anyMatch(body -> body.origin().rule().equals(Rules.APPOINTED));
        return appointed ? Rules.APPOINTED : Rules.ACTOR_OF_ITEM;
    }

    /** Sentences that bind a body or set a last day, where nothing else made a task of them. */
    private void sentences(String text, Span paragraph, Mention.Subject subject, boolean datedOnly) {
        Matcher sentence = SENTENCE.matcher(text);
        while (sentence.find()) {
            int start = begin(text, sentence);
            if (start >= sentence.end()) {
                continue;
            }
            List<Mention.Deadline> deadlines = days.in(text, start, sentence.end(), paragraph);
            boolean set = datedOnly ? TaskDays.areLastDays(deadlines) : TaskDays.makeTask(deadlines);
            boolean dated = set || days.recursBy(paragraph.part(start, sentence.end()));
            boolean formula = datedOnly || ItemMarks.isFormula(text.substring(start, sentence.end()));
            List<Mention.Duties> bodies =
                    formula && !dated ? List.of() : who.actors(text, start, sentence.end(), paragraph, dated);
            if (dated || !bodies.isEmpty()) {
                Rule rule = dated ? Rules.DATED_SENTENCE : ruleOf(bodies);
                for (TaskDays.Clause clause : days.clauses(paragraph.part(start, sentence.end()), deadlines)) {
                    tasks.add(
                            clause.span().in(notice.text()),
                            subject,
                            bodies,
                            clause.deadlines(),
                            Origin.at(clause.span(), rule));
                }
            }
        }
    }
}
