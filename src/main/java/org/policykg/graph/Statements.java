package org.policykg.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.policykg.limit.TimeLimit;

/** Collects triples, each once, by subject in the order in which the subjects are first spoken of. */
final class Statements {
    private final Map<Node, Set<Triple>> bySubject = new LinkedHashMap<>();
    private final ContactsShown contacts;

    Statements(ContactsShown contacts) {
        this.contacts = contacts;
    }

    /** Says something; a string without the contacts that are not to be shown. */
    Triple say(Node subject, Node property, Node object) {
        TimeLimit.check();
        Triple triple = Triple.create(subject, property, contacts.in(object));
        bySubject.computeIfAbsent(subject, s -> new LinkedHashSet<>()).add(triple);
        return triple;
    }

    /** Whether anything was said of a thing. */
    boolean speaksOf(Node subject) {
        return bySubject.containsKey(subject);
    }

    List<Triple> list() {
        List<Triple> all = new ArrayList<>();
        bySubject.values().forEach(all::addAll);
        return all;
    }
}
