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

    /** The same text where some other stands before it. */
    AttachedText shifted(int by) {
        return new AttachedText(
                title.map(part -> new Part(part.text(), part.span().shifted(by))),
                paragraphs.stream().map(paragraph -> paragraph.shifted(by)).toList());
    }

    /**
     * What the text is there for, as its title says.
     *
     * @param notice the notice that it follows, whose title may name it
     */
    public Genre genre(Notice notice) {
        return Genres.ofAttached(
                title.map(Part::text), Genres.named(notice.title().text()));
    }
}
