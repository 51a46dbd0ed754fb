package org.policykg.extract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.policykg.rules.Relation;
import org.policykg.rules.Relations;

/** Something that a notice names. */
public sealed interface Mention {
    Origin origin();

    /** The part that a body plays for the notice. */
    enum Part {
        ISSUER,
        RECIPIENT,
        COPY,
        APPROVER
    }

    /** The part that a body plays in a task. */
    enum Duty {
        LEAD,
        RESPONSIBLE,
        SUPPORT,
        GUIDE
    }

    /** How a figure is meant. */
    enum Comparator {
        EXACTLY(""),
        AT_LEAST("≥ "),
        AT_MOST("≤ "),
        MORE_THAN("> "),
        LESS_THAN("< "),
        ABOUT("≈ "),
        INCREASE_BY("+"),
        DECREASE_BY("−");

        private final String sign;

        Comparator(String sign) {
            this.sign = sign;
        }

        /** The sign before a figure. */
        public String sign() {
            return sign;
        }
    }

    /** The part that a body plays in a coordinating body. */
    enum Role {
        CONVENER,
        MEMBER,
        OFFICE
    }

    /**
     * A body, or a person who is addressed.
     *
     * @param part its part
     * @param name written out in full: 江苏、浙江省人民政府 gives 江苏省人民政府 and 浙江省人民政府
     * @param person whether it names a person
     * @param branch what the list prints of it, where it shares the rest of its name with its neighbours
     * @param origin where it was read
     */
    record Body(Part part, String name, boolean person, Optional<String> branch, Origin origin) implements Mention {
        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * Another document.
     *
     * @param subject which text says so
     * @param relation what it does to the other
     * @param title without 《》; the number, where nothing else names the document
     * @param author the body that stands before the title, for titles that begin with 关于
     * @param number in regular form
     * @param namesake whether it is another document, or an earlier edition, of the title of the text itself or of what
     *     the notice puts out
     * @param replaced whether the words say that the text takes its place
     * @param origin where it was read
     */
    record Citation(
            Subject subject,
            Relation relation,
            String title,
            Optional<String> author,
            Optional<String> number,
            boolean namesake,
            boolean replaced,
            Origin origin)
            implements Mention {
        /** A document that has nothing to do with the text's own title. */
        static Citation of(
                Subject subject,
                Relation relation,
                String title,
                Optional<String> author,
                Optional<String> number,
                Origin origin) {
            return new Citation(subject, relation, title, author, number, false, false, origin);
        }

        /** The same document, of which other words say something else too. */
        Citation as(Relation other, Origin from) {
            return new Citation(subject, other, title, author, number, namesake, replaced, from);
        }

        /** The same as an earlier edition of what the notice puts out. */
        Citation asNamesake() {
            return new Citation(subject, relation, title, author, number, true, replaced, origin);
        }

        /** Whether nothing but its number names it. */
        public boolean byNumberAlone() {
            return number.equals(Optional.of(title));
        }

        /** Whether the text takes its place: because the text says so, or repeals what bore the same title before. */
        public boolean replaces() {
            return replaced || namesake && relation.equals(Relations.REPEALS);
        }

        /** Whether it is an earlier edition of the text's own title that is repealed and has no number. */
        public boolean isUnnumberedForerunner() {
            return namesake && relation.equals(Relations.REPEALS) && number.isEmpty();
        }

        @Override
        public String toString() {
            return byNumberAlone()
                    ? title
                    : (isUnnumberedForerunner() ? "原" : "") + "《" + title + "》"
                            + number.map(n -> "（" + n + "）").orElse("");
        }
    }

    /**
     * A body with a duty in a task.
     *
     * @param duty what it does
     * @param name written out in full
     * @param origin where it was read
     */
    record Duties(Duty duty, String name, Origin origin) implements Mention {
        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * Something that must be done.
     *
     * @param subject which text sets it
     * @param text the clause or item, without its number and bracket
     * @param bodies who does what
     * @param deadlines the last day or days
     * @param recurrences how often it comes back
     * @param headings those above it, from the top
     * @param action verb and object
     * @param origin where it was read
     */
    record Task(
            Subject subject,
            String text,
            List<Duties> bodies,
            List<Deadline> deadlines,
            List<Recurrence> recurrences,
            List<String> headings,
            Optional<String> action,
            Origin origin)
            implements Mention {
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
     * @param date that day
     * @param origin the words that set it
     */
    record Deadline(LocalDate date, Origin origin) implements Mention {}

    /**
     * A figure that is to be reached.
     *
     * @param subject which text sets it
     * @param text the clause
     * @param metric what is measured, as printed
     * @param comparator how the figure is meant
     * @param value the figure
     * @param upper the upper end of a range
     * @param base from where it starts, 由10天压缩至5天
     * @param unit as printed, {@code %}, {@code 万吨}
     * @param year by whose end it is to be reached
     * @param origin where it was read
     */
    record Target(
            Subject subject,
            String text,
            String metric,
            Comparator comparator,
            BigDecimal value,
            Optional<BigDecimal> upper,
            Optional<BigDecimal> base,
            String unit,
            Optional<Integer> year,
            Origin origin)
            implements Mention {
        /** The figure with its sign and unit. */
        public String figure() {
            return comparator.sign() + value.toPlainString()
                    + upper.map(end -> "–" + end.toPlainString()).orElse("") + " " + unit;
        }
    }

    /**
     * A sum of money that is granted, or the most or least of it.
     *
     * @param subject which text grants it
     * @param text the clause
     * @param comparator how the sum is meant
     * @param amount how much
     * @param unit as printed, {@code 万元}, {@code 元/亩}
     * @param origin where it was read
     */
    record Funding(Subject subject, String text, Comparator comparator, BigDecimal amount, String unit, Origin origin)
            implements Mention {
        /** The sum with its sign and unit. */
        public String figure() {
            return comparator.sign() + amount.toPlainString() + " " + unit;
        }
    }

    /**
     * How often a task comes back.
     *
     * @param every each year, quarter, month …
     * @param by by when in it: a day of a year (--03-31) or of a month (---05), as XML Schema writes them
     * @param origin the words that say so
     */
    record Recurrence(Period every, Optional<String> by, Origin origin) implements Mention {
        @Override
        public String toString() {
            return every + by.map(day -> " " + day).orElse("");
        }
    }

    /**
     * The first or last day in force.
     *
     * @param subject which text says so
     * @param from the first day
     * @param until the last day
     * @param origin where it was read
     */
    record Force(Subject subject, Optional<LocalDate> from, Optional<LocalDate> until, Origin origin)
            implements Mention {}

    /**
     * That a body belongs to a coordinating body (联席会议, 领导小组 …).
     *
     * @param mechanism the coordinating body
     * @param role what the other is in it
     * @param name that other body, written out in full
     * @param origin where it was read
     */
    record Membership(String mechanism, Role role, String name, Origin origin) implements Mention {
        @Override
        public String toString() {
            return mechanism + " " + name;
        }
    }

    /**
     * The text that makes a statement.
     *
     * @param attached 0 for the notice itself, n for its nth attached text
     */
    record Subject(int attached) {
        public static final Subject NOTICE = new Subject(0);

        public boolean isNotice() {
            return attached == 0;
        }
    }
}
