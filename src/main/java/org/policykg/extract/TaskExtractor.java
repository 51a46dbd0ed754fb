package org.policykg.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.policykg.notice.AttachedText;
import org.policykg.notice.Notice;
import org.policykg.rules.Rule;
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
    private static final Pattern NUMBER = Pattern.compile(
            "^(?:\\d{1,2}(?:[.．]\\d{1,2}){1,3}[.．]?(?=\\s?\\p{IsHan})|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\\d{1,3}[.．、](?!\\d(?!\\d{3}年))|[（(]\\d{1,2}[）)]|第[一二三四五六七八九十百]+[条，])\\s?");
    private static final Pattern INNER_NUMBER =
            Pattern.compile("(?<=[。；：])(?:[（(](?:[一二三四五六七八九十]{1,3}|\\d{1,2})[）)]|\\d{1,2}[.．、](?!\\d))");
    private static final Pattern SENTENCE = Pattern.compile("[^。；]+[。；]?");
    private static final int SHORTEST_ITEM = 4;
    /** Lines of bodies and of last days below one item: leading, responsible, supporting, guiding, by when, and a few more. */
    private static final int MOST_LINES = 40;

    private static final Pattern NEXT_ITEM =
            Pattern.compile("[。；]?\\s*(?:$|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\\d]{1,3}[）)]|\\d{1,3}[.．、])");
    private static final Pattern ARTICLE = Pattern.compile("^第[一二三四五六七八九十百]+条.*");

    private final Notice notice;
    private final Pronouns pronouns;
    private final TaskReaders readers;
    private final Optional<LocalDate> issued;
    private final List<Mention.Task> tasks = new ArrayList<>();
    private final Map<Integer, Block> rows;
    /** whether the first body of a bracket leads, as an earlier bracket of the same text said */
    private boolean firstLeads;
    /** who answers for every item from here on, as an earlier bracket said */
    private List<Mention.Duties> carried = List.of();

    private TaskExtractor(Notice notice, Pronouns pronouns, TaskReaders readers) {
        this.readers = readers;
        this.notice = notice;
        this.pronouns = pronouns;
        this.issued = notice.issued();
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
        firstLeads = false;
        carried = List.of();
        // articles of a regulation bind everybody for good; they are no tasks
        boolean regulation = paragraphs.stream()
                .anyMatch(span -> ARTICLE.matcher(span.in(notice.text())).matches());
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
        List<Mention.Duties> bodies = new ArrayList<>();
        for (TaskTable.Holding holding : row.holdings()) {
            String cell = holding.span().in(notice.text());
            if (readers.brackets().isOne(cell)) {
                bodies.addAll(duties(cell, holding.span()));
                continue;
            }
            // names in a cell stand one below the other
            for (BodyList.Item item : BodyList.read(cell.replace(' ', '、'))) {
                if (BodyNames.isBody(item.name())) {
                    Span span =
                            holding.span().part(item.span().start(), item.span().end());
                    bodies.addAll(named(holding.duty(), item.name(), Origin.at(span, Rules.TASK_TABLE)));
                }
            }
        }
        int skip = skipMarks(row.task().in(notice.text()), 0);
        String task = row.task().in(notice.text()).substring(skip);
        List<Mention.Deadline> deadlines = new ArrayList<>(deadlines(
                task, 0, task.length(), row.task().part(skip, row.task().length())));
        row.time().ifPresent(time -> deadlines.addAll(timed(time)));
        if (!bodies.isEmpty()) {
            add(task, subject, bodies, deadlines, Origin.at(paragraph, Rules.TASK_TABLE));
        }
    }

    /** The last day in a cell, which needs no 前 behind it. */
    private List<Mention.Deadline> timed(Span cell) {
        String label = "时限：";
        return Deadlines.in(label + cell.in(notice.text()), issued).stream()
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

    private void paragraph(Span paragraph, Mention.Subject subject, boolean regulation) {
        String text = paragraph.in(notice.text());
        firstLeads |= DutyBracket.firstLeads(text);
        if (bracketed(text, paragraph, subject)) {
            return;
        }
        Matcher number = NUMBER.matcher(text);
        boolean numbered = number.find();
        if (numbered && !regulation && acted(text, number.end(), paragraph, subject)) {
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
            boolean bare = !readers.brackets().isOne(inner) && endsSentence(text, bracket) && DutyBracket.isBare(inner);
            if (!bare && !readers.brackets().isOne(inner) || isBlank(text, from, bracket.start())) {
                continue;
            }
            Span within = paragraph.part(bracket.start(1), bracket.end(1));
            List<Mention.Duties> bodies = bare ? bare(inner, within) : duties(inner, within);
            if (bodies.isEmpty()) {
                continue;
            }
            int start = skipMarks(text, itemStart(text, from, bracket.start()));
            List<Mention.Deadline> deadlines = new ArrayList<>(deadlines(text, start, bracket.start(), paragraph));
            deadlines.addAll(deadlines(text, bracket.start(1), bracket.end(1), paragraph));
            add(
                    text.substring(start, bracket.start()),
                    subject,
                    bodies,
                    deadlines,
                    Origin.at(paragraph.part(start, bracket.end()), bare ? Rules.BARE_BRACKET : rule()));
            from = bracket.end();
            any = true;
        }
        if (any && !text.substring(from).isBlank()) {
            int rest = skipMarks(text, from);
            sentences(text.substring(rest), paragraph.part(rest, text.length()), subject, true);
        }
        return any;
    }

    private static boolean isBlank(String text, int from, int to) {
        int at = from;
        while (at < to && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at >= to;
    }

    /** Whether a bracket stands between a finished sentence and the end of its item. */
    private static boolean endsSentence(String text, Matcher bracket) {
        return bracket.start() >= SHORTEST_ITEM
                && "。；！".indexOf(text.charAt(bracket.start() - 1)) >= 0
                && (bracket.end() == text.length()
                        || NEXT_ITEM
                                .matcher(text)
                                .region(bracket.end(), text.length())
                                .lookingAt());
    }

    private Rule rule() {
        return firstLeads ? Rules.SHARED_RESPONSIBILITY : Rules.RESPONSIBILITY_BRACKET;
    }

    private List<Mention.Duties> bare(String inner, Span within) {
        return DutyBracket.bare(inner, firstLeads).stream()
                .flatMap(holder -> named(
                        holder.duty(),
                        holder.name(),
                        Origin.at(
                                within.part(holder.span().start(), holder.span().end()), Rules.BARE_BRACKET))
                        .stream())
                .toList();
    }

    /** The bodies of a bracket, and those that an earlier bracket named for all items below it. */
    private List<Mention.Duties> duties(String inner, Span within) {
        firstLeads |= DutyBracket.firstLeads(inner);
        Rule rule = rule();
        List<Mention.Duties> bodies = new ArrayList<>();
        for (DutyBracket.Holder holder : readers.brackets().holders(inner, firstLeads)) {
            Span span = within.part(holder.span().start(), holder.span().end());
            bodies.addAll(named(holder.duty(), holder.name(), Origin.at(span, rule)));
        }
        List<Mention.Duties> before = carried;
        DutyBracket.carriedOver(inner)
                .ifPresent(list -> carried = BodyList.read(list.in(inner)).stream()
                        .map(item -> new Mention.Duties(
                                Mention.Duty.RESPONSIBLE,
                                item.name(),
                                Origin.at(
                                        within.part(
                                                list.start() + item.span().start(),
                                                list.start() + item.span().end()),
                                        Rules.CARRIED_OVER)))
                        .toList());
        before.stream()
                .filter(duty -> bodies.stream().noneMatch(body -> body.name().equals(duty.name())))
                .forEach(bodies::add);
        return bodies;
    }

    private List<Mention.Duties> named(Mention.Duty duty, String name, Origin origin) {
        int at = origin.span().map(Span::start).orElse(0);
        return pronouns.resolve(name, at).stream()
                .map(body -> new Mention.Duties(duty, body, origin))
                .toList();
    }

    /** Where the item begins that a bracket ends: at the last number inside the paragraph, behind heading words. */
    private static int itemStart(String text, int from, int to) {
        Matcher number = INNER_NUMBER.matcher(text).region(from, to);
        int start = from;
        while (number.find()) {
            start = number.start();
        }
        return start;
    }

    private static int skipMarks(String text, int from) {
        int at = from;
        while (at < text.length() && "。；，、 ".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        Matcher number = NUMBER.matcher(text).region(at, text.length());
        return number.lookingAt() ? number.end() : at;
    }

    /** A line of bodies or of a last day below an item belongs to that item, and so do further lines. */
    private void lined(Span item, Span line, Mention.Subject subject) {
        String text = item.in(notice.text());
        int start = skipMarks(text, 0);
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
        bodies.addAll(duties(words.in(notice.text()), words));
        deadlines.addAll(deadlines(
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
        List<Mention.Duties> bodies = actors(text, start, text.length(), paragraph, true);
        if (bodies.isEmpty()) {
            return false;
        }
        add(
                text.substring(start),
                subject,
                bodies,
                deadlines(text, start, text.length(), paragraph),
                Origin.at(paragraph.part(start, text.length()), ruleOf(bodies)));
        return true;
    }

    private static Rule ruleOf(List<Mention.Duties> actors) {
        boolean appointed =
                actors.stream().anyMatch(body -> body.origin().rule().equals(Rules.APPOINTED));
        return appointed ? Rules.APPOINTED : Rules.ACTOR_OF_ITEM;
    }

    private List<Mention.Duties> actors(String text, int from, int to, Span paragraph, boolean item) {
        List<Mention.Duties> bodies = new ArrayList<>();
        for (ClauseActor.Actor actor : ClauseActor.in(text.substring(from, to), item)) {
            Span span = paragraph.part(
                    from + actor.span().start(), from + actor.span().end());
            bodies.addAll(named(actor.duty(), actor.name(), Origin.at(span, actor.rule())));
        }
        return bodies;
    }

    /** Sentences that bind a body or set a last day, where nothing else made a task of them. */
    private void sentences(String text, Span paragraph, Mention.Subject subject, boolean datedOnly) {
        Matcher sentence = SENTENCE.matcher(text);
        while (sentence.find()) {
            int start = sentence.start() + skipMarks(sentence.group(), 0);
            if (start >= sentence.end()) {
                continue;
            }
            List<Mention.Deadline> deadlines = deadlines(text, start, sentence.end(), paragraph);
            List<Mention.Duties> bodies = datedOnly && deadlines.isEmpty()
                    ? List.of()
                    : actors(text, start, sentence.end(), paragraph, false);
            if (!deadlines.isEmpty() || !bodies.isEmpty()) {
                Rule rule = deadlines.isEmpty() ? ruleOf(bodies) : Rules.DATED_SENTENCE;
                for (Clause clause : clauses(paragraph.part(start, sentence.end()), deadlines)) {
                    add(clause.span.in(notice.text()), subject, bodies, clause.deadlines, Origin.at(clause.span, rule));
                }
            }
        }
    }

    private record Clause(Span span, List<Mention.Deadline> deadlines) {}

    /** Each last day stays with its clause: 6月底前完成试点，9月底前全面推开 are two tasks of whoever the sentence binds. */
    private List<Clause> clauses(Span sentence, List<Mention.Deadline> deadlines) {
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

    private List<Mention.Deadline> deadlines(String text, int from, int to, Span paragraph) {
        return Deadlines.in(text.substring(from, to), issued).stream()
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

    private void add(
            String text,
            Mention.Subject subject,
            List<Mention.Duties> bodies,
            List<Mention.Deadline> deadlines,
            Origin origin) {
        String words = text.strip();
        if (!words.isEmpty()) {
            tasks.add(new Mention.Task(subject, words, bodies, deadlines, Actions.first(words), origin));
        }
    }
}
