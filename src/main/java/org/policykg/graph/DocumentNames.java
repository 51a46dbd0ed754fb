package org.policykg.graph;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * Which names mean one document: those that a store has found to be one, a title of which there is one edition, a short title
 * beside the full one. Of several names one speaks.
 */
final class DocumentNames {
    private static final Node SAME = Policy.sameDocument.asNode();
    private static final Node KEY = Policy.matchKey.asNode();
    private static final Node SAME_TITLE = Policy.sameTitle.asNode();
    private static final Node EDITION_OF = Policy.editionOf.asNode();
    static final List<Node> READS = List.of(SAME, SAME_TITLE, EDITION_OF, Terms.SAME_AS, Terms.TITLE);

    private final Graph graph;

    /** whether a store has worked out which documents are one, and so what a title alone means */
    private final boolean workedOut;

    DocumentNames(Graph graph) {
        this(graph, graph.contains(Node.ANY, KEY, Node.ANY));
    }

    DocumentNames(Graph graph, boolean workedOut) {
        this.graph = graph;
        this.workedOut = workedOut;
    }

    boolean workedOut() {
        return workedOut;
    }

    /** The name that speaks for a document. */
    Node speaker(Node name) {
        Node full = object(name, Terms.SAME_AS)
                .filter(other -> graph.contains(other, Terms.TITLE, Node.ANY))
                .orElse(name);
        Node found = found(full);
        return onlyEdition(found).orElse(found);
    }

    /** Every name of the document that a name speaks for. */
    Set<Node> names(Node speaker) {
        Set<Node> names = new LinkedHashSet<>();
        names.add(speaker);
        names.addAll(subjects(SAME, speaker));
        for (Node edition : List.copyOf(names)) {
            for (Node title : objects(edition, EDITION_OF)) {
                if (onlyEdition(title).equals(Optional.of(speaker))) {
                    names.add(title);
                    names.addAll(subjects(SAME, title));
                }
            }
        }
        for (Node full : List.copyOf(names)) {
            subjects(Terms.SAME_AS, full).stream()
                    .filter(name -> speaker(name).equals(speaker))
                    .forEach(names::add);
        }
        return names;
    }

    /** The titles of which some names are those of an edition, in every way in which they are printed. */
    Set<Node> titles(Set<Node> names) {
        Set<Node> titles = new LinkedHashSet<>();
        for (Node name : names) {
            for (Node title : objects(name, EDITION_OF)) {
                titles.add(title);
                Node spelt = object(title, SAME_TITLE).orElse(title);
                titles.add(spelt);
                titles.addAll(subjects(SAME_TITLE, spelt));
            }
        }
        return titles;
    }

    private Node found(Node name) {
        return object(name, SAME).orElse(name);
    }

    /** The one document of which all editions of a title are names; of two, nobody can tell which is meant. */
    private Optional<Node> onlyEdition(Node title) {
        if (workedOut) {
            return Optional.empty();
        }
        Set<Node> editions = new HashSet<>();
        Iterator<Triple> found = graph.find(Node.ANY, EDITION_OF, title);
        while (found.hasNext() && editions.size() < 2) {
            editions.add(found(found.next().getSubject()));
        }
        return editions.size() == 1 ? Optional.of(editions.iterator().next()) : Optional.empty();
    }

    private Optional<Node> object(Node subject, Node property) {
        return objects(subject, property).stream().min(Comparator.comparing(Node::getURI));
    }

    private List<Node> objects(Node subject, Node property) {
        return graph.find(subject, property, Node.ANY)
                .mapWith(Triple::getObject)
                .filterKeep(Node::isURI)
                .toList();
    }

    private List<Node> subjects(Node property, Node object) {
        return graph.find(Node.ANY, property, object)
                .mapWith(Triple::getSubject)
                .filterKeep(Node::isURI)
                .toList();
    }
}
