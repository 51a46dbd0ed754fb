package org.policykg.extract;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import org.policykg.lexicon.BodyShapes;
import org.policykg.notice.AttachedText;
import org.policykg.notice.Notice;
import org.policykg.notice.Part;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.Relations;
import org.policykg.rules.RuleBook;
import org.policykg.rules.Rules;
import org.policykg.source.Span;

/** The documents that a notice and its attached texts name, and what is done to each. */
final class CitationExtractor {
    /** How far from a title the words may stand that say what is done to it. */
    private static final int REACH = 300;

    private static final NamedPattern INTRODUCES_SHORT_NAME =
            RuleBook.standard().pattern("titles.introduces-short-name");
    /** The longest form of 以下统简称为. */
    private static final int LONGEST_INTRODUCTION = 8;

    private static final int NOWHERE = Integer.MAX_VALUE;

    private final Notice notice;
    private final RelationCues cues;
    private final TitlePatterns titles;
    private final TitleAuthor authors;
    private final Predecessors predecessors;
    private final RepealList repeals;
    private final CitedDocuments cited;
    private final NumberCitations numbers;
    /** from where on in a paragraph what is listed ends, as the words before the list say */
    private int listedFrom = NOWHERE;
    /** the paragraph below the one that is read, of the notice itself */
    private String below = "";

    private CitationExtractor(Notice notice, RuleBook rules, BodyShapes shapes) {
        this.notice = notice;
        this.cues = new RelationCues(notice, rules);
        this.cited = new CitedDocuments(rules.relations());
        this.numbers = new NumberCitations(notice, cited);
        this.authors = new TitleAuthor(notice, shapes);
        this.titles = TitlePatterns.of(rules);
        this.predecessors = new Predecessors(notice, titles, shapes);
        this.repeals = new RepealList(rules);
    }

    static List<Mention.Citation> read(Notice notice, RuleBook rules, BodyShapes shapes) {
        CitationExtractor extractor = new CitationExtractor(notice, rules, shapes);
        extractor.body();
        extractor.attachedTexts();
        TitleCitations.read(notice, extractor.cited, extractor.cues, extractor.titles, shapes);
        return OwnTitles.given(extractor.cited.inOrder(), notice);
    }

    private void body() {
        Part title = notice.title();
        for (TitleMarks.Marked marked : TitleMarks.inTitle(title.text())) {
            marked.shortName().ifPresent(name -> cited.name(name, marked.title()));
        }
        String own = CitedDocuments.squeeze(title.text());
        boolean repealing = false;
        for (int i = 0; i < notice.body().size(); i++) {
            Span paragraph = notice.body().get(i);
            below = i + 1 < notice.body().size() ? notice.body().get(i + 1).in(notice.text()) : "";
            // 下列文件予以废止： holds for each entry of the list below it
            String words = paragraph.in(notice.text());
            boolean entry = repealing && repeals.isEntry(words);
            OptionalInt announced = repeals.announcement(words);
            repealing = entry || announced.isPresent();
            listedFrom = entry ? 0 : announced.orElse(NOWHERE);
            paragraph(paragraph, Mention.Subject.NOTICE, own);
            if (entry) {
                repeals.unmarked(words, paragraph, Mention.Subject.NOTICE).ifPresent(cited::add);
            }
        }
        listedFrom = NOWHERE;
        below = "";
    }

    private void attachedTexts() {
        int n = 0;
        for (AttachedText attached : notice.attached()) {
            n++;
            Mention.Subject subject = new Mention.Subject(n);
            String own = attached.title().map(Part::text).orElse("");
            boolean repealing = repeals.isTitledBy(own);
            listedFrom = repealing ? 0 : NOWHERE;
            for (Span paragraph : attached.paragraphs()) {
                paragraph(paragraph, subject, CitedDocuments.squeeze(own));
                if (repealing) {
                    repeals.unmarked(paragraph.in(notice.text()), paragraph, subject)
                            .ifPresent(cited::add);
                }
            }
        }
        listedFrom = NOWHERE;
    }

    /** What a paragraph cites; the text's own title comes squeezed. */
    private void paragraph(Span paragraph, Mention.Subject subject, String ownTitle) {
        String text = paragraph.in(notice.text());
        for (List<TitleMarks.Marked> marks : TitleMarks.lists(text, TitleMarks.in(text))) {
            int turn = turn(text, marks, subject);
            list(text, paragraph, marks.subList(0, turn), subject, ownTitle);
            if (turn < marks.size()) {
                list(text, paragraph, marks.subList(turn, marks.size()), subject, ownTitle);
            }
        }
        unmarked(text, paragraph, subject);
    }

    /** 根据《A》，《B》同时废止: where a list turns from what the sentence rests on to what it ends; its size where it does not. */
    private int turn(String text, List<TitleMarks.Marked> marks, Mention.Subject subject) {
        for (int i = marks.size() - 1; i > 0; i--) {
            int start = marks.get(i).span().start();
            if ("，,".indexOf(text.charAt(start - 1)) >= 0) {
                boolean basis = cues.isBasis(before(text, marks));
                boolean ends = basis
                        && cues.read("", after(text, marks), false, subject.isNotice())
                                .relation()
                                .equals(Relations.REPEALS);
                return ends ? i : marks.size();
            }
        }
        return marks.size();
    }

