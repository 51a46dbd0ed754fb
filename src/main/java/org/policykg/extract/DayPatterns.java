package org.policykg.extract;

import java.util.List;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;

/**
 * The patterns of last days and of recurrence, by some rules; looked up once for many notices.
 *
 * @param before a day, a month or a year, and 前
 * @param listed a day that shares the 前 of the one behind it
 * @param doneBefore what had happened before a day, and is no task
 * @param days days of other forms, which may lack their year
 * @param onDay a day behind 于, which may have passed
 * @param halfYear half a year, and what is to be reached
 * @param stage the months of a stage
 * @param interval the first and the last day of what is to be done
 * @param afterIssue days that are counted from the document's own
 * @param goal the year of a goal
 * @param hopedYear a year that is striven for
 * @param yearOfResult the year in which something is to be reached
 * @param period the term of a five-year plan
 * @param every how often something is done
 * @param paces the same in other words
 * @param yearly that days of rules are of every year
 */
record DayPatterns(
        NamedPattern before,
        NamedPattern listed,
        NamedPattern doneBefore,
        List<NamedPattern> days,
        NamedPattern onDay,
        NamedPattern halfYear,
        NamedPattern stage,
        NamedPattern interval,
        NamedPattern afterIssue,
        NamedPattern goal,
        NamedPattern hopedYear,
        NamedPattern yearOfResult,
        NamedPattern period,
        NamedPattern every,
        List<NamedPattern> paces,
        NamedPattern yearly) {
    static DayPatterns of(RuleBook rules) {
        return new DayPatterns(
                rules.pattern("deadline.before"),
                rules.pattern("deadline.listed"),
                rules.pattern("deadline.done-before"),
                List.of(
                        rules.pattern("deadline.labelled"),
                        rules.pattern("deadline.until"),
                        rules.pattern("deadline.put-off"),
                        rules.pattern("deadline.year-end"),
                        rules.pattern("deadline.alone")),
                rules.pattern("deadline.on-day"),
                rules.pattern("deadline.half-year"),
                rules.pattern("deadline.stage"),
                rules.pattern("deadline.interval"),
                rules.pattern("deadline.after-issue"),
                rules.pattern("goal.year"),
                rules.pattern("deadline.hoped-year"),
                rules.pattern("year-of-result.named"),
                rules.pattern("goal.period"),
                rules.pattern("recurrence.every"),
                List.of(rules.pattern("recurrence.at-pace"), rules.pattern("recurrence.report")),
                rules.pattern("recurrence.close-of-year"));
    }
}
