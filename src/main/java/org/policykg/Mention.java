package org.policykg;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;

/**
 * Something that a notice names. What it has to do with the notice is told by the property of the vocabulary that the graph has for it;
 * {@link Property#getLocalName()} is its short name ({@code issuedBy}). A later release may read further kinds: a {@code switch} over them
 * that has a {@code default} branch will still compile, and pass over them.
 */
public sealed interface Mention {
    /** {@return why it is said} */
    Evidence evidence();

    /**
     * A body, or a person who is addressed.
     *
     * @param relation {@code pol:issuedBy}, {@code addressedTo}, {@code copiedTo} or {@code approvedBy}; in a task {@code pol:leadBody},
     *     {@code responsibleBody}, {@code supportingBody} or {@code guidingBody}
     * @param name as the notice means it, written out in full: 江苏、浙江省人民政府 gives 江苏省人民政府 and 浙江省人民政府
     * @param person whether it names a person
     * @param evidence why it is said
     */
    record Body(Property relation, String name, boolean person, Evidence evidence) implements Mention {}

    /**
     * Another document.
     *
     * @param relation what is done to it: {@code pol:promulgates}, {@code basedOn}, {@code repeals} … {@code cites}
     * @param title without 《》; the number, where nothing else names the document
     * @param number in regular form: 国发〔2019〕4号
     * @param text which text says so: 0 for the notice itself, n for the nth text attached to it
     * @param evidence why it is said
     */
    record Citation(Property relation, String title, Optional<String> number, int text, Evidence evidence)
            implements Mention {}

    /**
     * Something that must be done.
     *
     * @param words the clause or item, without its number and bracket
     * @param bodies who does what
     * @param deadlines the last day or days
     * @param recurrences how often it comes back
     * @param headings those above it, from the top
     * @param action verb and object
     * @param text which text sets it, as in {@link Citation}
     * @param evidence why it is said
     */
    record Task(
            String words,
            List<Body> bodies,
            List<Deadline> deadlines,
            List<Recurrence> recurrences,
            List<String> headings,
            Optional<String> action,
            int text,
            Evidence evidence)
            implements Mention {
        /** A task. */
        public Task {
            bodies = List.copyOf(bodies);
            deadlines = List.copyOf(deadlines);
            recurrences = List.copyOf(recurrences);
            headings = List.copyOf(headings);
        }
    }

    /**
     * The last day of a task.
     *
     * @param day that day
     * @param evidence why it is said
     */
    record Deadline(LocalDate day, Evidence evidence) implements Mention {}

    /**
     * A figure that is to be reached.
     *
     * @param clause the words that tell it
     * @param metric what is measured, as printed
     * @param comparator how the figure is meant: {@code pol:exactly}, {@code pol:atLeast} and so on
     * @param value the figure; of a range, its lower end
     * @param upper the upper end of a range
     * @param base from where it starts
     * @param unit as printed, with 万 and 亿 in it
     * @param year by whose end it is to be reached
     * @param text which text says so, as in {@link Citation}
     * @param evidence why it is said
     */
    record Target(
            String clause,
            String metric,
            Resource comparator,
            BigDecimal value,
            Optional<BigDecimal> upper,
            Optional<BigDecimal> base,
            String unit,
            Optional<Integer> year,
            int text,
            Evidence evidence)
            implements Mention {}

    /**
     * A sum of money that is granted, or the most or least of it.
     *
     * @param clause the words that tell it
     * @param comparator how the sum is meant, as in {@link Target}
     * @param amount how much, in its unit
     * @param unit as printed, with 万 and 亿 in it
     * @param text which text says so, as in {@link Citation}
     * @param evidence why it is said
     */
    record Funding(String clause, Resource comparator, BigDecimal amount, String unit, int text, Evidence evidence)
            implements Mention {}

    /**
     * How often a task comes back.
     *
     * @param every each year, quarter, month …
     * @param by by when in it: a day of a year ({@code --03-31}) or of a month ({@code ---05}), as XML Schema writes them
     * @param evidence why it is said
     */
    record Recurrence(Period every, Optional<String> by, Evidence evidence) implements Mention {}

    /**
     * The first or last day in force.
     *
     * @param from the first day
     * @param until the last day
     * @param text which text says so, as in {@link Citation}
     * @param evidence why it is said
     */
    record Force(Optional<LocalDate> from, Optional<LocalDate> until, int text, Evidence evidence) implements Mention {}

    /**
     * That a body belongs to a coordinating body (联席会议, 领导小组 …).
     *
     * @param relation {@code pol:convenedBy}, {@code org:hasMember} or {@code pol:officeAt}
     * @param coordinating the coordinating body
     * @param name the body that belongs to it, written out in full
     * @param evidence why it is said
     */
    record Membership(Property relation, String coordinating, String name, Evidence evidence) implements Mention {}
}
