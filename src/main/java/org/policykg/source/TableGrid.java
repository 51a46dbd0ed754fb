package org.policykg.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Which column each cell of a table stands in, where cells reach over columns and down into further rows. */
final class TableGrid {
    /** The words of a filled cell, with its column and the number of rows that it reaches down. */
    record Placed(int column, int rows, String words) {}

    private static final int MOST_ROWS = 1000;
    private static final int MOST_COLUMNS = 64;

    private final Map<Element, List<Placed>> cells = new HashMap<>();

    private TableGrid() {}

    static TableGrid of(Element table) {
        TableGrid grid = new TableGrid();
        // how many rows each column is still covered from above
        Map<Integer, Integer> covered = new HashMap<>();
        for (Element row : table.select("tr")) {
            if (table.equals(row.closest("table"))) {
                grid.place(row, covered);
            }
        }
        return grid;
    }

    private void place(Element row, Map<Integer, Integer> covered) {
        List<Placed> placed = new ArrayList<>();
        Map<Integer, Integer> below = new HashMap<>();
        covered.forEach((column, rows) -> {
            if (rows > 1) {
                below.put(column, rows - 1);
            }
        });
        int column = 0;
        for (Element cell : row.children()) {
            if (column > MOST_COLUMNS) {
                break; // no table of a notice is so wide
            }
            while (covered.containsKey(column)) {
                column++;
            }
            int rows = number(cell.attr("rowspan"), MOST_ROWS);
            int columns = number(cell.attr("colspan"), MOST_COLUMNS);
            String words = TextBuilder.tidy(cell.text());
            if (!words.isEmpty()) {
                placed.add(new Placed(column, rows, words));
            }
            for (int i = 0; i < columns && rows > 1; i++) {
                below.put(column + i, rows - 1);
            }
            column += columns;
        }
        cells.put(row, placed);
        covered.clear();
        covered.putAll(below);
    }

    /** A page may write anything as a number of rows. */
    private static int number(String attribute, int most) {
        return attribute.matches("\\d{1,4}") ? Math.clamp(Integer.parseInt(attribute), 1, most) : 1;
    }

    /** The filled cells of a row, from the left. */
    List<Placed> cells(Element row) {
        return cells.getOrDefault(row, List.of());
    }
}
