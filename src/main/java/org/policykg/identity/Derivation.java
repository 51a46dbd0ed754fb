package org.policykg.identity;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
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
    private final Links links;
    private final Naming naming;
    /** what has a new speaker, and the names that spoke for it before and speak now */
    private final Set<Node> renamed;
    /** titles of which other editions may be meant now */
    private final Set<Node> titles;
    /** documents whose links and values are to be said anew */
    private final Set<Node> restated = new HashSet<>();

    private Derivation(Asserted asserted, DerivedGraph derived, Links links) {
        this.links = links;
        this.asserted = asserted;
        this.derived = derived;
        this.naming = new Naming(asserted, derived);
        this.renamed = naming.renamed();
        this.titles = naming.titles();
    }

    /**
     * Brings the derived graph up to date.
     *
     * @param links which properties are links between documents
     * @param changed statements that came, or went, or both; more than that do no harm
     */
    public static void update(Asserted asserted, DerivedGraph derived, Links links, Collection<Triple> changed) {
        if (!changed.isEmpty()) {
            new Derivation(asserted, derived, links).run(changed);
        }
    }

    private void run(Collection<Triple> changed) {
        Set<Node> told = told(changed);
        naming.name(told);
        told.forEach(this::touchTitle);
        renamed.forEach(this::touchTitle);
        MeantEdition meant = new MeantEdition(asserted, derived);
        Set<Node> dated = dated(changed);
        dated.forEach(this::touchTitle);
        dated.forEach(document -> citations(document)
                .filter(citation -> !changed.contains(citation) && mayBeMeantOtherwise(citation, meant))
                .forEach(citation -> titles.add(citation.getObject())));
        restated.addAll(dated);
        for (Triple triple : changed) {
            restated.add(triple.getSubject());
            if (isMeantOtherwise(triple, meant)) {
                titles.add(triple.getObject());
            }
        }
        Set<Node> open = titles.stream().map(derived::identity).collect(Collectors.toSet());
        open.forEach(title -> takeForOnlyEdition(title, meant));
        relink(open, meant);
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

    /**
     * Documents that may stand at another day than before, and so mean other editions: those of whose sets a day, a number or
     * a name came or went, and what they put out.
     */
    private Set<Node> dated(Collection<Triple> changed) {
        Set<Node> all = new LinkedHashSet<>(renamed);
        for (Triple triple : changed) {
            if (Links.DATING.contains(triple.getPredicate())) {
                all.add(triple.getSubject());
                if (triple.getObject().isURI()) {
                    all.add(triple.getObject());
                }
            }
        }
        Set<Node> names = names(all);
        Set<Node> brought = names.stream().flatMap(this::brought).collect(Collectors.toSet());
        names.addAll(names(brought));
        return names;
    }

    private Set<Node> names(Set<Node> documents) {
        return documents.stream()
                .map(derived::identity)
                .distinct()
                .flatMap(identity -> derived.identical(identity).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Stream<Triple> citations(Node document) {
        return links.between().stream().flatMap(link -> asserted.find(document, link, Node.ANY));
    }

    /** Whether a citation that stays may change whether the title that it names is taken for its only edition. */
    private boolean mayBeMeantOtherwise(Triple citation, MeantEdition meant) {
        return onlyEdition(citation.getObject(), meant)
                .filter(edition -> derived.speaker(citation.getObject()).equals(edition)
                        != fits(citation.getSubject(), citation.getObject(), edition, meant))
                .isPresent();
    }

    /** The edition that all may mean who cite a title; of names that are no titles none. */
    private Optional<Node> onlyEdition(Node named, MeantEdition meant) {
        if (!named.isURI() || !derived.isTitle(named)) {
            return Optional.empty();
        }
        Set<Node> editions = meant.editions(named);
        return editions.size() == 1 ? Optional.of(editions.iterator().next()) : Optional.empty();
    }

    /** Whether a citation that came or went may change whether the title that it names is taken for its only edition. */
    private boolean isMeantOtherwise(Triple citation, MeantEdition meant) {
        Node named = citation.getObject();
        Optional<Node> only =
                links.between().contains(citation.getPredicate()) ? onlyEdition(named, meant) : Optional.empty();
        if (only.isEmpty()) {
            return false;
        }
        Node edition = only.get();
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

    private void touchTitle(Node document) {
        derived.title(document).ifPresentOrElse(titles::add, () -> titles.add(document));
        titles.add(derived.identity(document));
    }

    /** Takes a title for its only edition where all who cite it can mean that. */
    private void takeForOnlyEdition(Node title, MeantEdition meant) {
        if (!derived.isTitle(title)) {
            return;
        }
        Set<Node> spellings = derived.identical(title);
        Node speaker = onlyEdition(title, meant)
                .filter(edition ->
                        spellings.stream().flatMap(this::citing).allMatch(by -> fits(by, title, edition, meant)))
                .orElse(title);
        for (Node spelling : spellings) {
            Node before = derived.speaker(spelling);
            derived.only(spelling, Policy.sameDocument, speaker);
            restated.add(before);
            restated.add(spelling);
        }
        restated.add(speaker);
    }

    private Stream<Node> citing(Node document) {
        return links.between().stream()
                .flatMap(link -> asserted.find(Node.ANY, link, document))
                .map(Triple::getSubject);
    }

    /** Says links and values anew under the names that speak. */
    private void relink(Set<Node> open, MeantEdition meant) {
        Set<Node> pointed = new HashSet<>(renamed);
        open.stream().flatMap(title -> derived.identical(title).stream()).forEach(pointed::add);
        pointed.forEach(document -> citing(document).forEach(restated::add));
        restated.addAll(renamed);
        Set<Node> speakers = new HashSet<>();
        for (Node document : restated) {
            speakers.add(document);
            speakers.add(derived.speaker(document));
        }
        Restatement restatement = new Restatement(asserted, derived, links, meant);
        speakers.stream().filter(Node::isURI).forEach(restatement::restate);
    }
}
