package org.policykg.explore;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.policykg.graph.Policy;

/** The periods that plans have; inside one read transaction. */
public final class Periods {
    private Periods() {}

    /** All of them, in the order of their IRIs. */
    public static List<Ref> of(Facts facts) {
        Set<Long> periods = new TreeSet<>();
        facts.editions().pairs(Policy.planPeriod.asNode(), (plan, period) -> periods.add(period));
        return periods.stream()
                .map(period -> facts.ref(facts.ids().node(period)))
                .sorted(Comparator.comparing(Ref::iri))
                .toList();
    }
}
