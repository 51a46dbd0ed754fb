package org.policykg.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policykg.notice.AttachedText;
import org.policykg.notice.Notice;
import org.policykg.source.Span;

/**
 * What must be done: items that end in a bracket of bodies, numbered items whose subject is a body,
 * and sentences that set a last day.
 */
final class TaskExtractor {
    private static final Pattern BRACKET =
            Pattern.compile("[（(〔\\[]([^（）()〔〕\\[\\]]*(?:[（(][^（）()]*[）)][^（）()〔〕\\[\\]]*)*)[）)〕\\]]");
    private static final Pattern NUMBER = Pattern.compile(
            "^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\\d{1,3}[.．、](?!\\d(?!\\d{3}年))|[（(]\\d{1,2}[）)]|第[一二三四五六七八九十百]+[条，])\\s?");
    private static final Pattern INNER_NUMBER = Pattern.compile("(?<=[。；：])[（(][一二三四五六七八九十]{1,3}[）)]");
    private static final String VERB =
            "要|应当|应|须|需|将|负责|牵头|按照|按|结合|根据|加强|会同|认真|切实|务必|可|统筹|抓紧|做好|制定|组织|强化|建立|完善|推动|积极|及时|尽快|严格|进一步|落实|开展|督促|指导|参照|高度";
    private static final Pattern ACTOR = Pattern.compile("^(?:(请|由))?([^，。；：《》“”]{2,80}?)(?=" + VERB + ")");
    private static final Pattern JOINS = Pattern.compile("会同([^，。；：]{2,40}?(?:部门|单位|部|委|局|署|厅|院|会|方面|地方|地区|机构))");
    private static final Pattern SENTENCE = Pattern.compile("[^。；]+[。；]?");

    private final Notice notice;
    private final Optional<LocalDate> issued;
    private final List<Mention.Task> tasks = new ArrayList<>();
    private boolean firstLeads;

    private TaskExtractor(Notice notice) {
        this.notice = notice;
        this.issued = notice.issued();
    }

    static List<Mention.Task> read(Notice notice) {
        TaskExtractor extractor = new TaskExtractor(notice);
        for (Span paragraph : notice.body()) {
            extractor.paragraph(paragraph, Mention.Subject.NOTICE);
        }
        int n = 0;
        for (AttachedText attached : notice.attached()) {
            n++;
            for (Span paragraph : attached.paragraphs()) {
                extractor.paragraph(paragraph, new Mention.Subject(n));
            }
        }
        return extractor.tasks;
    }

    private void paragraph(Span paragraph, Mention.Subject subject) {
        String text = paragraph.in(notice.text());
        if (bracketed(text, paragraph, subject)) {
            return;
        }
        Matcher number = NUMBER.matcher(text);
        if (number.find() && subject.isNotice() && acted(text, number.end(), paragraph, subject)) {
            return;
        }
        dated(text, paragraph, subject);
    }

    /** Every bracket of bodies ends a task that began where the one before it ended. */
    private boolean bracketed(String text, Span paragraph, Mention.Subject subject) {
        Matcher bracket = BRACKET.matcher(text);
        int from = 0;
        boolean any = false;
        while (bracket.find()) {
            String inner = bracket.group(1);
            if (!DutyBracket.isOne(inner)
                    || text.substring(from, bracket.start()).isBlank()) {
                continue;
            }
            firstLeads |= DutyBracket.firstLeads(inner);
            Rule rule = firstLeads ? Rule.SHARED_RESPONSIBILITY : Rule.RESPONSIBILITY_BRACKET;
            List<Mention.Duties> bodies = DutyBracket.holders(inner, firstLeads).stream()
                    .map(holder -> new Mention.Duties(
                            holder.duty(),
                            holder.name(),
                            Origin.at(
                                    paragraph.part(
                                            bracket.start(1) + holder.span().start(),
                                            bracket.start(1) + holder.span().end()),
                                    rule)))
                    .toList();
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
                    Origin.at(paragraph.part(start, bracket.end()), rule));
            from = bracket.end();
            any = true;
        }
        if (any && !text.substring(from).isBlank()) {
            int rest = skipMarks(text, from);
            dated(text.substring(rest), paragraph.part(rest, text.length()), subject);
        }
        return any;
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

    /** A numbered item whose subject is a body: the body answers for it. */
    private boolean acted(String text, int start, Span paragraph, Mention.Subject subject) {
        String item = text.substring(start);
        Matcher actor = ACTOR.matcher(item);
        if (!actor.find()) {
            return false;
        }
        List<BodyList.Item> actors = BodyList.read(actor.group(2));
        if (actors.isEmpty() || !actors.stream().allMatch(a -> BodyNames.isBody(a.name()))) {
            return false;
        }
        Matcher joins = JOINS.matcher(item);
        boolean leads = joins.find() && actors.size() == 1;
        List<Mention.Duties> bodies = new ArrayList<>();
        for (BodyList.Item body : actors) {
            Span span = paragraph.part(
                    start + actor.start(2) + body.span().start(),
                    start + actor.start(2) + body.span().end());
            if (leads) {
                bodies.add(new Mention.Duties(Mention.Duty.LEAD, body.name(), Origin.at(span, Rule.JOINED_BY_ACTOR)));
            }
            bodies.add(new Mention.Duties(Mention.Duty.RESPONSIBLE, body.name(), Origin.at(span, Rule.ACTOR_OF_ITEM)));
        }
        if (leads) {
            for (BodyList.Item body : BodyList.read(joins.group(1))) {
                Span span = paragraph.part(
                        start + joins.start(1) + body.span().start(),
                        start + joins.start(1) + body.span().end());
                bodies.add(
                        new Mention.Duties(Mention.Duty.SUPPORT, body.name(), Origin.at(span, Rule.JOINED_BY_ACTOR)));
            }
        }
        add(
                item,
                subject,
                bodies,
                deadlines(text, start, text.length(), paragraph),
                Origin.at(paragraph.part(start, text.length()), Rule.ACTOR_OF_ITEM));
        return true;
    }

    /** A sentence that sets a last day, where nothing else made a task of it. */
    private void dated(String text, Span paragraph, Mention.Subject subject) {
        Matcher sentence = SENTENCE.matcher(text);
        while (sentence.find()) {
            List<Mention.Deadline> deadlines = deadlines(text, sentence.start(), sentence.end(), paragraph);
            if (!deadlines.isEmpty()) {
                int start = sentence.start() + skipMarks(sentence.group(), 0);
                add(
                        text.substring(start, sentence.end()),
                        subject,
                        List.of(),
                        deadlines,
                        Origin.at(paragraph.part(start, sentence.end()), Rule.DATED_SENTENCE));
            }
        }
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
                                Rule.DEADLINE)))
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
