package org.policykg.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds in the lines of a text the tables of tasks whose cells stand one below the other, and those of indicators. */
final class FlatTables {
    /**
     * Lines of a text, with the table behind them.
     *
     * @param lines lines of no table
     * @param table the rows of the table behind them; none behind the last lines
     */
    record Stretch(List<String> lines, List<Passage> table) {}

    private FlatTables() {}

    /** The lines of a text, parted at its tables, of which the heads are left out that stand again on further pages. */
    static List<Stretch> in(List<String> lines) {
        List<String> words = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty()) {
                words.add(line);
                places.add(i);
            }
        }
        places.add(lines.size());
        List<Stretch> stretches = new ArrayList<>();
        int from = 0;
        int at = 0;
        while (at < words.size()) {
            Optional<FlatHeader> header = FlatHeader.at(words, at);
            if (header.isEmpty()) {
                int start = at;
                Optional<FlatTable.Table> other = FlatIndicators.at(words, at).or(() -> FlatRowLines.at(words, start));
                if (other.isPresent()) {
                    stretches.add(new Stretch(
                            lines.subList(from, places.get(at)), other.get().passages()));
                    from = places.get(other.get().end());
                    at = other.get().end();
                } else {
                    at++;
                }
                continue;
            }
            FlatTable.Table table = FlatTable.read(words, at, header.get());
            if (!table.passages().isEmpty()) {
                List<Passage> rows = new ArrayList<>();
                rows.add(head(header.get()));
                rows.addAll(table.passages());
                stretches.add(new Stretch(lines.subList(from, places.get(at)), rows));
                from = places.get(table.end());
            }
            at = Math.max(at + header.get().lines().size(), table.end());
        }
        stretches.add(new Stretch(lines.subList(from, lines.size()), List.of()));
        return stretches;
    }

    /** The head of a table as its first row. */
    static Passage head(FlatHeader header) {
        List<TableGrid.Placed> cells = new ArrayList<>();
        for (int column = 0; column < header.columns().size(); column++) {
            cells.add(new TableGrid.Placed(column, 1, header.labels().get(column)));
        }
        return Passage.row(cells);
    }
}
