package org.policykg.extract;

import java.util.List;
import java.util.Optional;
import org.policykg.rules.Rules;
import org.policykg.source.Span;

/** The figures of a paragraph that are aims or money, read clause by clause. */
final class TargetClauses {
    /** Words without a comma that are longer are no clause, and what they tell would stand in each of their figures. */
    private static final int LONGEST = 500;

    private final TargetPatterns patterns;
    private final Mention.Subject subject;
    private final boolean aims;
    private final String heading;
    private final TargetYears.Reading when;
    private FigureWeights weights;
    /** what the aim before measures */
    private Optional<String> measured = Optional.empty();

    /**
     * A paragraph.
     *
     * @param aims whether figures in it may be aims; else only money is read
     * @param heading of its item
     */
    TargetClauses(
            TargetPatterns patterns, Mention.Subject subject, boolean aims, String heading, TargetYears.Reading when) {
        this.patterns = patterns;
        this.subject = subject;
        this.aims = aims;
        this.heading = heading;
        this.when = when;
        this.weights = new FigureWeights(patterns);
    }

    /** Goes on to a sentence. */
    void sentence() {
        weights = new FigureWeights(patterns);
        when.sentence();
    }

    /** Reads a clause, which stands in the notice at some place. */
    void clause(String clause, Span span, TargetExtractor into) {
        when.clause(clause);
        if (clause.length() > LONGEST) {
            return;
        }
        weights.pass(clause);
        List<Quantity> quantities = Quantities.in(patterns.quantities, clause);
        if (quantities.isEmpty()) {
            return;
        }
        weights.weigh();
        int skip = clause.length() - clause.stripLeading().length();
        Span words = span.part(skip, skip + clause.strip().length());
        int first = 0;
        for (int i = 0; i < quantities.size(); i++) {
            Quantity quantity = quantities.get(i);
            Optional<Quantity> before = i == 0 ? Optional.empty() : Optional.of(quantities.get(i - 1));
            Optional<Quantity> base = before.filter(from -> FigureWeights.starts(clause, from, quantity));
            boolean isBase = i + 1 < quantities.size() && FigureWeights.starts(clause, quantity, quantities.get(i + 1));
            first = base.isPresent() || before.filter(quantity::isListedWith).isPresent() ? first : i;
            if (weights.grants(clause, quantity)) {
                into.add(new Mention.Funding(
                        subject,
                        clause.strip(),
                        quantity.comparator().orElse(Mention.Comparator.EXACTLY),
                        quantity.value(),
                        quantity.unit(),
                        Origin.at(words, Rules.FUNDING)));
            } else if (aims && !isBase && !when.isPast() && weights.aims(clause, quantity)) {
                Quantity named = quantities.get(first);
                int from = first == 0 ? 0 : behind(clause, quantities.get(first - 1), named);
                String metric = new TargetMetric(patterns.metrics, heading, measured).of(clause, from, named, quantity);
                if (!metric.isEmpty()) {
                    measured = Optional.of(metric);
                    into.add(target(clause, own(metric, clause, quantities, first, i), quantity, base, words));
                }
            }
        }
    }

    private Mention.Target target(
            String clause, String metric, Quantity quantity, Optional<Quantity> base, Span words) {
        boolean sure = quantity.signed() || quantity.kind() == Quantity.Kind.PERCENT;
        boolean added = quantity.isMarked() && patterns.metrics.more().isIn(quantity.before(clause));
        return new Mention.Target(
                subject,
                clause.strip(),
                metric,
                added ? Mention.Comparator.INCREASE_BY : quantity.comparator().orElse(Mention.Comparator.EXACTLY),
                quantity.value(),
                quantity.upper(),
                base.map(Quantity::value),
                quantity.unit(),
                when.year(quantity.kind() == Quantity.Kind.TIME),
                Origin.at(words, sure ? Rules.TARGET : Rules.COUNTED_TARGET));
    }

    /** What the figure at a place measures: of as many things as figures, told 分别, its own. */
    private String own(String metric, String clause, List<Quantity> quantities, int first, int at) {
        int end = first + 1;
        while (end < quantities.size() && quantities.get(end).isListedWith(quantities.get(end - 1))) {
            end++;
        }
        boolean several = end - first > 1
                && patterns.metrics.eachOwn().isIn(quantities.get(first).before(clause));
        List<String> things = several
                ? patterns.metrics
                        .eachOf()
                        .matcher(metric)
                        .replaceAll("\n")
                        .lines()
                        .toList()
                : List.of();
        return things.size() == end - first && !things.get(at - first).isBlank()
                ? things.get(at - first).strip()
                : metric;
    }

    /** Another part of a list of aims begins behind the one before. */
    private static int behind(String clause, Quantity before, Quantity here) {
        for (int at = here.start() - 1; at >= before.end(); at--) {
            if ("、和及".indexOf(clause.charAt(at)) >= 0) {
                return at + 1;
            }
        }
        return 0;
    }
}
