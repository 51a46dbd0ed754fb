package org.policykg.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.policykg.SourceFormat;
import org.policykg.SourceText;

/** A format that another jar brings, on its way into the records of a file. */
final class FurtherFormat {
    private FurtherFormat() {}

    /**
     * Reads a file; records that come before it breaks are kept.
     *
     * @throws UnreadableSource when the format says that the file is broken, or finds no record in it
     */
    static void read(SourceFormat format, byte[] bytes, Records records) throws UnreadableSource {
        Taken taken = new Taken(records);
        try {
            format.read(bytes, taken);
        } catch (IOException broken) {
            throw new UnreadableSource(Objects.requireNonNullElse(broken.getMessage(), broken.toString()));
        } finally {
            records.end();
        }
        if (!taken.any) {
            throw new UnreadableSource("has no records");
        }
    }

    private static final class Taken implements SourceFormat.Records {
        private final Records records;
        private boolean any;

        private Taken(Records records) {
            this.records = records;
        }

        @Override
        public void add(SourceText text) {
            any = true;
            TextBuilder out = new TextBuilder();
            text.fields().forEach((label, value) -> PageField.of(label).ifPresent(field -> out.page(field, value)));
            for (SourceText.Line line : text.lines()) {
                switch (line) {
                    case SourceText.Title title -> out.add(Block.Kind.TITLE, title.words());
                    case SourceText.Paragraph paragraph -> out.add(Block.Kind.PARAGRAPH, paragraph.words());
                    case SourceText.Row row -> out.addRow(filled(row), List.of());
                }
            }
            records.add(out);
        }

        @Override
        public void leaveOut(String reason) {
            any = true;
            records.addBroken(reason);
        }

        private static List<TableGrid.Placed> filled(SourceText.Row row) {
            List<TableGrid.Placed> cells = new ArrayList<>();
            for (int column = 0; column < row.cells().size(); column++) {
                String words = TextBuilder.tidy(row.cells().get(column));
                if (!words.isEmpty()) {
                    cells.add(new TableGrid.Placed(column, 1, words));
                }
            }
            return cells;
        }
    }
}
