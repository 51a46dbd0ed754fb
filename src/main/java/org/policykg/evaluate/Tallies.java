package org.policykg.evaluate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tally of each field, in the order in which fields are first measured. */
final class Tallies {
    private final Map<String, Tally> byField = new LinkedHashMap<>();

    /** The tally of a field, begun when it is first asked for. */
    Tally of(String field) {
        return byField.computeIfAbsent(field, Tally::new);
    }

    List<Tally> all() {
        return List.copyOf(byField.values());
    }
}