    private static String before(String text, List<TitleMarks.Marked> marks) {
        int start = marks.getFirst().span().start();
        return text.substring(sentenceStart(text, start), start);
    }

    /** The words behind a list; behind an item that is no more than the list, those of the paragraph below, where an amendment says what it changes. */
    private String after(String text, List<TitleMarks.Marked> marks) {
        int end = marks.getLast().end();
        boolean whole = end == text.length()
                && ItemMarks.skipMarks(text, 0) == marks.getFirst().span().start();
        return whole
                ? "\n" + below.substring(0, Math.min(below.length(), REACH))
                : text.substring(end, Math.min(text.length(), end + REACH));
    }

    /** What the words around a list of titles say is done to them. */
    private RelationCues.Seen seen(String text, List<TitleMarks.Marked> marks, Mention.Subject subject) {
        int start = marks.getFirst().span().start();
        boolean entry = start >= listedFrom;
        String before =
                entry ? text.substring(Math.max(listedFrom, sentenceStart(text, start)), start) : before(text, marks);
        RelationCues.Seen seen = cues.read(before, after(text, marks), entry, subject.isNotice());
        boolean others = seen.relation().equals(Relations.REPEALS) && isWithAnother(text, start);
        return others ? RelationCues.Seen.NAMED : seen;
    }

    /** 《A》自…起施行，《B》同时废止: whether another document ends what is named here, when it comes into force. */
    private boolean isWithAnother(String text, int at) {
        Matcher begins = titles.othersBegin().matcher(text.substring(Math.max(0, at - REACH), at));
        return begins.find()
                && !predecessors.isOwn(cited.fullTitle(begins.group(1)).orElse(begins.group(1)));
    }

    /** Titles that share what stands before and behind them. */
    private void list(
            String text, Span paragraph, List<TitleMarks.Marked> marks, Mention.Subject subject, String ownTitle) {
        String before = before(text, marks);
        RelationCues.Seen said = seen(text, marks, subject);
        boolean authored = marks.getFirst().title().startsWith("关于");
        Optional<String> author = authored ? authors.before(before) : Optional.empty();
        boolean introduced = INTRODUCES_SHORT_NAME
                .matcher(before)
                .region(Math.max(0, before.length() - LONGEST_INTRODUCTION), before.length())
                .find();
        for (TitleMarks.Marked marked : marks) {
            String title = marked.title();
            boolean draft = said.relation().brings() && titles.draft().matches(title);
            RelationCues.Seen seen = draft ? RelationCues.Seen.NAMED : said;
            Span span = paragraph.part(marked.span().start(), marked.span().end());
            if (seen.relation().equals(Relations.BASED_ON)) {
                // 为落实《纲要》 says of the outline what its first mention left open
                cited.fullTitle(title).ifPresent(full -> cited.restsOn(subject, full, span));
            }
            Mention.Citation citation = new Mention.Citation(
                    subject,
                    seen.relation(),
                    cited.fullTitle(title).orElse(title),
                    marked.equals(marks.getFirst()) ? author : Optional.empty(),
                    marked.number(),
                    false,
                    seen.replaced(),
                    Origin.at(span, seen.rule()));
            Optional<Mention.Citation> edition = predecessors.edition(citation, before, marked.edition());
            boolean own = CitedDocuments.squeeze(title).equals(ownTitle) || predecessors.isLater(citation);
            if (introduced || edition.isEmpty() && (own || cited.isShortName(title))) {
                continue;
            }
            marked.shortName().ifPresent(name -> cited.name(name, title));
            if (titles.noDocument().matches(title) || title.length() < 2) {
                continue;
            }
            if (citation.relation().equals(Relations.REISSUES)) {
                reissued(citation);
            } else {
                predecessors.note(citation);
                cited.add(edition.orElse(citation));
            }
        }
    }

    /** What is put out again is put out, and an earlier edition of it was put out before; the notice that did so is none of both. */
    private void reissued(Mention.Citation earlier) {
        boolean wrapper = titles.wrapper().matches(earlier.title());
        if (!wrapper) {
            cited.add(Mention.Citation.of(
                    earlier.subject(),
                    Relations.PROMULGATES,
                    earlier.title(),
                    earlier.author(),
                    Optional.empty(),
                    new Origin(earlier.origin().span(), Rules.PROMULGATED_IN_BODY)));
        }
        cited.add(earlier.asNamesake());
    }

    /** Documents without 《》, where the words around them rest on them, end or change them. */
    private void unmarked(String text, Span paragraph, Mention.Subject subject) {
        for (List<UnmarkedCitations.Named> list : UnmarkedCitations.lists(text)) {
            int start = list.getFirst().span().start();
            int last = list.getLast().span().end();
            String before = text.substring(sentenceStart(text, start), start);
            String after = text.substring(last, Math.min(text.length(), last + REACH));
            cues.ofNumbers(before, after, start >= listedFrom, subject.isNotice())
                    .ifPresent(seen -> list.forEach(named -> numbers.add(named, seen, paragraph, subject)));
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
