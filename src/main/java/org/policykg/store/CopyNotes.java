package org.policykg.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.policykg.graph.Copy;
import org.policykg.graph.Policy;

/** What a store notes of copies whose words it does not have, since a fuller copy speaks, as statements of their captures. */
final class CopyNotes {
    private CopyNotes() {}

    static List<Triple> triples(Node capture, Copy copy) {
        List<Triple> triples = new ArrayList<>();
        triples.add(say(capture, Policy.copyTitle, NodeFactory.createLiteralString(copy.title())));
        copy.number()
                .ifPresent(number ->
                        triples.add(say(capture, Policy.copyNumber, NodeFactory.createLiteralString(number))));
        copy.date()
                .ifPresent(day -> triples.add(
                        say(capture, Policy.copyDate, NodeFactory.createLiteralDT(day, XSDDatatype.XSDdate))));
        copy.issuers().forEach(body -> triples.add(say(capture, Policy.copyIssuer, NodeFactory.createURI(body))));
        copy.recipients().forEach(body -> triples.add(say(capture, Policy.copyRecipient, NodeFactory.createURI(body))));
        triples.add(say(
                capture,
                Policy.copyTasks,
                NodeFactory.createLiteralDT(Integer.toString(copy.tasks()), XSDDatatype.XSDinteger)));
        triples.add(
                say(capture, Policy.copyPassages, NodeFactory.createLiteralString(String.join("", copy.passages()))));
        return triples;
    }

    private static Triple say(Node capture, Property property, Node value) {
        return Triple.create(capture, property.asNode(), value);
    }

    /** What was noted of a copy, of all that is said of its capture; nothing where nothing was. */
    static Optional<Copy> of(List<Triple> said) {
        Optional<String> passages = text(said, Policy.copyPassages);
        return passages.map(digests -> new Copy(
                text(said, Policy.copyTitle).orElse(""),
                text(said, Policy.copyNumber),
                text(said, Policy.copyDate),
                things(said, Policy.copyIssuer),
                things(said, Policy.copyRecipient),
                text(said, Policy.copyTasks).map(Integer::parseInt).orElse(0),
                parts(digests)));
    }

    private static List<String> parts(String digests) {
        List<String> parts = new ArrayList<>();
        for (int at = 0; at + Copy.DIGITS <= digests.length(); at += Copy.DIGITS) {
            parts.add(digests.substring(at, at + Copy.DIGITS));
        }
        return List.copyOf(parts);
    }

    private static Optional<String> text(List<Triple> said, Property property) {
        return said.stream()
                .filter(triple -> triple.getPredicate().equals(property.asNode()))
                .map(triple -> triple.getObject().getLiteralLexicalForm())
                .findFirst();
    }

    private static List<String> things(List<Triple> said, Property property) {
        return said.stream()
                .filter(triple -> triple.getPredicate().equals(property.asNode()))
                .map(triple -> triple.getObject().getURI())
                .sorted()
                .toList();
    }
}
