package org.policykg.extract;

import java.math.BigDecimal;
import java.util.List;
import org.policykg.lexicon.BodyShapes;
import org.policykg.notice.Notice;

/**
 * All that was read in a notice.
 *
 * @param notice its parts
 * @param bodies issuers, recipients, copies and approvers in the order of the text
 * @param citations other documents, each once for each text that names it
 * @param tasks in the order of the text
 * @param targets the figures that are to be reached, in the order of the text
 * @param funding the sums that are granted, in the order of the text
 * @param force when it is in force
 * @param memberships who belongs to the coordinating bodies that it sets up
 * @param issuers the names of all issuers, however sure: they name the notice
 * @param shapes what its names of bodies look like
 * @param least the confidence that all of this has at the least, 0 where nothing was left out for it
 */
public record Extraction(
        Notice notice,
        List<Mention.Body> bodies,
        List<Mention.Citation> citations,
        List<Mention.Task> tasks,
        List<Mention.Target> targets,
        List<Mention.Funding> funding,
        List<Mention.Force> force,
        List<Mention.Membership> memberships,
        List<String> issuers,
        BodyShapes shapes,
        BigDecimal least) {
    public Extraction {
        issuers = List.copyOf(issuers);
        bodies = List.copyOf(bodies);
        citations = List.copyOf(citations);
        tasks = List.copyOf(tasks);
        targets = List.copyOf(targets);
        funding = List.copyOf(funding);
        force = List.copyOf(force);
        memberships = List.copyOf(memberships);
    }

    /**
     * What of this was read with some confidence at the least.
     *
     * @param least a number from 0 to 1
     */
    public Extraction atLeast(BigDecimal least) {
        return new Extraction(
                notice,
                bodies.stream().filter(body -> isFirm(body, least)).toList(),
                citations.stream().filter(citation -> isFirm(citation, least)).toList(),
                tasks.stream()
                        .filter(task -> isFirm(task, least))
                        .map(task -> new Mention.Task(
                                task.subject(),
                                task.text(),
                                task.bodies().stream()
                                        .filter(body -> isFirm(body, least))
                                        .toList(),
                                task.deadlines().stream()
                                        .filter(deadline -> isFirm(deadline, least))
                                        .toList(),
                                task.recurrences().stream()
                                        .filter(again -> isFirm(again, least))
                                        .toList(),
                                task.headings(),
                                task.action(),
                                task.origin()))
                        .toList(),
                targets.stream().filter(target -> isFirm(target, least)).toList(),
                funding.stream().filter(sum -> isFirm(sum, least)).toList(),
                force.stream().filter(day -> isFirm(day, least)).toList(),
                memberships.stream().filter(member -> isFirm(member, least)).toList(),
                issuers,
                shapes,
                least);
    }

    private static boolean isFirm(Mention mention, BigDecimal least) {
        return mention.origin().rule().confidence().value().compareTo(least) >= 0;
    }

    /** The bodies with one part, in order. */
    public List<Mention.Body> bodies(Mention.Part part) {
        return bodies.stream().filter(body -> body.part() == part).toList();
    }
}
