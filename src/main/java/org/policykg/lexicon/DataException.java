package org.policykg.lexicon;

/** A file of words or rules that cannot be used; the message names the file, the entry and the reason. */
public final class DataException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public DataException(String message) {
        super(message);
    }
}
