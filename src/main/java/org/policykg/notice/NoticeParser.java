package org.policykg.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;
import org.policykg.source.PageField;
import org.policykg.source.SourceDocument;
import org.policykg.source.Span;

/** Finds the parts of a notice in a document's blocks, or says why the document is none. */
public final class NoticeParser {
    private static final NamedPattern ABOUT_A_NOTICE = RuleBook.standard().pattern("heads.about-a-notice");
    /** The Party's offices put documents out through the press: …印发《…》, whose text follows. */
    private static final NamedPattern PRINTED_IN_FULL = RuleBook.standard().pattern("heads.printed-in-full");

    private static final NamedPattern PRESS = RuleBook.standard().pattern("heads.report-begins");
    private static final NamedPattern NEWS = RuleBook.standard().pattern("heads.news-begins");
    private static final int BEGINNING = 300;
    private static final NamedPattern REPORTED = RuleBook.standard().pattern("heads.reported-title");
    private static final NamedPattern CLOSING = RuleBook.standard().pattern("heads.closing");
    private static final int LONGEST_ADDRESS = 24;
    private static final NamedPattern DECREE = RuleBook.standard().pattern("heads.order-number");
    private static final NamedPattern QUESTION = RuleBook.standard().pattern("heads.question");

    private static final NamedPattern RULES = RuleBook.standard().pattern("heads.title-of-rules");
    private static final NamedPattern PLAN = RuleBook.standard().pattern("heads.title-of-plan");
    private static final NamedPattern PROPOSES = RuleBook.standard().pattern("heads.proposes");
    private static final NamedPattern ARTICLE = RuleBook.standard().pattern("heads.article-begins");
    private static final NamedPattern SECTION = RuleBook.standard().pattern("heads.section-begins");
    private static final int FEWEST_PARTS = 3;

    private NoticeParser() {}

    /** Reads a document that has at least one block. */
    public static Reading parse(SourceDocument source) {
        if (source.blocks().isEmpty()) {
            return new Reading.LeftOut("has no text");
        }
        Head head = Head.of(source);
        Tail tail = Tail.of(source, head);
        List<Span> body = body(source, head, tail);
        Optional<DocumentType> closing = closing(source, body);
        Part title = isUntitled(source, head) ? supplied(head, tail, closing) : head.title();
        Notice notice = new Notice(
                source,
                title,
                DocumentType.ofTitle(title.text())
                        .or(() -> ofNumber(source, head))
                        .or(() -> closing),
                head.number(),
                head.recipients(),
                body,
                tail.signature(),
                tail.date().or(head::date),
                tail.attachments(),
                tail.copiedTo(),
                tail.attached(),
                head.article());
        return whyNot(notice).<Reading>map(Reading.LeftOut::new).orElse(notice);
    }

    /** Whether a document without the marks of a notice explains one, or has no text. */
    static boolean isAboutANotice(SourceDocument source) {
        return source.blocks().isEmpty()
                || ABOUT_A_NOTICE.isIn(Head.of(source).title().text());
    }

    /** Whether nothing stands above the address or the body, so that its words were all there was for a title. */
    private static boolean isUntitled(SourceDocument source, Head head) {
        int start = head.title().span().start();
        boolean bodyFirst = head.body() < source.blocks().size()
                && source.blocks().get(head.body()).span().start() == start;
        return bodyFirst
                || head.recipients()
                        .filter(address -> address.span().start() == start)
                        .isPresent();
    }

    /** The kind that a notice says it is in its last words: 特此公告。 */
    private static Optional<DocumentType> closing(SourceDocument source, List<Span> body) {
        return body.reversed().stream()
                .limit(2)
                .map(span -> CLOSING.matcher(span.in(source.text())))
                .filter(Matcher::find)
                .map(closing -> closing.group(1).equals("函复") ? DocumentType.LETTER : typeOf(closing.group(1)))
                .findFirst();
    }

    private static DocumentType typeOf(String label) {
        return DocumentType.ofTitle(label).orElse(DocumentType.NOTICE);
    }

    /** A title in square brackets, as catalogues supply it: [云岭省财政厅致各市财政局，2022-05-18], [云岭省财政厅公告，2022-05-18]. */
    private static Part supplied(Head head, Tail tail, Optional<DocumentType> closing) {
        String from = tail.signature().stream().map(Part::text).collect(Collectors.joining("、"));
        String to = head.recipients().map(Part::text).orElse("");
        String day = tail.date().map(dated -> "，" + dated.date()).orElse("");
        String address = to.length() > LONGEST_ADDRESS ? to.substring(0, LONGEST_ADDRESS) + "……" : to;
        String kind = closing.map(DocumentType::label).orElse("");
        return new Part(
                "[" + from + (to.isEmpty() ? kind : "致" + address) + day + "]",
                head.title().span());
    }

