package org.policykg.extract;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policykg.notice.AttachedText;
import org.policykg.notice.DocumentType;
import org.policykg.notice.Notice;
import org.policykg.notice.Part;
import org.policykg.source.Span;

/** The documents that a notice and its attached texts name, and what is done to each. */
final class CitationExtractor {
    /** How far from a title the words may stand that say what is done to it. */
    private static final int REACH = 300;

    private static final Pattern INTRODUCES_SHORT_NAME = Pattern.compile("以下(?:统)?(?:简)?称(?:为)?$");
    private static final Pattern LIST_JOINT = Pattern.compile("(?:[、，和及与或]|以及|\\s)*");
    private static final Pattern NO_DOCUMENT =
            Pattern.compile(".*(?:日报|周刊|杂志|申请表|登记表|审批表|申报表|汇总表|统计表|许可证|证书|承诺书|.*[^认]证|执照|申请书|合同|协议书|回执|台账|样本|报告表|报告书)");

    private static final Pattern LIST_OF_REPEALS =
            Pattern.compile("(?:下列|以下|如下)[^。《]{0,30}(?:废止|停止执行|失效)|(?:废止|停止执行|失效)[^。《]{0,10}(?:下列|以下|如下)");
    private static final Pattern LIST_ENTRY =
            Pattern.compile("^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\\d]{1,3}[）)]|\\d{1,3}[.．、])?\\s?《");

    /** 现将《…》印发, 《…》已经…同意，现印发给你们 */
    private static final Pattern PUT_OUT_BEFORE =
            Pattern.compile("(?:现将|现)(?:修订后的|制定的|重新修订的)?(?:[\\p{IsHan}、]{0,20}制[定订]的)?$|(?:印发|发布|公布|颁布|下发)(?:了)?$");

    private static final Pattern PUT_OUT_AFTER =
            Pattern.compile("^[^。]{0,80}?(?:现(?:予以?)?(?:印发|发布|公布|下发)|(?:印发|发给)(?:给)?你们|予以(?:印发|发布|公布)|现印发)");
    private static final Pattern PASSED_ON =
            Pattern.compile("^[^。]{0,60}?(?:现|予以)?(?:转发|批转)(?:给)?你们|^[^。]{0,40}现(?:予以?)?(?:转发|批转)");
    private static final Pattern PASS_ON_BEFORE = Pattern.compile("(?:转发|批转)[^，。；《]{0,30}$");
    private static final Pattern RECEIVED_AFTER = Pattern.compile("^[^。；]{0,24}?(?:收悉|均悉|悉。|来函|收到)");
    private static final Pattern APPROVED_BEFORE = Pattern.compile("(?:原则)?(?:同意|批准)(?:印发)?(?:[\\p{IsHan}]{0,16})?$");
    private static final Pattern REPEAL_AFTER =
            Pattern.compile("^[^。；《]{0,60}?(?:(?<!应)废止|(?<!应)停止执行|停止使用|失效|不再执行|停止施行|予以撤销)(?!了?《)");
    private static final Pattern REPEAL_BEFORE = Pattern.compile("(?:废止|停止执行|撤销|不再执行|不再适用)[^，。；]{0,12}$");
    private static final Pattern AMEND_BEFORE = Pattern.compile("(?:修改|修订|修正|暂时调整(?:实施)?|调整实施|暂停实施)[^，。；]{0,6}$");
    private static final Pattern AMEND_AFTER = Pattern.compile("^[^。；]{0,30}?(?:修改为|作如下修改|予以修改|进行修改|进行修订)");
    private static final Pattern BASIS_BEFORE =
            Pattern.compile("(?:根据|依据|按照|依照|遵照|贯彻|落实|(?<!不再|停止|暂停)执行|(?<!调整|暂停)实施|按|遵循|配合|依|符合|履行)[^，。；：]{0,40}$");
    private static final Pattern AUTHOR = Pattern.compile(
            "((?:[\\p{IsHan}]{2,14}(?:部|委|局|厅|署|院|办公厅|办公室|中央|会|政府|总局|银行|公司)(?:、|和|\\s)?){1,6})(?:联合)?(?:印发|发布|制定|下发|公布|报送|上报|提出)?(?:的)?$|(你(?:们|部|委|局|省|市|厅|署|院|公司|单位|办|会))(?:报来|报送|呈报|上报|提出)?(?:的)?$");
    private static final Pattern LEAD_WORDS = Pattern.compile(
            "^(?:(?:国务院|省政府|市政府|人民政府)(?:同意|批准)|根据|按照|依据|依照|遵照|为|深入|认真|全面|贯彻|落实|执行|经|现将|将|和|及|与|对|在|按|原|关于|转发|印发|批转|国务院批准)+");
    private static final Pattern TITLE_PUTS_OUT =
            Pattern.compile("^(.*?)(?:关于)?(?:重新)?(印发|发布|公布|颁布|转发|批转)(.+?)的?(?:通知|函|公告|决定|通告)$");
    private static final Pattern TITLE_APPROVES =
            Pattern.compile("^.*?关于(.+(?:规划|方案|计划|纲要|章程)(?:[（(][^（）()]*[）)])?)的批复$");

