package org.policykg.explore;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One thing with all that is said of it.
 *
 * @param ref its name
 * @param names other names of it
 * @param facts its values, in the order of the relations
 * @param links its links in both directions, in the order of the relations
 * @param text its text, where it is a notice or a task
 */
public record Thing(Ref ref, List<String> names, List<Fact> facts, List<Links> links, Optional<String> text) {
    /**
     * A value.
     *
     * @param relation what the value is
     * @param value as the graph has it; dates are ISO
     * @param quotes the words behind it
     */
    public record Fact(Relation relation, String value, List<Quote> quotes) {}

    /**
     * Links of one relation in one direction.
     *
     * @param inverse whether the thing is the object
     * @param total how many there are
     * @param shown some of them, the latest first
     */
    public record Links(Relation relation, boolean inverse, int total, List<Link> shown) {
        /** The name that the graph and addresses have for the relation and its direction. */
        public String id() {
            return (inverse ? "^" : "") + relation.id();
        }
    }

    /**
     * One link.
     *
     * @param target the thing at its other end
     * @param date the day of the document, or the last day of the task, at its other end
     * @param quotes the words behind it
     * @param unread whether it leads to an attachment whose text is not in the store
     */
    public record Link(Ref target, Optional<LocalDate> date, List<Quote> quotes, boolean unread) {}

    /** The links of a relation in a direction. */
    public Optional<Links> links(String id) {
        return links.stream().filter(some -> some.id().equals(id)).findFirst();
    }
}
