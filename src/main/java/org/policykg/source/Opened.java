package org.policykg.source;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The records of an opened file in their order, one at a time. For one thread at a time. */
public interface Opened extends AutoCloseable {
    /** The format's name as {@code policykg explain} prints it. */
    String format();

    /**
     * The next record; nothing when the file has ended.
     *
     * @throws UnreadableSource when the file cannot be read on; what came before stays, and there is no next one
     */
    Optional<Entry> next() throws UnreadableSource;

    /** Whether the file is one document and perhaps more below it: then the first goes by the file's own name in any case. */
    default boolean firstIsTheFile() {
        return false;
    }

    @Override
    default void close() {}

    /** Some records that are at hand. */
    static Opened of(String format, List<Entry> entries) {
        Iterator<Entry> left = entries.iterator();
        return new Opened() {
            @Override
            public String format() {
                return format;
            }

            @Override
            public Optional<Entry> next() {
                return left.hasNext() ? Optional.of(left.next()) : Optional.empty();
            }
        };
    }

    /**
     * One document.
     *
     * @param size about how many bytes it holds until it is read
     */
    static Opened of(String format, long size, Entry.Text text) {
        return of(format, List.of(new Entry.Document(size, text)));
    }
}
