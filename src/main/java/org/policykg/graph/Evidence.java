package org.policykg.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.policykg.extract.Origin;
import org.policykg.extract.Rule;
import org.policykg.source.Span;

/** Collects the evidence of one notice, numbered in the order of the text. */
final class Evidence {
    private record Entry(Triple statement, Origin origin, Rule.Confidence confidence) {
        int start() {
            return origin.span().map(Span::start).orElse(Integer.MAX_VALUE);
        }

        int end() {
            return origin.span().map(Span::end).orElse(Integer.MAX_VALUE);
        }
    }

    private static final Node REIFIES = Terms.REIFIES;
    private final List<Entry> entries = new ArrayList<>();
    private final String notice;
    private final String text;
    private final boolean plain;

    /**
     * Evidence for one notice.
     *
     * @param notice the IRI of the notice whose text it is
     * @param text that text
     */
    Evidence(String notice, String text) {
        this.notice = notice;
        this.text = text;
        this.plain = text.codePoints().noneMatch(Character::isSupplementaryCodePoint);
    }

    void add(Triple statement, Origin origin) {
        add(statement, origin, origin.rule().confidence());
    }

    /** Evidence of a statement that is less sure than the rule that read its words. */
    void add(Triple statement, Origin origin, Rule.Confidence confidence) {
        entries.add(new Entry(statement, origin, confidence));
    }

    /** The evidence as statements about statements. */
    List<Triple> triples() {
        entries.sort(Comparator.comparingInt(Entry::start).thenComparingInt(Entry::end));
        List<Triple> out = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            statement(notice + "#e" + (i + 1), entries.get(i), out);
        }
        return out;
    }

    private void statement(String iri, Entry entry, List<Triple> out) {
        Node reifier = Terms.uri(iri);
        out.add(Triple.create(reifier, REIFIES, NodeFactory.createTripleTerm(entry.statement)));
        entry.origin.span().ifPresent(span -> {
            out.add(Triple.create(reifier, Policy.start.asNode(), Terms.integer(codePoints(span.start()))));
            out.add(Triple.create(reifier, Policy.end.asNode(), Terms.integer(codePoints(span.end()))));
        });
        rule(reifier, entry, out);
    }

    private static void rule(Node evidence, Entry entry, List<Triple> out) {
        out.add(Triple.create(
                evidence, Policy.rule.asNode(), Terms.string(entry.origin.rule().id())));
        out.add(Triple.create(
                evidence,
                Policy.confidence.asNode(),
                Terms.decimal(entry.confidence.value().toPlainString())));
    }

    /** Offsets of the graph count Unicode code points, those of Java UTF-16 units. */
    private int codePoints(int offset) {
        return plain ? offset : text.codePointCount(0, offset);
    }
}
