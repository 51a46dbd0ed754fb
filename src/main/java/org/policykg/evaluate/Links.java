package org.policykg.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.policykg.graph.Policy;

/** What graphs say, by subject and property, objects in the order in which they were said. */
final class Links {
    private static final Node TITLE = NodeFactory.createURI("http://purl.org/dc/terms/title");
    private static final List<Node> LABELS = List.of(
            NodeFactory.createURI("http://www.w3.org/2004/02/skos/core#prefLabel"),
            NodeFactory.createURI("http://www.w3.org/2004/02/skos/core#altLabel"),
            NodeFactory.createURI("http://www.w3.org/2000/01/rdf-schema#label"));
    private static final String WIDE = "．（），：；〈〉［］";
    private static final String NARROW = ".(),:;<>[]";

    private final Map<Node, Map<Node, Set<Node>>> said = new HashMap<>();
    private final Map<String, Node> noticesByFile = new HashMap<>();

    void add(List<Triple> triples) {
        for (Triple triple : triples) {
            said.computeIfAbsent(triple.getSubject(), subject -> new HashMap<>())
                    .computeIfAbsent(triple.getPredicate(), property -> new LinkedHashSet<>())
                    .add(triple.getObject());
            if (triple.getPredicate().equals(Policy.sourcePath.asNode())) {
                String path = triple.getObject().getLiteralLexicalForm();
                noticesByFile.put(path.substring(path.lastIndexOf('/') + 1), triple.getSubject());
            }
        }
    }

    /** The notice that was read from a file; nothing when it was left out. */
    Optional<Node> notice(String file) {
        return Optional.ofNullable(noticesByFile.get(file));
    }

    List<Node> objects(Node subject, Node property) {
        return List.copyOf(said.getOrDefault(subject, Map.of()).getOrDefault(property, Set.of()));
    }

    /** The first value of a property, as a comparable string. */
    Optional<String> value(Node subject, Node property) {
        return objects(subject, property).stream()
                .map(Links::text)
                .map(Links::squeeze)
                .findFirst();
    }

    /** Every name of a body, document or person; its IRI where it has none. */
    List<String> names(Node node) {
        List<String> names = new ArrayList<>();
        for (Node label : LABELS) {
            objects(node, label).forEach(value -> names.add(squeeze(text(value))));
        }
        return names.isEmpty() ? List.of(squeeze(text(node))) : names;
    }

    String title(Node document) {
        return value(document, TITLE).orElseGet(() -> names(document).getFirst());
    }

    private static String text(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.isURI() ? node.getURI() : node.toString();
    }

    /** Without white space, and with one form of the marks whose width carries no meaning. */
    static String squeeze(String words) {
        StringBuilder out = new StringBuilder(words.length());
        words.codePoints().forEach(c -> {
            int wide = WIDE.indexOf(c);
            if (wide >= 0) {
                out.append(NARROW.charAt(wide));
            } else if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }
}
