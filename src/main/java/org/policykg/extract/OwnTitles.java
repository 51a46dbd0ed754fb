package org.policykg.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.policykg.notice.Notice;
import org.policykg.notice.Part;
import org.policykg.rules.Relations;

/**
 * What the notice brings is called what its own text is: within 《》 a title prints its inner marks as 〈〉. On what it attaches itself, 按照《…》
 * below which the note of attachments has 《…》, it does not rest.
 */
final class OwnTitles {
    private static final List<String> INNER_MARKS = List.of("〈", "<");

    private OwnTitles() {}

    /** Citations, those of what the notice brings with the titles above its texts. */
    static List<Mention.Citation> given(List<Mention.Citation> citations, Notice notice) {
        Set<String> attached = notice.attachments().stream()
                .map(attachment -> CitedDocuments.squeeze(attachment.fileless()))
                .collect(Collectors.toSet());
        return citations.stream()
                .map(citation ->
                        restsOn(citation, attached) ? citation.as(Relations.CITES, citation.origin()) : citation)
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

    private static boolean restsOn(Mention.Citation citation, Set<String> attached) {
        return citation.number().isEmpty()
                && citation.relation().equals(Relations.BASED_ON)
                && attached.contains(CitedDocuments.squeeze(citation.title()));
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
