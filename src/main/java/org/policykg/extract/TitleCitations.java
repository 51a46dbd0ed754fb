package org.policykg.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final Pattern TITLE_PUTS_OUT =
            Pattern.compile("^(.*?)(?:关于)?(重新)?(印发|发布|公布|颁布|颁发|下发|制发|转发|批转)(.+?)(?:的?(?:通知|函|公告|决定|通告)|(?<=》))$");
    private static final Pattern TITLE_APPROVES =
            Pattern.compile("^.*?关于(?:同意|批准)?(.+(?:规划|方案|计划|纲要|章程)(?:[（(][^（）()]*[）)])?)的批复$");
    /** What such titles end in; without it there is no use in trying where their object begins. */
    private static final Pattern PUTS_OUT_END = Pattern.compile("(?:通知|函|公告|决定|通告|》)$");

    private static final Pattern APPROVES_END = Pattern.compile("(?:规划|方案|计划|纲要|章程)(?:[（(][^（()）]*[）)])?的批复$");
    private static final Pattern APPROVES_MARKED = Pattern.compile("^[^《]*关于(?:原则)?(?:同意|批准|核准)[^《]{0,10}《.*");
    private static final Pattern DOCUMENT = Pattern.compile(
            ".*(?:规划|方案|计划|纲要|办法|规定|条例|细则|意见|措施|规则|章程|制度|目录|清单|名单|名录|预案|要点|标准|规范|指南|报告|纲领|准则|守则|决定|令)(?:[（(][^（）()]*[）)])?");
    private static final Pattern KIND = Pattern.compile("^(关于.*[^的])(请示|报告|意见|方案|办法)$");

    private static final int AGAIN = 2;
    private static final int VERB = 3;
    private static final int OBJECT = 4;

    private final Notice notice;
    private final CitedDocuments cited;
    private final RelationCues cues;
    private final BodyShapes shapes;

    private TitleCitations(Notice notice, CitedDocuments cited, RelationCues cues, BodyShapes shapes) {
        this.shapes = shapes;
        this.notice = notice;
        this.cited = cited;
        this.cues = cues;
    }

    /** Adds what the title says to what the body has said. */
    static void read(Notice notice, CitedDocuments cited, RelationCues cues, BodyShapes shapes) {
        new TitleCitations(notice, cited, cues, shapes).read();
    }

    /** The titles that a notice's title says it puts out. */
    static List<String> promulgated(String title, BodyShapes shapes) {
        Matcher puts = TITLE_PUTS_OUT.matcher(title);
        if (!PUTS_OUT_END.matcher(title).find() || !puts.matches() || isForwarding(puts)) {
            return List.of();
        }
        List<String> marked = marked(title, puts);
        return marked.isEmpty() ? List.of(object(puts.group(OBJECT), shapes)) : marked;
    }

    /** The titles that stand in marks behind the verb; none where they are a part of one title: 落实《…》工作方案. */
    private static List<String> marked(String title, Matcher puts) {
        String object = puts.group(OBJECT);
        String behind = object.substring(object.lastIndexOf('》') + 1);
        boolean part = behind.length() > 1
                && "等和与及、".indexOf(behind.charAt(0)) < 0
                && DOCUMENT.matcher(behind).matches();
        return part
                ? List.of()
                : TitleMarks.inTitle(title).stream()
                        .filter(mark -> mark.span().start() >= puts.start(OBJECT))
                        .map(TitleMarks.Marked::title)
                        .toList();
    }

    private static boolean isForwarding(Matcher puts) {
        return puts.group(VERB).endsWith("转发") || puts.group(VERB).equals("批转");
    }

    /** What the title says that it does to others, where the body has not said it with the full title. */
    private void read() {
        String title = notice.title().text();
        Matcher puts = TITLE_PUTS_OUT.matcher(title);
        List<TitleMarks.Marked> marks = TitleMarks.inTitle(title);
        if (PUTS_OUT_END.matcher(title).find() && puts.matches()) {
            putsOut(puts, marked(title, puts));
        } else if (marks.isEmpty()) {
            approves(title);
            changes(title).ifPresent(seen -> numbers(title, seen.relation()));
        } else if (APPROVES_MARKED.matcher(title).matches()) {
            add(Relations.APPROVES, Rules.APPROVED_PLAN, marks.getFirst().title(), Optional.empty());
        } else {
            changes(title)
                    .ifPresentOrElse(
                            seen -> marks.forEach(
                                    marked -> add(seen.relation(), seen.rule(), marked.title(), Optional.empty())),
                            () -> marks.stream()
                                    .filter(marked -> cues.isBasis(
                                            title.substring(0, marked.span().start())))
                                    .forEach(marked -> add(
                                            Relations.BASED_ON, Rules.LEGAL_BASIS, marked.title(), Optional.empty())));
        }
    }

    private void putsOut(Matcher puts, List<String> marked) {
        boolean forwards = isForwarding(puts);
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
                && (!makesKnown(puts.group(VERB)) || DOCUMENT.matcher(object).matches())) {
            unmarked(relation, rule, object);
            if (again) {
                reissues(object(object, shapes));
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
        Matcher approves = TITLE_APPROVES.matcher(title);
        if (APPROVES_END.matcher(title).find()
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
        if (title.contains("废止")) {
            return Optional.of(new RelationCues.Seen(Relations.REPEALS, Rules.REPEAL, false));
        }
        return title.contains("暂时调整") || title.contains("修改")
                ? Optional.of(new RelationCues.Seen(Relations.AMENDS, Rules.AMENDMENT, false))
                : Optional.empty();
    }

    /** What is made known may be no document (第六批重点文物保护单位); what is put out is one. */
    private static boolean makesKnown(String verb) {
        return verb.equals("公布") || verb.equals("发布");
    }

    /** 转发国家地震局关于…报告的通知: the author stands before 关于, and the title is 关于…的报告. */
    private void unmarked(Relation relation, Rule rule, String object) {
        int author = author(object, shapes);
        if (!object.substring(author).matches(".*(?:同志|讲话).*")) {
            Optional<String> by = author > 0 ? Optional.of(object.substring(0, author)) : Optional.empty();
            add(relation, rule, object(object, shapes), by);
        }
    }

    /** The title in the object of a title without marks, without its author. */
    private static String object(String object, BodyShapes shapes) {
        String named = object.substring(author(object, shapes));
        Matcher kind = KIND.matcher(named);
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
        cited.add(Mention.Citation.of(
                Mention.Subject.NOTICE,
                relation,
                title,
                author,
                Optional.empty(),
                Origin.at(within(notice.title(), title), rule)));
    }

    private Span within(Part part, String words) {
        int at = part.span().in(notice.text()).indexOf(words);
        return at < 0 ? part.span() : part.span().part(at, at + words.length());
    }
}