    private final Notice notice;
    private final Map<String, Mention.Citation> found = new LinkedHashMap<>();
    private final Map<String, String> shortNames = new HashMap<>();
    /** what the line above a list says of its entries */
    private Optional<Relation> listed = Optional.empty();

    private CitationExtractor(Notice notice) {
        this.notice = notice;
    }

    static List<Mention.Citation> read(Notice notice) {
        CitationExtractor extractor = new CitationExtractor(notice);
        extractor.body();
        extractor.attachedTexts();
        extractor.title();
        return extractor.found.values().stream()
                .sorted(Comparator.comparingInt(
                                (Mention.Citation c) -> c.subject().attached())
                        .thenComparing(c -> c.origin().span().orElse(new Span(0, 0))))
                .toList();
    }

    private void body() {
        Part title = notice.title();
        for (TitleMarks.Marked marked : TitleMarks.in(title.text())) {
            marked.shortName().ifPresent(name -> shortNames.put(name, marked.title()));
        }
        boolean repealing = false;
        for (Span paragraph : notice.body()) {
            // 下列文件予以废止： holds for each entry of the list below it
            String words = paragraph.in(notice.text());
            repealing = LIST_OF_REPEALS.matcher(words).find()
                    || repealing && LIST_ENTRY.matcher(words).find();
            listed = repealing ? Optional.of(Relation.REPEALS) : Optional.empty();
            paragraph(paragraph, Mention.Subject.NOTICE, title.text());
        }
        listed = Optional.empty();
    }

    private void attachedTexts() {
        int n = 0;
        for (AttachedText attached : notice.attached()) {
            n++;
            Mention.Subject subject = new Mention.Subject(n);
            String own = attached.title().map(Part::text).orElse("");
            for (Span paragraph : attached.paragraphs()) {
                paragraph(paragraph, subject, own);
            }
        }
    }

    private void paragraph(Span paragraph, Mention.Subject subject, String ownTitle) {
        String text = paragraph.in(notice.text());
        List<TitleMarks.Marked> marks = TitleMarks.in(text);
        int at = 0;
        while (at < marks.size()) {
            int end = at + 1;
            while (end < marks.size() && joins(text, marks.get(end - 1), marks.get(end))) {
                end++;
            }
            list(text, paragraph, marks.subList(at, end), subject, ownTitle);
            at = end;
        }
    }

    private static boolean joins(String text, TitleMarks.Marked left, TitleMarks.Marked right) {
        return LIST_JOINT
                .matcher(text.substring(left.end(), right.span().start()))
                .matches();
    }

