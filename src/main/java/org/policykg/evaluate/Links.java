package org.policykg.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * What graphs say, by subject and property. Subjects stand in the order in which they were first spoken of, objects in
 * the order in which they were said. A link that two graphs make is there twice, as in a dump of them, so that a target
 * of a plan that two notices bring along is found twice; a value is there once. IRIs and literals are strings.
 */
final class Links {
    private final Map<String, Map<String, List<String>>> said = new LinkedHashMap<>();

    void add(List<Triple> triples) {
        for (Triple triple : triples) {
            List<String> objects = said.computeIfAbsent(text(triple.getSubject()), subject -> new HashMap<>())
                    .computeIfAbsent(text(triple.getPredicate()), property -> new ArrayList<>(1));
            String object = text(triple.getObject());
            if (!triple.getObject().isLiteral() || !objects.contains(object)) {
                objects.add(object);
            }
        }
    }

    /** The notice that was read from each file; of two with one name the later. Files that were left out are not there. */
    Map<String, String> noticesByFile() {
        Map<String, String> notices = new HashMap<>();
        said.forEach((subject, properties) -> properties
                .getOrDefault(Terms.SOURCE_PATH, List.of())
                .forEach(path -> notices.put(path.substring(path.lastIndexOf('/') + 1), subject)));
        return notices;
    }

    /** The paths that each notice was read from. */
    Map<String, List<String>> paths() {
        Map<String, List<String>> paths = new LinkedHashMap<>();
        said.forEach((subject, properties) -> {
            List<String> ofNotice = properties.getOrDefault(Terms.SOURCE_PATH, List.of());
            if (!ofNotice.isEmpty()) {
                paths.put(subject, ofNotice);
            }
        });
        return paths;
    }

    List<String> objects(String subject, String property) {
        return List.copyOf(said.getOrDefault(subject, Map.of()).getOrDefault(property, List.of()));
    }

    /** The first value of a property, as it stands there. */
    Optional<String> value(String subject, String property) {
        return objects(subject, property).stream().findFirst();
    }

    /** The first value of a property as it is compared; empty where there is none. */
    String words(String subject, String property) {
        return Wording.squeeze(value(subject, property).orElse(""));
    }

    /** Every name of a body, document or person as it is compared; its IRI where it has none. */
    List<String> names(String thing) {
        List<String> names = new ArrayList<>();
        for (String label : Terms.LABELS) {
            objects(thing, label).forEach(name -> names.add(Wording.squeeze(name)));
        }
        return names.isEmpty() ? List.of(Wording.squeeze(thing)) : names;
    }

    String title(String document) {
        String title = value(document, Terms.TITLE).orElse("");
        return title.isEmpty() ? names(document).getFirst() : Wording.squeeze(title);
    }

    /** Does something while a statement is not there. */
    void without(Triple statement, Runnable doing) {
        Map<String, List<String>> properties = said.getOrDefault(text(statement.getSubject()), Map.of());
        String property = text(statement.getPredicate());
        List<String> all = properties.getOrDefault(property, List.of());
        if (all.isEmpty()) {
            doing.run();
            return;
        }
        String object = text(statement.getObject());
        properties.put(property, all.stream().filter(one -> !one.equals(object)).toList());
        try {
            doing.run();
        } finally {
            properties.put(property, all);
        }
    }

    static String text(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.isURI() ? node.getURI() : node.toString();
    }
}
