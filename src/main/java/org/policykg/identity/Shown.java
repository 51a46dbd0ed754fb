package org.policykg.identity;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.policykg.graph.Iris;
import org.policykg.graph.Policy;

/**
 * What lists show of a thing that has several names: the editions that stand for a title ({@code shownAs}), the title under which
 * editions are counted ({@code countedAs}), one title, one number, its day, one name. It follows from what all graphs say, and is kept so
 * that a query need not look through all names of everything that it lists.
 */
public final class Shown {
    private static final Set<Node> MATTER = Stream.of(
                    DCTerms.title,
                    Policy.editionOf,
                    Policy.documentNumber,
                    Policy.dateIssued,
                    Policy.promulgates,
                    SKOS.prefLabel,
                    RDFS.label)
            .map(property -> property.asNode())
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<Node> LINKS = Set.of(Policy.editionOf.asNode(), Policy.promulgates.asNode());

    private static final Set<Node> TERMS = Stream.of(
                    Policy.shownAs,
                    Policy.countedAs,
                    Policy.shownTitle,
                    Policy.shownNumber,
                    Policy.shownDate,
                    Policy.shownName)
            .map(property -> property.asNode())
            .collect(Collectors.toUnmodifiableSet());

    private static final List<String> BODIES =
            List.of(Iris.BASE + "organization/", Iris.BASE + "group/", Iris.BASE + "person/");

    private final Asserted said;

    /**
     * What lists show of what is said.
     *
     * @param said what all graphs say
     */
    public Shown(Asserted said) {
        this.said = said;
    }

    /** Whether a statement says what lists show of something. */
    public static boolean isShown(Triple triple) {
        return TERMS.contains(triple.getPredicate());
    }

    /** Whether a statement, when it comes or goes, may change what lists show. */
    public static boolean matters(Triple triple) {
        return triple.getSubject().isURI() && MATTER.contains(triple.getPredicate());
    }

    /** The things of which something else may be shown when statements come or go. */
    public Set<Node> touched(Set<Triple> changes) {
        Set<Node> touched = new LinkedHashSet<>();
        for (Triple triple : changes) {
            touched.add(triple.getSubject());
            if (LINKS.contains(triple.getPredicate())) {
                touched.add(triple.getObject());
            }
        }
        addOtherNames(touched);
        List.copyOf(touched)
                .forEach(notice -> said.objects(notice, Policy.promulgates).forEach(touched::add));
        addOtherNames(touched);
        return touched;
    }

    private void addOtherNames(Set<Node> things) {
        for (Node thing : List.copyOf(things)) {
            titles(thing).forEach(things::add);
            editions(thing).forEach(things::add);
        }
    }

    /** What lists show of one thing. */
    public Set<Triple> of(Node thing) {
        if (!thing.isURI()) {
            return Set.of();
        }
        Set<Triple> shown = new HashSet<>();
        if (BODIES.stream().anyMatch(thing.getURI()::startsWith)
                || !thing.getURI().startsWith(Iris.BASE)) {
            shown.addAll(names(thing));
        }
        if (Iris.mayBeDocument(thing.getURI())) {
            shown.addAll(document(thing));
        }
        return shown;
    }

    /** The Chinese names of a body; else the first. */
    private Set<Triple> names(Node body) {
        List<Node> labels = Stream.of(SKOS.prefLabel, RDFS.label)
                .flatMap(property -> said.objects(body, property))
                .filter(Node::isLiteral)
                .toList();
        List<String> chinese = labels.stream()
                .filter(label -> label.getLiteralLanguage().equals("zh"))
                .map(Node::getLiteralLexicalForm)
                .toList();
        Stream<String> shown = chinese.isEmpty()
                ? labels.stream().map(Node::getLiteralLexicalForm).sorted().limit(1)
                : chinese.stream();
        return shown.map(name -> literal(body, Policy.shownName, name)).collect(Collectors.toSet());
    }

    private Set<Triple> document(Node document) {
        Set<Node> titles = titles(document).collect(Collectors.toSet());
        Set<Node> editions = editions(document).collect(Collectors.toSet());
        Set<Node> others = titles.isEmpty() ? editions : titles;
        if (others.isEmpty() && !isSpokenOf(document)) {
            return Set.of();
        }
        Set<Triple> shown = new HashSet<>();
        if (editions.isEmpty()) {
            shown.add(link(document, Policy.shownAs, document));
        }
        editions.stream()
                .filter(edition -> editions(edition).findAny().isEmpty())
                .forEach(edition -> shown.add(link(document, Policy.shownAs, edition)));
        if (titles.isEmpty()) {
            shown.add(link(document, Policy.countedAs, document));
        }
        titles.stream()
                .filter(title -> titles(title).findAny().isEmpty())
                .forEach(title -> shown.add(link(document, Policy.countedAs, title)));
        values(document, others, DCTerms.title)
                .min(String::compareTo)
                .ifPresent(title -> shown.add(literal(document, Policy.shownTitle, title)));
        // several editions have a number each, none of which is the title's
        values(document, titles.isEmpty() && editions.size() > 1 ? Set.of() : others, Policy.documentNumber)
                .min(String::compareTo)
                .ifPresent(number -> shown.add(literal(document, Policy.shownNumber, number)));
        dates(document, titles).forEach(day -> shown.add(link(document, Policy.shownDate, day)));
        return shown;
    }

    /** The days of a document, as they are said of it or its titles; else those of the notices that bring it. */
    private Set<Node> dates(Node document, Set<Node> titles) {
        List<Node> names = Stream.concat(Stream.of(document), titles.stream()).toList();
        Set<Node> own = names.stream()
                .flatMap(name -> said.objects(name, Policy.dateIssued))
                .collect(Collectors.toSet());
        return own.isEmpty()
                ? names.stream()
                        .flatMap(name -> said.subjects(Policy.promulgates, name))
                        .flatMap(notice -> Stream.concat(Stream.of(notice), titles(notice)))
                        .flatMap(notice -> said.objects(notice, Policy.dateIssued))
                        .collect(Collectors.toSet())
                : own;
    }

    private boolean isSpokenOf(Node document) {
        return MATTER.stream()
                .anyMatch(property ->
                        said.find(document, property, Node.ANY).findAny().isPresent());
    }

    private Stream<String> values(Node document, Set<Node> others, Property property) {
        return Stream.concat(Stream.of(document), others.stream())
                .flatMap(name -> said.objects(name, property))
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm);
    }

    private Stream<Node> titles(Node document) {
        return said.objects(document, Policy.editionOf);
    }

    private Stream<Node> editions(Node document) {
        return said.subjects(Policy.editionOf, document);
    }

    private static Triple link(Node thing, Property property, Node to) {
        return Triple.create(thing, property.asNode(), to);
    }

    private static Triple literal(Node thing, Property property, String value) {
        return Triple.create(thing, property.asNode(), NodeFactory.createLiteralString(value));
    }
}
