package org.policykg.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.policykg.limit.TimeLimit;

/** Bytes, which look at the clock whenever somebody asks for more. */
public final class TimedStream extends FilterInputStream {
    public TimedStream(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        TimeLimit.check();
        return super.read();
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        TimeLimit.check();
        return super.read(buffer, from, length);
    }

    @Override
    public long skip(long most) throws IOException {
        TimeLimit.check();
        return super.skip(most);
    }
}
