package org.policykg.notice;

import java.util.List;
import java.util.Optional;
import org.policykg.source.Span;

/**
 * A document whose text follows the notice in the same page.
 *
 * @param title its heading, absent where the text begins at once
 * @param paragraphs its paragraphs in order
 */
public record AttachedText(Optional<Part> title, List<Span> paragraphs) {
    public AttachedText {
        paragraphs = List.copyOf(paragraphs);
    }
}
