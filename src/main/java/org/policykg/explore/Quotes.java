package org.policykg.explore;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.policykg.graph.Policy;

/** Finds the words behind statements; for one page. */
final class Quotes {
    static final Node REIFIES = Facts.node("http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies");
    private static final int CONTEXT = 40;
    private final Facts facts;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Ref> notices = new HashMap<>();

    Quotes(Facts facts) {
        this.facts = facts;
    }

    /** The words behind a statement, in the order of the notices and of their texts. */
    List<Quote> of(Node subject, Node property, Node object) {
        Node statement = NodeFactory.createTripleTerm(Triple.create(subject, property, object));
        return facts.find(Node.ANY, REIFIES, statement)
                .map(Triple::getSubject)
                .filter(Node::isURI)
                .sorted(Comparator.comparing(Node::getURI))
                .map(this::quote)
                .toList();
    }

    /** The words of a piece of evidence. */
    Quote quote(Node evidence) {
        String iri = evidence.getURI();
        String notice = facts.objects(evidence, Policy.inNotice.asNode()).stream()
                .map(Node::getURI)
                .findFirst()
                .orElse("");
        String text = texts.computeIfAbsent(
                notice, n -> facts.text(Facts.node(n), Policy.text.asNode()).orElse(""));
        Ref ref = notices.computeIfAbsent(notice, n -> facts.ref(Facts.node(n)));
        Range range = Range.of(facts, evidence, text);
        return new Quote(
                ref,
                iri,
                iri.substring(iri.lastIndexOf('/') + 1),
                (range.start() > CONTEXT ? "…" : "")
                        + text.substring(Math.max(0, range.start() - CONTEXT), range.start()),
                text.substring(range.start(), range.end()),
                text.substring(range.end(), Math.min(text.length(), range.end() + CONTEXT))
                        + (range.end() + CONTEXT < text.length() ? "…" : ""),
                facts.text(evidence, Policy.page.asNode()).orElse(""),
                facts.text(evidence, Policy.rule.asNode()).orElse(""),
                facts.text(evidence, Policy.confidence.asNode()).orElse(""));
    }

    /**
     * Where a quote stands in a text, in Java's UTF-16 units; empty at the beginning where it stands nowhere.
     *
     * @param start its first unit
     * @param end the unit after its last
     */
    record Range(int start, int end) {
        static Range of(Facts facts, Node evidence, String text) {
            int start = number(facts, evidence, Policy.start.asNode());
            int end = number(facts, evidence, Policy.end.asNode());
            if (start < 0 || end < start || end > text.length()) {
                return new Range(0, 0);
            }
            try {
                // only what lies before the quote is counted, not the whole text for each
                int from = text.offsetByCodePoints(0, start);
                return new Range(from, text.offsetByCodePoints(from, end - start));
            } catch (IndexOutOfBoundsException beyond) {
                return new Range(0, 0);
            }
        }

        private static int number(Facts facts, Node evidence, Node property) {
            return facts.text(evidence, property)
                    .filter(value -> value.matches("\\d{1,9}"))
                    .map(Integer::parseInt)
                    .orElse(-1);
        }
    }
}