    /** Titles that share what stands before and behind them. */
    private void list(
            String text, Span paragraph, List<TitleMarks.Marked> marks, Mention.Subject subject, String ownTitle) {
        String before = text.substring(
                sentenceStart(text, marks.getFirst().span().start()),
                marks.getFirst().span().start());
        int end = marks.getLast().end();
        String after = text.substring(end, Math.min(text.length(), end + REACH));
        Reading reading = relation(before, after);
        Optional<String> author = author(before);
        boolean introduced = INTRODUCES_SHORT_NAME.matcher(before).find();
        for (TitleMarks.Marked marked : marks) {
            String title = marked.title();
            if (introduced || isShortName(title) || squeeze(title).equals(squeeze(ownTitle))) {
                continue;
            }
            marked.shortName().ifPresent(name -> shortNames.put(name, title));
            if (NO_DOCUMENT.matcher(title).matches() || title.length() < 2) {
                continue;
            }
            Optional<String> by = title.startsWith("关于") && marked.equals(marks.getFirst()) ? author : Optional.empty();
            Span span = paragraph.part(marked.span().start(), marked.span().end());
            add(new Mention.Citation(
                    subject, reading.relation, title, by, marked.number(), Origin.at(span, reading.rule)));
        }
    }

    private record Reading(Relation relation, Rule rule) {}

    private Reading relation(String before, String after) {
        boolean approving = notice.type().equals(Optional.of(DocumentType.REPLY))
                || notice.type().equals(Optional.of(DocumentType.LETTER));
        if (RECEIVED_AFTER.matcher(after).find()) {
            return new Reading(Relation.REPLIES_TO, Rule.RECEIVED);
        }
        if (PASSED_ON.matcher(after).find() || PASS_ON_BEFORE.matcher(before).find() && !before.contains("精神")) {
            return new Reading(Relation.FORWARDS, Rule.FORWARDED_IN_BODY);
        }
        if (BASIS_BEFORE.matcher(before).find()
                && !REPEAL_AFTER.matcher(firstClause(after)).find()) {
            return new Reading(Relation.BASED_ON, Rule.LEGAL_BASIS);
        }
        if (REPEAL_AFTER.matcher(after).find() || REPEAL_BEFORE.matcher(before).find()) {
            return new Reading(Relation.REPEALS, Rule.REPEAL);
        }
        if (PUT_OUT_BEFORE.matcher(before).find() && putsOut()
                || PUT_OUT_AFTER.matcher(after).find() && putsOut()) {
            return new Reading(Relation.PROMULGATES, Rule.PROMULGATED_IN_BODY);
        }
        if (AMEND_BEFORE.matcher(before).find() || AMEND_AFTER.matcher(after).find()) {
            return new Reading(Relation.AMENDS, Rule.AMENDMENT);
        }
        if (approving && APPROVED_BEFORE.matcher(before).find()) {
            return new Reading(Relation.APPROVES, Rule.APPROVED_PLAN);
        }
        return listed.isPresent() && before.length() < 8
                ? new Reading(Relation.REPEALS, Rule.REPEAL)
                : new Reading(Relation.CITES, Rule.CITATION);
    }

    /** Whether the notice's title says that it puts something out, or says nothing of what it does. */
    private boolean putsOut() {
        String title = notice.title().text();
        return title.matches(".*(?:印发|发布|公布|颁布|下发).*") || !title.contains("关于");
    }

    private Optional<String> author(String before) {
        Matcher match = AUTHOR.matcher(before);
        if (!match.find()) {
            return Optional.empty();
        }
        if (match.group(2) != null) {
            return notice.recipients()
                    .map(part -> BodyList.read(part.text()).stream()
                            .map(BodyList.Item::name)
                            .findFirst()
                            .orElse(part.text()));
        }
        String name = LEAD_WORDS.matcher(match.group(1)).replaceFirst("");
        return name.length() >= 2 ? Optional.of(name.replaceAll("[、\\s]+$", "")) : Optional.empty();
    }

