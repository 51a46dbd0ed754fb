package org.policykg.source.pdf;

import java.util.ArrayList;
import java.util.List;

/** The head of a document that several bodies issue: their names stand one above the other, left of 文件, which comes behind them. */
final class RedHead {
    private static final String WORD = "文件";
    /** Its characters are larger than those of any text. */
    private static final float SMALLEST = 18;
    /** Names that stand one above the other are no farther apart, in sizes of their characters. */
    private static final float PITCH = 2.2f;

    private RedHead() {}

    /** The lines of a page with 文件 behind the last of the names that it stands beside. */
    static List<List<Glyph>> inOrder(List<List<Glyph>> lines) {
        for (int i = 0; i < lines.size(); i++) {
            List<Glyph> line = lines.get(i);
            if (ends(line)) {
                List<Glyph> word = line.subList(line.size() - WORD.length(), line.size());
                int from = i;
                while (from > 0 && stands(lines.get(from - 1), lines.get(from), word)) {
                    from--;
                }
                int to = i + 1;
                while (to < lines.size() && stands(lines.get(to), lines.get(to - 1), word)) {
                    to++;
                }
                if (to - from > 1) {
                    List<List<Glyph>> ordered = new ArrayList<>(lines);
                    ordered.remove(i);
                    int last = to - 1;
                    if (line.size() > WORD.length()) {
                        ordered.add(i, line.subList(0, line.size() - WORD.length()));
                        last = to;
                    }
                    ordered.add(last, word);
                    return ordered;
                }
            }
        }
        return lines;
    }

    private static boolean ends(List<Glyph> line) {
        int size = line.size();
        return size >= WORD.length()
                && line.get(size - 1).size() >= SMALLEST
                && (line.get(size - 2).text() + line.get(size - 1).text()).equals(WORD);
    }

    /** Whether a line is a name left of the word, near the line below or above it. */
    private static boolean stands(List<Glyph> line, List<Glyph> next, List<Glyph> word) {
        float size = word.getFirst().size();
        Glyph first = line.getFirst();
        return line.getLast().right() <= word.getFirst().left() + 2
                && first.size() >= size * 0.5f
                && first.size() <= size * 1.5f
                && Math.abs(first.base() - next.getFirst().base()) <= PITCH * size;
    }
}
