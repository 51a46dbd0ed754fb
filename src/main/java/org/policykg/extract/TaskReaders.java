package org.policykg.extract;

import org.policykg.lexicon.BodyShapes;
import org.policykg.lexicon.Lexicon;

/**
 * What reads brackets, lines and tables that share out tasks, by some words; made once for many notices.
 *
 * @param brackets reads brackets
 * @param lines reads lines below an item
 * @param columns reads heads of tables
 * @param actions finds what is done
 * @param shapes tells names of bodies
 */
record TaskReaders(DutyBracket brackets, DutyLine lines, TaskColumns columns, Actions actions, BodyShapes shapes) {
    static TaskReaders of(Lexicon lexicon, BodyShapes shapes) {
        DutyWords duties = new DutyWords(lexicon);
        DutyBracket brackets = new DutyBracket(duties, shapes);
        return new TaskReaders(
                brackets,
                new DutyLine(duties, brackets),
                new TaskColumns(duties),
                new Actions(lexicon, shapes),
                shapes);
    }
}
