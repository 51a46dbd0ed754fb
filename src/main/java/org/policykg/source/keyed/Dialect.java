package org.policykg.source.keyed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a table is written.
 *
 * @param delimiter what stands between cells
 * @param skipped how many lines above the table only say so ({@code sep=;})
 */
record Dialect(char delimiter, int skipped) {
    private static final String DELIMITERS = "\t,;|";
    private static final int MOST_ROWS = 40;
    private static final int FIRST_ROWS = 5;
    private static final int FEWEST_COLUMNS = 2;
    private static final String SEPARATOR = "sep=";

    /** The delimiter that parts most of the first rows into equally many cells; nothing where none does. */
    static Optional<Dialect> of(String head) {
        if (head.startsWith(SEPARATOR)
                && head.length() > SEPARATOR.length()
                && DELIMITERS.indexOf(head.charAt(SEPARATOR.length())) >= 0) {
            return Optional.of(new Dialect(head.charAt(SEPARATOR.length()), 1));
        }
        Optional<Dialect> best = Optional.empty();
        double most = 0;
        for (int i = 0; i < DELIMITERS.length(); i++) {
            char delimiter = DELIMITERS.charAt(i);
            List<Integer> widths =
                    rows(head, delimiter).stream().map(List::size).toList();
            double score = score(widths);
            if (score > most) {
                most = score;
                best = Optional.of(new Dialect(delimiter, 0));
            }
        }
        return best;
    }

    /** The same where a header names what documents have, so that no text is taken for a table. */
    static Optional<Dialect> told(String head) {
        return of(head).filter(dialect -> dialect.skipped == 1
                || rows(head, dialect.delimiter).stream().limit(FIRST_ROWS).anyMatch(Header::isTelling));
    }

    /** A table of texts alone, which has one column. */
    static Optional<Dialect> ofOneColumn(String head) {
        String first = head.lines().findFirst().orElse("").strip();
        return Names.text(first.replace("\"", "")).filter(Names.Fit::whole).map(fit -> new Dialect(',', 0));
    }

    private static double score(List<Integer> widths) {
        double best = 0;
        for (int width : Set.copyOf(widths)) {
            long same = widths.stream().filter(other -> other == width).count();
            if (width >= FEWEST_COLUMNS) {
                best = Math.max(best, (double) same / widths.size() + Math.min(width, 20) / 100.0);
            }
        }
        return best;
    }

    /** The cells of the first rows, as far as quotation marks and delimiters show. */
    private static List<List<String>> rows(String head, char delimiter) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < head.length() && rows.size() < MOST_ROWS; i++) {
            char c = head.charAt(i);
            if (c == '"' && (quoted || cell.isEmpty())) {
                quoted = !quoted;
            } else if (quoted) {
                cell.append(c);
            } else if (c == delimiter) {
                row.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\n') {
                row.add(cell.toString());
                cell.setLength(0);
                if (row.stream().anyMatch(words -> !words.isBlank())) {
                    rows.add(row);
                }
                row = new ArrayList<>();
            } else {
                cell.append(c);
            }
        }
        if (rows.isEmpty() || rows.size() < FIRST_ROWS) {
            row.add(cell.toString());
            if (row.stream().anyMatch(words -> !words.isBlank())) {
                rows.add(row);
            }
        }
        return rows;
    }
}
