package org.policykg.extract;

import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;

/**
 * The patterns of last days, by some rules; looked up once for many notices.
 *
 * @param before a day, a month or a year, and 前
 * @param labelled a day behind a label
 * @param yearEnd the end of a year, and what is to be reached
 * @param halfYear the same of half a year
 * @param doneBefore what had happened before a day, and is no task
 * @param goal the year of a goal
 * @param period the term of a five-year plan
 */
record DayPatterns(
        NamedPattern before,
        NamedPattern labelled,
        NamedPattern yearEnd,
        NamedPattern halfYear,
        NamedPattern doneBefore,
        NamedPattern goal,
        NamedPattern period) {
    static DayPatterns of(RuleBook rules) {
        return new DayPatterns(
                rules.pattern("deadline.before"),
                rules.pattern("deadline.labelled"),
                rules.pattern("deadline.year-end"),
                rules.pattern("deadline.half-year"),
                rules.pattern("deadline.done-before"),
                rules.pattern("goal.year"),
                rules.pattern("goal.period"));
    }
}
