package org.policykg.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.policykg.notice.AttachedText;
import org.policykg.notice.Attachment;
import org.policykg.notice.Notice;
import org.policykg.notice.Part;
import org.policykg.source.Span;

/**
 * The ideographs and digits of a notice's own parts: the same for the same notice, whatever page it stands on and however
 * that sets spaces, line breaks and punctuation.
 */
final class NoticeText {
    private NoticeText() {}

    static String of(Notice notice) {
        String text = notice.text();
        StringBuilder out = new StringBuilder(text.length());
        int done = 0;
        int end = notice.source().ownEnd(); // what stands in files beside it does not tell editions apart
        for (Span span : spans(notice)) {
            for (int i = Math.max(done, span.start()); i < Math.min(span.end(), end); i++) {
                char c = text.charAt(i);
                if (counts(c)) {
                    out.append(c);
                }
            }
            done = Math.max(done, span.end());
        }
        return out.toString();
    }

    /** Whether a character belongs to the words: what copies of a notice agree in. */
    static boolean counts(char c) {
        return c >= '0' && c <= '9' || isIdeograph(c);
    }

    /** The characters of some words that count. */
    static String words(String printed) {
        StringBuilder out = new StringBuilder(printed.length());
        for (int i = 0; i < printed.length(); i++) {
            if (counts(printed.charAt(i))) {
                out.append(printed.charAt(i));
            }
        }
        return out.toString();
    }

    /** How many of the characters are ideographs. */
    static int ideographs(String characters) {
        return (int) characters.chars().filter(c -> isIdeograph((char) c)).count();
    }

    /** Every part in the order of the text; parts may lie in each other. */
    private static List<Span> spans(Notice notice) {
        List<Span> spans = new ArrayList<>();
        spans.add(notice.title().span());
        Stream.of(notice.number(), notice.recipients(), notice.copiedTo())
                .forEach(part -> part.map(Part::span).ifPresent(spans::add));
        spans.addAll(notice.body());
        notice.signature().stream().map(Part::span).forEach(spans::add);
        notice.dateIssued().map(Notice.DatedPart::span).ifPresent(spans::add);
        notice.attachments().stream().map(Attachment::span).forEach(spans::add);
        for (AttachedText attached : notice.attached()) {
            attached.title().map(Part::span).ifPresent(spans::add);
            spans.addAll(attached.paragraphs());
        }
        spans.sort(Comparator.comparingInt(Span::start).thenComparingInt(Span::end));
        return spans;
    }

    /** Of the basic plane; those beyond it come as two halves, which count as two. */
    private static boolean isIdeograph(char c) {
        return c >= 0x4E00 && c <= 0x9FFF
                || c >= 0x3400 && c <= 0x4DBF
                || c == '〇'
                || c >= 0xF900 && c <= 0xFAFF
                || Character.isSurrogate(c);
    }
}
