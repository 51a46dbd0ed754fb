package org.policykg.extract;

import java.util.List;
import org.policykg.notice.Notice;

/**
 * All that was read in a notice.
 *
 * @param notice its parts
 * @param bodies issuers, recipients, copies and approvers in the order of the text
 * @param citations other documents, each once for each text that names it
 * @param tasks in the order of the text
 * @param force when it is in force
 */
public record Extraction(
        Notice notice,
        List<Mention.Body> bodies,
        List<Mention.Citation> citations,
        List<Mention.Task> tasks,
        List<Mention.Force> force) {
    public Extraction {
        bodies = List.copyOf(bodies);
        citations = List.copyOf(citations);
        tasks = List.copyOf(tasks);
        force = List.copyOf(force);
    }

    /** The bodies with one part, in order. */
    public List<Mention.Body> bodies(Mention.Part part) {
        return bodies.stream().filter(body -> body.part() == part).toList();
    }
}
