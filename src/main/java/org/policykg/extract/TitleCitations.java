package org.policykg.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policykg.notice.Notice;
import org.policykg.notice.Part;
import org.policykg.source.Span;

/** What a notice's own title says that it does to other documents, with 《》 or without. */
final class TitleCitations {
    private static final Pattern TITLE_PUTS_OUT =
            Pattern.compile("^(.*?)(?:关于)?(?:重新)?(印发|发布|公布|颁布|颁发|下发|制发|转发|批转)(.+?)(?:的?(?:通知|函|公告|决定|通告)|(?<=》))$");
    private static final Pattern TITLE_APPROVES =
            Pattern.compile("^.*?关于(?:同意|批准)?(.+(?:规划|方案|计划|纲要|章程)(?:[（(][^（）()]*[）)])?)的批复$");
    /** What such titles end in; without it there is no use in trying where their object begins. */
    private static final Pattern PUTS_OUT_END = Pattern.compile("(?:通知|函|公告|决定|通告|》)$");

    private static final Pattern APPROVES_END = Pattern.compile("(?:规划|方案|计划|纲要|章程)(?:[（(][^（()）]*[）)])?的批复$");
    private static final Pattern APPROVES_MARKED = Pattern.compile("^[^《]*关于(?:原则)?(?:同意|批准|核准)[^《]{0,10}《.*");
    private static final Pattern DOCUMENT = Pattern.compile(
            ".*(?:规划|方案|计划|纲要|办法|规定|条例|细则|意见|措施|规则|章程|制度|目录|清单|名单|名录|预案|要点|标准|规范|指南|报告|纲领|准则|守则|决定|令)(?:[（(][^（）()]*[）)])?");
    private static final Pattern KIND = Pattern.compile("^(关于.*[^的])(请示|报告|意见|方案|办法)$");

    private final Notice notice;
    private final CitedDocuments cited;

    private TitleCitations(Notice notice, CitedDocuments cited) {
        this.notice = notice;
        this.cited = cited;
    }

    /** Adds what the title says to what the body has said. */
    static void read(Notice notice, CitedDocuments cited) {
        new TitleCitations(notice, cited).read();
    }

    /** What the title promulgates or forwards, where the body has not said it with the full title. */
    private void read() {
        String title = notice.title().text();
        Matcher puts = TITLE_PUTS_OUT.matcher(title);
        List<TitleMarks.Marked> marks = TitleMarks.inTitle(title);
        if (PUTS_OUT_END.matcher(title).find() && puts.matches()) {
            boolean forwards = puts.group(2).endsWith("转发") || puts.group(2).equals("批转");
            Relation relation = forwards ? Relation.FORWARDS : Relation.PROMULGATES;
            Rule rule = forwards ? Rule.FORWARDED_IN_TITLE : Rule.PROMULGATED_IN_TITLE;
            if (!marks.isEmpty()) {
                marks.stream()
                        .filter(marked -> marked.span().start() >= puts.start(3))
                        .forEach(marked -> add(relation, rule, marked.title(), Optional.empty()));
            } else if (!cited.any(c -> c.relation() == relation && c.subject().isNotice())
                    && (!makesKnown(puts.group(2))
                            || DOCUMENT.matcher(puts.group(3)).matches())) {
                unmarked(relation, rule, puts.group(3));
            }
        } else if (marks.isEmpty()) {
            Matcher approves = TITLE_APPROVES.matcher(title);
            if (APPROVES_END.matcher(title).find()
                    && approves.matches()
                    && !cited.any(c -> c.relation() == Relation.APPROVES)) {
                add(Relation.APPROVES, Rule.APPROVED_PLAN, approves.group(1), Optional.empty());
            }
        } else if (APPROVES_MARKED.matcher(title).matches()) {
            add(Relation.APPROVES, Rule.APPROVED_PLAN, marks.getFirst().title(), Optional.empty());
        } else if (title.matches(".*(?:暂时调整|修改|废止).*")) {
            Relation relation = title.contains("废止") ? Relation.REPEALS : Relation.AMENDS;
            Rule rule = title.contains("废止") ? Rule.REPEAL : Rule.AMENDMENT;
            marks.forEach(marked -> add(relation, rule, marked.title(), Optional.empty()));
        } else {
            marks.stream()
                    .filter(marked -> RelationCues.isBasis(
                            title.substring(0, marked.span().start())))
                    .forEach(marked -> add(Relation.BASED_ON, Rule.LEGAL_BASIS, marked.title(), Optional.empty()));
        }
    }

    /** What is made known may be no document (第六批重点文物保护单位); what is put out is one. */
    private static boolean makesKnown(String verb) {
        return verb.equals("公布") || verb.equals("发布");
    }

    /** 转发国家地震局关于…报告的通知: the author stands before 关于, and the title is 关于…的报告. */
    private void unmarked(Relation relation, Rule rule, String object) {
        int turn = object.indexOf("关于");
        boolean authored = turn >= 2 && BodyNames.isBody(object.substring(0, turn));
        String named = authored ? object.substring(turn) : object;
        if (named.matches(".*(?:同志|讲话).*")) {
            return;
        }
        Matcher kind = KIND.matcher(named);
        String full = kind.matches() ? kind.group(1) + "的" + kind.group(2) : named;
        add(relation, rule, full, authored ? Optional.of(object.substring(0, turn)) : Optional.empty());
    }

    private void add(Relation relation, Rule rule, String title, Optional<String> author) {
        if (cited.isShortName(title)) {
            return;
        }
        cited.add(new Mention.Citation(
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
