package org.policykg.source.keyed;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.policykg.source.Entry;
import org.policykg.source.KeyMap;
import org.policykg.source.Limits;
import org.policykg.source.Opened;
import org.policykg.source.UnreadableSource;

/** The records of a file, of which the first are looked at together: they tell what its keys hold. */
final class KeyedRecords implements Opened {
    private static final int LOOKED_AT = 200;
    /** Bytes. */
    private static final long ENOUGH = Limits.LARGEST_TEXT;

    private final String format;
    private final Rows rows;
    private final Keys keys;
    private final Deque<Found> first = new ArrayDeque<>();
    private Optional<UnreadableSource> broken = Optional.empty();

    KeyedRecords(String format, Rows rows, KeyMap said) {
        this.format = format;
        this.rows = rows;
        boolean opened = false;
        try {
            lookAtFirst();
            List<Row> seen = first.stream()
                    .filter(Row.class::isInstance)
                    .map(Row.class::cast)
                    .toList();
            this.keys = Keys.of(seen, said);
            opened = true;
        } finally {
            if (!opened) {
                rows.close();
            }
        }
    }

    private void lookAtFirst() {
        long size = 0;
        try {
            while (first.size() < LOOKED_AT && size < ENOUGH) {
                Optional<Found> next = rows.next();
                if (next.isEmpty()) {
                    break;
                }
                first.add(next.get());
                size += next.get() instanceof Row row ? row.size() : 0;
            }
        } catch (UnreadableSource end) {
            broken = Optional.of(end);
        }
    }

    @Override
    public String format() {
        return format;
    }

    @Override
    public List<String> remarks() {
        return keys.remarks();
    }

    @Override
    public Optional<Entry> next() throws UnreadableSource {
        if (!first.isEmpty()) {
            return Optional.of(entry(first.remove()));
        }
        if (broken.isPresent()) {
            throw broken.get();
        }
        return rows.next().map(this::entry);
    }

    private Entry entry(Found found) {
        return switch (found) {
            case Row row ->
                keys.isDocument(row)
                        ? new Entry.Document(row.size(), () -> keys.read(row))
                        : new Entry.Empty(keys.noText());
            case Found.Nothing nothing -> new Entry.Empty("has no text");
            case Found.Broken piece -> new Entry.Broken(piece.reason());
        };
    }

    @Override
    public void close() {
        rows.close();
    }
}
