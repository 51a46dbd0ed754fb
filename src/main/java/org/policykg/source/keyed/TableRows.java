package org.policykg.source.keyed;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.policykg.source.Limits;
import org.policykg.source.UnreadableSource;

/** The rows of a table below its header; without one the columns are called by their place. */
final class TableRows implements Rows {
    /** Above the header may stand what the table is called, and when it was made. */
    private static final int FIRST_ROWS = 20;

    private static final int MOST_COLUMNS = 100_000;

    private final GuardedReader in;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final Deque<List<String>> first = new ArrayDeque<>();
    private List<String> names = List.of();
    private Optional<UnreadableSource> broken = Optional.empty();

    TableRows(Reader reader, Dialect dialect) throws UnreadableSource {
        this.in = new GuardedReader(reader, Limits.LARGEST_TEXT, dialect.delimiter(), MOST_COLUMNS);
        boolean opened = false;
        try {
            this.parser = CSVParser.builder()
                    .setReader(in)
                    .setFormat(CSVFormat.RFC4180
                            .builder()
                            .setDelimiter(dialect.delimiter())
                            .setIgnoreEmptyLines(true)
                            .setTrailingData(true)
                            .get())
                    .get();
            this.records = parser.iterator();
            for (int i = 0; i < dialect.skipped(); i++) {
                read();
            }
            findHeader();
            opened = true;
        } catch (IOException failure) {
            throw new UnreadableSource("cannot be read: " + failure.getMessage());
        } finally {
            if (!opened) {
                close(in);
            }
        }
    }

    /** The row among the first that names most of what documents have; else the first that may name columns. */
    private void findHeader() {
        List<List<String>> rows = new ArrayList<>();
        try {
            while (rows.size() < FIRST_ROWS) {
                Optional<List<String>> row = read();
                if (row.isEmpty()) {
                    break;
                }
                rows.add(row.get());
            }
        } catch (UnreadableSource end) {
            broken = Optional.of(end);
        }
        int header = -1;
        int most = 0;
        for (int i = 0; i < rows.size(); i++) {
            int fields = Header.mayBe(rows.get(i)) ? Header.fields(rows.get(i)) : 0;
            if (fields > most) {
                most = fields;
                header = i;
            }
        }
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        if (header < 0 && !rows.isEmpty() && rows.getFirst().size() == width && Header.mayBe(rows.getFirst())) {
            header = 0;
        }
        names = header < 0 ? List.of() : rows.get(header);
        first.addAll(rows.subList(header + 1, rows.size()));
    }

    private Optional<List<String>> read() throws UnreadableSource {
        long line = parser.getCurrentLineNumber() + 1;
        try {
            while (true) {
                in.begin();
                if (!records.hasNext()) {
                    return Optional.empty();
                }
                List<String> cells = records.next().toList();
                if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                    return Optional.of(cells);
                }
            }
        } catch (UncheckedIOException failure) {
            String why = failure.getCause() instanceof GuardedReader.TooLong tooLong
                    ? String.valueOf(tooLong.getMessage())
                    : "a quotation mark is not closed";
            throw new UnreadableSource(
                    "is a broken table from line " + line + " on: " + why + "; what stands behind it was not read");
        }
    }

    @Override
    public Optional<Found> next() throws UnreadableSource {
        while (true) {
            Optional<List<String>> cells = Optional.empty();
            if (!first.isEmpty()) {
                cells = Optional.of(first.remove());
            } else if (broken.isPresent()) {
                throw broken.get();
            } else {
                cells = read();
            }
            if (cells.isEmpty() || !cells.get().equals(names)) {
                return cells.map(this::row); // tables put one below the other repeat the header
            }
        }
    }

    private Found row(List<String> cells) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            String name = i < names.size() ? names.get(i).strip() : "";
            String key = name.isEmpty() ? "column " + (i + 1) : name;
            values.merge(key, cells.get(i), (one, other) -> one.isBlank() ? other : one);
        }
        return new Row(values);
    }

    @Override
    public void close() {
        close(parser);
        close(in);
    }

    private static void close(Closeable open) {
        try {
            open.close();
        } catch (IOException failure) {
            // it was only read
        }
    }
}
