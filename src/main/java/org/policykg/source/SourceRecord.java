package org.policykg.source;

/** What came of one record of a file: a document, or the reason why there is none. */
public sealed interface SourceRecord permits SourceDocument, SourceRecord.LeftOut {
    /** The path of its file, relative to the root of the input; in a file of several records with {@code #n} behind it. */
    String path();

    /** A record that gives no document. */
    sealed interface LeftOut extends SourceRecord {
        /** Why, in a few words for the user. */
        String reason();
    }

    /** A record that was read and holds no text. */
    record Empty(String path, String reason) implements LeftOut {}

    /**
     * A record that cannot be read, so that nobody knows what it holds. In an archive, {@code path} has the name of the file there
     * behind it, after a colon, so that what is wrong with several has one {@code reason}.
     */
    record Broken(String path, String reason) implements LeftOut {}
}
