package org.policykg.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.policykg.source.PageField;
import org.policykg.source.SourceDocument;
import org.policykg.source.Span;

/**
 * The parts of an official document as GB/T 9704-2012 names them.
 *
 * @param source the text that all ranges point into
 * @param title 标题
 * @param type 文种, where the title ends in one
 * @param number 发文字号 where the text has it, with 〔〕 and without spaces
 * @param recipients 主送机关, without the colon
 * @param body 正文, a range a paragraph, without the attachment note
 * @param signature 发文机关署名, a part a line
 * @param dateIssued 成文日期 where the text has it
 * @param attachments 附件说明
 * @param copiedTo 抄送机关
 * @param attached documents whose text follows
 * @param article the title of the article that prints the notice in full, where one does
 */
public record Notice(
        SourceDocument source,
        Part title,
        Optional<DocumentType> type,
        Optional<Part> number,
        Optional<Part> recipients,
        List<Span> body,
        List<Part> signature,
        Optional<DatedPart> dateIssued,
        List<Attachment> attachments,
        Optional<Part> copiedTo,
        List<AttachedText> attached,
        Optional<Part> article)
        implements Reading {

    /**
     * A date and where it stands.
     *
     * @param date the day
     * @param span its words in the text
     */
    public record DatedPart(LocalDate date, Span span) {}

    public Notice {
        body = List.copyOf(body);
        signature = List.copyOf(signature);
        attachments = List.copyOf(attachments);
        attached = List.copyOf(attached);
    }

    /** The text in reading form. */
    public String text() {
        return source.text();
    }

    /** The text as the page prints it, of the same length: what evidence points into. */
    public String printed() {
        return source.printed();
    }

    /** The title as the page prints it. */
    public String printedTitle() {
        return source.printed(title.text(), title.span());
    }

    /** The number of the text, else the one that the page states. */
    public Optional<String> documentNumber() {
        return number.map(Part::text)
                .or(() -> source.page(PageField.DOCUMENT_NUMBER).flatMap(DocumentNumbers::tidy));
    }

    /** What its text is there for, as its title says. */
    public Genre genre() {
        return Genres.ofTitle(title.text());
    }

    /** The date of the signature, else the one that the page states; the last day the text can count from. */
    public Optional<LocalDate> issued() {
        return dateIssued
                .map(DatedPart::date)
                .or(() -> pageDate(PageField.DATE_ISSUED))
                .or(() -> pageDate(PageField.DATE_PROMULGATED));
    }

    public Optional<LocalDate> pageDate(PageField field) {
        return source.page(field).flatMap(ChineseDates::first).map(ChineseDates.Found::date);
    }
}
