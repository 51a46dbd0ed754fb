package org.policykg.explore;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.policykg.graph.Validity;

/**
 * How a document stands on a day, as far as a store knows.
 *
 * @param on the day
 * @param status whether it is in force
 * @param since the day from which it is so; of what is not yet in force, the day on which it will be
 * @param by the document that ended or changed it
 * @param quotes the words that say so
 */
public record DocumentStatus(
        LocalDate on, Validity.Status status, Optional<LocalDate> since, Optional<Ref> by, List<Quote> quotes) {
    /** Reads it; nothing for what is no document, and for a title of several editions, which may stand differently. */
    public static Optional<DocumentStatus> of(Facts facts, String iri, LocalDate on) {
        Node document = facts.shown(Facts.node(iri));
        if (!facts.kind(document).isDocument() || facts.isTitle(document)) {
            return Optional.empty();
        }
        Validity validity = facts.validity(document, on);
        Quotes quotes = new Quotes(facts);
        return Optional.of(new DocumentStatus(
                on,
                validity.status(),
                validity.day(),
                validity.by().map(facts::ref),
                validity.because().stream()
                        .flatMap(said -> quotes.of(said.getSubject(), said.getPredicate(), said.getObject()).stream())
                        // a link and what the store repeats of it have the same words
                        .distinct()
                        .toList()));
    }
}
