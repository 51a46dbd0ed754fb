package org.policykg;

import java.util.List;

/**
 * What came of loading files into a store.
 *
 * @param notices how many graphs were put, one a notice
 * @param leftOut what else there was, in the order of {@link PolicyKg#read(java.nio.file.Path)}
 */
public record Loaded(long notices, List<LeftOut> leftOut) {
    /** What came of it. */
    public Loaded {
        leftOut = List.copyOf(leftOut);
    }
}
