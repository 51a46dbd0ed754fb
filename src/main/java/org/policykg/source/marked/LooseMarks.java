package org.policykg.source.marked;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes marks of emphasis from lines that the parser leaves in them: by the specification {@code **} between a full-width stop and
 * a Han character does not close, and nearly every bold label in Chinese ends so. For the lines of one paragraph.
 */
final class LooseMarks {
    private static final String MARKS = "*_~";
    private static final String OPENING = "（《“‘〔【〈「『([{<";
    private static final String CLOSING = "，。、；：！？）》”’〕】〉」』…,.;:!?)]}>%％";
    private static final int LONGEST = 3;

    /** whether a line above began in bold and did not end so */
    private boolean open;

    /** A run of one mark between two characters, {@code '\n'} where there is none. */
    private record Run(char mark, int from, int to, char before, char after) {
        boolean isStrong() {
            return to - from > 1;
        }

        /** Longer ones hide characters or are to be filled in, single lines are of names, and figures are multiplied. */
        boolean isMark() {
            boolean length = mark == '*' ? to - from <= LONGEST : to - from == 2;
            return length && !(isPlain(before) && isPlain(after));
        }

        boolean answers(Run other) {
            return mark == other.mark
                    && to - from == other.to - other.from
                    && (closes() || other.isSpaced() && isBlank(before));
        }

        boolean opens() {
            return isSpaced()
                    || !isBlank(after)
                            && CLOSING.indexOf(after) < 0
                            && (mark != '_' && isStrong() || isBlank(before) || isPunctuation(before));
        }

        /** Blanks behind the mark, which the specification does not let open. */
        private boolean isSpaced() {
            return mark == '*' && isStrong() && isBlank(before) && isBlank(after) && after != '\n';
        }

        private boolean closes() {
            return !isBlank(before)
                    && OPENING.indexOf(before) < 0
                    && (mark != '_' && isStrong() || isPunctuation(before));
        }
    }

    /** A line without such marks; what may be a figure, a blank to fill in or a masked name stays. */
    String without(String line) {
        List<Run> runs = runs(line);
        if (runs.isEmpty()) {
            return line;
        }
        List<Run> gone = new ArrayList<>();
        int pending = -1;
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            if (pending >= 0 && run.answers(runs.get(pending))) {
                gone.add(runs.get(pending));
                gone.add(run);
                pending = -1;
            } else if (run.opens()) {
                pending = i;
            }
        }
        Run first = runs.getFirst();
        if (first.mark == '*' && first.isStrong() && first.from == 0 && first.opens() && !gone.contains(first)) {
            gone.add(first);
            open = true;
        }
        Run last = runs.getLast();
        if (last.mark == '*'
                && last.isStrong()
                && last.to == line.length()
                && last.closes()
                && !gone.contains(last)
                && (open || isPunctuation(last.before))) {
            gone.add(last);
            open = false;
        }
        return without(line, gone);
    }

    private static String without(String line, List<Run> gone) {
        boolean[] left = new boolean[line.length()];
        for (Run run : gone) {
            for (int at = run.from; at < run.to; at++) {
                left[at] = true;
            }
        }
        StringBuilder out = new StringBuilder(line.length());
        for (int at = 0; at < line.length(); at++) {
            if (!left[at]) {
                out.append(line.charAt(at));
            }
        }
        return out.toString();
    }

    private static List<Run> runs(String line) {
        List<Run> runs = new ArrayList<>();
        int at = 0;
        while (at < line.length()) {
            char c = line.charAt(at);
            int from = at++;
            if (MARKS.indexOf(c) >= 0) {
                while (at < line.length() && line.charAt(at) == c) {
                    at++;
                }
                Run run = new Run(
                        c,
                        from,
                        at,
                        from == 0 ? '\n' : line.charAt(from - 1),
                        at == line.length() ? '\n' : line.charAt(at));
                if (run.isMark()) {
                    runs.add(run);
                }
            }
        }
        return runs;
    }

    private static boolean isPlain(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\u00A0';
    }

    private static boolean isPunctuation(char c) {
        return !isBlank(c) && !Character.isLetterOrDigit(c);
    }
}
