package org.policykg.source;

/** A file that need not be read again: the site says that it is as it was when it was read before. */
public final class UnchangedSource extends UnreadableSource {
    private static final long serialVersionUID = 1L;

    public UnchangedSource() {
        super("is as it was when it was read before");
    }
}
