package org.policykg.source;

/**
 * Reads one format of text. To add a format, write one class and name it in {@link SourceReaders#all()}, or in the list of services
 * where it lives in a package of its own.
 * Readers hold no state and may be shared by threads.
 */
public interface SourceReader {
    /** The format's name as {@code policykg explain} prints it. */
    String format();

    /** Whether this reader is the one for a file, judged by what stands in it rather than by its name. */
    boolean reads(String path, String content);

    /**
     * Hands on the records of a file in their order: one, or one a row. A record that cannot be read, or that has no text, is
     * left out with the reason, and costs no other.
     *
     * @param content the file below its front matter
     * @param front what the front matter says; its {@link FrontMatter#begin} begins each document
     */
    void read(String content, FrontMatter front, Records out);
}
