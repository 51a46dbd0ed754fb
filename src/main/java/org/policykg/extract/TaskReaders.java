package org.policykg.extract;

import org.policykg.lexicon.Lexicon;

/**
 * What reads brackets, lines and tables that share out tasks, by some words; made once for many notices.
 *
 * @param brackets reads brackets
 * @param lines reads lines below an item
 * @param columns reads heads of tables
 */
record TaskReaders(DutyBracket brackets, DutyLine lines, TaskColumns columns) {
    static TaskReaders of(Lexicon lexicon) {
        DutyWords duties = new DutyWords(lexicon);
        DutyBracket brackets = new DutyBracket(duties);
        return new TaskReaders(brackets, new DutyLine(duties, brackets), new TaskColumns(duties));
    }
}
