package org.policykg.source;

/** A file that cannot be read; the message is one line that says why and does not name the file. */
public sealed class UnreadableSource extends Exception permits UnchangedSource {
    private static final long serialVersionUID = 1L;

    public UnreadableSource(String reason) {
        super(reason);
    }
}
