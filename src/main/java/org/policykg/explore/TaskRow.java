package org.policykg.explore;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/**
 * A task without its words, which are read when they are shown.
 *
 * @param task the task
 * @param document the document that sets it
 * @param deadline its last day
 * @param parts the bodies that have to do with it
 */
record TaskRow(Node task, Node document, Optional<LocalDate> deadline, List<Part> parts) {
    /** A body in its role. */
    record Part(Node body, Tasks.Role role) {}

    /** The bodies that lead it or answer for it. */
    Set<Node> carrying() {
        return in(EnumSet.of(Tasks.Role.LEAD, Tasks.Role.RESPONSIBLE));
    }

    /** The bodies that do something for it: those that carry it and those that support it. */
    Set<Node> sharing() {
        return in(EnumSet.of(Tasks.Role.LEAD, Tasks.Role.RESPONSIBLE, Tasks.Role.SUPPORTING));
    }

    private Set<Node> in(Set<Tasks.Role> roles) {
        return parts.stream()
                .filter(part -> roles.contains(part.role()))
                .map(Part::body)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
