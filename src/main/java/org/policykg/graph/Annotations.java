package org.policykg.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * Evidence as W3C Web Annotations, for stores and formats of RDF 1.1: each statement about a statement becomes
 * an annotation of the range of the notice's text, with the quote in it and the statement as its body.
 */
public final class Annotations {
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

    private final Node notice;
    private final Optional<String> text;
    private final List<Triple> out = new ArrayList<>();

    private Annotations(Node notice, Optional<String> text) {
        this.notice = notice;
        this.text = text;
    }

    /**
     * The graph of a notice with annotations in place of statements about statements; a graph without these
     * is given back as it is.
     *
     * @param graph the IRI of the notice, which is its graph's name too
     * @param triples all that the graph says
     */
    public static List<Triple> of(String graph, List<Triple> triples) {
        Node notice = Terms.uri(graph);
        Map<Node, List<Triple>> evidence = new LinkedHashMap<>();
        triples.stream()
                .filter(triple -> triple.getPredicate().equals(Terms.REIFIES))
                .forEach(triple -> evidence.put(triple.getSubject(), new ArrayList<>()));
        if (evidence.isEmpty()) {
            return triples;
        }
        Optional<String> text = triples.stream()
                .filter(triple -> triple.getSubject().equals(notice)
                        && triple.getPredicate().equals(Policy.text.asNode()))
                .map(triple -> triple.getObject().getLiteralLexicalForm())
                .findFirst();
        Annotations annotations = new Annotations(notice, text);
        for (Triple triple : triples) {
            List<Triple> said = evidence.get(triple.getSubject());
            if (said == null) {
                annotations.out.add(triple);
            } else {
                said.add(triple);
            }
        }
        evidence.forEach(annotations::annotate);
        return annotations.out;
    }

    private void annotate(Node evidence, List<Triple> said) {
        String iri = evidence.getURI();
        say(evidence, RDF.Nodes.type, ANNOTATION);
        Node target = Terms.uri(iri + "-target");
        for (Triple triple : said) {
            if (triple.getPredicate().equals(Terms.REIFIES)) {
                body(evidence, triple.getObject().getTriple());
            } else if (!isOffset(triple)) {
                say(evidence, triple.getPredicate(), triple.getObject());
            }
        }
        say(evidence, HAS_TARGET, target);
        say(target, RDF.Nodes.type, SPECIFIC_RESOURCE);
        say(target, HAS_SOURCE, notice);
        Optional<Node> start = object(said, Policy.start.asNode());
        Optional<Node> end = object(said, Policy.end.asNode());
        if (start.isPresent() && end.isPresent()) {
            select(iri, target, start.get(), end.get());
        }
    }

    private void body(Node evidence, Triple triple) {
        Node statement = Terms.uri(evidence.getURI() + "-statement");
        say(evidence, HAS_BODY, statement);
        say(statement, RDF.Nodes.type, RDF.Nodes.Statement);
        say(statement, RDF.Nodes.subject, triple.getSubject());
        say(statement, RDF.Nodes.predicate, triple.getPredicate());
        say(statement, RDF.Nodes.object, triple.getObject());
    }

    private void select(String iri, Node target, Node start, Node end) {
        Node position = Terms.uri(iri + "-position");
        say(target, HAS_SELECTOR, position);
        say(position, RDF.Nodes.type, POSITION);
        say(position, START, start);
        say(position, END, end);
        text.ifPresent(words -> {
            Node quote = Terms.uri(iri + "-quote");
            int from = words.offsetByCodePoints(0, ((Number) start.getLiteralValue()).intValue());
            int to = words.offsetByCodePoints(0, ((Number) end.getLiteralValue()).intValue());
            say(target, HAS_SELECTOR, quote);
            say(quote, RDF.Nodes.type, QUOTE);
            say(quote, EXACT, Terms.string(words.substring(from, to)));
        });
    }

    private static boolean isOffset(Triple triple) {
        return triple.getPredicate().equals(Policy.start.asNode())
                || triple.getPredicate().equals(Policy.end.asNode());
    }

    private static Optional<Node> object(List<Triple> said, Node property) {
        return said.stream()
                .filter(triple -> triple.getPredicate().equals(property))
                .map(Triple::getObject)
                .findFirst();
    }

    private void say(Node subject, Node predicate, Node object) {
        out.add(Triple.create(subject, predicate, object));
    }

    private static Node oa(String name) {
        return Terms.uri("http://www.w3.org/ns/oa#" + name);
    }
}
