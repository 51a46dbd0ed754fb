package org.policykg.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.policykg.extract.Origin;
import org.policykg.extract.Rule;
import org.policykg.source.Span;

/** Collects the evidence of one notice and writes it, numbered in the order of the text. */
final class Evidence {
    private record Entry(Triple statement, Origin origin) {
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
        entries.add(new Entry(statement, origin));
    }

    List<Triple> triples(EvidenceStyle style) {
        if (style == EvidenceStyle.NONE) {
            return List.of();
        }
        entries.sort(Comparator.comparingInt(Entry::start).thenComparingInt(Entry::end));
        List<Triple> out = new ArrayList<>();
        int n = 0;
        for (Entry entry : entries) {
            n++;
            if (style == EvidenceStyle.STATEMENTS) {
                statement(notice + "#e" + n, entry, out);
            } else {
                annotation(notice + "#e" + n, entry, out);
            }
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
        rule(reifier, entry.origin.rule(), out);
    }

    private static void rule(Node evidence, Rule rule, List<Triple> out) {
        out.add(Triple.create(evidence, Policy.rule.asNode(), Terms.string(rule.id())));
        out.add(Triple.create(
                evidence,
                Policy.confidence.asNode(),
                Terms.decimal(rule.confidence().value())));
    }

    /** The same as a W3C Web Annotation whose body is the statement in the terms of RDF 1.1. */
    private void annotation(String iri, Entry entry, List<Triple> out) {
        Node annotation = Terms.uri(iri);
        Node statement = Terms.uri(iri + "-statement");
        out.add(Triple.create(annotation, RDF.Nodes.type, Terms.uri(Terms.OA + "Annotation")));
        out.add(Triple.create(annotation, Terms.uri(Terms.OA + "hasBody"), statement));
        out.add(Triple.create(statement, RDF.Nodes.type, RDF.Nodes.Statement));
        out.add(Triple.create(statement, RDF.Nodes.subject, entry.statement.getSubject()));
        out.add(Triple.create(statement, RDF.Nodes.predicate, entry.statement.getPredicate()));
        out.add(Triple.create(statement, RDF.Nodes.object, entry.statement.getObject()));
        Node target = Terms.uri(iri + "-target");
        out.add(Triple.create(annotation, Terms.uri(Terms.OA + "hasTarget"), target));
        out.add(Triple.create(target, RDF.Nodes.type, Terms.uri(Terms.OA + "SpecificResource")));
        out.add(Triple.create(target, Terms.uri(Terms.OA + "hasSource"), Terms.uri(notice)));
        Optional<Span> span = entry.origin.span();
        if (span.isPresent()) {
            Node position = Terms.uri(iri + "-position");
            Node quote = Terms.uri(iri + "-quote");
            out.add(Triple.create(target, Terms.uri(Terms.OA + "hasSelector"), position));
            out.add(Triple.create(target, Terms.uri(Terms.OA + "hasSelector"), quote));
            out.add(Triple.create(position, RDF.Nodes.type, Terms.uri(Terms.OA + "TextPositionSelector")));
            out.add(Triple.create(
                    position,
                    Terms.uri(Terms.OA + "start"),
                    Terms.integer(codePoints(span.get().start()))));
            out.add(Triple.create(
                    position,
                    Terms.uri(Terms.OA + "end"),
                    Terms.integer(codePoints(span.get().end()))));
            out.add(Triple.create(quote, RDF.Nodes.type, Terms.uri(Terms.OA + "TextQuoteSelector")));
            out.add(Triple.create(
                    quote,
                    Terms.uri(Terms.OA + "exact"),
                    Terms.string(span.get().in(text))));
        }
        rule(annotation, entry.origin.rule(), out);
    }

    /** Offsets of the graph count Unicode code points, those of Java UTF-16 units. */
    private int codePoints(int offset) {
        return plain ? offset : text.codePointCount(0, offset);
    }
}
