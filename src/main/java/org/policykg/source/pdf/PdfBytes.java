package org.policykg.source.pdf;

import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.policykg.limit.LimitExceeded;
import org.policykg.limit.TimeLimit;

/**
 * The bytes of a file, which look at the clock as they are read. A stream in it is unpacked into memory by whoever reads it; what is
 * packed so that it might fill the memory is weighed before.
 */
final class PdfBytes extends RandomAccessReadBuffer {
    /** Deflate makes a thousand bytes of one at the most, so that smaller ones are light. Bytes. */
    private static final int LIGHT = 64 * 1024;
    /** The text of a page, or a font of all characters, is smaller. Bytes. */
    private static final long LARGEST = 64L * 1024 * 1024;

    private static final int OFTEN = 1024;
    private static final int BITS = 8;
    /** What the first two bytes of a packed stream are a multiple of (RFC 1950). */
    private static final int CHECKED = 31;

    private static final int DEFLATE = 8;
    private static final int METHOD = 0x0F;

    private final byte[] bytes;
    private int reads;

    PdfBytes(byte[] bytes) {
        super(bytes);
        this.bytes = bytes;
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
        return new Stream(super.createView(start, length), (int) start, (int) Math.min(length, bytes.length - start));
    }

    /** A stream, which is weighed when it is first read; pictures never are. */
    private final class Stream extends RandomAccessReadView {
        private final int start;
        private final int length;
        private boolean weighed;

        Stream(RandomAccessReadView view, int start, int length) {
            super(view, 0, length);
            this.start = start;
            this.length = length;
            this.weighed = length < LIGHT;
        }

        @Override
        public int read() throws IOException {
            weigh();
            return super.read();
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            TimeLimit.check();
            weigh();
            return super.read(into, from, length);
        }

        private void weigh() {
            if (!weighed) {
                weighed = true;
                if (isPacked() && unpackedSize() > LARGEST) {
                    throw new LimitExceeded("is too large for a notice: a stream in it unpacks to more than "
                            + LARGEST / (1024 * 1024) + " MB");
                }
            }
        }

        private boolean isPacked() {
            int first = bytes[start] & 0xFF;
            int second = bytes[start + 1] & 0xFF;
            return (first & METHOD) == DEFLATE && (first << BITS | second) % CHECKED == 0;
        }

        /** How many bytes it unpacks to, as far as it matters. */
        private long unpackedSize() {
            Inflater inflater = new Inflater();
            long size = 0;
            try {
                inflater.setInput(bytes, start, length);
                byte[] some = new byte[LIGHT];
                for (int more = inflater.inflate(some); more > 0 && size <= LARGEST; more = inflater.inflate(some)) {
                    TimeLimit.check();
                    size += more;
                }
            } catch (DataFormatException broken) {
                return size; // who reads it sees to that
            } finally {
                inflater.end();
            }
            return size;
        }
    }
}
