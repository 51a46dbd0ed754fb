package org.policykg.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.policykg.graph.Iris;
import org.policykg.graph.Policy;

/**
 * Names that a better reading of the same text has changed: the notice's, those of its tasks and of the documents that bear its
 * number lead on to the names of now, in a graph of their own. Inside {@link PolicyStore#write}.
 */
final class MovedNames {
    private static final Node MOVED = NodeFactory.createURI(Iris.MOVED_GRAPH);
    private static final Node REPLACED_BY = DCTerms.isReplacedBy.asNode();

    /** By what things that are named after the notice are known again: tasks by their words, documents by their titles. */
    private static final List<Property> KNOWN_BY = List.of(Policy.taskText, Policy.editionOf);

    private final PolicyStore store;

    MovedNames(PolicyStore store) {
        this.store = store;
    }

    /**
     * Takes away the graph that a notice had under another name, and leaves word where it is now.
     *
     * @param before the name of before
     * @param now the name of now, whose graph is there
     */
    void moved(String before, String now) {
        List<Triple> old = Graphs.kept(store.dataset(), before).toList();
        List<Triple> read = Graphs.kept(store.dataset(), now).toList();
        store.replaceNow(before, List.of());
        leads(NodeFactory.createURI(before), NodeFactory.createURI(now));
        for (Property known : KNOWN_BY) {
            Map<Node, Node> names = only(known, read);
            Set<Node> kept = new HashSet<>(names.values());
            only(known, old).forEach((value, name) -> {
                Node same = names.get(value);
                if (same != null && !kept.contains(name)) {
                    leads(name, same);
                }
            });
        }
    }

    /** Things by a value that only one of them has. */
    private static Map<Node, Node> only(Property property, List<Triple> graph) {
        Map<Node, Set<Node>> all = graph.stream()
                .filter(triple -> triple.getPredicate().equals(property.asNode()))
                .collect(Collectors.groupingBy(
                        Triple::getObject, Collectors.mapping(Triple::getSubject, Collectors.toSet())));
        Map<Node, Node> only = new HashMap<>();
        all.forEach((value, some) -> {
            if (some.size() == 1) {
                only.put(value, some.iterator().next());
            }
        });
        return only;
    }

    /** A name that leads on, and all that led to it, lead to the name of now; what is a name of now leads nowhere. */
    private void leads(Node before, Node now) {
        said(now, Node.ANY).forEach(this::forget);
        said(before, Node.ANY).forEach(this::forget);
        for (Triple led : said(Node.ANY, before)) {
            forget(led);
            if (!led.getSubject().equals(now)) {
                store.sayNow(Iris.MOVED_GRAPH, Triple.create(led.getSubject(), REPLACED_BY, now));
            }
        }
        store.sayNow(Iris.MOVED_GRAPH, Triple.create(before, REPLACED_BY, now));
    }

    private void forget(Triple triple) {
        store.removeNow(Iris.MOVED_GRAPH, triple);
    }

    private List<Triple> said(Node before, Node now) {
        return store.dataset().stream(MOVED, before, REPLACED_BY, now)
                .map(Quad::asTriple)
                .toList();
    }
}
