package org.policykg.source;

/**
 * A format whose bytes are opened before anybody can read them as text: one document (PDF), or many records (a feed, a table, an
 * archive). Found by {@link java.util.ServiceLoader} and asked in the order of its list; holds no state and may be shared by threads.
 */
public interface Container {
    /** Whether this is the one for a file, judged by its first bytes and only then by its name; costs next to nothing and loads no library. */
    boolean opens(Content content);

    /** Whether its records are handed on one by one, so that a file may be far larger than the memory. */
    default boolean streams() {
        return false;
    }

    /**
     * Opens a file.
     *
     * @throws UnreadableSource when it is broken as a whole
     */
    Opened open(Content content) throws UnreadableSource;
}
