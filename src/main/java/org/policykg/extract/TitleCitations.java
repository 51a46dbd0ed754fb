package org.policykg.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.policykg.lexicon.BodyShapes;
import org.policykg.notice.Notice;
import org.policykg.notice.Part;
import org.policykg.rules.Relation;
import org.policykg.rules.Relations;
import org.policykg.rules.Rule;
import org.policykg.rules.Rules;
import org.policykg.source.Span;

/** What a notice's own title says that it does to other documents, with 《》 or without. */
final class TitleCitations {
    private static final int AGAIN = 2;
    private static final int VERB = 3;
    private static final int OBJECT = 4;

    private final Notice notice;
    private final CitedDocuments cited;
    private final RelationCues cues;
    private final TitlePatterns patterns;
    private final BodyShapes shapes;

    private TitleCitations(
            Notice notice, CitedDocuments cited, RelationCues cues, TitlePatterns patterns, BodyShapes shapes) {
        this.patterns = patterns;
        this.shapes = shapes;
        this.notice = notice;
        this.cited = cited;
        this.cues = cues;
    }

    /** Adds what the title says to what the body has said. */
    static void read(
            Notice notice, CitedDocuments cited, RelationCues cues, TitlePatterns patterns, BodyShapes shapes) {
        new TitleCitations(notice, cited, cues, patterns, shapes).read();
    }

    /** The titles that a notice's title says it puts out. */
    static List<String> promulgated(String title, TitlePatterns patterns, BodyShapes shapes) {
        Matcher puts = patterns.putsOut().matcher(title);
        if (!patterns.putsOutEnd().isIn(title) || !puts.matches() || isForwarding(puts, patterns)) {
            return List.of();
        }
        List<String> marked = marked(title, puts, patterns);
        return marked.isEmpty() ? List.of(object(puts.group(OBJECT), patterns, shapes)) : marked;
    }

    /** The titles that stand in marks behind the verb; none where they are a part of one title: 落实《…》工作方案, 2016年《…》任务分工. */
    private static List<String> marked(String title, Matcher puts, TitlePatterns patterns) {
        String object = puts.group(OBJECT);
        String behind = object.substring(object.lastIndexOf('》') + 1);
        boolean part = behind.length() > 1
                && !patterns.joint().begins(behind)
                && (patterns.document().matches(behind) || object.indexOf('《') > 0);
        return part
                ? List.of()
                : TitleMarks.inTitle(title).stream()
                        .filter(mark -> mark.span().start() >= puts.start(OBJECT))
                        .map(TitleMarks.Marked::title)
                        .toList();
    }

    private static boolean isForwarding(Matcher puts, TitlePatterns patterns) {
        return patterns.passesOn().isIn(puts.group(VERB));
    }

    /** What the title says that it does to others, where the body has not said it with the full title. */
    private void read() {
        String title = notice.title().text();
        Matcher puts = patterns.putsOut().matcher(title);
        List<TitleMarks.Marked> marks = TitleMarks.inTitle(title);
        if (patterns.putsOutEnd().isIn(title) && puts.matches()) {
            putsOut(puts, marked(title, puts, patterns));
        } else if (marks.isEmpty()) {
            approves(title);
            changes(title).ifPresent(seen -> numbers(title, seen.relation()));
        } else if (patterns.approvesMarked().matches(title)) {
            add(Relations.APPROVES, Rules.APPROVED_PLAN, marks.getFirst().title(), Optional.empty());
        } else {
            TitleMarks.lists(title, marks).forEach(list -> marked(title, list));
        }
    }

    /** What the words around titles in marks say is done to them; those that are only named the body has. */
    private void marked(String title, List<TitleMarks.Marked> list) {
        String before = title.substring(0, list.getFirst().span().start());
        String after = title.substring(list.getLast().end());
        if (patterns.asksOpinions().isIn(title)) {
            return;
        }
        RelationCues.Seen seen;
        if (cues.isCorrecting()) {
            seen = new RelationCues.Seen(Relations.CORRECTS, Rules.CORRECTION, false);
        } else if (patterns.endsMarked().isIn(before) || patterns.markedEnds().begins(after)) {
            seen = new RelationCues.Seen(Relations.REPEALS, Rules.REPEAL, false);
        } else if (patterns.changesMarked().isIn(before)
                || patterns.markedChanges().begins(after)) {
            seen = new RelationCues.Seen(Relations.AMENDS, Rules.AMENDMENT, false);
        } else if (cues.isBasis(before)) {
            seen = new RelationCues.Seen(Relations.BASED_ON, Rules.LEGAL_BASIS, false);
        } else {
            return;
        }
        list.forEach(one -> add(seen.relation(), seen.rule(), one.title(), Optional.empty()));
    }

