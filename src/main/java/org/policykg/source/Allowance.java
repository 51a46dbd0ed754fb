package org.policykg.source;

/**
 * What may still come out of a file that holds files, with all that stands in these. Each file of an archive has an allowance of its
 * own for what stands in it, so that what is read of it hangs on nothing beside it. For one thread at a time.
 */
public final class Allowance {
    private static final int MOST_FILES = 500_000;
    private static final int MOST_FILES_WITHIN = 10_000;
    private static final long MOST_BYTES_WITHIN = 512L * 1024 * 1024;

    private final int mostFiles;
    private final long mostBytes;
    private int files;
    private long bytes;

    private Allowance(int mostFiles, long mostBytes) {
        this.mostFiles = mostFiles;
        this.mostBytes = mostBytes;
    }

    /** That of a file that a user named. */
    static Allowance ofFile() {
        return new Allowance(MOST_FILES, Long.MAX_VALUE);
    }

    /** That of a file in an archive. */
    static Allowance ofFileWithin() {
        return new Allowance(MOST_FILES_WITHIN, MOST_BYTES_WITHIN);
    }

    /**
     * Takes files from it.
     *
     * @throws UnreadableSource when there are too many
     */
    public void takeFiles(int count) throws UnreadableSource {
        files += count;
        if (files > mostFiles) {
            throw new UnreadableSource("holds more than " + mostFiles + " files");
        }
    }

    /**
     * Takes unpacked bytes from it.
     *
     * @throws UnreadableSource when there are too many
     */
    public void takeBytes(long count) throws UnreadableSource {
        bytes += count;
        if (bytes > mostBytes) {
            throw new UnreadableSource(
                    "unpacks to more than " + Limits.megabytes(mostBytes) + ": what stands behind that was not read");
        }
    }
}
