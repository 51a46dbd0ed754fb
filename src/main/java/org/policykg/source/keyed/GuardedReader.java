package org.policykg.source.keyed;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Characters of which no record may take more than so many, so that one which never ends does not fill the memory. */
final class GuardedReader extends FilterReader {
    /** A record that is too long. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1;

        TooLong() {
            super("is too long");
        }
    }

    private final long most;
    private long read;

    GuardedReader(Reader in, long most) {
        super(in);
        this.most = most;
    }

    /** Says that a record begins. */
    void begin() {
        read = 0;
    }

    @Override
    public int read() throws IOException {
        count(1);
        return super.read();
    }

    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
        int some = super.read(buffer, from, length);
        count(some);
        return some;
    }

    private void count(int some) throws TooLong {
        read += some;
        if (read > most) {
            throw new TooLong();
        }
    }
}
