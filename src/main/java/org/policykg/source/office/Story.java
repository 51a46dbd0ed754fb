package org.policykg.source.office;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.policykg.source.Block;
import org.policykg.source.PageFrame;
import org.policykg.source.TableGrid;
import org.policykg.source.TextBuilder;

/** What an office document consists of, in its order, on the way to its text. */
sealed interface Story {
    /** A cell with more words lays out the page. */
    int LONGEST_CELL = 500;

    /** Adds this to the text of the document. */
    void addTo(TextBuilder out);

    /** A line of text. */
    record Paragraph(String words, List<TextBuilder.Linked> links) implements Story {
        public Paragraph {
            links = List.copyOf(links);
        }

        @Override
        public void addTo(TextBuilder out) {
            if (!PageFrame.isFrame(TextBuilder.tidy(words))) {
                out.add(Block.Kind.PARAGRAPH, words, links);
            }
        }
    }

    /**
     * A cell of a table.
     *
     * @param column its place from the left, with those counted that cells reach over
     * @param goesOn whether it is the lower part of the cell above it
     * @param content what stands in it
     */
    record Cell(int column, boolean goesOn, List<Story> content) {
        public Cell {
            content = List.copyOf(content);
        }

        private String words() {
            return content.stream()
                    .map(part -> part instanceof Paragraph paragraph ? paragraph.words : "")
                    .collect(Collectors.joining(" "))
                    .strip();
        }

        private boolean isFilled() {
            return !goesOn && !content.isEmpty();
        }

        private boolean laysOut() {
            return content.stream().anyMatch(Table.class::isInstance) || words().length() > LONGEST_CELL;
        }
    }

    /** The rows of a table. A row that only lays out the page is what stands in its cells. */
    record Table(List<List<Cell>> rows) implements Story {
        public Table {
            rows = List.copyOf(rows);
        }

        @Override
        public void addTo(TextBuilder out) {
            for (int i = 0; i < rows.size(); i++) {
                List<Cell> filled = rows.get(i).stream().filter(Cell::isFilled).toList();
                if (filled.size() > 1 && filled.stream().noneMatch(Cell::laysOut)) {
                    addRow(i, filled, out);
                } else {
                    filled.forEach(cell -> cell.content.forEach(part -> part.addTo(out)));
                }
            }
        }

        private void addRow(int row, List<Cell> filled, TextBuilder out) {
            List<TableGrid.Placed> placed = new ArrayList<>();
            List<TextBuilder.Linked> links = new ArrayList<>();
            for (Cell cell : filled) {
                String words = TextBuilder.tidy(cell.words());
                if (!words.isEmpty()) {
                    placed.add(new TableGrid.Placed(cell.column, reach(row, cell.column), words));
                    cell.content.forEach(part -> {
                        if (part instanceof Paragraph paragraph) {
                            links.addAll(paragraph.links);
                        }
                    });
                }
            }
            out.addRow(placed, links);
        }

        /** How many rows a cell reaches down. */
        private int reach(int row, int column) {
            int end = row + 1;
            while (end < rows.size() && goesOn(rows.get(end), column)) {
                end++;
            }
            return end - row;
        }

        private static boolean goesOn(List<Cell> row, int column) {
            return row.stream().anyMatch(cell -> cell.column == column && cell.goesOn);
        }
    }
}
