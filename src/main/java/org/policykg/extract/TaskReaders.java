package org.policykg.extract;

import org.policykg.lexicon.BodyShapes;
import org.policykg.rules.RuleBook;

/**
 * What reads brackets, lines and tables that share out tasks, by some rules; made once for many notices.
 *
 * @param brackets reads brackets
 * @param lines reads lines below an item
 * @param columns reads heads of tables
 * @param actions finds what is done
 * @param shapes tells names of bodies
 * @param days the patterns of last days
 */
record TaskReaders(
        DutyBracket brackets,
        DutyLine lines,
        TaskColumns columns,
        Actions actions,
        BodyShapes shapes,
        DayPatterns days) {
    static TaskReaders of(RuleBook rules, BodyShapes shapes) {
        DutyWords duties = new DutyWords(rules);
        DutyBracket brackets = new DutyBracket(duties, shapes);
        return new TaskReaders(
                brackets,
                new DutyLine(duties, brackets),
                new TaskColumns(rules),
                new Actions(rules, shapes),
                shapes,
                DayPatterns.of(rules));
    }
}
