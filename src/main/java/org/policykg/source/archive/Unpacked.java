package org.policykg.source.archive;

import java.io.IOException;
import java.io.InputStream;
import org.policykg.source.Content;
import org.policykg.source.Limits;
import org.policykg.source.TimedStream;
import org.policykg.source.UnreadableSource;

/** Unpacks the files of one archive, within limits for each and for all. */
final class Unpacked {
    /** Text that repeats itself packs to a thirtieth; what packs to less than this part is made to fill the memory. */
    private static final long MOST_TIMES = 200;

    private static final long ALWAYS = 1024 * 1024;
    /** Pages and pictures pack to more than this part, taken together. */
    private static final long MOST_TIMES_IN_ALL = 50;

    private static final long ALWAYS_IN_ALL = 256L * 1024 * 1024;

    static final String TOO_LARGE =
            "is too large for a notice: it unpacks to more than " + megabytes(Limits.LARGEST_DOCUMENT);

    private final Content archive;
    private final long mostInAll;
    private long total;
    private long passedOver;

    Unpacked(Content archive) {
        this.archive = archive;
        this.mostInAll = ALWAYS_IN_ALL + MOST_TIMES_IN_ALL * archive.size();
    }

    /**
     * Reads a file to its end.
     *
     * @param packed how many bytes it takes in the archive; a negative number where that is not known
     * @throws UnreadableSource when this file is too large
     */
    byte[] read(InputStream in, long packed) throws IOException, UnreadableSource {
        long times = packed < 0 ? Long.MAX_VALUE : ALWAYS + packed * MOST_TIMES;
        int most = (int) Math.min(Limits.LARGEST_DOCUMENT, times);
        byte[] bytes = new TimedStream(in).readNBytes(most + 1);
        total += bytes.length;
        if (bytes.length > most) {
            throw new UnreadableSource(
                    most == Limits.LARGEST_DOCUMENT
                            ? TOO_LARGE
                            : "unpacks to more than " + MOST_TIMES + " times its size");
        }
        archive.allowance().takeBytes(bytes.length);
        return bytes;
    }

    /**
     * Counts what is unpacked only to find what stands behind it.
     *
     * @param bytes what it says it has
     * @throws UnreadableSource when that is more than such an archive holds
     */
    void passOver(long bytes) throws UnreadableSource {
        passedOver += bytes;
        if (passedOver > mostInAll) {
            throw tooMuch(mostInAll);
        }
    }

    /**
     * Says whether the archive may be read on.
     *
     * @throws UnreadableSource when too much came out of it
     */
    void check() throws UnreadableSource {
        check(mostInAll);
    }

    /** The same with another limit. */
    void check(long most) throws UnreadableSource {
        archive.allowance().takeBytes(0);
        if (total > Math.min(most, mostInAll)) {
            throw tooMuch(Math.min(most, mostInAll));
        }
    }

    private static UnreadableSource tooMuch(long bytes) {
        return new UnreadableSource(
                "unpacks to more than " + megabytes(bytes) + ": what stands behind that was not read");
    }

    private static String megabytes(long bytes) {
        return bytes / (1024 * 1024) + " MB";
    }
}
