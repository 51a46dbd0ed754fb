package org.policykg.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

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
 */
public record SourceDocument(
        String path,
        String format,
        String printed,
        String text,
        List<Block> blocks,
        List<Link> links,
        Map<PageField, String> page)
        implements SourceRecord {

    public SourceDocument {
        if (printed.length() != text.length()) {
            throw new IllegalArgumentException("the two forms of a text are of one length");
        }
        blocks = List.copyOf(blocks);
        links = List.copyOf(links);
        page = Map.copyOf(page);
    }

    /** The same, whose links lead to other addresses. */
    SourceDocument linkedBy(UnaryOperator<String> target) {
        List<Link> others = links.stream()
                .map(link -> new Link(link.span(), target.apply(link.target())))
                .toList();
        return new SourceDocument(path, format, printed, text, blocks, others, page);
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
