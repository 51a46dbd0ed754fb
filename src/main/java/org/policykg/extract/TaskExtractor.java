package org.policykg.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.policykg.notice.AttachedText;
import org.policykg.notice.Notice;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.Rule;
import org.policykg.rules.RuleBook;
import org.policykg.rules.Rules;
import org.policykg.source.Block;
import org.policykg.source.Span;

/**
 * What must be done: items that end in a bracket or a line of bodies, rows of a table that shares out tasks, items and
 * sentences whose subject is a body, and sentences that set a last day.
 */
final class TaskExtractor {
    private static final Pattern BRACKET =
            Pattern.compile("[（(〔\\[【]([^（）()〔〕\\[\\]【】]*+(?:[（(][^（）()]*+[）)][^（）()〔〕\\[\\]【】]*+)*+)[）)〕\\]】]");
    private static final Pattern SENTENCE = Pattern.compile("[^。；]+[。；]?");
    /** Lines of bodies and of last days below one item: leading, responsible, supporting, guiding, by when, and a few more. */
    private static final int MOST_LINES = 40;

    private static final NamedPattern ARTICLE = RuleBook.standard().pattern("tasks.article");

    private final Notice notice;
    private final TaskReaders readers;
    private final TaskBodies who;
    private final TaskDays days;
    private final List<Mention.Task> tasks = new ArrayList<>();
    private final Map<Integer, Block> rows;

    private TaskExtractor(Notice notice, Pronouns pronouns, TaskReaders readers) {
        this.readers = readers;
        this.notice = notice;
        this.who = new TaskBodies(pronouns, readers);
        this.days = new TaskDays(notice, readers.days());
        this.rows = notice.source().blocks().stream()
                .filter(block -> block.cells().size() > 1)
                .collect(Collectors.toMap(block -> block.span().start(), block -> block));
    }

    static List<Mention.Task> read(Notice notice, Pronouns pronouns, TaskReaders readers) {
        TaskExtractor extractor = new TaskExtractor(notice, pronouns, readers);
        extractor.text(notice.body(), Mention.Subject.NOTICE);
        int n = 0;
        for (AttachedText attached : notice.attached()) {
            n++;
            extractor.text(attached.paragraphs(), new Mention.Subject(n));
        }
        return extractor.tasks;
    }

    private void text(List<Span> paragraphs, Mention.Subject subject) {
        who.begin();
        // articles of a regulation bind everybody for good; they are no tasks
        boolean regulation = paragraphs.stream().anyMatch(span -> ARTICLE.isIn(span.in(notice.text())));
        Optional<Span> above = Optional.empty();
        int lines = 0;
        TaskTable table = new TaskTable(notice.text(), readers.columns());
        for (Span paragraph : paragraphs) {
            Optional<Block> row = Optional.ofNullable(rows.get(paragraph.start()));
            if (row.isEmpty()) {
                table.end();
            }
            Optional<TaskTable.Row> shared = row.flatMap(table::read);
            if (shared.isPresent()) {
                shared(shared.get(), paragraph, subject);
            } else if (above.isPresent()
                    && lines < MOST_LINES
                    && readers.lines().isOne(paragraph.in(notice.text()))) {
                lined(above.get(), paragraph, subject);
                lines++;
            } else {
                paragraph(paragraph, subject, regulation);
                above = Optional.of(paragraph);
                lines = 0;
            }
        }
    }

    /** A row of a table: its columns say who does what, and the words of a cell may say more. */
    private void shared(TaskTable.Row row, Span paragraph, Mention.Subject subject) {
        List<Mention.Duties> bodies = row.holdings().stream()
                .flatMap(holding -> who.held(holding, notice.text()).stream())
                .toList();
        int skip = ItemMarks.skipMarks(row.task().in(notice.text()), 0);
        String task = row.task().in(notice.text()).substring(skip);
        List<Mention.Deadline> deadlines = new ArrayList<>(
                days.in(task, 0, task.length(), row.task().part(skip, row.task().length())));
        row.time().ifPresent(time -> deadlines.addAll(days.timed(time)));
        if (!bodies.isEmpty()) {
            add(task, subject, bodies, deadlines, Origin.at(paragraph, Rules.TASK_TABLE));
        }
    }

