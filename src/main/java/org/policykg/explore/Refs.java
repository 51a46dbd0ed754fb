package org.policykg.explore;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Function;
import org.apache.jena.graph.Node;

/**
 * What things are called, kept for the next page: thousands of graphs repeat the name of a ministry, and looking it up in
 * their union reads all of them. For a store that does not change; threads may share it.
 */
public final class Refs {
    private static final int MOST = 100_000;
    private final Cache<Node, Ref> refs =
            Caffeine.newBuilder().maximumSize(MOST).build();

    Ref get(Node node, Function<Node, Ref> read) {
        return refs.get(node, read);
    }
}
