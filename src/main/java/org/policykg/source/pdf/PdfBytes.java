package org.policykg.source.pdf;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.policykg.limit.TimeLimit;

/** The bytes of a file, which look at the clock as they are read. */
final class PdfBytes extends RandomAccessReadBuffer {
    private static final int OFTEN = 1024;

    private int reads;

    PdfBytes(byte[] bytes) {
        super(bytes);
    }

    @Override
    public int read() throws IOException {
        if (++reads % OFTEN == 0) {
            TimeLimit.check();
        }
        return super.read();
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        TimeLimit.check();
        return super.read(into, from, length);
    }

    @Override
    public RandomAccessReadView createView(long start, long length) throws IOException {
        return new RandomAccessReadView(super.createView(start, length), 0, length) {
            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                TimeLimit.check();
                return super.read(into, from, length);
            }
        };
    }
}
