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
