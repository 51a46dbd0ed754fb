package org.policykg.identity;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.policykg.graph.Policy;

/**
 * Works out again what follows from statements that came or went: a function of what is said now, whatever was said before and in
 * whatever order it came, at a cost that follows the documents that the changes touch.
 */
public final class Derivation {
    private final Asserted asserted;
    private final DerivedGraph derived;
    /** what has a new speaker, and the names that spoke for it before and speak now */
    private final Set<Node> renamed = new HashSet<>();
    /** titles of which other editions may be meant now */
    private final Set<Node> titles = new HashSet<>();
    /** documents whose links and values are to be said anew */
    private final Set<Node> restated = new HashSet<>();

    private Derivation(Asserted asserted, DerivedGraph derived) {
        this.asserted = asserted;
        this.derived = derived;
    }

    /** Whether a statement is of a kind from which something follows. */
    public static boolean matters(Triple triple) {
        return Links.matters(triple.getPredicate()) && triple.getSubject().isURI();
    }

    /**
     * Brings the derived graph up to date.
     *
     * @param changed statements that came, or went, or both; more than that do no harm
     */
    public static void update(Asserted asserted, DerivedGraph derived, Collection<Triple> changed) {
        if (!changed.isEmpty()) {
            new Derivation(asserted, derived).run(changed);
        }
    }

    private void run(Collection<Triple> changed) {
        Set<Node> told = told(changed);
        sets(told);
        told.forEach(this::touchTitle);
        renamed.forEach(this::touchTitle);
        MeantEdition meant = new MeantEdition(asserted, derived);
        for (Triple triple : changed) {
            restated.add(triple.getSubject());
            if (isMeantOtherwise(triple, meant)) {
                titles.add(triple.getObject());
            }
        }
        Set<Node> open = titles.stream().map(derived::identity).collect(Collectors.toSet());
        open.forEach(title -> onlyEdition(title, meant));
        links(open, meant);
    }

    /** Documents that may be told from others in another way than before: those spoken of, and what they put out. */
    private Set<Node> told(Collection<Triple> changed) {
        Set<Node> told = new LinkedHashSet<>();
        for (Triple triple : changed) {
            if (!Links.tells(triple.getPredicate())) {
                continue;
            }
            told.add(triple.getSubject());
            brought(triple.getSubject()).forEach(told::add);
            if (triple.getPredicate().equals(Policy.promulgates.asNode())
                    || triple.getPredicate().equals(Policy.forwards.asNode())) {
                told.add(triple.getObject());
            }
        }
        told.removeIf(node -> !node.isURI());
        return told;
    }

    /** Whether a citation that came or went may change whether the title that it names is taken for its only edition. */
    private boolean isMeantOtherwise(Triple citation, MeantEdition meant) {
        Node named = citation.getObject();
        if (!Links.BETWEEN.contains(citation.getPredicate()) || !named.isURI() || !derived.isTitle(named)) {
            return false;
        }
        Set<Node> editions = meant.editions(named);
        if (editions.size() != 1) {
            return false;
        }
        Node edition = editions.iterator().next();
        boolean taken = derived.speaker(named).equals(edition);
        Node by = citation.getSubject();
        boolean gone = !asserted.says(by, citation.getPredicate(), named);
        return gone ? !taken : taken && !fits(by, named, edition, meant);
    }

    private boolean fits(Node by, Node title, Node edition, MeantEdition meant) {
        return derived.identity(by).equals(edition) || meant.meant(by, title).equals(edition);
    }

    private Stream<Node> brought(Node document) {
        return Stream.of(Policy.promulgates, Policy.forwards).flatMap(link -> asserted.objects(document, link));
    }

