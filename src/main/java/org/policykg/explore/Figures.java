package org.policykg.explore;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.policykg.graph.Policy;
import org.policykg.store.Export;
import org.policykg.store.PolicyStore;

/**
 * How much there is.
 *
 * @param kinds things by kind, in the order in which they are told
 * @param statements statements that a dump without graphs and evidence has
 */
public record Figures(Map<Kind, Integer> kinds, long statements) {
    /** Counts; inside one read transaction. */
    public static Figures read(PolicyStore store, Facts facts, Catalogue catalogue) {
        Map<Kind, Integer> kinds = new LinkedHashMap<>(catalogue.sizes());
        AtomicInteger tasks = new AtomicInteger();
        facts.editions().pairs(Policy.hasTask.asNode(), (document, task) -> tasks.incrementAndGet());
        kinds.put(Kind.TASK, tasks.get());
        return new Figures(Collections.unmodifiableMap(kinds), Export.size(store));
    }
}
