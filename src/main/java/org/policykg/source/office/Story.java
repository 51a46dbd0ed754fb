package org.policykg.source.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.policykg.source.Block;
import org.policykg.source.LabelledRow;
import org.policykg.source.Opened;
import org.policykg.source.PageFrame;
import org.policykg.source.TableGrid;
import org.policykg.source.TextBuilder;
import org.policykg.source.UnreadableSource;

/** What an office document consists of, in its order, on the way to its text. */
sealed interface Story {
    /** A cell with more words lays out the page. */
    int LONGEST_CELL = 500;

    /** Opens a document: as a text, where it is nothing but lines. */
    static Opened open(String format, List<Story> stories) throws UnreadableSource {
        boolean lines = stories.stream().allMatch(story -> story instanceof Paragraph line && line.links.isEmpty());
        String text =
                lines ? stories.stream().map(story -> ((Paragraph) story).words).collect(Collectors.joining("\n")) : "";
        if (!text.isBlank()) {
            return Opened.ofText(format, text);
        }
        return Opened.of(format, 0, () -> {
            TextBuilder out = new TextBuilder();
            stories.forEach(story -> story.addTo(out));
            return out;
        });
    }

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
        /** What a page says of its document stands in its first rows. */
        private static final int FIRST_ROWS = 12;

        public Table {
            rows = List.copyOf(rows);
        }

        @Override
        public void addTo(TextBuilder out) {
            List<Set<Integer>> goOn = rows.stream()
                    .map(row ->
                            row.stream().filter(Cell::goesOn).map(Cell::column).collect(Collectors.toSet()))
                    .toList();
            for (int i = 0; i < rows.size(); i++) {
                List<Cell> filled = rows.get(i).stream().filter(Cell::isFilled).toList();
                boolean row = filled.stream().noneMatch(Cell::laysOut);
                List<TableGrid.Placed> placed = row ? placed(i, filled, goOn) : List.of();
                if (i < FIRST_ROWS && LabelledRow.take(words(placed), out)) {
                    continue;
                }
                if (placed.size() > 1) {
                    out.addRow(placed, links(filled));
                } else {
                    filled.forEach(cell -> cell.content.forEach(part -> part.addTo(out)));
                }
            }
        }

        private static List<String> words(List<TableGrid.Placed> placed) {
            return placed.stream().map(TableGrid.Placed::words).toList();
        }

        private static List<TableGrid.Placed> placed(int row, List<Cell> filled, List<Set<Integer>> goOn) {
            List<TableGrid.Placed> placed = new ArrayList<>();
            for (Cell cell : filled) {
                String words = TextBuilder.tidy(cell.words());
                if (!words.isEmpty()) {
                    placed.add(new TableGrid.Placed(cell.column, reach(row, cell.column, goOn), words));
                }
            }
            return placed;
        }

        private static List<TextBuilder.Linked> links(List<Cell> cells) {
            return cells.stream()
                    .flatMap(cell -> cell.content.stream())
                    .filter(Paragraph.class::isInstance)
                    .flatMap(part -> ((Paragraph) part).links.stream())
                    .toList();
        }

        /**
         * How many rows a cell reaches down.
         *
         * @param goOn the columns of each row whose cells are lower parts
         */
        private static int reach(int row, int column, List<Set<Integer>> goOn) {
            int end = row + 1;
            while (end < goOn.size() && goOn.get(end).contains(column)) {
                end++;
            }
            return end - row;
        }
    }
}
