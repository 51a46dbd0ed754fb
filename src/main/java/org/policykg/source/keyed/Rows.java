package org.policykg.source.keyed;

import java.util.Optional;
import org.policykg.source.UnreadableSource;

/** The records of a file, one at a time. */
interface Rows extends AutoCloseable {
    /**
     * The next one; nothing when the file has ended.
     *
     * @throws UnreadableSource when the file cannot be read on
     */
    Optional<Found> next() throws UnreadableSource;

    @Override
    void close();
}
