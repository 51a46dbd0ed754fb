package org.policykg.source;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import org.policykg.limit.TimeLimit;

/** Characters for a parser, which looks at the clock whenever it asks for more. */
public final class TimedReader extends FilterReader {
    /** Characters that are handed on at a time. */
    private static final int SOME = 2048;

    /** Those of a text. */
    public TimedReader(String text) {
        super(new StringReader(text));
    }

    TimedReader(Reader in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        TimeLimit.check();
        return super.read();
    }

    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
        TimeLimit.check();
        return super.read(buffer, from, Math.min(length, SOME));
    }
}
