package org.policykg.store;

/** A store, dump or query that cannot be used; the message is one line for the user. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final boolean wrongUse;

    private StoreException(boolean wrongUse, String message, Throwable cause) {
        super(message, cause);
        this.wrongUse = wrongUse;
    }

    /** What the caller asked for cannot be: a broken query, a folder that is no store. */
    static StoreException wrongUse(String message) {
        return new StoreException(true, message, new IllegalArgumentException(message));
    }

    static StoreException wrongUse(String message, Throwable cause) {
        return new StoreException(true, message, cause);
    }

    /** The surroundings do not allow it: a lock, a full disk, a time limit. */
    static StoreException surroundings(String message, Throwable cause) {
        return new StoreException(false, message, cause);
    }

    public boolean isWrongUse() {
        return wrongUse;
    }
}
