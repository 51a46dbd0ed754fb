package org.policykg.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.policykg.source.SourceDocument;
import org.policykg.source.Span;

/**
 * A notice and the files beside it. A file that it attaches is one of its attached texts, with all ranges in one text; a file that
 * is the notice once more, or an article about it, is not.
 *
 * @param notice the notice with the files' texts below its own
 * @param others files that are no attachments, in their order
 */
public record Joining(Notice notice, List<SourceDocument> others) {
    /** What a crawl calls a file has fewer. */
    private static final int FEWEST_IDEOGRAPHS = 4;

    public Joining {
        others = List.copyOf(others);
    }

    /** Puts files below a notice, in their order. */
    public static Joining of(Notice notice, List<SourceDocument> files) {
        List<SourceDocument> others = new ArrayList<>();
        Notice joined = notice;
        for (SourceDocument file : files) {
            Reading reading = NoticeParser.parse(file);
            boolean other = reading instanceof Notice read ? isCopy(read, notice) : NoticeParser.isAboutANotice(file);
            if (other) {
                others.add(file);
            } else {
                joined = joined.with(file, texts(file, reading, notice));
            }
        }
        return new Joining(joined, others);
    }

    /** Whether a file holds the notice itself, perhaps with its attachments. */
    private static boolean isCopy(Notice file, Notice notice) {
        boolean sameNumber = file.number().isPresent() && file.documentNumber().equals(notice.documentNumber());
        return sameNumber
                || Notice.bare(file.title().text())
                        .equals(Notice.bare(notice.title().text()));
    }

    /** The texts in a file, with ranges of its own text. */
    private static List<AttachedText> texts(SourceDocument file, Reading reading, Notice notice) {
        List<AttachedText> texts = new ArrayList<>();
        if (reading instanceof Notice read) {
            texts.add(new AttachedText(Optional.of(read.title()), read.body()));
            texts.addAll(read.attached());
        } else {
            texts.addAll(Tail.attached(file));
        }
        if (texts.isEmpty() || texts.getFirst().title().isPresent()) {
            return texts;
        }
        AttachedText first = texts.removeFirst();
        Span begin = first.paragraphs().getFirst();
        texts.addFirst(new AttachedText(
                name(file, notice).map(name -> new Part(name, new Span(begin.start(), begin.start()))),
                first.paragraphs()));
        return texts;
    }

    /** What the notice calls a file that has no title: the name of the attachment that it is; else the file's own, if it is one in words. */
    private static Optional<String> name(SourceDocument file, Notice notice) {
        String path = file.path();
        String last = path.substring(path.lastIndexOf('/') + 1);
        String stem = last.contains(".") ? last.substring(0, last.lastIndexOf('.')) : last;
        Predicate<Attachment> linked = attachment ->
                attachment.target().filter(target -> target.endsWith(last)).isPresent();
        Predicate<Attachment> named = attachment ->
                !Notice.bare(stem).isEmpty() && Notice.bare(stem).contains(Notice.bare(attachment.name()));
        return Stream.concat(
                        notice.attachments().stream().filter(linked),
                        notice.attachments().stream().filter(named))
                .findFirst()
                .map(Attachment::name)
                .or(() -> isInWords(stem) ? Optional.of(stem) : Optional.empty());
    }

    private static boolean isInWords(String stem) {
        return stem.codePoints().filter(Character::isIdeographic).count() >= FEWEST_IDEOGRAPHS;
    }
}
