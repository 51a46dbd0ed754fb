package org.policykg.source;

import java.util.ArrayList;
import java.util.List;

/** The lines of a row: those before a page ends, and the others. */
final class FlatLines {
    /** Its number as printed; empty where rows have none. */
    final String number;
    /** The first line of the text that is of it. */
    final int start;

    final List<String> before = new ArrayList<>();
    final List<String> lines = new ArrayList<>();
    /** of each of the last lines, which line of the text it ends; -1 where it is the first piece of one */
    final List<Integer> ends = new ArrayList<>();

    private int breaks;

    FlatLines(String number, int start) {
        this.number = number;
        this.start = start;
    }

    /** What was taken so far stands before the end of a page. */
    void endPage() {
        breaks++;
        before.addAll(lines);
        lines.clear();
        ends.clear();
    }

    /** Whether it stands on more than two pages. */
    boolean isBrokenTwice() {
        return breaks > 1;
    }

    int size() {
        return before.size() + lines.size();
    }
}