    private void paragraph(Span paragraph, Mention.Subject subject, boolean regulation) {
        String text = paragraph.in(notice.text());
        who.note(text);
        if (bracketed(text, paragraph, subject)) {
            return;
        }
        int start = ItemMarks.behindNumber(text);
        if (start > 0 && !regulation && acted(text, start, paragraph, subject)) {
            return;
        }
        sentences(text, paragraph, subject, regulation);
    }

    /** Every bracket of bodies ends a task that began where the one before it ended. */
    private boolean bracketed(String text, Span paragraph, Mention.Subject subject) {
        Matcher bracket = BRACKET.matcher(text);
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
            add(
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

    /** A line of bodies or of a last day below an item belongs to that item, and so do further lines. */
    private void lined(Span item, Span line, Mention.Subject subject) {
        String text = item.in(notice.text());
        int start = ItemMarks.skipMarks(text, 0);
        Span words = DutyLine.words(line, notice.text());
        List<Mention.Duties> bodies = new ArrayList<>();
        List<Mention.Deadline> deadlines = new ArrayList<>();
        int first = tasks.size();
        while (first > 0 && isFrom(tasks.get(first - 1), item.start())) {
            first--;
        }
        List<Mention.Task> taken = tasks.subList(first, tasks.size());
        List<Mention.Task> before = List.copyOf(taken);
        taken.clear();
        before.stream()
                .filter(task -> task.origin().rule().equals(Rules.RESPONSIBILITY_LINE))
                .forEach(task -> bodies.addAll(task.bodies()));
        before.forEach(task -> deadlines.addAll(task.deadlines()));
        bodies.addAll(who.duties(words.in(notice.text()), words));
        deadlines.addAll(days.in(
                notice.text(),
                line.start(),
                line.end(),
                new Span(0, notice.text().length())));
        add(
                text.substring(Math.min(start, text.length())),
                subject,
                bodies,
                deadlines,
                Origin.at(new Span(item.start() + start, line.end()), Rules.RESPONSIBILITY_LINE));
    }

    private static boolean isFrom(Mention.Task task, int start) {
        return task.origin().span().filter(span -> span.start() >= start).isPresent();
    }

    /** A numbered item whose subject is a body: the body answers for it. */
    private boolean acted(String text, int start, Span paragraph, Mention.Subject subject) {
        List<Mention.Duties> bodies = who.actors(text, start, text.length(), paragraph, true);
        if (bodies.isEmpty()) {
            return false;
        }
        add(
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
            int start = sentence.start() + ItemMarks.skipMarks(sentence.group(), 0);
            if (start >= sentence.end()) {
                continue;
            }
            List<Mention.Deadline> deadlines = days.in(text, start, sentence.end(), paragraph);
            List<Mention.Duties> bodies = datedOnly && deadlines.isEmpty()
                    ? List.of()
                    : who.actors(text, start, sentence.end(), paragraph, false);
            if (!deadlines.isEmpty() || !bodies.isEmpty()) {
                Rule rule = deadlines.isEmpty() ? ruleOf(bodies) : Rules.DATED_SENTENCE;
                for (TaskDays.Clause clause : days.clauses(paragraph.part(start, sentence.end()), deadlines)) {
                    add(
                            clause.span().in(notice.text()),
                            subject,
                            bodies,
                            clause.deadlines(),
                            Origin.at(clause.span(), rule));
                }
            }
        }
    }

    private void add(
            String text,
            Mention.Subject subject,
            List<Mention.Duties> bodies,
            List<Mention.Deadline> deadlines,
            Origin origin) {
        String words = text.strip();
        if (!words.isEmpty()) {
            tasks.add(new Mention.Task(
                    subject, words, bodies, deadlines, readers.actions().of(words), origin));
        }
    }
}
