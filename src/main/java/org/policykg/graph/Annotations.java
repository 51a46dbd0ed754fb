package org.policykg.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.policykg.EvidenceStyle;

/** The graph of a notice in a store, which has evidence as statements about statements, as formats of RDF 1.1 take it. */
public final class Annotations {
    private Annotations() {}

    /**
     * A graph with W3C Web Annotations in place of statements about statements, or without any evidence. One without
     * evidence is given back as it is.
     *
     * @param triples all that the graph says
     * @param style how evidence is written
     */
    public static List<Triple> of(List<Triple> triples, EvidenceStyle style) {
        Map<Node, List<Triple>> evidence = new LinkedHashMap<>();
        triples.stream()
                .filter(triple -> triple.getPredicate().equals(Terms.REIFIES))
                .forEach(triple -> evidence.put(triple.getSubject(), new ArrayList<>()));
        if (evidence.isEmpty() || style == EvidenceStyle.STATEMENTS) {
            return triples;
        }
        List<Triple> out = new ArrayList<>();
        for (Triple triple : triples) {
            Optional.ofNullable(evidence.get(triple.getSubject())).orElse(out).add(triple);
        }
        if (style == EvidenceStyle.ANNOTATIONS) {
            Map<Node, String> texts = new LinkedHashMap<>();
            triples.stream()
                    .filter(triple -> triple.getPredicate().equals(Policy.text.asNode()))
                    .forEach(triple ->
                            texts.put(triple.getSubject(), triple.getObject().getLiteralLexicalForm()));
            evidence.forEach((name, said) -> out.addAll(piece(name, said, texts).asAnnotation()));
        }
        return out;
    }

    private static EvidencePiece piece(Node name, List<Triple> said, Map<Node, String> texts) {
        Node notice = object(said, Policy.inNotice.asNode()).orElseThrow(() -> lacking(name, "pol:inNotice"));
        Optional<EvidencePiece.Quote> quote = object(said, Policy.start.asNode())
                .flatMap(start -> object(said, Policy.end.asNode()).map(end -> {
                    String words = Optional.ofNullable(texts.get(notice))
                            .map(text -> cut(text, number(start), number(end)))
                            .orElse("");
                    return new EvidencePiece.Quote(number(start), number(end), words, page(said));
                }));
        return new EvidencePiece(
                name,
                object(said, Terms.REIFIES)
                        .orElseThrow(() -> lacking(name, "rdf:reifies"))
                        .getTriple(),
                notice,
                quote,
                literal(said, Policy.rule.asNode()),
                literal(said, Policy.confidence.asNode()));
    }

    private static String cut(String text, int start, int end) {
        int from = text.offsetByCodePoints(0, start);
        return text.substring(from, text.offsetByCodePoints(from, end - start));
    }

    private static OptionalInt page(List<Triple> said) {
        return object(said, Policy.page.asNode())
                .map(page -> OptionalInt.of(number(page)))
                .orElse(OptionalInt.empty());
    }

    private static int number(Node literal) {
        return ((Number) literal.getLiteralValue()).intValue();
    }

    private static String literal(List<Triple> said, Node property) {
        return object(said, property).map(Node::getLiteralLexicalForm).orElse("");
    }

    private static Optional<Node> object(List<Triple> said, Node property) {
        return said.stream()
                .filter(triple -> triple.getPredicate().equals(property))
                .map(Triple::getObject)
                .findFirst();
    }

    private static IllegalArgumentException lacking(Node evidence, String property) {
        return new IllegalArgumentException(evidence + " lacks its " + property);
    }
}
