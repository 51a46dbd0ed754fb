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
import org.policykg.notice.DocumentNumbers;
import org.policykg.notice.Notice;
import org.policykg.notice.Part;
import org.policykg.source.Span;

/** The documents that a notice and its attached texts name, and what is done to each. */
final class CitationExtractor {
    /** How far from a title the words may stand that say what is done to it. */
    private static final int REACH = 300;

    private static final int LONGEST_AUTHOR = 110;
    /** what says that a list of repeals follows is one paragraph of a few sentences */
    private static final int LONGEST_LEAD = 400;

    private static final Pattern INTRODUCES_SHORT_NAME = Pattern.compile("以下(?:统)?(?:简)?称(?:为)?$");
    private static final Pattern LIST_JOINT = Pattern.compile("(?:[、，和及与或]|以及|\\s)*");
    private static final Pattern NO_DOCUMENT =
            Pattern.compile(".*(?:日报|周刊|杂志|申请表|登记表|审批表|申报表|汇总表|统计表|许可证|证书|承诺书|.*[^认]证|执照|申请书|合同|协议书|回执|台账|样本|报告表|报告书)");

    private static final Pattern LIST_OF_REPEALS =
            Pattern.compile("(?:下列|以下|如下)[^。《]{0,30}(?:废止|停止执行|失效)|(?:废止|停止执行|失效)[^。《]{0,10}(?:下列|以下|如下)");
    private static final Pattern LIST_ENTRY = Pattern.compile(
            "^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\\d]{1,3}[）)]|\\d{1,3}[.．、])?\\s?(?:《|[^《]{4,100}(?:通知|办法|规定|意见|函|公告|决定|批复|细则|条例|通报|方案|规则)[（(])");
    private static final Pattern UNMARKED_ENTRY = Pattern.compile(
            "^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\\d]{1,3}[）)]|\\d{1,3}[.．、]?)?\\s?([^《。；，]{4,100}?(?:通知|办法|规定|意见|函|公告|决定|批复|细则|条例|通报|方案|规则))\\s?(?:[（(]?([^（()）]{4,30}号)[）)]?)[。；]?$");
    private static final Pattern REPEALED = Pattern.compile(".*(?:废止|失效|停止执行).*(?:目录|清单|文件|规章|法规)");

    private static final Pattern AUTHOR = Pattern.compile(
            "((?:[\\p{IsHan}]{2,14}(?:部|委|局|厅|署|院|办|行|办公厅|办公室|中央|会|政府|总局|银行|公司)(?:、|和|\\s)?){1,6})(?:联合)?(?:印发|发布|制定|下发|公布|报送|上报|提出)?(?:的)?$|(你(?:们|部|委|局|省|市|厅|署|院|公司|单位|办|会))(?:报来|报送|呈报|上报|提出)?(?:的)?$");
    /** 国务院同意国家计委《关于…的报告》 is by 国家计委. */
    private static final Pattern CONSENT = Pattern.compile("^.*(?:同意|批准|收到|接到)(?=\\p{IsHan}{2})");

    private static final Pattern LEAD_WORDS = Pattern.compile(
            "^(?:(?:国务院|省政府|市政府|人民政府)(?:同意|批准)|根据|按照|依据|依照|遵照|为|深入|认真|全面|贯彻|落实|执行|经|现将|将|和|及|与|对|在|按|原|关于|转发|印发|批转|国务院批准)+");
    private static final Pattern TITLE_PUTS_OUT =
            Pattern.compile("^(.*?)(?:关于)?(?:重新)?(印发|发布|公布|颁布|转发|批转)(.+?)(?:的?(?:通知|函|公告|决定|通告)|(?<=》))$");
    private static final Pattern TITLE_APPROVES =
            Pattern.compile("^.*?关于(.+(?:规划|方案|计划|纲要|章程)(?:[（(][^（）()]*[）)])?)的批复$");

    private final Notice notice;
    private final RelationCues cues;
    private final Map<String, Mention.Citation> found = new LinkedHashMap<>();
    private final Map<String, String> shortNames = new HashMap<>();
    /** what the line above a list says of its entries */
    private Optional<Relation> listed = Optional.empty();

    private CitationExtractor(Notice notice) {
        this.notice = notice;
        this.cues = new RelationCues(notice);
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
        for (TitleMarks.Marked marked : TitleMarks.inTitle(title.text())) {
            marked.shortName().ifPresent(name -> shortNames.put(name, marked.title()));
        }
        boolean repealing = false;
        for (Span paragraph : notice.body()) {
            // 下列文件予以废止： holds for each entry of the list below it
            String words = paragraph.in(notice.text());
            boolean entry = repealing && LIST_ENTRY.matcher(words).find();
            repealing = entry || announcesRepeals(words);
            listed = repealing ? Optional.of(Relation.REPEALS) : Optional.empty();
            paragraph(paragraph, Mention.Subject.NOTICE, title.text());
            if (entry) {
                unmarkedEntry(words, paragraph, Mention.Subject.NOTICE);
            }
        }
        listed = Optional.empty();
    }

    private static boolean announcesRepeals(String words) {
        return words.length() <= LONGEST_LEAD
                && (words.contains("废止") || words.contains("停止执行") || words.contains("失效"))
                && LIST_OF_REPEALS.matcher(words).find();
    }

