package org.policykg.source.office;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.policykg.source.PageField;
import org.policykg.source.TextBuilder;
import org.policykg.source.UnreadableSource;

/** The filled cells of a sheet, each with its words as the sheet shows them. */
final class SheetRows {
    private static final int MOST_CELLS = 4_000_000;
    /** In all cells of a sheet. */
    private static final long MOST_CHARACTERS = 64L * 1024 * 1024;
    /** Cells that others reach over. */
    private static final int MOST_COVERED = 1_000_000;
    /** Above the head of a register may stand what it is called. */
    private static final int FIRST_ROWS = 20;

    private static final int LONGEST_LABEL = 12;
    private static final int FEWEST_LABELS = 2;

    private final NavigableMap<Integer, NavigableMap<Integer, String>> rows = new TreeMap<>();
    /** the lower parts of cells that reach down */
    private final Map<Integer, Set<Integer>> lower = new TreeMap<>();

    private int cells;
    private long characters;
    private int covered;

    /** Puts words into a cell, whose row and column count from 0. */
    void put(int row, int column, String words) throws UnreadableSource {
        if (TextBuilder.tidy(words).isEmpty()) {
            return;
        }
        if (++cells > MOST_CELLS) {
            throw new UnreadableSource("is too large: a sheet has more than " + MOST_CELLS + " cells");
        }
        characters += words.length();
        if (characters > MOST_CHARACTERS) {
            throw new UnreadableSource("is too large: a sheet has more than " + MOST_CHARACTERS + " characters");
        }
        rows.computeIfAbsent(row, at -> new TreeMap<>()).put(column, words);
    }

    /** Says that a cell reaches over others, up to and with the last of them. */
    void merge(int row, int column, int lastRow) throws UnreadableSource {
        if (lastRow <= row) {
            return;
        }
        for (int below : rows.subMap(row, false, lastRow, true).keySet()) {
            if (++covered > MOST_COVERED) {
                throw new UnreadableSource(
                        "is too large: cells of a sheet reach over more than " + MOST_COVERED + " others");
            }
            lower.computeIfAbsent(below, at -> new HashSet<>()).add(column);
        }
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The rows as those of a table. */
    Story.Table table() {
        List<List<Story.Cell>> table = new ArrayList<>();
        rows.forEach((at, row) -> {
            Set<Integer> goOn = lower.getOrDefault(at, Set.of());
            List<Story.Cell> line = new ArrayList<>();
            goOn.forEach(column -> line.add(new Story.Cell(column, true, List.of())));
            row.forEach((column, words) -> {
                if (!goOn.contains(column)) {
                    line.add(new Story.Cell(column, false, lines(words)));
                }
            });
            table.add(line);
        });
        return new Story.Table(table);
    }

    private static List<Story> lines(String words) {
        return words.lines()
                .filter(line -> !line.isBlank())
                .<Story>map(line -> new Story.Paragraph(line, List.of()))
                .toList();
    }

    /** Whether each row is a record: one of the first names what documents have, their title among it, and others stand below it. */
    boolean isRegister() {
        List<NavigableMap<Integer, String>> first =
                rows.values().stream().limit(FIRST_ROWS).toList();
        for (int i = 0; i < first.size() && i + 1 < rows.size(); i++) {
            Set<PageField> fields = new HashSet<>();
            first.get(i).values().forEach(words -> PageField.of(words).ifPresent(fields::add));
            if (fields.contains(PageField.TITLE)
                    && fields.size() >= FEWEST_LABELS
                    && first.get(i).values().stream().allMatch(words -> words.length() <= LONGEST_LABEL)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The rows as comma-separated values, of the columns that are filled.
     *
     * @throws UnreadableSource when most of them would be empty, and too many
     */
    String csv() throws UnreadableSource {
        SortedSet<Integer> filled = new TreeSet<>();
        rows.values().forEach(row -> filled.addAll(row.keySet()));
        if ((long) filled.size() * rows.size() > MOST_CELLS) {
            throw new UnreadableSource("is too large: a sheet has more than " + MOST_CELLS + " cells");
        }
        StringBuilder csv = new StringBuilder();
        rows.values().forEach(row -> {
            for (int column : filled) {
                csv.append(column == filled.first() ? "" : ",");
                String words = row.getOrDefault(column, "");
                if (!words.isEmpty()) {
                    csv.append('"').append(words.replace("\"", "\"\"")).append('"');
                }
            }
            csv.append("\r\n");
        });
        return csv.toString();
    }
}
