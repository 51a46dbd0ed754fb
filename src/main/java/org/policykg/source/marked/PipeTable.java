package org.policykg.source.marked;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.policykg.source.TableGrid;
import org.policykg.source.TextBuilder;

/** Rows of tables that are none by the specification, since no line parts their head, or one of another width: a line each, cells parted by bars. */
final class PipeTable {
    private static final Pattern RULE = Pattern.compile("\\s*+\\|?(?:\\s*+:?-++:?\\s*+\\|)++(?:\\s*+:?-++:?\\s*+)?");
    private static final Pattern BAR = Pattern.compile("\\|");

    private PipeTable() {}

    /** Whether a line is a row: a bar stands at both its ends, or it is in a table that has none there. */
    static boolean isRow(String line, boolean inTable) {
        String words = line.strip();
        boolean closed = words.length() > 2 && words.startsWith("|") && words.endsWith("|");
        return closed || inTable && words.indexOf('|') >= 0;
    }

    /** Whether a line parts the head of a table from its rows. */
    static boolean isRule(String line) {
        return line.indexOf('-') >= 0
                && line.indexOf('|') >= 0
                && RULE.matcher(line).matches();
    }

    /** The filled cells of a row, each in its column. */
    static List<TableGrid.Placed> cells(String line) {
        String words = line.strip();
        int from = words.startsWith("|") ? 1 : 0;
        int to = words.endsWith("|") ? Math.max(from, words.length() - 1) : words.length();
        List<TableGrid.Placed> cells = new ArrayList<>();
        int column = 0;
        for (String cell : BAR.split(words.substring(from, to), -1)) {
            String bare = TextBuilder.tidy(EscapedMarks.restored(cell));
            if (!bare.isEmpty()) {
                cells.add(new TableGrid.Placed(column, 1, bare));
            }
            column++;
        }
        return cells;
    }
}
