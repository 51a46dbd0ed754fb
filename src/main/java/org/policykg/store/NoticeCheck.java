package org.policykg.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.RDF;
import org.policykg.graph.Policy;

/** Looks one graph over: is it a notice, is it whole, does its evidence lead to its statements and into its text? */
final class NoticeCheck {
    private final Node notice;
    private final Graph graph;
    private final List<Triple> evidence;

    NoticeCheck(Node notice, Graph graph) {
        this.notice = notice;
        this.graph = graph;
        this.evidence = graph.find(Node.ANY, RDF.Nodes.reifies, Node.ANY).toList();
    }

    boolean isNotice() {
        return graph.contains(notice, RDF.Nodes.type, Policy.Notice.asNode());
    }

    /** What the notice lacks that every notice has. */
    List<String> halves() {
        List<String> faults = new ArrayList<>();
        for (Property property : List.of(Policy.text, Policy.sourcePath, Policy.editionOf)) {
            if (value(notice, property).isEmpty()) {
                faults.add(notice + " lacks its " + property.getLocalName());
            }
        }
        return faults;
    }

    /** How many pieces of evidence there are. */
    int evidence() {
        return evidence.size();
    }

    /** Evidence of what the graph does not say, and evidence outside of the text. */
    List<String> dangling() {
        int length = value(notice, Policy.text)
                .map(Node::getLiteralLexicalForm)
                .map(text -> text.codePointCount(0, text.length()))
                .orElse(0);
        List<String> faults = new ArrayList<>();
        for (Triple reifies : evidence) {
            Node piece = reifies.getSubject();
            Node statement = reifies.getObject();
            if (!statement.isTripleTerm() || !graph.contains(statement.getTriple())) {
                faults.add(piece + " is evidence of what its graph does not say");
            }
            int start = offset(piece, Policy.start);
            int end = offset(piece, Policy.end);
            if (start > end || end > length) {
                faults.add(piece + " points out of its text");
            }
        }
        return faults;
    }

    private int offset(Node piece, Property property) {
        return value(piece, property)
                .map(node -> Integer.parseInt(node.getLiteralLexicalForm()))
                .orElse(0);
    }

    private Optional<Node> value(Node subject, Property property) {
        return graph.stream(subject, property.asNode(), Node.ANY)
                .map(Triple::getObject)
                .findFirst();
    }
}
