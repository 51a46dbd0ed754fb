package org.policykg.extract;

import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;

/**
 * The patterns of days of force, by some rules; looked up once for many notices.
 *
 * @param from 本办法自2024年2月1日起施行: groups self (本办法), date, own (the day of issue) and later (days after it)
 * @param period 本通知执行期限为2024年2月1日至2025年1月31日: groups date and last
 * @param term 有效期5年, 有效期至2025年12月31日: groups self, count, months (where it counts them) and date
 * @param line 2021年6月3日 施行, as a line
 * @param ofItself a sentence up to such a day, in which a document speaks of itself
 * @param ofNamed the same, in which it speaks of another that it names; group named
 * @param item the number of the article or item that says so
 * @param pair 两 of 两年
 */
record ForcePatterns(
        NamedPattern from,
        NamedPattern period,
        NamedPattern term,
        NamedPattern line,
        NamedPattern ofItself,
        NamedPattern ofNamed,
        NamedPattern item,
        NamedPattern pair) {
    static ForcePatterns of(RuleBook rules) {
        return new ForcePatterns(
                rules.pattern("in-force.from"),
                rules.pattern("in-force.period"),
                rules.pattern("in-force.term"),
                rules.pattern("in-force.line"),
                rules.pattern("in-force.of-itself"),
                rules.pattern("in-force.of-named"),
                rules.pattern("in-force.item"),
                rules.pattern("in-force.pair"));
    }
}
