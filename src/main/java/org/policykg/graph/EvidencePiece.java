package org.policykg.graph;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * Why a statement was made.
 *
 * @param name the piece's IRI
 * @param statement what was said
 * @param notice the notice whose text says so
 * @param quote its words; absent where the page beside the text says so
 * @param rule the rule that read it
 * @param confidence how sure that is, a decimal from 0 to 1
 */
record EvidencePiece(Node name, Triple statement, Node notice, Optional<Quote> quote, String rule, String confidence) {
    private static final Node ANNOTATION = oa("Annotation");
    private static final Node HAS_BODY = oa("hasBody");
    private static final Node HAS_TARGET = oa("hasTarget");
    private static final Node HAS_SOURCE = oa("hasSource");
    private static final Node HAS_SELECTOR = oa("hasSelector");
    private static final Node SPECIFIC_RESOURCE = oa("SpecificResource");
    private static final Node POSITION = oa("TextPositionSelector");
    private static final Node QUOTE = oa("TextQuoteSelector");
    private static final Node START = oa("start");
    private static final Node END = oa("end");
    private static final Node EXACT = oa("exact");

    /**
     * Words of a text.
     *
     * @param start the first character, in code points
     * @param end the character after the last
     * @param words the words; empty where the text is not at hand
     * @param page the page of the original on which they begin, if it has pages
     */
    record Quote(int start, int end, String words, OptionalInt page) {}

    /** The piece as a statement about the statement (RDF 1.2). */
    List<Triple> asStatement() {
        Stream<Triple> begins = Stream.of(
                Triple.create(name, RDF.Nodes.type, Policy.Evidence.asNode()),
                Triple.create(name, Terms.REIFIES, NodeFactory.createTripleTerm(statement)),
                Triple.create(name, Policy.inNotice.asNode(), notice));
        Stream<Triple> range = quote.stream()
                .flatMap(words -> Stream.of(
                        Triple.create(name, Policy.start.asNode(), Terms.integer(words.start)),
                        Triple.create(name, Policy.end.asNode(), Terms.integer(words.end))));
        return Stream.of(begins, range, page(), why()).flatMap(some -> some).toList();
    }

    /** The piece as a W3C Web Annotation, whose body is the statement and whose target are the words. */
    List<Triple> asAnnotation() {
        Node body = part("statement");
        Node target = part("target");
        Stream<Triple> annotation = Stream.of(
                Triple.create(name, RDF.Nodes.type, Policy.Evidence.asNode()),
                Triple.create(name, RDF.Nodes.type, ANNOTATION),
                Triple.create(name, Policy.inNotice.asNode(), notice),
                Triple.create(name, HAS_BODY, body),
                Triple.create(body, RDF.Nodes.type, RDF.Nodes.Statement),
                Triple.create(body, RDF.Nodes.subject, statement.getSubject()),
                Triple.create(body, RDF.Nodes.predicate, statement.getPredicate()),
                Triple.create(body, RDF.Nodes.object, statement.getObject()));
        Stream<Triple> source = Stream.of(
                Triple.create(name, HAS_TARGET, target),
                Triple.create(target, RDF.Nodes.type, SPECIFIC_RESOURCE),
                Triple.create(target, HAS_SOURCE, notice));
        return Stream.of(annotation, page(), why(), source, quote.stream().flatMap(words -> selectors(target, words)))
                .flatMap(some -> some)
                .toList();
    }

    private Stream<Triple> selectors(Node target, Quote words) {
        Node position = part("position");
        Stream<Triple> range = Stream.of(
                Triple.create(target, HAS_SELECTOR, position),
                Triple.create(position, RDF.Nodes.type, POSITION),
                Triple.create(position, START, Terms.integer(words.start)),
                Triple.create(position, END, Terms.integer(words.end)));
        if (words.words.isEmpty()) {
            return range;
        }
        Node exact = part("quote");
        return Stream.concat(
                range,
                Stream.of(
                        Triple.create(target, HAS_SELECTOR, exact),
                        Triple.create(exact, RDF.Nodes.type, QUOTE),
                        Triple.create(exact, EXACT, Terms.string(words.words))));
    }

    private Stream<Triple> page() {
        return quote.stream()
                .flatMapToInt(words -> words.page.stream())
                .mapToObj(page -> Triple.create(name, Policy.page.asNode(), Terms.integer(page)));
    }

    private Stream<Triple> why() {
        return Stream.of(
                Triple.create(name, Policy.rule.asNode(), Terms.string(rule)),
                Triple.create(name, Policy.confidence.asNode(), Terms.decimal(confidence)));
    }

    private Node part(String which) {
        return Terms.uri(name.getURI() + "-" + which);
    }

    private static Node oa(String name) {
        return Terms.uri("http://www.w3.org/ns/oa#" + name);
    }
}
