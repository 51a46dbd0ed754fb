package org.policykg.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.policykg.SourceFormat;
import org.policykg.SourceText;

/** A format that another jar brings, on its way into the records of a file. It may fail in any way and ends no more than that file. */
final class FurtherFormat {
    private final SourceFormat format;

    FurtherFormat(SourceFormat format) {
        this.format = format;
    }

    /** The first that reads a file; a file that is too large to be held in memory is not for them. */
    static Optional<FurtherFormat> of(Content content, List<SourceFormat> formats) throws UnreadableSource {
        if (formats.isEmpty() || content.size() > Limits.LARGEST_TEXT) {
            return Optional.empty();
        }
        byte[] bytes = content.bytes(Limits.LARGEST_TEXT);
        for (SourceFormat format : formats) {
            FurtherFormat reader = new FurtherFormat(format);
            if (reader.reads(content.name(), bytes)) {
                return Optional.of(reader);
            }
        }
        return Optional.empty();
    }

    private boolean reads(String path, byte[] bytes) throws UnreadableSource {
        try {
            return format.reads(path, bytes);
        } catch (Throwable fault) {
            throw failed(fault);
        }
    }

    /**
     * Opens a file; records that come before it breaks are kept.
     *
     * @return its records, all of them read, so that none is taken for what fails behind it
     * @throws UnreadableSource when the format finds no record in it
     */
    Opened open(Content content) throws UnreadableSource {
        byte[] bytes = content.bytes(Limits.LARGEST_TEXT);
        Records records = new Records();
        Optional<UnreadableSource> broken = Optional.empty();
        try {
            format.read(bytes, new Taken(records));
        } catch (IOException said) {
            broken = Optional.of(
                    new UnreadableSource(reason(Objects.requireNonNullElse(said.getMessage(), said.toString()))));
        } catch (Throwable fault) {
            broken = Optional.of(failed(fault));
        }
        if (records.entries().isEmpty()) {
            throw broken.orElseGet(() -> new UnreadableSource("has no records"));
        }
        return new Read(name(), Opened.of(name(), records.entries()), broken);
    }

    /** Records that were read, and behind them what is broken. */
    private record Read(String format, Opened records, Optional<UnreadableSource> broken) implements Opened {
        @Override
        public Optional<Entry> next() throws UnreadableSource {
            Optional<Entry> next = records.next();
            if (next.isEmpty() && broken.isPresent()) {
                throw broken.get();
            }
            return next;
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
        public void open(String name, byte[] content) {
            records.addFile(name, content.clone());
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
