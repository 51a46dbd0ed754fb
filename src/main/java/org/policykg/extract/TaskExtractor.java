package org.policykg.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.policykg.notice.AttachedText;
import org.policykg.notice.Genre;
import org.policykg.notice.Notice;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;
import org.policykg.rules.Rules;
import org.policykg.source.Block;
import org.policykg.source.Span;

/**
 * What must be done: items that end in a bracket or a line of bodies, rows of a table that shares out tasks, items and
 * sentences whose subject is a body, and sentences that set a last day.
 */
final class TaskExtractor {
    /** Lines of bodies and of last days below one item: leading, responsible, supporting, guiding, by when, and a few more. */
    private static final int MOST_LINES = 40;

    /** Names of groups that stand one below the other between the rows of a table. */
    private static final int MOST_GROUPS = 4;

    private static final NamedPattern ARTICLE = RuleBook.standard().pattern("tasks.article");

    private final Notice notice;
    private final Outlines outlines;
    private final TaskReaders readers;
    private final TaskBodies who;
    private final TaskDays days;
    private final TaskList found;
    private final TaskItems items;
    /** rows of several cells by where they begin */
    private final Map<Integer, Block> rows;
    /** where any row begins */
    private final Set<Integer> beginnings;

    private TaskExtractor(Notice notice, Outlines outlines, Pronouns pronouns, TaskReaders readers) {
        this.outlines = outlines;
        this.readers = readers;
        this.notice = notice;
        this.who = new TaskBodies(pronouns, readers);
        this.days = new TaskDays(notice, readers.days());
        this.found = new TaskList(notice, readers, days);
        this.items = new TaskItems(notice, readers, who, days, found);
        this.rows = notice.source().blocks().stream()
                .filter(block -> block.cells().size() > 1)
                .collect(Collectors.toMap(block -> block.span().start(), block -> block));
        this.beginnings = notice.source().blocks().stream()
                .filter(block -> block.kind() == Block.Kind.TABLE_ROW)
                .map(block -> block.span().start())
                .collect(Collectors.toSet());
    }

    static List<Mention.Task> read(Notice notice, Outlines outlines, Pronouns pronouns, TaskReaders readers) {
        TaskExtractor extractor = new TaskExtractor(notice, outlines, pronouns, readers);
        extractor.text(notice.body(), Mention.Subject.NOTICE, notice.genre());
        int n = 0;
        for (AttachedText attached : notice.attached()) {
            n++;
            extractor.text(attached.paragraphs(), new Mention.Subject(n), attached.genre(notice));
        }
        return extractor.found.all();
    }

    private void text(List<Span> paragraphs, Mention.Subject subject, Genre genre) {
        who.begin();
        // articles of a regulation bind everybody for good; they are no tasks
        boolean regulation = paragraphs.stream().anyMatch(span -> ARTICLE.isIn(span.in(notice.text())));
        days.begin(subject, regulation || genre == Genre.RULES);
        Optional<TaskUnits.Unit> above = Optional.empty();
        int lines = 0;
        List<TaskUnits.Unit> units = TaskUnits.of(
                outlines,
                notice.text(),
                readers.lines().joined(notice.text(), paragraphs),
                beginnings,
                regulation ? Genre.RULES : genre,
                readers.lines()::isOne,
                new ArticleDuties(readers.shapes())::isDuty);
        TaskTable table = new TaskTable(
                notice.text(),
                readers.columns(),
                units.stream()
                        .flatMap(
                                unit -> Optional.ofNullable(rows.get(unit.span().start())).stream())
                        .toList());
        for (int i = 0; i < units.size(); i++) {
            TaskUnits.Unit unit = units.get(i);
            Span paragraph = unit.span();
            found.below(unit.above());
            Optional<Block> row = Optional.ofNullable(rows.get(paragraph.start()));
            if (row.isEmpty() && table.isOpen() && isGroup(units, i)) {
                continue;
            }
            if (row.isEmpty()) {
                table.end();
            }
            Optional<TaskTable.Row> shared = row.flatMap(table::read);
            if (shared.isPresent()) {
                shared(shared.get(), paragraph, subject);
            } else if (above.isPresent()
                    && lines < MOST_LINES
                    && readers.lines().isOne(paragraph.in(notice.text()))) {
                found.below(above.get().above());
                lined(above.get().span(), paragraph, subject);
                lines++;
            } else {
                switch (unit.kind()) {
                    case LEAF -> items.leaf(unit, subject);
                    case CLOSING -> items.closing(unit, subject);
                    case INTRODUCTION -> items.introduction(paragraph, subject);
                    case LOOSE -> items.paragraph(paragraph, subject, regulation);
                    case ROW -> items.paragraph(paragraph, subject, regulation || genre != Genre.OPERATIVE);
                    case SILENT -> items.paragraph(paragraph, subject, true);
                }
                above = Optional.of(unit);
                lines = 0;
            }
        }
    }

    /** Whether a paragraph names the rows below it, perhaps with other groups between that have none. */
    private boolean isGroup(List<TaskUnits.Unit> units, int at) {
        int next = at;
        while (next < units.size()
                && next - at < MOST_GROUPS
                && !isFilled(units.get(next))
                && ItemMarks.isGroup(units.get(next).span().in(notice.text()))) {
            next++;
        }
        return next > at && next < units.size() && isFilled(units.get(next));
    }

    private boolean isFilled(TaskUnits.Unit unit) {
        return rows.containsKey(unit.span().start());
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
            found.add(task, subject, bodies, deadlines, Origin.at(paragraph, Rules.TASK_TABLE));
        }
    }

    /** A line of bodies or of a last day below an item belongs to that item, and so do further lines. */
    private void lined(Span item, Span line, Mention.Subject subject) {
        String text = item.in(notice.text());
        int start = ItemMarks.skipMarks(text, 0);
        Span words = DutyLine.words(line, notice.text());
        List<Mention.Duties> bodies = new ArrayList<>();
        List<Mention.Deadline> deadlines = new ArrayList<>();
        List<Mention.Task> tasks = found.all();
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
        found.add(
                text.substring(Math.min(start, text.length())),
                subject,
                bodies,
                deadlines,
                Origin.at(new Span(item.start() + start, line.end()), Rules.RESPONSIBILITY_LINE));
    }

    private static boolean isFrom(Mention.Task task, int start) {
        return task.origin().span().filter(span -> span.start() >= start).isPresent();
    }
}