    /** Whether a title begins with the names of its issuers: 国务院关于…; 国务院出台关于… is a paper's. */
    private static boolean isSignedInTitle(String title) {
        int turn = title.indexOf("关于");
        String head = title.substring(0, Math.max(0, turn));
        return turn > 1 && Lines.isSigner(head) && !REPORTED.matches(head);
    }

    private static List<Span> body(SourceDocument source, Head head, Tail tail) {
        List<Span> body = new ArrayList<>();
        for (int i = head.body(); i < tail.body(); i++) {
            Span span = source.blocks().get(i).span();
            int skip = i == head.body() ? head.inline() : 0;
            if (!tail.isAside(i) && skip < span.length()) {
                body.add(span.part(skip, span.length()));
            }
        }
        return body;
    }

    /** A decree is known by its number: its title is that of the law that it brings into force. */
    private static Optional<DocumentType> ofNumber(SourceDocument source, Head head) {
        return head.number()
                .map(Part::text)
                .or(() -> source.page(PageField.DOCUMENT_NUMBER))
                .filter(number -> DECREE.isIn(number))
                .map(number -> DocumentType.ORDER);
    }

    /** Whether rules, a plan or opinions stand alone, without the notice that put them out: articles, or parts in their order. */
    private static boolean isOfItsOwn(Notice notice) {
        String title = notice.title().text();
        boolean rules = RULES.matches(title);
        boolean proposes = !notice.body().isEmpty()
                && PROPOSES.isIn(notice.body().getFirst().in(notice.text()));
        return (rules || proposes || PLAN.matches(title))
                && !ABOUT_A_NOTICE.isIn(title)
                && notice.body().stream()
                                .filter(span -> (rules ? ARTICLE : SECTION).begins(span.in(notice.text())))
                                .limit(FEWEST_PARTS)
                                .count()
                        == FEWEST_PARTS;
    }

    /** Whether a text begins as the news of a document do, whatever number its container states. */
    private static boolean isNews(String text) {
        String beginning = text.substring(0, Math.min(text.length(), BEGINNING));
        return NEWS.isIn(beginning) || PRESS.isIn(beginning);
    }

    /** Why a document is no notice: it lacks the marks that every 公文 bears. */
    private static Optional<String> whyNot(Notice notice) {
        String title = notice.title().text();
        boolean numbered = notice.documentNumber().isPresent()
                || notice.source().page(PageField.INDEX_NUMBER).isPresent();
        boolean signed = notice.dateIssued().isPresent() && !notice.signature().isEmpty();
        if (notice.type().isEmpty() && ABOUT_A_NOTICE.isIn(title)) {
            return Optional.of("is an article about a notice, not a notice");
        }
        if (notice.type().isPresent()) {
            if (numbered || signed || notice.recipients().isPresent()) {
                return Optional.empty();
            }
            // a report that is put out for all to read is addressed to nobody
            boolean attributed =
                    notice.type().filter(DocumentType.REPORT::equals).isEmpty()
                                    && (notice.source().page(PageField.ISSUER).isPresent()
                                            || notice.dateIssued().isPresent())
                            || isSignedInTitle(title);
            if (ABOUT_A_NOTICE.isIn(title) || PRESS.isIn(notice.text())) {
                return Optional.of("is an article about a notice, not a notice");
            }
            boolean whole = isOfItsOwn(notice)
                    || !notice.signature().isEmpty()
                            && notice.body().stream().anyMatch(span -> CLOSING.isIn(span.in(notice.text())));
            return (attributed || whole) && !QUESTION.isIn(notice.text())
                    ? Optional.empty()
                    : Optional.of("is no notice: it has a title, but no number, recipients or signature");
        }
        if (PRINTED_IN_FULL.matches(title)
                && notice.body().stream().anyMatch(span -> Lines.announcesFullText(span.in(notice.text())))) {
            return Optional.empty();
        }
        boolean addressed = notice.recipients().isPresent() && !notice.body().isEmpty();
        if (!signed && notice.number().isEmpty() && notice.recipients().isEmpty() && isNews(notice.text())) {
            return Optional.of("is an article about a notice, not a notice");
        }
        if (notice.number().isPresent()
                || notice.source().page(PageField.DOCUMENT_NUMBER).isPresent()
                || notice.source().page(PageField.INDEX_NUMBER).isPresent()
                || addressed && (signed || notice.dateIssued().isPresent())) {
            return Optional.empty();
        }
        if (isOfItsOwn(notice)) {
            return Optional.empty();
        }
        return Optional.of(
                "is no notice: its title names no kind of official document, and it has no number or recipients");
    }
}
