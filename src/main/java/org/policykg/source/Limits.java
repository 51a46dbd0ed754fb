package org.policykg.source;

import java.time.Duration;

/** What a file may cost, so that none costs more than itself. */
public final class Limits {
    /** How long a file, or a record of one, may be read, or understood. A thousand pages take a few seconds. */
    public static final Duration LONGEST = Duration.ofSeconds(60);

    /** No notice that is a text is near this size; a larger one is a mistake and would only fill the memory. Bytes. */
    public static final int LARGEST_TEXT = 16 * 1024 * 1024;

    /** A document with pictures in it (PDF, Office). Bytes. */
    public static final int LARGEST_DOCUMENT = 128 * 1024 * 1024;

    /** From here on a file of many records is read one by one, so that it need not be in memory. Bytes. */
    static final int LARGE = 1024 * 1024;

    /** How many archives may stand one in the other. */
    public static final int DEEPEST = 4;

    private Limits() {}

    static String tooLarge(long size, long limit) {
        return "is too large for a notice: " + megabytes(size) + ", the limit is " + megabytes(limit);
    }

    static String tooLarge(long limit) {
        return "is too large for a notice: more than " + megabytes(limit) + ", the limit is " + megabytes(limit);
    }

    static String megabytes(long bytes) {
        return bytes / (1024 * 1024) + " MB";
    }
}
