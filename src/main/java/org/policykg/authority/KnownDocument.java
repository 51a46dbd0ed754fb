package org.policykg.authority;

import java.util.List;
import java.util.Optional;

/**
 * A document that the authority data describe.
 *
 * @param iri its identifier
 * @param title full title, without 《》
 * @param alternatives its short titles
 * @param issuers IRIs of the bodies that issued it
 * @param plan whether it is a plan
 * @param period IRI of the years that it covers
 * @param parent IRI of the plan that it carries out
 */
public record KnownDocument(
        String iri,
        String title,
        List<String> alternatives,
        List<String> issuers,
        boolean plan,
        Optional<String> period,
        Optional<String> parent) {
    public KnownDocument {
        alternatives = List.copyOf(alternatives);
        issuers = List.copyOf(issuers);
    }

    @Override
    public String toString() {
        return title;
    }
}
