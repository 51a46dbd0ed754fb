package org.policykg.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A page or record as plain text: what the {@code source} stage hands on. The text has two forms of the same
 * length, so that a range of one is a range of the other.
 *
 * @param path relative to the root of the input, with {@code /}; a record inside a file has {@code #n} behind it
 * @param format the name of the reader that made it
 * @param printed the plain text as the page prints it, one block a line: what evidence points into
 * @param text the same in {@link ReadingForm}: what the later stages read
 * @param blocks the blocks of the text in order, without gaps other than line breaks
 * @param links hyperlinks in the text, in its order
 * @param page what the page says of the document, in reading form
 * @param pageEnds where the pages of the original end, in the order of the text; none where it has no pages
 * @param joined files whose texts were put below its own, in their order
 */
public record SourceDocument(
        String path,
        String format,
        String printed,
        String text,
        List<Block> blocks,
        List<Link> links,
        Map<PageField, String> page,
        List<Integer> pageEnds,
        List<Joined> joined)
        implements SourceRecord {

    /**
     * A file whose text stands below that of another.
     *
     * @param file by itself
     * @param start where its text begins
     */
    public record Joined(SourceDocument file, int start) {}

    public SourceDocument {
        if (printed.length() != text.length()) {
            throw new IllegalArgumentException("the two forms of a text are of one length");
        }
        blocks = List.copyOf(blocks);
        links = List.copyOf(links);
        page = Map.copyOf(page);
        pageEnds = List.copyOf(pageEnds);
        joined = List.copyOf(joined);
    }

    /** A document without pages that no other was joined to. */
    public SourceDocument(
            String path,
            String format,
            String printed,
            String text,
            List<Block> blocks,
            List<Link> links,
            Map<PageField, String> page) {
        this(path, format, printed, text, blocks, links, page, List.of(), List.of());
    }

    /** The same with the text of another below its own; what its page says, and each range, stays as it is. */
    public SourceDocument with(SourceDocument other) {
        int start = text.length() + 1;
        return new SourceDocument(
                path,
                format,
                printed + "\n" + other.printed,
                text + "\n" + other.text,
                Stream.concat(blocks.stream(), other.blocks.stream().map(block -> block.shifted(start)))
                        .toList(),
                Stream.concat(
                                links.stream(),
                                other.links.stream()
                                        .map(link -> new Link(link.span().shifted(start), link.target())))
                        .toList(),
                page,
                pageEnds,
                Stream.concat(joined.stream(), Stream.of(new Joined(other, start)))
                        .toList());
    }

    /**
     * The same without some blocks; itself where nothing but titles would be left.
     *
     * @param taken which, by their places
     */
    SourceDocument without(Set<Integer> taken) {
        boolean left = false;
        for (int i = 0; i < blocks.size(); i++) {
            left |= !taken.contains(i) && blocks.get(i).kind() != Block.Kind.TITLE;
        }
        return taken.isEmpty() || !left || !joined.isEmpty() ? this : Shortened.of(this, taken);
    }

    /** Where its own text ends: those of joined files follow. */
    public int ownEnd() {
        return joined.isEmpty() ? text.length() : joined.getFirst().start() - 1;
    }

    /** The page of the original file, from 1, that shows a character of the text; none where it has no pages. */
    public OptionalInt pageAt(int offset) {
        for (Joined part : joined.reversed()) {
            if (part.start() <= offset) {
                return part.file().pageAt(offset - part.start());
            }
        }
        if (pageEnds.isEmpty()) {
            return OptionalInt.empty();
        }
        int from = 0;
        int to = pageEnds.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (pageEnds.get(middle) <= offset) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return OptionalInt.of(Math.min(from + 1, pageEnds.size()));
    }

    /** The same, whose links lead to other addresses. */
    SourceDocument linkedBy(UnaryOperator<String> target) {
        List<Link> others = links.stream()
                .map(link -> new Link(link.span(), target.apply(link.target())))
                .toList();
        return new SourceDocument(path, format, printed, text, blocks, others, page, pageEnds, joined);
    }

    /** Whether it is a page of the web. */
    public boolean isPage() {
        return format.equals("html");
    }

    public String textOf(Block block) {
        return block.span().in(text);
    }

    public Optional<String> page(PageField field) {
        return Optional.ofNullable(page.get(field));
    }

    /**
     * Words of the text as the page prints them.
     *
     * @param words what was read in the range, perhaps with line breaks or spaces left out
     * @param span the range
     */
    public String printed(String words, Span span) {
        if (span.in(printed).equals(span.in(text))) {
            return words;
        }
        StringBuilder out = new StringBuilder(words);
        int at = span.start();
        for (int i = 0; i < words.length(); i++) {
            int found = text.indexOf(words.charAt(i), at);
            if (found >= 0 && found < span.end()) {
                out.setCharAt(i, printed.charAt(found));
                at = found + 1;
            }
        }
        return out.toString();
    }
}
