package org.policykg.graph;

/** Offsets of the graph count Unicode code points, those of Java UTF-16 units: the former from the latter, for one text. */
final class CodePoints {
    /** for each unit, how many code points begin before it; empty where all have one unit */
    private final int[] before;

    CodePoints(String text) {
        if (text.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
            before = new int[0];
            return;
        }
        before = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            boolean second = i > 0 && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
            before[i + 1] = before[i] + (second ? 0 : 1);
        }
    }

    int at(int unit) {
        return before.length == 0 ? unit : before[unit];
    }
}
