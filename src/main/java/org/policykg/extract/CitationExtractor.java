package org.policykg.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.policykg.notice.AttachedText;
import org.policykg.notice.Notice;
import org.policykg.notice.Part;
import org.policykg.source.Span;

/** The documents that a notice and its attached texts name, and what is done to each. */
final class CitationExtractor {
    /** How far from a title the words may stand that say what is done to it. */
    private static final int REACH = 300;

    private static final Pattern INTRODUCES_SHORT_NAME = Pattern.compile(TitleMarks.SHORTENED + "$");
    /** The longest form of 以下统简称为. */
    private static final int LONGEST_INTRODUCTION = 8;

    private static final Pattern LIST_JOINT = Pattern.compile("(?:[、，和及与或]|以及|\\s)*+");
    private static final Pattern NO_DOCUMENT = Pattern.compile(
            ".*(?:日报|晚报|时报|周报|学报|周刊|月刊|杂志|国务院公报|年鉴|(?:申请|登记|审批|申报|汇总|统计|报名|备案|调查|审核|推荐|评审|考核|评分|信息|情况|报告)表|(?:通知|申请|申报|报告)单|许可证|证书|.*[^认]证|执照|合同|回执|台账|样本|(?:承诺|申请|协议|报告|通知|决定|责任|申报|任务|委托|保证|说明|鉴定|建议|告知|意见|计划)书)");

    private final Notice notice;
    private final RelationCues cues;
    private final TitleAuthor authors;
    private final CitedDocuments cited = new CitedDocuments();
    /** what the line above a list says of its entries */
    private Optional<Relation> listed = Optional.empty();

    private CitationExtractor(Notice notice) {
        this.notice = notice;
        this.cues = new RelationCues(notice);
        this.authors = new TitleAuthor(notice);
    }

    static List<Mention.Citation> read(Notice notice) {
        CitationExtractor extractor = new CitationExtractor(notice);
        extractor.body();
        extractor.attachedTexts();
        TitleCitations.read(notice, extractor.cited);
        return extractor.cited.inOrder();
    }

    private void body() {
        Part title = notice.title();
        for (TitleMarks.Marked marked : TitleMarks.inTitle(title.text())) {
            marked.shortName().ifPresent(name -> cited.name(name, marked.title()));
        }
        boolean repealing = false;
        for (Span paragraph : notice.body()) {
            // 下列文件予以废止： holds for each entry of the list below it
            String words = paragraph.in(notice.text());
            boolean entry = repealing && RepealList.isEntry(words);
            repealing = entry || RepealList.isAnnouncedBy(words);
            listed = repealing ? Optional.of(Relation.REPEALS) : Optional.empty();
            paragraph(paragraph, Mention.Subject.NOTICE, title.text());
            if (entry) {
                RepealList.unmarked(words, paragraph, Mention.Subject.NOTICE).ifPresent(cited::add);
            }
        }
        listed = Optional.empty();
    }

    private void attachedTexts() {
        int n = 0;
        for (AttachedText attached : notice.attached()) {
            n++;
            Mention.Subject subject = new Mention.Subject(n);
            String own = attached.title().map(Part::text).orElse("");
            boolean repealing = RepealList.isTitledBy(own);
            listed = repealing ? Optional.of(Relation.REPEALS) : Optional.empty();
            for (Span paragraph : attached.paragraphs()) {
                paragraph(paragraph, subject, own);
                if (repealing) {
                    RepealList.unmarked(paragraph.in(notice.text()), paragraph, subject)
                            .ifPresent(cited::add);
                }
            }
        }
        listed = Optional.empty();
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
        RelationCues.Seen seen = cues.read(before, after, listed, subject.isNotice());
        String own = CitedDocuments.squeeze(ownTitle);
        boolean authored = marks.getFirst().title().startsWith("关于");
        Optional<String> author = authored ? authors.before(before) : Optional.empty();
        boolean introduced = INTRODUCES_SHORT_NAME
                .matcher(before)
                .region(Math.max(0, before.length() - LONGEST_INTRODUCTION), before.length())
                .find();
        for (TitleMarks.Marked marked : marks) {
            String title = marked.title();
            if (seen.relation() == Relation.BASED_ON) {
                // 为落实《纲要》 says of the outline what its first mention left open
                Span words = paragraph.part(marked.span().start(), marked.span().end());
                cited.fullTitle(title).ifPresent(full -> restsOn(subject, full, words));
            }
            if (introduced
                    || cited.isShortName(title)
                    || CitedDocuments.squeeze(title).equals(own)) {
                continue;
            }
            marked.shortName().ifPresent(name -> cited.name(name, title));
            if (NO_DOCUMENT.matcher(title).matches() || title.length() < 2) {
                continue;
            }
            Optional<String> by = marked.equals(marks.getFirst()) ? author : Optional.empty();
            Span span = paragraph.part(marked.span().start(), marked.span().end());
            cited.add(new Mention.Citation(
                    subject, seen.relation(), title, by, marked.number(), Origin.at(span, seen.rule())));
        }
    }

    private void restsOn(Mention.Subject subject, String title, Span span) {
        if (cited.has(subject, title)) {
            cited.add(new Mention.Citation(
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
                            || named.number().filter(cited::hasNumber).isPresent());
            if (!known && RelationCues.isBasis(before)) {
                Span span = paragraph.part(named.span().start(), named.span().end());
                cited.add(new Mention.Citation(
                        subject,
                        Relation.BASED_ON,
                        named.name(),
                        Optional.empty(),
                        named.number(),
                        Origin.at(span, Rule.UNMARKED_BASIS)));
            }
        }
    }

    private static int sentenceStart(String text, int at) {
        for (int i = at - 1; i >= Math.max(0, at - REACH); i--) {
            if ("。；！？".indexOf(text.charAt(i)) >= 0) {
                return i + 1;
            }
        }
        return Math.max(0, at - REACH);
    }
}
