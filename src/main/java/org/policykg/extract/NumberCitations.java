package org.policykg.extract;

import java.util.Optional;
import org.policykg.notice.Notice;
import org.policykg.rules.Relations;
import org.policykg.source.Span;

/** The documents that a notice names without 《》, by their numbers, beside those that it names by their titles. */
final class NumberCitations {
    private final Notice notice;
    private final CitedDocuments cited;

    NumberCitations(Notice notice, CitedDocuments cited) {
        this.notice = notice;
        this.cited = cited;
    }

    /** Adds what is said of a document; a number of one that was named with its title is that document. */
    void add(UnmarkedCitations.Named named, RelationCues.Seen seen, Span paragraph, Mention.Subject subject) {
        boolean basis = seen.relation().equals(Relations.BASED_ON);
        if (named.number().isPresent() && named.number().equals(notice.documentNumber())
                || named.number().isEmpty() && notice.title().text().contains(named.name())
                || basis && named.isSerial()
                || !basis && named.number().isEmpty()) {
            return;
        }
        Origin origin =
                Origin.at(paragraph.part(named.span().start(), named.span().end()), seen.rule());
        Optional<Mention.Citation> known = named.number().flatMap(cited::withNumber);
        known.filter(document -> document.subject().equals(subject))
                .ifPresent(document -> cited.add(document.as(seen.relation(), origin)));
        if (known.isEmpty()) {
            cited.add(Mention.Citation.of(
                    subject, seen.relation(), named.name(), Optional.empty(), named.number(), origin));
        }
    }
}
