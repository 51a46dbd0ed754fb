package org.policykg.source.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.policykg.limit.LimitExceeded;
import org.policykg.limit.TimeLimit;

/**
 * A stream of a file. It is unpacked into memory by whoever reads it, and what is packed so that it might fill the memory is weighed
 * before, whatever it is packed with, and however often. It is no picture: those are not read.
 */
final class WeighedStream extends COSStream {
    /** Deflate makes a thousand bytes of one at the most, so that smaller ones are light. Bytes. */
    private static final int LIGHT = 64 * 1024;
    /** The text of a page, or a font of all characters, is smaller. Bytes. */
    private static final long LARGEST = 64L * 1024 * 1024;

    private static final Set<COSName> DEFLATE = Set.of(COSName.FLATE_DECODE, COSName.FLATE_DECODE_ABBREVIATION);
    private static final Set<COSName> OF_PICTURES = Set.of(
            COSName.DCT_DECODE,
            COSName.DCT_DECODE_ABBREVIATION,
            COSName.CCITTFAX_DECODE,
            COSName.CCITTFAX_DECODE_ABBREVIATION,
            COSName.JBIG2_DECODE);

    private boolean weighed;

    /**
     * A stream.
     *
     * @param packed where it stands in the file
     */
    WeighedStream(RandomAccessReadView packed) throws IOException {
        super(IOUtils.createMemoryOnlyStreamCache().create(), packed);
    }

    @Override
    public InputStream createRawInputStream() throws IOException {
        List<COSName> filters = filters();
        if (filters.size() == 1 && DEFLATE.contains(filters.getFirst())) {
            weigh(filters); // PDFBox unpacks pages by itself
        }
        return super.createRawInputStream();
    }

    @Override
    public OutputStream createRawOutputStream() throws IOException {
        weighed = false; // it is decrypted
        return super.createRawOutputStream();
    }

    @Override
    public COSInputStream createInputStream(DecodeOptions options) throws IOException {
        weigh(filters());
        return super.createInputStream(options);
    }

    @Override
    public RandomAccessRead createView() throws IOException {
        weigh(filters());
        return super.createView();
    }

    private void weigh(List<COSName> filters) throws IOException {
        if (filters.stream().anyMatch(OF_PICTURES::contains)) {
            throw new IOException("a picture has no text");
        }
        if (!weighed) {
            weighed = true;
            if (!filters.isEmpty() && !isLight(filters)) {
                unpack(filters);
            }
        }
    }

    private List<COSName> filters() {
        COSBase said = getFilters();
        List<COSName> filters = new ArrayList<>();
        if (said instanceof COSName one) {
            filters.add(one);
        } else if (said instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                if (several.getObject(i) instanceof COSName one) {
                    filters.add(one);
                }
            }
        }
        return filters;
    }

    private boolean isLight(List<COSName> filters) throws IOException {
        try (InputStream packed = super.createRawInputStream()) {
            return filters.size() == 1
                    && DEFLATE.contains(filters.getFirst())
                    && packed.readNBytes(LIGHT).length < LIGHT;
        }
    }

    /** Unpacks it step by step, and keeps nothing of the last one. */
    private void unpack(List<COSName> filters) throws IOException {
        InputStream from = super.createRawInputStream();
        for (int i = 0; i < filters.size(); i++) {
            ByteArrayOutputStream kept = new ByteArrayOutputStream();
            OutputStream to = i + 1 < filters.size() ? kept : OutputStream.nullOutputStream();
            try (InputStream packed = from;
                    Scales scales = new Scales(to)) {
                FilterFactory.INSTANCE.getFilter(filters.get(i)).decode(packed, scales, this, i);
            }
            from = new ByteArrayInputStream(kept.toByteArray());
        }
    }

    /** Ends the reading of what has become too much. */
    private static final class Scales extends OutputStream {
        private final OutputStream to;
        private long size;

        Scales(OutputStream to) {
            this.to = to;
        }

        @Override
        public void write(int one) throws IOException {
            add(1);
            to.write(one);
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            add(length);
            to.write(some, from, length);
        }

        private void add(int length) {
            TimeLimit.check();
            size += length;
            if (size > LARGEST) {
                throw new LimitExceeded("is too large for a notice: a stream in it unpacks to more than "
                        + LARGEST / (1024 * 1024) + " MB");
            }
        }
    }
}
