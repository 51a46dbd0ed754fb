package org.policykg.source;

import java.util.function.Consumer;

/**
 * A record on its way to its reader, numbered and not yet read.
 *
 * @param path the path of its file, relative to the root of the input; in a file of several records with {@code #n} behind it
 * @param size about how many bytes of memory it holds
 * @param ofSite whether it is a text, which may be one of several that a site printed
 * @param reading reads it, once; any thread may
 */
public record Unread(String path, long size, boolean ofSite, Reading reading) {
    /** Reads a record. */
    @FunctionalInterface
    interface Reading {
        void read(Consumer<SourceRecord> each) throws UnreadableSource;
    }

    /**
     * Reads it; where it is broken, that is what it is told as, so that it costs no other.
     *
     * @param each told of it, and where it is a file in its turn, of every record in it
     */
    public void read(Consumer<SourceRecord> each) {
        try {
            reading.read(each);
        } catch (UnreadableSource broken) {
            each.accept(new SourceRecord.Broken(path, String.valueOf(broken.getMessage())));
        }
    }
}
