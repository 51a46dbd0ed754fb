package org.policykg.source;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The records of one file on their way out: each is numbered by its place in the file and handed on, as a document or with the
 * reason why it is none, so that as many come out as went in. A file of one record goes by its own name.
 */
final class Records {
    private final String path;
    private final String format;
    private final Consumer<SourceRecord> each;
    private int count;
    /** the first record, until it is seen whether another follows */
    private Optional<Function<String, SourceRecord>> first = Optional.empty();

    Records(String path, String format, Consumer<SourceRecord> each) {
        this.path = path;
        this.format = format;
        this.each = each;
    }

    void add(TextBuilder text) {
        next(place -> text.hasText() ? text.build(place, format) : new SourceRecord.Empty(place, "has no text"));
    }

    void addEmpty(String reason) {
        next(place -> new SourceRecord.Empty(place, reason));
    }

    void addBroken(String reason) {
        next(place -> new SourceRecord.Broken(place, reason));
    }

    /** Says that a file holds one notice and perhaps more below it: the first goes by the file's own name in any case. */
    void nameFirstAfterFile() {
        first.ifPresent(record -> each.accept(record.apply(path)));
        first = Optional.empty();
    }

    /** The file has ended. */
    void end() {
        nameFirstAfterFile();
    }

    private void next(Function<String, SourceRecord> record) {
        count++;
        if (count == 1) {
            first = Optional.of(record);
            return;
        }
        first.ifPresent(before -> each.accept(before.apply(path + "#1")));
        first = Optional.empty();
        each.accept(record.apply(path + "#" + count));
    }
}
