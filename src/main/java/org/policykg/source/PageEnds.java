package org.policykg.source;

import java.util.ArrayList;
import java.util.List;

/** Where the pages of an original end in the text that is made of it. */
final class PageEnds {
    private final List<Integer> ends = new ArrayList<>();
    /** pages that ended since the last words of the text */
    private int turned;

    /** Takes the ends of pages that stand in words which do not enter the text. */
    void turn(List<Integer> within) {
        turned += within.size();
    }

    /** Takes those in a block: how many of its characters stand before each. */
    void add(Span block, List<Integer> within) {
        turnTo(block.start());
        within.forEach(end -> ends.add(Math.min(block.start() + end, block.end())));
    }

    /** The ends in a text of some length; none where it has no pages. */
    List<Integer> upTo(int length) {
        turnTo(length);
        return List.copyOf(ends);
    }

    private void turnTo(int at) {
        for (; turned > 0; turned--) {
            ends.add(at);
        }
    }
}
