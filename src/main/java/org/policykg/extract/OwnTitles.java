package org.policykg.extract;

import java.util.List;
import java.util.Optional;
import org.policykg.notice.Notice;
import org.policykg.notice.Part;

/** What the notice brings is called what its own text is: within 《》 a title prints its inner marks as 〈〉. */
final class OwnTitles {
    private static final List<String> INNER_MARKS = List.of("〈", "<");

    private OwnTitles() {}

    /** Citations, those of what the notice brings with the titles above its texts. */
    static List<Mention.Citation> given(List<Mention.Citation> citations, Notice notice) {
        return citations.stream()
                .map(citation -> title(citation, notice)
                        .map(title -> new Mention.Citation(
                                citation.subject(),
                                citation.relation(),
                                title,
                                citation.author(),
                                citation.number(),
                                citation.namesake(),
                                citation.replaced(),
                                citation.origin()))
                        .orElse(citation))
                .toList();
    }

    private static Optional<String> title(Mention.Citation citation, Notice notice) {
        if (!citation.relation().brings() || INNER_MARKS.stream().noneMatch(citation.title()::contains)) {
            return Optional.empty();
        }
        String words = CitedDocuments.squeeze(citation.title());
        return notice.attached().stream()
                .flatMap(attached -> attached.title().stream())
                .map(Part::text)
                .filter(title ->
                        title.indexOf('《') >= 0 && CitedDocuments.squeeze(title).equals(words))
                .findFirst();
    }
}
