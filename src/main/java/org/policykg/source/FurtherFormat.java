package org.policykg.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.policykg.SourceFormat;
import org.policykg.SourceText;

/** A format that another jar brings, on its way into the records of a file. It may fail in any way and ends no more than that file. */
final class FurtherFormat {
    private final SourceFormat format;

    FurtherFormat(SourceFormat format) {
        this.format = format;
    }

    /**
     * Whether it is to read a file.
     *
     * @throws UnreadableSource when it cannot tell
     */
    boolean reads(String path, byte[] bytes) throws UnreadableSource {
        try {
            return format.reads(path, bytes);
        } catch (Throwable fault) {
            throw failed(fault);
        }
    }

    /**
     * Reads a file; records that come before it breaks are kept.
     *
     * @param each told of every record, when the format has read them all, so that it is not taken for what fails behind it
     * @throws UnreadableSource when the format says that the file is broken, or fails, or finds no record in it
     */
    void read(String path, byte[] bytes, Consumer<SourceRecord> each) throws UnreadableSource {
        List<SourceRecord> read = new ArrayList<>();
        Records records = new Records(path, name(), read::add);
        Optional<UnreadableSource> broken = Optional.empty();
        try {
            format.read(bytes, new Taken(records));
        } catch (IOException said) {
            broken = Optional.of(
                    new UnreadableSource(reason(Objects.requireNonNullElse(said.getMessage(), said.toString()))));
        } catch (Throwable fault) {
            broken = Optional.of(failed(fault));
        }
        records.end();
        read.forEach(each);
        if (broken.isPresent()) {
            throw broken.get();
        }
        if (read.isEmpty()) {
            throw new UnreadableSource("has no records");
        }
    }

    private UnreadableSource failed(Throwable fault) {
        return new UnreadableSource(
                "the format " + name() + " (" + format.getClass().getName() + ") fails: " + ForeignFault.reason(fault));
    }

    /** Its name; that of its class, where it does not tell. */
    private String name() {
        try {
            return Objects.requireNonNullElse(format.name(), format.getClass().getSimpleName());
        } catch (Throwable fault) {
            ForeignFault.reason(fault);
            return format.getClass().getSimpleName();
        }
    }

    /** A reason on one line. */
    private static String reason(String words) {
        String line = TextBuilder.tidy(words);
        return line.isEmpty() ? "cannot be read" : line;
    }

    private record Taken(Records records) implements SourceFormat.Records {
        @Override
        public void add(SourceText text) {
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
            records.addBroken(reason(Objects.requireNonNullElse(reason, "")));
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
