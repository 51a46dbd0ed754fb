package org.policykg.explore;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.policykg.graph.Policy;

/** Counts the cells of matrices, in the numbers of bodies and plans; inside one read transaction. */
final class CrossingCounts {
    private static final Node CLASSIFICATION = Facts.node("http://www.w3.org/ns/org#classification");
    private final Map<Crossings.Kind, Map<Long, Map<Long, Integer>>> counts = new EnumMap<>(Crossings.Kind.class);
    private final Facts facts;
    private final Set<Long> central = new HashSet<>();
    private final Set<Long> plans;
    private final Set<Long> notices;

    private CrossingCounts(Facts facts) {
        this.facts = facts;
        for (Crossings.Kind kind : Crossings.Kind.values()) {
            counts.put(kind, new HashMap<>());
        }
        facts.editions().pairs(CLASSIFICATION, (body, level) -> central.add(body));
        this.plans = typed(Policy.Plan.asNode());
        this.notices = typed(Policy.Notice.asNode());
    }

    /** How often each body has to do with each plan, or body, of those that it has to do with at all. */
    static Map<Crossings.Kind, Map<Long, Map<Long, Integer>>> read(Facts facts) {
        CrossingCounts all = new CrossingCounts(facts);
        Map<Long, List<Long>> addressed = all.central(Policy.addressedTo.asNode());
        addressed.values().forEach(bodies -> all.pairs(Crossings.Kind.TOGETHER, bodies, bodies));
        all.circulated()
                .forEach((notice, sent) -> sent.forEach(plan -> addressed
                        .getOrDefault(notice, List.of())
                        .forEach(body -> all.count(Crossings.Kind.PLANS, body, plan))));
        all.central(Policy.issuedBy.asNode()).forEach((notice, bodies) -> {
            if (all.notices.contains(notice)) {
                all.pairs(Crossings.Kind.WORKING, bodies, bodies);
            }
        });
        all.tasks();
        return all.counts;
    }

    private Set<Long> typed(Node type) {
        Set<Long> typed = new HashSet<>();
        for (long thing : facts.ids().subjects(RDF.Nodes.type, type)) {
            if (facts.editions().speaks(thing)) {
                typed.add(thing);
            }
        }
        return typed;
    }

    /** The central bodies that things are linked to. */
    private Map<Long, List<Long>> central(Node link) {
        Map<Long, List<Long>> linked = new HashMap<>();
        facts.editions().pairs(link, (thing, body) -> {
            if (central.contains(body)) {
                linked.computeIfAbsent(thing, some -> new ArrayList<>(2)).add(body);
            }
        });
        return linked;
    }

    /** The plans of notices, each once: a notice may put a plan out and pass it on. */
    private Map<Long, Set<Long>> circulated() {
        Map<Long, Set<Long>> circulated = new HashMap<>();
        for (Node link : Facts.BRINGING) {
            facts.editions().pairs(link, (notice, plan) -> {
                if (plans.contains(plan)) {
                    circulated.computeIfAbsent(notice, some -> new HashSet<>(2)).add(plan);
                }
            });
        }
        return circulated;
    }

    /** The central bodies that have to do with a task, each once. */
    private record Parts(List<Long> carrying, List<Long> sharing, List<Long> taking) {
        private static final Parts NONE = new Parts(List.of(), List.of(), List.of());

        Parts() {
            this(new ArrayList<>(2), new ArrayList<>(4), new ArrayList<>(4));
        }

        void add(Tasks.Role role, long body) {
            put(taking, body);
            if (role.shares()) {
                put(sharing, body);
            }
            if (role.carries()) {
                put(carrying, body);
            }
        }

        private static void put(List<Long> some, long body) {
            if (!some.contains(body)) {
                some.add(body);
            }
        }
    }

    private void tasks() {
        Map<Long, Parts> parts = new HashMap<>();
        for (Tasks.Role role : Tasks.Role.values()) {
            facts.editions().pairs(role.property(), (task, body) -> {
                if (central.contains(body)) {
                    parts.computeIfAbsent(task, some -> new Parts()).add(role, body);
                }
            });
        }
        Set<Long> seen = new HashSet<>();
        facts.editions().pairs(Policy.hasTask.asNode(), (document, task) -> {
            Parts some = parts.getOrDefault(task, Parts.NONE);
            if (plans.contains(document)) {
                some.taking.forEach(body -> count(Crossings.Kind.PLANS, body, document));
            }
            // one that several documents set is one
            if (seen.add(task)) {
                pairs(Crossings.Kind.WORKING, some.carrying, some.sharing);
            }
        });
    }

    private void pairs(Crossings.Kind kind, List<Long> ones, List<Long> others) {
        for (Long one : ones) {
            for (Long other : others) {
                if (!one.equals(other)) {
                    count(kind, one, other);
                }
            }
        }
    }

    private void count(Crossings.Kind kind, Long body, Long other) {
        counts.getOrDefault(kind, Map.of())
                .computeIfAbsent(body, line -> new HashMap<>())
                .merge(other, 1, Integer::sum);
    }
}
