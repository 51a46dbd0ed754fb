package org.policykg.source;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Which column each cell of a table stands in, where cells reach over columns and down into further rows. */
public final class TableGrid {
    /** The words of a filled cell, with its column and the number of rows that it reaches down. */
    public record Placed(int column, int rows, String words) {}

    private static final int MOST_ROWS = 1000;
    /** No table of a notice is so wide; what reaches further is a list that was laid out as one row. */
    private static final int MOST_COLUMNS = 64;
    /** A cell with more words, or with a table in it, lays out the page. */
    private static final int LONGEST_CELL = 500;

    private final IdentityHashMap<Element, List<Placed>> cells = new IdentityHashMap<>();
    /** how many rows each column is still covered from above; the last cell of a row may reach beyond the last column */
    private final int[] covered = new int[2 * MOST_COLUMNS + 1];

    private TableGrid() {}

    static TableGrid of(Element table) {
        TableGrid grid = new TableGrid();
        HtmlTree.rows(table).forEach(grid::place);
        return grid;
    }

    private void place(Element row) {
        List<Placed> placed = new ArrayList<>();
        int[] reaching = new int[covered.length];
        boolean layout = false;
        int column = 0;
        for (Element cell : row.children()) {
            while (column < covered.length && covered[column] > 0) {
                column++;
            }
            if (column > MOST_COLUMNS) {
                layout = true;
                break;
            }
            int rows = number(cell.attr("rowspan"), MOST_ROWS);
            int columns = number(cell.attr("colspan"), MOST_COLUMNS);
            Optional<String> words = HtmlWords.upTo(LONGEST_CELL, cell);
            layout |= words.isEmpty() || HtmlTree.holdsTable(cell);
            int at = column;
            words.map(TextBuilder::tidy)
                    .filter(bare -> !bare.isEmpty())
                    .ifPresent(bare -> placed.add(new Placed(at, rows, bare)));
            for (int i = 0; i < columns; i++) {
                reaching[column + i] = rows;
            }
            column += columns;
        }
        for (int i = 0; i < covered.length; i++) {
            covered[i] = reaching[i] > 1 ? reaching[i] - 1 : Math.max(covered[i] - 1, 0);
        }
        cells.put(row, layout ? List.of() : placed);
    }

    /** A page may write anything as a number of rows. */
    private static int number(String attribute, int most) {
        return attribute.matches("\\d{1,4}") ? Math.clamp(Integer.parseInt(attribute), 1, most) : 1;
    }

    /** The filled cells of a row, from the left; none where the row only lays out the page. */
    List<Placed> cells(Element row) {
        return cells.getOrDefault(row, List.of());
    }
}
