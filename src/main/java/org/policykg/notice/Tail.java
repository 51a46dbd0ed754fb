package org.policykg.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;
import org.policykg.source.Block;
import org.policykg.source.SourceDocument;
import org.policykg.source.Span;

/**
 * What stands below the body: attachment note, signature, date, remarks, copies, attached documents.
 *
 * @param body the block after the body's last
 * @param aside blocks before that which are no body: the attachment note
 */
record Tail(
        int body,
        Set<Integer> aside,
        List<Part> signature,
        Optional<Notice.DatedPart> date,
        List<Attachment> attachments,
        Optional<Part> copiedTo,
        List<AttachedText> attached) {
    private static final NamedPattern ATTACHED = RuleBook.standard().pattern("heads.attached-heading");
    private static final NamedPattern IMPRINT = RuleBook.standard().pattern("heads.imprint");
    private static final NamedPattern SEALED_BY_OTHER = RuleBook.standard().pattern("heads.sealed-by-other");
    private static final Pattern OPENED = Pattern.compile("[（(]$");
    private static final Pattern CLOSED = Pattern.compile("[）)]?");
    private static final int MOST_SIGNERS = 20;
    /** The words of the press above the text of a document are few. */
    private static final int LEAD = 4;

    boolean isAside(int block) {
        return aside.contains(block);
    }

    static Tail of(SourceDocument source, Head head) {
        return new Reader(source, head.body()).read();
    }

    /** The texts in a file that is all attachment, a new one at each {@code 附件 n}. */
    static List<AttachedText> attached(SourceDocument file) {
        return new Reader(file, 0).attached(0);
    }

    private static final class Reader {
        private final SourceDocument source;
        private final List<Block> blocks;
        private final int from;
        private final AttachmentNote note;
        private final AttachedTitles titles;
        private final Interviews interviews;
        private final List<Part> signature = new ArrayList<>();
        private Optional<Notice.DatedPart> date = Optional.empty();
        private Optional<Part> copiedTo = Optional.empty();

        Reader(SourceDocument source, int from) {
            this.source = source;
            this.blocks = source.blocks();
            this.from = from;
            this.note = new AttachmentNote(source);
            this.titles = new AttachedTitles(source, note);
            this.interviews = new Interviews(source);
        }

        Tail read() {
            int announced = announced();
            if (announced > 0) {
                return new Tail(
                        announced, Set.of(), List.of(), Optional.empty(), List.of(), copiedTo, attached(announced));
            }
            int dated = dateLine();
            int end = dated < 0 ? attachedHeading(from) : dated + 1;
            int body = signers(dated < 0 ? end : dated);
            readNotes(from, body);
            titles.putOut(blocks.subList(from, body));
            int rest = readRemarks(end);
            List<AttachedText> attached = attached(rest);
            return new Tail(body, note.blocks(), signature, date, note.attachments(), copiedTo, attached);
        }

        /** The block behind the line that announces a document's text; 0 where no line does. */
        private int announced() {
            for (int i = from; i < Math.min(blocks.size() - 1, from + LEAD); i++) {
                if (Lines.announcesFullText(words(i))) {
                    return i + 1;
                }
            }
            return 0;
        }

        /** The first line of the text that is a date, with the signer before it on the same line at most. */
        private int dateLine() {
            for (int i = from; i < blocks.size(); i++) {
                String words = words(i);
                Optional<ChineseDates.Found> found = words.length() > 70 ? Optional.empty() : ChineseDates.first(words);
                if (found.isPresent()
                        && CLOSED.matcher(words.substring(found.get().end())).matches()) {
                    String before = OPENED.matcher(
                                    words.substring(0, found.get().start()))
                            .replaceFirst("")
                            .strip();
                    if (before.isEmpty() || Lines.isSigner(before)) {
                        Span span = blocks.get(i).span();
                        date = Optional.of(new Notice.DatedPart(
                                found.get().date(),
                                span.part(found.get().start(), found.get().end())));
                        if (!before.isEmpty()) {
                            signer(before, span.part(0, before.length()));
                        }
                        return i;
                    }
                }
                if (i > from && (isHeading(i) && !Lines.isBeforeColon(words) || interviews.beginAt(i))) {
                    return -1;
                }
            }
            return -1;
        }

        /** Takes the lines of names above the date; the block at which they begin. */
        private int signers(int dated) {
            int first = dated;
            while (first > from
                    && dated - first < MOST_SIGNERS
                    && (Lines.isSigner(words(first - 1)) || SEALED_BY_OTHER.matches(words(first - 1)))) {
                first--;
                if (first - 1 > from && Lines.goesOn(words(first), words(first - 1))) {
                    // a long name over two lines, the second of which begins with 的
                    Span above = blocks.get(first - 1).span();
                    signer(
                            words(first - 1) + words(first),
                            new Span(above.start(), blocks.get(first).span().end()));
                    first--;
                } else if (Lines.isSigner(words(first))) {
                    signer(words(first), blocks.get(first).span());
                }
            }
            return first;
        }

        /** Puts a line above those of the signature; the name of a body and that of its branch below it are one. */
        private void signer(String words, Span span) {
            String name = Lines.unsealed(Lines.unspacedName(words));
            if (!signature.isEmpty()
                    && Lines.isBranch(name, signature.getFirst().text())) {
                Part branch = signature.removeFirst();
                signature.addFirst(new Part(
                        name + branch.text(),
                        new Span(span.start(), branch.span().end())));
            } else {
                signature.addFirst(new Part(name, span));
            }
        }

        private int attachedHeading(int start) {
            int at = start;
            boolean named = start < blocks.size() && titles.isPutOut(words(start));
            while (at < blocks.size()
                    && !(at > start
                            && (isHeading(at)
                                    || titles.isListed(words(at))
                                    || named && titles.isPutOut(words(at))
                                    || interviews.beginAt(at)))
                    && !isCopies(at)) {
                at++;
            }
            return at;
        }

        private void readNotes(int start, int end) {
            for (int i = start; i < end; i++) {
                if (AttachmentNote.begins(words(i))) {
                    i = note.read(i, end) - 1;
                } else {
                    note.readNumbered(i);
                }
            }
        }

        /** Remarks, notes and copies right below the date; the block at which attached text begins. */
        private int readRemarks(int start) {
            int at = start;
            while (at < blocks.size()) {
                String words = words(at);
                if (AttachmentNote.begins(words) && !isHeading(at) && !titles.isListed(words)) {
                    at = note.read(at, blocks.size());
                } else if (isCopies(at)) {
                    at = readCopies(at);
                } else if (Lines.isRemark(words) || IMPRINT.matches(words)) {
                    at++;
                } else {
                    return at;
                }
            }
            return at;
        }

        private int readCopies(int at) {
            Copies copies = Copies.at(source, at);
            copiedTo = Optional.of(copies.list());
            return copies.next();
        }

        private boolean isCopies(int at) {
            return Copies.begin(words(at));
        }

        /** The rest of the page as documents, a new one at each {@code 附件 n}, alone or before a title of the note. */
        private List<AttachedText> attached(int start) {
            List<AttachedText> texts = new ArrayList<>();
            int at = start;
            while (at < blocks.size()) {
                if (isHeading(at)) {
                    at++;
                }
                boolean explained = at < blocks.size() && interviews.beginAt(at);
                int end = explained
                        ? interviews.end(at, block -> isHeading(block) || isCopies(block))
                        : attachedHeading(at);
                if (at < end && !explained) {
                    texts.add(titles.text(at, end));
                }
                if (end < blocks.size() && isCopies(end)) {
                    // the imprint (版记) is the last of a document
                    readCopies(end);
                    end = blocks.size();
                }
                at = end;
            }
            return texts;
        }

        /** Whether a block is the heading of an attached text, 附件1, and no note with its entries below. */
        private boolean isHeading(int block) {
            return ATTACHED.matches(words(block))
                    && !(block + 1 < blocks.size() && AttachmentNote.isAbove(words(block), words(block + 1)));
        }

        private String words(int block) {
            return source.textOf(blocks.get(block));
        }
    }
}
