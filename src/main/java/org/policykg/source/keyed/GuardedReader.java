package org.policykg.source.keyed;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import org.policykg.limit.TimeLimit;

/** Characters of which no record may take more than so many, so that one which never ends does not fill the memory. */
final class GuardedReader extends FilterReader {
    /** A record that is too long. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1;

        TooLong(String reason) {
            super(reason);
        }
    }

    private static final int NONE = -1;

    private final long most;
    private final int delimiter;
    private final int mostColumns;
    private long read;
    private int columns;

    GuardedReader(Reader in, long most) {
        this(in, most, NONE, 0);
    }

    /**
     * The same for rows.
     *
     * @param delimiter what stands between columns
     * @param mostColumns how many there may be
     */
    GuardedReader(Reader in, long most, int delimiter, int mostColumns) {
        super(in);
        this.most = most;
        this.delimiter = delimiter;
        this.mostColumns = mostColumns;
    }

    /** Says that a record begins. */
    void begin() {
        read = 0;
        columns = 0;
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        count(1, c == delimiter && c != NONE ? 1 : 0);
        return c;
    }

    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
        int some = super.read(buffer, from, length);
        int delimiters = 0;
        for (int i = from; delimiter != NONE && i < from + some; i++) {
            delimiters += buffer[i] == delimiter ? 1 : 0;
        }
        count(some, delimiters);
        return some;
    }

    private void count(int some, int delimiters) throws TooLong {
        TimeLimit.check();
        read += some;
        columns += delimiters;
        if (read > most) {
            throw new TooLong("a record is longer than " + most / (1024 * 1024) + " million characters");
        }
        if (columns > mostColumns && delimiter != NONE) {
            throw new TooLong("a row has more than " + mostColumns + " columns");
        }
    }
}
