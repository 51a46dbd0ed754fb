package org.policykg.extract;

import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;

/**
 * The patterns of days of force, by some rules; looked up once for many notices.
 *
 * @param from 自2024年2月1日起施行，有效期5年: groups date, own (the day of issue) and years
 * @param dayBegins what stands behind the 自 of such words
 * @param until 有效期至2025年12月31日: group date
 * @param ofItself a sentence up to such a day, in which a document speaks of itself
 * @param item the number of the article or item that says so
 */
record ForcePatterns(
        NamedPattern from, NamedPattern dayBegins, NamedPattern until, NamedPattern ofItself, NamedPattern item) {
    static ForcePatterns of(RuleBook rules) {
        return new ForcePatterns(
                rules.pattern("in-force.from"),
                rules.pattern("in-force.day-begins"),
                rules.pattern("in-force.until"),
                rules.pattern("in-force.of-itself"),
                rules.pattern("in-force.item"));
    }
}
