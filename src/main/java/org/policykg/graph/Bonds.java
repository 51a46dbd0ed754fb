package org.policykg.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Which notice puts out which documents, by the names that speak for them. */
final class Bonds {
    private static final Node PROMULGATES = Policy.promulgates.asNode();
    static final List<Node> READS = List.of(PROMULGATES);

    private final Graph graph;
    private final DocumentNames names;

    /**
     * A document that puts another out, or is put out by it.
     *
     * @param document that document
     * @param statements what says so
     */
    record Bond(Node document, List<Triple> statements) {}

    Bonds(Graph graph, DocumentNames names) {
        this.graph = graph;
        this.names = names;
    }

    /** The notices that put out a document. */
    List<Bond> bringers(Set<Node> called) {
        Map<String, Bond> bonds = new TreeMap<>();
        for (Node name : called) {
            graph.find(Node.ANY, PROMULGATES, name).toList().forEach(said -> add(bonds, said.getSubject(), said));
        }
        return sorted(bonds, called);
    }

    /** The documents that a notice puts out. */
    List<Bond> texts(Set<Node> called) {
        Map<String, Bond> bonds = new TreeMap<>();
        for (Node name : called) {
            graph.find(name, PROMULGATES, Node.ANY).toList().forEach(said -> add(bonds, said.getObject(), said));
        }
        return sorted(bonds, called);
    }

    private void add(Map<String, Bond> bonds, Node name, Triple said) {
        if (name.isURI()) {
            Node document = names.speaker(name);
            bonds.computeIfAbsent(document.getURI(), iri -> new Bond(document, new ArrayList<>()))
                    .statements()
                    .add(said);
        }
    }

    private static List<Bond> sorted(Map<String, Bond> bonds, Set<Node> called) {
        return bonds.values().stream()
                .filter(bond -> !called.contains(bond.document()))
                .map(bond -> new Bond(
                        bond.document(),
                        bond.statements().stream()
                                .sorted(Comparator.comparing(Triple::toString))
                                .toList()))
                .toList();
    }
}
