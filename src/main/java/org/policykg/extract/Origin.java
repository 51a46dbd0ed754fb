package org.policykg.extract;

import java.util.Optional;
import org.policykg.rules.Rule;
import org.policykg.source.Span;

/**
 * Where a mention was read and by which rule.
 *
 * @param span its words in the notice's text; absent when only the page beside the text says it
 * @param rule what read it
 */
public record Origin(Optional<Span> span, Rule rule) {
    static Origin at(Span span, Rule rule) {
        return new Origin(Optional.of(span), rule);
    }

    static Origin onPage(Rule rule) {
        return new Origin(Optional.empty(), rule);
    }
}
