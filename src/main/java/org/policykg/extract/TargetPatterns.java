package org.policykg.extract;

import java.util.List;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;

/** The patterns of targets and of money, by some rules; looked up once for many notices. Immutable; threads may share it. */
final class TargetPatterns {
    final NamedPattern clauseEnd;
    final NamedPattern heading;
    final NamedPattern noPlan;
    final NamedPattern advised;
    final QuantityPatterns quantities;
    final Metrics metrics;
    final Years years;
    final Weights weights;
    final IndicatorPatterns indicators;

    /**
     * What is around a figure, from which what it measures is told.
     *
     * @param lead what stands before what is measured
     * @param trail what stands between it and the figure
     * @param acts what is done and counted, at the beginning
     * @param act the same, right before the figure
     * @param more that something is added, and what
     * @param empty a noun that says nothing by itself
     * @param headingAct what a heading says is done with what it names
     * @param attributes several attributes behind a figure, and their noun: group noun
     * @param attributed an attribute with another figure before the noun that is counted
     * @param eachOwn that each of several things has its own figure, right before the first
     * @param eachOf what parts these things
     */
    record Metrics(
            NamedPattern lead,
            NamedPattern trail,
            NamedPattern acts,
            NamedPattern act,
            NamedPattern more,
            NamedPattern empty,
            NamedPattern headingAct,
            NamedPattern attributes,
            NamedPattern attributed,
            NamedPattern eachOwn,
            NamedPattern eachOf) {}

    /**
     * For which year a figure is meant.
     *
     * @param said a year: group year
     * @param own the plan's own year
     * @param ofAll to the end of which the whole document holds: group year
     * @param each each year
     * @param total that the years of a plan are taken together
     * @param span the years in which something is done each year
     * @param period of a five-year plan: group plan
     */
    record Years(
            NamedPattern said,
            NamedPattern own,
            NamedPattern total,
            NamedPattern ofAll,
            NamedPattern each,
            NamedPattern span,
            NamedPattern period) {}

    /**
     * What tells whether a figure is an aim or money that is granted.
     *
     * @param rate a noun that is told in percent, right before the figure
     * @param service that somebody waits for something
     * @param serviceTime that the clause of a figure tells for what
     * @param told what is known already, right before the figure
     * @param whom who is meant, or what is counted
     * @param past what was reached already
     * @param condition who must meet a figure
     * @param ofCounted what is said of the things that a figure counts
     * @param grant that money is granted
     * @param each to each of whom
     * @param noGrant money of another kind, right before the figure
     * @param noAim that a figure is none, right behind it
     * @param describes that a figure and its unit describe a noun
     * @param seat who sits on a committee, right before the figure
     * @param grantedBehind for what a sum is granted, right behind it
     */
    record Weights(
            NamedPattern rate,
            NamedPattern service,
            NamedPattern serviceTime,
            NamedPattern told,
            NamedPattern whom,
            NamedPattern past,
            NamedPattern condition,
            NamedPattern ofCounted,
            NamedPattern grant,
            NamedPattern each,
            NamedPattern noGrant,
            NamedPattern noAim,
            NamedPattern describes,
            NamedPattern seat,
            NamedPattern grantedBehind) {}

    private TargetPatterns(RuleBook rules) {
        clauseEnd = rules.pattern("targets.clause-end");
        heading = rules.pattern("targets.heading");
        noPlan = rules.pattern("targets.no-plan");
        advised = rules.pattern("targets.advised");
        quantities = new QuantityPatterns(
                rules.pattern("targets.quantity"),
                rules.pattern("targets.growth"),
                rules.pattern("targets.bound"),
                rules.pattern("targets.about"),
                rules.pattern("targets.in-characters"),
                List.copyOf(rules.lexicon().words("digit")),
                List.copyOf(rules.lexicon().words("round-figure")));
        metrics = new Metrics(
                rules.pattern("targets.lead"),
                rules.pattern("targets.trail"),
                rules.pattern("targets.acts"),
                rules.pattern("targets.act"),
                rules.pattern("targets.more"),
                rules.pattern("targets.empty"),
                rules.pattern("targets.heading-act"),
                rules.pattern("targets.attributes"),
                rules.pattern("targets.attributed"),
                rules.pattern("targets.each-own"),
                rules.pattern("targets.each-of"));
        years = new Years(
                rules.pattern("targets.year"),
                rules.pattern("targets.own-year"),
                rules.pattern("targets.total-of-years"),
                rules.pattern("targets.of-all"),
                rules.pattern("targets.each-year"),
                rules.pattern("targets.span-of-years"),
                rules.pattern("targets.period"));
        weights = new Weights(
                rules.pattern("targets.rate"),
                rules.pattern("targets.service"),
                rules.pattern("targets.service-time"),
                rules.pattern("targets.told"),
                rules.pattern("targets.whom"),
                rules.pattern("targets.past"),
                rules.pattern("targets.condition"),
                rules.pattern("targets.of-counted"),
                rules.pattern("targets.grant"),
                rules.pattern("targets.each"),
                rules.pattern("targets.no-grant"),
                rules.pattern("targets.no-aim"),
                rules.pattern("targets.describes"),
                rules.pattern("targets.seat"),
                rules.pattern("targets.granted-behind"));
        indicators = IndicatorPatterns.of(rules);
    }

    static TargetPatterns of(RuleBook rules) {
        return new TargetPatterns(rules);
    }
}