    private void putsOut(Matcher puts, List<String> marked) {
        boolean forwards = isForwarding(puts, patterns);
        Relation relation = forwards ? Relations.FORWARDS : Relations.PROMULGATES;
        Rule rule = forwards ? Rules.FORWARDED_IN_TITLE : Rules.PROMULGATED_IN_TITLE;
        boolean again = puts.group(AGAIN) != null && !forwards;
        String object = puts.group(OBJECT);
        if (!marked.isEmpty()) {
            for (String title : marked) {
                add(relation, rule, title, Optional.empty());
                if (again) {
                    reissues(title);
                }
            }
        } else if (!cited.any(c -> c.relation().equals(relation) && c.subject().isNotice())
                && (!makesKnown(puts.group(VERB)) || patterns.document().matches(object))) {
            unmarked(relation, rule, object);
            if (again) {
                reissues(object(object, patterns, shapes));
            }
        }
    }

    /** That a title was put out before; nothing where the body has said by which document. */
    private void reissues(String title) {
        if (!cited.any(c -> c.relation().equals(Relations.REISSUES))) {
            cited.add(Mention.Citation.of(
                            Mention.Subject.NOTICE,
                            Relations.REISSUES,
                            title,
                            Optional.empty(),
                            Optional.empty(),
                            Origin.at(within(notice.title(), title), Rules.REISSUED_IN_TITLE))
                    .asNamesake());
        }
    }

    private void approves(String title) {
        Matcher approves = patterns.approves().matcher(title);
        if (patterns.approvesEnd().isIn(title)
                && approves.matches()
                && !cited.any(c -> c.relation().equals(Relations.APPROVES))) {
            add(Relations.APPROVES, Rules.APPROVED_PLAN, approves.group(1), Optional.empty());
        }
    }

    /** 关于废止云财〔2015〕3号文件的通知 */
    private void numbers(String title, Relation relation) {
        Rule rule = relation.equals(Relations.REPEALS) ? Rules.UNMARKED_REPEAL : Rules.UNMARKED_AMENDMENT;
        UnmarkedCitations.in(title).stream()
                .flatMap(named -> named.number().stream())
                .filter(number -> cited.withNumber(number).isEmpty())
                .forEach(number -> cited.add(Mention.Citation.of(
                        Mention.Subject.NOTICE,
                        relation,
                        number,
                        Optional.empty(),
                        Optional.of(number),
                        Origin.at(within(notice.title(), number), rule))));
    }

    private Optional<RelationCues.Seen> changes(String title) {
        if (cues.isCorrecting()) {
            return Optional.of(new RelationCues.Seen(Relations.CORRECTS, Rules.CORRECTION, false));
        }
        if (patterns.ends().isIn(title)) {
            return Optional.of(new RelationCues.Seen(Relations.REPEALS, Rules.REPEAL, false));
        }
        return patterns.changes().isIn(title)
                ? Optional.of(new RelationCues.Seen(Relations.AMENDS, Rules.AMENDMENT, false))
                : Optional.empty();
    }

    /** What is made known may be no document (第六批重点文物保护单位); what is put out is one. */
    private boolean makesKnown(String verb) {
        return patterns.makesKnown().matches(verb);
    }

    /** 转发国家地震局关于…报告的通知: the author stands before 关于, and the title is 关于…的报告. */
    private void unmarked(Relation relation, Rule rule, String object) {
        int author = author(object, shapes);
        if (!patterns.speech().isIn(object.substring(author))) {
            Optional<String> by = author > 0 ? Optional.of(object.substring(0, author)) : Optional.empty();
            add(relation, rule, object(object, patterns, shapes), by);
        }
    }

    /** The title in the object of a title without marks, without its author. */
    private static String object(String object, TitlePatterns patterns, BodyShapes shapes) {
        String named = object.substring(author(object, shapes));
        Matcher kind = patterns.asked().matcher(named);
        return kind.matches() ? kind.group(1) + "的" + kind.group(2) : named;
    }

    /** Where the author ends that an object begins with; 0 without one. */
    private static int author(String object, BodyShapes shapes) {
        int turn = object.indexOf("关于");
        return turn >= 2 && shapes.isBody(object.substring(0, turn)) ? turn : 0;
    }

    private void add(Relation relation, Rule rule, String title, Optional<String> author) {
        if (cited.isShortName(title)) {
            return;
        }
        // 《…（征求意见稿）》 is put out for comments and not yet a document in force
        boolean draft = relation.brings() && patterns.draft().matches(title);
        cited.add(Mention.Citation.of(
                Mention.Subject.NOTICE,
                draft ? Relations.CITES : relation,
                title,
                author,
                Optional.empty(),
                Origin.at(within(notice.title(), title), draft ? Rules.CITATION : rule)));
    }

    private Span within(Part part, String words) {
        int at = part.span().in(notice.text()).indexOf(words);
        return at < 0 ? part.span() : part.span().part(at, at + words.length());
    }
}
