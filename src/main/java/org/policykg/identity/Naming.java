package org.policykg.identity;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.policykg.graph.Policy;

/** Works out anew which documents are one, and by what they are found, where some may be told from others in another way. */
final class Naming {
    private final Asserted asserted;
    private final DerivedGraph derived;
    private final Set<Node> renamed = new HashSet<>();
    private final Set<Node> titles = new HashSet<>();

    Naming(Asserted asserted, DerivedGraph derived) {
        this.asserted = asserted;
        this.derived = derived;
    }

    /** What has a new speaker, and the names that spoke for it before and speak now. */
    Set<Node> renamed() {
        return renamed;
    }

    /** Titles of which there may be other editions now. */
    Set<Node> titles() {
        return titles;
    }

    /** Works out which documents are one, among all that may be one with those that changed. */
    void name(Set<Node> told) {
        Set<Node> reach = new LinkedHashSet<>(told);
        Deque<Node> ahead = new ArrayDeque<>(told);
        Map<Node, DocumentFacts> facts = new HashMap<>();
        // a document that is gone looks like a title once it is no longer said to be an edition
        Map<Node, Node> before = new LinkedHashMap<>();
        told.forEach(document -> before.put(document, derived.identity(document)));
        for (Node document : told) {
            DocumentFacts now = DocumentFacts.read(asserted, document);
            Set<Node> keys = isDocument(now) ? MatchKeys.of(now) : Set.of();
            // those that it might be one with until now may be one with others now
            derived.keys(document).stream()
                    .flatMap(derived::found)
                    .filter(reach::add)
                    .forEach(ahead::add);
            index(document, now, keys);
        }
        Set<Node> seen = new HashSet<>();
        while (!ahead.isEmpty()) {
            Node document = ahead.remove();
            DocumentFacts now = DocumentFacts.read(asserted, document);
            if (isDocument(now)) {
                facts.put(document, now);
            }
            for (Node key : derived.keys(document)) {
                if (seen.add(key)) {
                    derived.found(key).filter(reach::add).forEach(ahead::add);
                }
            }
        }
        Map<Node, Node> speakers = Sameness.speakers(asserted, facts);
        reach.forEach(document -> before.putIfAbsent(document, derived.identity(document)));
        before.forEach((document, spoke) -> speaks(document, spoke, speakers.getOrDefault(document, document)));
    }

    private static boolean isDocument(DocumentFacts facts) {
        return !facts.titles().isEmpty() || !facts.numbers().isEmpty();
    }

    private void index(Node document, DocumentFacts now, Set<Node> keys) {
        derived.title(document).ifPresent(titles::add);
        titles.add(now.title());
        derived.replace(
                document,
                Set.of(Policy.matchKey.asNode()),
                keys.stream()
                        .map(key -> Triple.create(document, Policy.matchKey.asNode(), key))
                        .collect(Collectors.toSet()));
        derived.only(document, Policy.editionOf, now.title());
    }

    private void speaks(Node document, Node before, Node speaker) {
        if (derived.isTitle(document)) {
            derived.only(document, Policy.sameTitle, speaker);
            titles.add(document);
        } else {
            derived.replace(document, Set.of(Policy.sameTitle.asNode()), Set.of());
            derived.only(document, Policy.sameDocument, speaker);
        }
        if (!before.equals(speaker)) {
            renamed.add(document);
            renamed.add(before);
            renamed.add(speaker);
        }
    }
}
