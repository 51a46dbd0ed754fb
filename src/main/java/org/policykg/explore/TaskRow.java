package org.policykg.explore;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.policykg.graph.Policy;

/**
 * A task without its words and its bodies, which are read when they are shown.
 *
 * @param task the task
 * @param document the document that sets it
 * @param deadline its last day
 */
record TaskRow(Node task, Node document, Optional<LocalDate> deadline) {
    /** By the last day, those without one last; then by document, and in the order of their names. */
    static final Comparator<TaskRow> ORDER = Comparator.comparing((TaskRow row) -> row.deadline.orElse(LocalDate.MAX))
            .thenComparing(row -> row.document.getURI())
            .thenComparingInt(row -> row.task.getURI().length())
            .thenComparing(row -> row.task.getURI());

    /** A body in its role. */
    record Part(Node body, Tasks.Role role) {}

    static TaskRow of(Facts facts, Node task, Node document) {
        return new TaskRow(task, document, facts.day(task));
    }

    /** The bodies that have to do with it, by their roles. */
    List<Part> parts(Facts facts) {
        List<Part> parts = new ArrayList<>();
        facts.ids().of(task).ifPresent(id -> {
            for (Tasks.Role role : Tasks.Role.values()) {
                for (long body : facts.ids().objects(id, role.property())) {
                    parts.add(new Part(facts.ids().node(body), role));
                }
            }
        });
        return parts;
    }

    Tasks.Entry entry(Facts facts) {
        List<Part> parts = parts(facts);
        Map<Tasks.Role, List<Ref>> bodies = new EnumMap<>(Tasks.Role.class);
        for (Tasks.Role role : Tasks.Role.values()) {
            List<Ref> some = parts.stream()
                    .filter(part -> part.role() == role)
                    .map(part -> facts.ref(part.body()))
                    .sorted(Comparator.comparing(Ref::label))
                    .toList();
            if (!some.isEmpty()) {
                bodies.put(role, some);
            }
        }
        String heading = facts.text(task, Policy.heading.asNode()).orElse("");
        return new Tasks.Entry(
                facts.ref(task), facts.ref(document), deadline, Recurrence.of(facts, task), heading, bodies);
    }
}
