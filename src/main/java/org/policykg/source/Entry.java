package org.policykg.source;

import java.util.Optional;

/** A record of an opened file before it is read: reading is what takes time, and may be done by another thread. */
public sealed interface Entry {
    /** About how many bytes of memory it holds until it is read. */
    long size();

    /** Makes the text of a record. */
    @FunctionalInterface
    interface Text {
        /**
         * The text.
         *
         * @throws UnreadableSource when the record is broken
         */
        TextBuilder read() throws UnreadableSource;
    }

    /**
     * A record that is a text.
     *
     * @param size bytes that it holds
     * @param text makes it, once
     */
    record Document(long size, Text text) implements Entry {}

    /**
     * A file within the file, which is opened in its turn.
     *
     * @param content its bytes, and what it is called there
     */
    record File(Content content) implements Entry {
        @Override
        public long size() {
            return content.size();
        }
    }

    /**
     * A record that holds no text.
     *
     * @param reason why, in a few words for the user
     */
    record Empty(String reason) implements Entry {
        @Override
        public long size() {
            return 0;
        }
    }

    /**
     * A record that cannot be read.
     *
     * @param name what the file is called in its archive, if it is one
     * @param reason why, in a few words for the user, without that name
     */
    record Broken(Optional<String> name, String reason) implements Entry {
        public Broken(String reason) {
            this(Optional.empty(), reason);
        }

        public Broken(String name, String reason) {
            this(Optional.of(name), reason);
        }

        @Override
        public long size() {
            return 0;
        }
    }
}