    /** Works out which documents are one, among all that may be one with those that changed. */
    private void sets(Set<Node> told) {
        Set<Node> reach = new LinkedHashSet<>(told);
        Deque<Node> ahead = new ArrayDeque<>(told);
        Map<Node, DocumentFacts> facts = new HashMap<>();
        for (Node document : told) {
            DocumentFacts now = DocumentFacts.read(asserted, document);
            Set<Node> keys = isDocument(now) ? MatchKeys.of(now) : Set.of();
            // those that it might be one with until now may be one with others now
            derived.keys(document).stream().flatMap(derived::found).filter(reach::add).forEach(ahead::add);
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
        reach.forEach(document -> speaks(document, speakers.getOrDefault(document, document)));
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

    private void speaks(Node document, Node speaker) {
        Node before = derived.identity(document);
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

    private void touchTitle(Node document) {
        derived.title(document).ifPresentOrElse(titles::add, () -> titles.add(document));
        titles.add(derived.identity(document));
    }

    /** Takes a title for its only edition where all who cite it can mean that. */
    private void onlyEdition(Node title, MeantEdition meant) {
        if (!derived.isTitle(title)) {
            return;
        }
        Set<Node> editions = meant.editions(title);
        Set<Node> spellings = derived.identical(title);
        Node speaker = title;
        if (editions.size() == 1) {
            Node edition = editions.iterator().next();
            boolean all = spellings.stream()
                    .flatMap(this::citing)
                    .allMatch(by -> fits(by, title, edition, meant));
            speaker = all ? edition : title;
        }
        for (Node spelling : spellings) {
            Node before = derived.speaker(spelling);
            derived.only(spelling, Policy.sameDocument, speaker);
            restated.add(before);
            restated.add(spelling);
        }
        restated.add(speaker);
    }

    private Stream<Node> citing(Node document) {
        return Links.BETWEEN.stream()
                .flatMap(link -> asserted.find(Node.ANY, link, document))
                .map(Triple::getSubject);
    }

    /** Says links and values anew under the names that speak. */
    private void links(Set<Node> open, MeantEdition meant) {
        Set<Node> pointed = new HashSet<>(renamed);
        open.stream().flatMap(title -> derived.identical(title).stream()).forEach(pointed::add);
        pointed.forEach(document -> citing(document).forEach(restated::add));
        restated.addAll(renamed);
        Set<Node> speakers = new HashSet<>();
        for (Node document : restated) {
            speakers.add(document);
            speakers.add(derived.speaker(document));
        }
        speakers.stream().filter(Node::isURI).forEach(speaker -> restate(speaker, meant));
    }

    private void restate(Node speaker, MeantEdition meant) {
        Set<Triple> now = new HashSet<>();
        if (derived.speaker(speaker).equals(speaker)) {
            Set<Node> members = derived.members(speaker);
            for (Node member : members) {
                for (Node link : Links.BETWEEN) {
                    asserted.find(member, link, Node.ANY)
                            .map(Triple::getObject)
                            .filter(Node::isURI)
                            .map(named -> target(member, named, meant))
                            .filter(target -> !target.equals(speaker))
                            .forEach(target -> say(now, speaker, link, target));
                }
            }
            if (members.size() > 1) {
                fill(now, speaker, members);
            }
        }
        derived.replace(speaker, Links.BLOCK, now);
    }

    private Node target(Node by, Node named, MeantEdition meant) {
        return derived.speaker(derived.isTitle(named) ? meant.meant(by, named) : named);
    }

    private void say(Set<Triple> now, Node subject, Node property, Node object) {
        if (!asserted.says(subject, property, object)) {
            now.add(Triple.create(subject, property, object));
        }
    }

    /** What the name that speaks does not say itself, the next in line says for it. */
    private void fill(Set<Triple> now, Node speaker, Set<Node> members) {
        List<DocumentFacts> order = members.stream()
                .map(member -> DocumentFacts.read(asserted, member))
                .sorted(DocumentFacts.SPEAKING)
                .toList();
        for (Node property : Links.FILLED) {
            if (!asserted.says(speaker, property, Node.ANY)) {
                order.stream()
                        .map(DocumentFacts::node)
                        .filter(member -> asserted.says(member, property, Node.ANY))
                        .findFirst()
                        .ifPresent(member -> asserted.find(member, property, Node.ANY)
                                .map(Triple::getObject)
                                .forEach(value -> now.add(Triple.create(speaker, property, value))));
            }
        }
    }
}