    private void attachedTexts() {
        int n = 0;
        for (AttachedText attached : notice.attached()) {
            n++;
            Mention.Subject subject = new Mention.Subject(n);
            String own = attached.title().map(Part::text).orElse("");
            boolean repealing = REPEALED.matcher(own).matches();
            listed = repealing ? Optional.of(Relation.REPEALS) : Optional.empty();
            for (Span paragraph : attached.paragraphs()) {
                paragraph(paragraph, subject, own);
                if (repealing) {
                    unmarkedEntry(paragraph.in(notice.text()), paragraph, subject);
                }
            }
        }
        listed = Optional.empty();
    }

    /** An entry of a list of repeals without marks: 一、林业部关于狩猎管理的通知（林护字〔1985〕12号）. */
    private void unmarkedEntry(String words, Span paragraph, Mention.Subject subject) {
        Matcher entry = UNMARKED_ENTRY.matcher(words);
        if (entry.matches()) {
            add(new Mention.Citation(
                    subject,
                    Relation.REPEALS,
                    entry.group(1).strip(),
                    Optional.empty(),
                    Optional.ofNullable(entry.group(2)).flatMap(DocumentNumbers::tidy),
                    Origin.at(paragraph.part(entry.start(1), entry.end(1)), Rule.LISTED_REPEAL)));
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
        unmarked(text, paragraph, subject);
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
        RelationCues.Seen seen = cues.read(before, after, listed);
        boolean authored = marks.getFirst().title().startsWith("关于");
        Optional<String> author =
                authored ? author(before.substring(Math.max(0, before.length() - LONGEST_AUTHOR))) : Optional.empty();
        boolean introduced = INTRODUCES_SHORT_NAME.matcher(before).find();
        for (TitleMarks.Marked marked : marks) {
            String title = marked.title();
            if (seen.relation() == Relation.BASED_ON) {
                // 为落实《纲要》 says of the outline what its first mention left open
                Span words = paragraph.part(marked.span().start(), marked.span().end());
                fullTitle(title).ifPresent(full -> restsOn(subject, full, words));
            }
            if (introduced || isShortName(title) || squeeze(title).equals(squeeze(ownTitle))) {
                continue;
            }
            marked.shortName().ifPresent(name -> shortNames.put(name, title));
            if (NO_DOCUMENT.matcher(title).matches() || title.length() < 2) {
                continue;
            }
            Optional<String> by = marked.equals(marks.getFirst()) ? author : Optional.empty();
            Span span = paragraph.part(marked.span().start(), marked.span().end());
            add(new Mention.Citation(
                    subject, seen.relation(), title, by, marked.number(), Origin.at(span, seen.rule())));
        }
    }

    private void restsOn(Mention.Subject subject, String title, Span span) {
        if (found.containsKey(key(subject, title))) {
            add(new Mention.Citation(
                    subject,
                    Relation.BASED_ON,
                    title,
                    Optional.empty(),
                    Optional.empty(),
                    Origin.at(span, Rule.LEGAL_BASIS)));
        }
    }

    /** Documents without 《》, where the words before them rest on them; a number of a document already named is that document. */
    private void unmarked(String text, Span paragraph, Mention.Subject subject) {
        for (UnmarkedCitations.Named named : UnmarkedCitations.in(text)) {
            String before = text.substring(
                    sentenceStart(text, named.span().start()), named.span().start());
            boolean known = named.number().isPresent()
                    && (named.number().equals(notice.documentNumber())
                            || found.values().stream()
                                    .anyMatch(citation -> citation.number().equals(named.number())));
            if (!known && RelationCues.isBasis(before)) {
                Span span = paragraph.part(named.span().start(), named.span().end());
                add(new Mention.Citation(
                        subject,
                        Relation.BASED_ON,
                        named.name(),
                        Optional.empty(),
                        named.number(),
                        Origin.at(span, Rule.UNMARKED_BASIS)));
            }
        }
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
        String name = LEAD_WORDS
                .matcher(CONSENT.matcher(match.group(1)).replaceFirst(""))
                .replaceFirst("");
        return name.length() >= 2 ? Optional.of(name.replaceAll("[、\\s]+$", "")) : Optional.empty();
    }

    /** What the title promulgates or forwards, where the body has not said it with the full title. */
    private void title() {
        String title = notice.title().text();
        Matcher puts = TITLE_PUTS_OUT.matcher(title);
        List<TitleMarks.Marked> marks = TitleMarks.inTitle(title);
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
        } else {
            marks.stream()
                    .filter(marked -> RelationCues.isBasis(
                            title.substring(0, marked.span().start())))
                    .forEach(marked ->
                            addFromTitle(Relation.BASED_ON, Rule.LEGAL_BASIS, marked.title(), Optional.empty()));
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
        found.merge(key(citation.subject(), citation.title()), citation, (old, now) -> {
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

    private static String key(Mention.Subject subject, String title) {
        return subject.attached() + "|" + squeeze(title);
    }

    /** The title that a short name stands for; nothing when the words are no short name. */
    private Optional<String> fullTitle(String name) {
        return Optional.ofNullable(shortNames.get(name)).filter(full -> !full.equals(name));
    }

    private boolean isShortName(String title) {
        return fullTitle(title).isPresent();
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
