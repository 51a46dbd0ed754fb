package org.policykg.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page or record as plain text: what the {@code source} stage hands on.
 *
 * @param path relative to the root of the input, with {@code /}; a record inside a file has {@code #n} behind it
 * @param format the name of the reader that made it
 * @param text the plain text, one block a line
 * @param blocks the blocks of the text in order, without gaps other than line breaks
 * @param links hyperlinks in the text
 * @param page what the page says of the document
 */
public record SourceDocument(
        String path, String format, String text, List<Block> blocks, List<Link> links, Map<PageField, String> page) {

    public SourceDocument {
        blocks = List.copyOf(blocks);
        links = List.copyOf(links);
        page = Map.copyOf(page);
    }

    public String textOf(Block block) {
        return block.span().in(text);
    }

    public Optional<String> page(PageField field) {
        return Optional.ofNullable(page.get(field));
    }
}
