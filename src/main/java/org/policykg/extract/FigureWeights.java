package org.policykg.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policykg.extract.Mention.Comparator;

/**
 * Whether the figures of a sentence are aims, money that is granted, or neither: a condition, a rate, what was reached already. The
 * sentence is read clause by clause.
 */
final class FigureWeights {
    private static final Pattern BRACKET = Pattern.compile("^\\s*[（(][^（）()]*[）)]?");

    private final TargetPatterns.Weights patterns;
    private final TargetPatterns.Metrics metrics;
    /** clauses of the sentence whose words were not asked for yet */
    private final List<String> passed = new ArrayList<>();
    /** of the sentence so far */
    private boolean granting;

    private boolean waiting;
    /** of the clause */
    private boolean grants;

    private boolean shared;
    private boolean conditional;
    private boolean serves;
    /** whether the clause grants a sum before the figure; what else it counts tells to whom */
    private boolean giving;

    FigureWeights(TargetPatterns patterns) {
        this.patterns = patterns.weights;
        this.metrics = patterns.metrics;
    }

    /** Goes on to a clause; most have no figure, and are not weighed. */
    void pass(String clause) {
        passed.add(clause);
    }

    /** Weighs the clause that was passed last, and the sentence before it. */
    void weigh() {
        passed.forEach(this::clause);
        passed.clear();
    }

    private void clause(String clause) {
        grants = patterns.grant().isIn(clause);
        shared = patterns.each().isIn(clause);
        conditional =
                patterns.condition().isIn(patterns.ofCounted().matcher(clause).replaceAll(""));
        serves = patterns.serviceTime().isIn(clause);
        giving = false;
        granting |= grants;
        waiting |= patterns.service().isIn(clause);
    }

    /** Whether a figure is from where another starts: 由10天压缩至5天. */
    static boolean starts(String clause, Quantity one, Quantity next) {
        return one.start() > 0
                && "由从".indexOf(clause.charAt(one.start() - 1)) >= 0
                && one.kind() == next.kind()
                && next.signed()
                && next.start() == one.end();
    }

    /** Whether a sum is granted. */
    boolean grants(String clause, Quantity quantity) {
        if (quantity.kind() != Quantity.Kind.MONEY || !granting) {
            return false;
        }
        String before = quantity.before(clause);
        String behind = behind(clause, quantity);
        boolean told = grants
                || shared
                || quantity.comparator()
                        .filter(sign -> sign == Comparator.AT_MOST)
                        .isPresent();
        boolean condition =
                patterns.noAim().begins(behind) && !patterns.grantedBehind().begins(behind);
        boolean granted = told && !condition && !patterns.noGrant().isIn(before);
        giving |= granted;
        return granted && !patterns.past().isIn(before);
    }

    /** Whether a figure is to be reached. */
    boolean aims(String clause, Quantity quantity) {
        String before = quantity.before(clause);
        String behind = behind(clause, quantity);
        if (conditional
                || isEnclosed(before)
                || patterns.noAim().begins(behind)
                || patterns.past().isIn(before)
                || patterns.whom().isIn(before)
                || patterns.seat().isIn(before)
                || !quantity.signed() && patterns.describes().begins(quantity.unit() + behind)) {
            return false;
        }
        return switch (quantity.kind()) {
            case PERCENT ->
                !grants
                        && !before.isBlank()
                        && (quantity.comparator().isPresent() || patterns.rate().isIn(before));
            case TIME -> waiting && serves && isLimit(quantity);
            case MONEY ->
                (!grants || patterns.noGrant().isIn(before))
                        && quantity.comparator()
                                .filter(sign -> sign == Comparator.AT_MOST)
                                .isEmpty()
                        && isCounted(before, behind, quantity);
            case THINGS -> !giving && isCounted(before, behind, quantity);
        };
    }

    private static boolean isLimit(Quantity quantity) {
        return quantity.comparator()
                .filter(sign -> sign == Comparator.AT_MOST
                        || sign == Comparator.LESS_THAN
                        || sign == Comparator.DECREASE_BY
                        || sign == Comparator.EXACTLY)
                .isPresent();
    }

    private boolean isCounted(String before, String behind, Quantity quantity) {
        if (quantity.signed()) {
            return !before.isBlank() || !behind.isEmpty();
        }
        boolean noun = !before.isBlank() && quantity.isMarked() && (behind.isEmpty() || behind.startsWith("、"));
        return !patterns.told().isIn(before)
                && (noun
                        || metrics.act().isIn(before)
                        || metrics.acts().begins(TargetMetric.without(metrics.lead(), before)));
    }

    private static String behind(String clause, Quantity quantity) {
        Matcher bracket = BRACKET.matcher(quantity.behind(clause));
        return bracket.replaceFirst("").strip();
    }

    /** Whether a place is inside a bracket or quotation. */
    private static boolean isEnclosed(String before) {
        int open = 0;
        for (int i = 0; i < before.length(); i++) {
            char c = before.charAt(i);
            open += "（(“《".indexOf(c) >= 0 ? 1 : "）)”》".indexOf(c) >= 0 && open > 0 ? -1 : 0;
        }
        return open > 0;
    }
}