    /** What the title promulgates or forwards, where the body has not said it with the full title. */
    private void title() {
        String title = notice.title().text();
        Matcher puts = TITLE_PUTS_OUT.matcher(title);
        List<TitleMarks.Marked> marks = TitleMarks.in(title);
        if (puts.matches()) {
            boolean forwards = puts.group(2).endsWith("转发") || puts.group(2).equals("批转");
            Relation relation = forwards ? Relation.FORWARDS : Relation.PROMULGATES;
            Rule rule = forwards ? Rule.FORWARDED_IN_TITLE : Rule.PROMULGATED_IN_TITLE;
            if (!marks.isEmpty()) {
                marks.stream()
                        .filter(marked -> marked.span().start() >= puts.start(3))
                        .forEach(marked -> addFromTitle(relation, rule, marked.title(), Optional.empty()));
            } else if (found.values().stream()
                    .noneMatch(c -> c.relation() == relation && c.subject().isNotice())) {
                unmarked(relation, rule, puts.group(3));
            }
        } else if (marks.isEmpty()) {
            Matcher approves = TITLE_APPROVES.matcher(title);
            if (approves.matches() && found.values().stream().noneMatch(c -> c.relation() == Relation.APPROVES)) {
                addFromTitle(Relation.APPROVES, Rule.APPROVED_PLAN, approves.group(1), Optional.empty());
            }
        } else if (title.matches(".*(?:暂时调整|修改|废止).*")) {
            Relation relation = title.contains("废止") ? Relation.REPEALS : Relation.AMENDS;
            Rule rule = title.contains("废止") ? Rule.REPEAL : Rule.AMENDMENT;
            marks.forEach(marked -> addFromTitle(relation, rule, marked.title(), Optional.empty()));
        }
    }

    /** 转发国家地震局关于…报告的通知: the author stands before 关于, and the title is 关于…的报告. */
    private void unmarked(Relation relation, Rule rule, String object) {
        int turn = object.indexOf("关于");
        boolean authored = turn >= 2 && BodyNames.isBody(object.substring(0, turn));
        String named = authored ? object.substring(turn) : object;
        if (named.matches(".*(?:同志|讲话).*")) {
            return;
        }
        Matcher kind = Pattern.compile("^(关于.*[^的])(请示|报告|意见|方案|办法)$").matcher(named);
        String full = kind.matches() ? kind.group(1) + "的" + kind.group(2) : named;
        addFromTitle(relation, rule, full, authored ? Optional.of(object.substring(0, turn)) : Optional.empty());
    }

    private void addFromTitle(Relation relation, Rule rule, String title, Optional<String> author) {
        if (isShortName(title)) {
            return;
        }
        add(new Mention.Citation(
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

    /** Keeps one link from each text to each document: the strongest, with the first number seen. */
    private void add(Mention.Citation citation) {
        String key = citation.subject().attached() + "|" + squeeze(citation.title());
        found.merge(key, citation, (old, now) -> {
            Mention.Citation stronger = now.relation().compareTo(old.relation()) < 0 ? now : old;
            return new Mention.Citation(
                    old.subject(),
                    stronger.relation(),
                    old.title(),
                    old.author().or(now::author),
                    old.number().or(now::number),
                    stronger.origin());
        });
    }

    private boolean isShortName(String title) {
        String full = shortNames.get(title);
        return full != null && !full.equals(title);
    }

    private static String firstClause(String after) {
        int stop = after.indexOf('，');
        return stop < 0 ? after : after.substring(0, stop);
    }

    private static int sentenceStart(String text, int at) {
        for (int i = at - 1; i >= Math.max(0, at - REACH); i--) {
            if ("。；！？".indexOf(text.charAt(i)) >= 0) {
                return i + 1;
            }
        }
        return Math.max(0, at - REACH);
    }

    /** A title without white space and with one form of brackets: the same document is named in many forms. */
    static String squeeze(String title) {
        return title.replaceAll("\\s", "")
                .replace('（', '(')
                .replace('）', ')')
                .replace('〈', '《')
                .replace('〉', '》')
                .replace('<', '《')
                .replace('>', '》');
    }
}
