package org.policykg.identity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToIntBiFunction;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/**
 * Joins documents so that one of which little is known never makes one of two of which more is: those of which much is known are
 * joined first, each other one to the nearest of these, where that is one, and last the others among themselves.
 *
 * @param sets where the documents are joined
 * @param isKnown whether much is known of a document
 * @param distance how far two documents that may be one are from each other, 0 the nearest; {@link #APART} where they are not one
 */
record Nearest(Sets sets, Predicate<DocumentFacts> isKnown, ToIntBiFunction<DocumentFacts, DocumentFacts> distance) {
    static final int APART = Integer.MAX_VALUE;

    /** Joins those of some documents that are one, whose order is that of their names. */
    void join(List<DocumentFacts> found) {
        List<DocumentFacts> known = found.stream().filter(isKnown).toList();
        pairs(known, Set.of());
        Set<Node> roots = roots(known);
        List<DocumentFacts> others = new ArrayList<>();
        for (DocumentFacts one : found) {
            if (isKnown.test(one) || roots.contains(sets.root(one.node()))) {
                continue;
            }
            Set<Node> nearest = nearest(one, known);
            if (nearest.size() == 1) {
                sets.unite(one.node(), nearest.iterator().next());
            }
            if (nearest.size() < 2) {
                others.add(one);
            }
        }
        pairs(others, roots(known));
    }

    private Set<Node> roots(List<DocumentFacts> some) {
        return some.stream().map(document -> sets.root(document.node())).collect(Collectors.toSet());
    }

    private Set<Node> nearest(DocumentFacts one, List<DocumentFacts> known) {
        TreeMap<Integer, Set<Node>> byDistance = new TreeMap<>();
        for (DocumentFacts other : known) {
            int far = distance.applyAsInt(one, other);
            if (far != APART) {
                byDistance.computeIfAbsent(far, d -> new HashSet<>()).add(sets.root(other.node()));
            }
        }
        return byDistance.isEmpty() ? Set.of() : byDistance.firstEntry().getValue();
    }

    /** Joins each two that are one, but no two of the sets that are to stay apart. */
    private void pairs(List<DocumentFacts> some, Set<Node> apart) {
        for (int i = 0; i < some.size(); i++) {
            for (int j = i + 1; j < some.size(); j++) {
                Node one = sets.root(some.get(i).node());
                Node other = sets.root(some.get(j).node());
                boolean open = !one.equals(other) && !(apart.contains(one) && apart.contains(other));
                if (open && distance.applyAsInt(some.get(i), some.get(j)) != APART) {
                    // the set that stays apart keeps standing for itself
                    sets.unite(apart.contains(one) ? other : one, apart.contains(one) ? one : other);
                }
            }
        }
    }
}
