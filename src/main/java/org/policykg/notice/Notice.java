package org.policykg.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
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

    private static final Pattern MARKS = Pattern.compile("[\\s“”\"‘’（）()《》〈〉【】\\[\\]_—\\-.．、，:：]");

    /** The same with the text of a file below its own. */
    Notice with(SourceDocument file, List<AttachedText> texts) {
        int start = source.text().length() + 1;
        List<AttachedText> all = new ArrayList<>(attached);
        texts.forEach(text -> all.add(text.shifted(start)));
        return new Notice(
                source.with(file),
                title,
                type,
                number,
                recipients,
                body,
                signature,
                dateIssued,
                attachments,
                copiedTo,
                all,
                article);
    }

    /**
     * The attached text of an entry of the attachment note: the one of its name, else, where each entry has one, the one in its place.
     *
     * @return its place among the attached texts, from 1; nothing where it was not read
     */
    public OptionalInt textOf(Attachment attachment) {
        String name = bare(attachment.fileless());
        for (int i = 0; i < attached.size(); i++) {
            String title =
                    attached.get(i).title().map(part -> bare(part.text())).orElse("");
            if (!title.isEmpty() && !name.isEmpty() && (title.endsWith(name) || name.endsWith(title))) {
                return OptionalInt.of(i + 1);
            }
        }
        int place = attachments.indexOf(attachment);
        boolean untitled = attached.size() == attachments.size()
                && attached.get(place).title().isEmpty();
        return untitled ? OptionalInt.of(place + 1) : OptionalInt.empty();
    }

    /** A title as names of files and notes of attachments may have it: without marks. */
    static String bare(String title) {
        return MARKS.matcher(title).replaceAll("");
    }

    /** The text in reading form. */
    public String text() {
        return source.text();
    }

    /** The text as the page prints it, of the same length: what evidence points into. */
    public String printed() {
        return source.printed();
    }

    /** The title as the page prints it, its straight quotation marks as marks that open and close. */
    public String printedTitle() {
        StringBuilder printed = new StringBuilder(source.printed(title.text(), title.span()));
        for (int i = 0; i < printed.length(); i++) {
            if (printed.charAt(i) == '"') {
                printed.setCharAt(i, title.text().charAt(i));
            }
        }
        return printed.toString();
    }

    /** The number of the text, else the one that the page states, else the one with which the title begins. */
    public Optional<String> documentNumber() {
        return number.map(Part::text)
                .or(() -> source.page(PageField.DOCUMENT_NUMBER).flatMap(DocumentNumbers::tidy))
                .or(() -> DocumentNumbers.asTitle(title.text()));
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
