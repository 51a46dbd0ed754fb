package org.policykg.source.pdf;

import java.util.List;

/** The lines of a cell as its words: a full line goes on in the next one. */
final class CellText {
    /** Room at both sides of a cell, which lines leave blank. */
    private static final float PADDING = 12;

    private CellText() {}

    static String words(List<TextLine> lines, float width) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            if (i > 0) {
                Words.join(words, line.words(), isFull(lines.get(i - 1), line.firstWord(), width) ? "" : " ");
            } else {
                words.append(line.words());
            }
        }
        return words.toString();
    }

    /** Whether the last line of a cell is full, so that the cell may go on. */
    static boolean isOpen(List<TextLine> lines, float width) {
        return !lines.isEmpty()
                && isFull(lines.getLast(), lines.getLast().size(), width)
                && !Words.endsSentence(lines.getLast().words());
    }

    private static boolean isFull(TextLine line, float firstWord, float width) {
        return width - line.width() < firstWord + line.size() * 0.5f + PADDING;
    }
}
