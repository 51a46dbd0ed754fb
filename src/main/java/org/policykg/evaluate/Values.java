package org.policykg.evaluate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.policykg.graph.Policy;

/** What a notice has one of: title, numbers, days. An annotation of {@code null} says that there is none. */
final class Values implements Family {
    private static final List<Value> VALUES = List.of(
            new Value("title", "title", Terms.TITLE),
            new Value("document number", "documentNumber", Terms.DOCUMENT_NUMBER),
            new Value("index number", "indexNumber", Policy.indexNumber.getURI()),
            new Value("date issued", "dateIssued", Policy.dateIssued.getURI()),
            new Value("date published", "datePublished", Policy.datePublished.getURI()),
            new Value("effective from", "effectiveFrom", Policy.effectiveFrom.getURI()));

    private record Value(String field, String key, String property) {}

    @Override
    public void measure(Gold gold, FoundNotice found, Tallies tallies) {
        for (Value value : VALUES) {
            if (gold.names(value.key)) {
                tallies.of(value.field)
                        .add(
                                gold.file(),
                                asSet(gold.value(value.key)),
                                asSet(found.objects(value.property).stream().findFirst()));
            }
        }
    }

    private static Set<String> asSet(Optional<String> value) {
        return value.filter(words -> !words.isEmpty())
                .map(Wording::squeeze)
                .map(Set::of)
                .orElse(Set.of());
    }
}
