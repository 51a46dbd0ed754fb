package org.policykg.extract;

import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;

/**
 * What reads tables of indicators, by some rules; made once for many notices.
 *
 * @param labels reads their heads
 * @param cells reads their cells
 * @param kind that an indicator binds or is expected
 * @param unitCell a cell with a unit and nothing else
 * @param unitOfName a unit in a bracket behind a name: group unit
 * @param beforeName what stands before a name
 * @param empty a noun that says nothing by itself
 */
record IndicatorPatterns(
        IndicatorLabels labels,
        IndicatorCell cells,
        NamedPattern kind,
        NamedPattern unitCell,
        NamedPattern unitOfName,
        NamedPattern beforeName,
        NamedPattern empty) {
    static IndicatorPatterns of(RuleBook rules) {
        return new IndicatorPatterns(
                new IndicatorLabels(rules),
                new IndicatorCell(rules),
                rules.pattern("indicators.kind"),
                rules.pattern("indicators.unit-cell"),
                rules.pattern("indicators.unit-of-name"),
                rules.pattern("indicators.before-name"),
                rules.pattern("targets.empty"));
    }
}
