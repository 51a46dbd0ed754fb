package org.policykg.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;

/** The tasks of a document by the bodies that have to do with them. */
public final class TasksByBody {
    private TasksByBody() {}

    /**
     * A body's share.
     *
     * @param body the body
     * @param roles in how many tasks it has a role, by role
     * @param total in how many tasks it has any
     */
    public record Share(Ref body, Map<Tasks.Role, Integer> roles, int total) {}

    /** The bodies, the one with the most tasks first. */
    public static List<Share> of(Facts facts, String document) {
        Map<Node, Map<Tasks.Role, Integer>> roles = new HashMap<>();
        Map<Node, Integer> totals = new HashMap<>();
        for (TaskRow row : PlanTasks.in(facts, document)) {
            List<TaskRow.Part> parts = row.parts(facts);
            parts.forEach(part -> roles.computeIfAbsent(part.body(), body -> new EnumMap<>(Tasks.Role.class))
                    .merge(part.role(), 1, Integer::sum));
            parts.stream().map(TaskRow.Part::body).distinct().forEach(body -> totals.merge(body, 1, Integer::sum));
        }
        List<Share> shares = new ArrayList<>();
        roles.forEach((body, some) -> shares.add(new Share(facts.ref(body), some, totals.getOrDefault(body, 0))));
        shares.sort(Comparator.comparingInt(Share::total)
                .reversed()
                .thenComparing(share -> share.body().label()));
        return shares;
    }
}
