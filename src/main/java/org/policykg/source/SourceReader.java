package org.policykg.source;

import java.util.List;

/**
 * Reads one format. To add a format, write one class and name it in {@link SourceReaders#all()}.
 * Readers hold no state and may be shared by threads.
 */
interface SourceReader {
    /** The format's name as {@code policykg explain} prints it. */
    String format();

    /** Whether this reader is the one for a file, judged by what stands in it rather than by its name. */
    boolean reads(String path, String content);

    /**
     * The documents in a file: one, or one a row.
     *
     * @param path relative to the root of the input
     * @param content the file below its front matter
     * @param front what the front matter says; its {@link FrontMatter#begin} begins each document
     * @throws UnreadableSource when the content is broken; its message is one line for the user
     */
    List<SourceDocument> read(String path, String content, FrontMatter front) throws UnreadableSource;
}
