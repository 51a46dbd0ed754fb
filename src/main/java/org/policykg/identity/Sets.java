package org.policykg.identity;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;

/** Documents in sets of those that are one; each starts in a set of its own. */
final class Sets {
    private final Map<Node, Node> parents = new HashMap<>();

    /** What stands for the set of a document until it is united with another. */
    Node root(Node node) {
        Node at = node;
        Node parent = parent(at);
        while (!parent.equals(at)) {
            // halved on the way, so that long chains are walked once
            parents.put(at, parent(parent));
            at = parent(parent);
            parent = parent(at);
        }
        return at;
    }

    private Node parent(Node node) {
        return parents.getOrDefault(node, node);
    }

    void unite(Node one, Node other) {
        parents.put(root(one), root(other));
    }
}
