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
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.policykg.graph.Iris;
import org.policykg.graph.Policy;

/**
 * Names that a better reading of the same text has changed: the notice's and those of its tasks lead on to the names of now, in a
 * graph of their own. Inside {@link PolicyStore#write}.
 */
final class MovedNames {
    private static final Node MOVED = NodeFactory.createURI(Iris.MOVED_GRAPH);
    private static final Node REPLACED_BY = DCTerms.isReplacedBy.asNode();

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
        List<Triple> old = store.graphNow(before).toList();
        List<Triple> read = store.graphNow(now).toList();
        store.replaceNow(before, List.of());
        leads(NodeFactory.createURI(before), NodeFactory.createURI(now));
        Map<String, Node> tasks = tasks(read);
        Set<Node> kept = new HashSet<>(tasks.values());
        tasks(old).forEach((words, task) -> {
            Node same = tasks.get(words);
            if (same != null && !kept.contains(task)) {
                leads(task, same);
            }
        });
    }

    /** Tasks by their words, of those that only one has. */
    private static Map<String, Node> tasks(List<Triple> graph) {
        Map<String, Set<Node>> all = graph.stream()
                .filter(triple -> triple.getPredicate().equals(Policy.taskText.asNode()))
                .collect(Collectors.groupingBy(
                        triple -> triple.getObject().getLiteralLexicalForm(),
                        Collectors.mapping(Triple::getSubject, Collectors.toSet())));
        Map<String, Node> single = new HashMap<>();
        all.forEach((words, some) -> {
            if (some.size() == 1) {
                single.put(words, some.iterator().next());
            }
        });
        return single;
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
