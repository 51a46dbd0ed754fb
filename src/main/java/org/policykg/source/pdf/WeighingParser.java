package org.policykg.source.pdf;

import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.jspecify.annotations.Nullable;

/** Reads a file whose password is empty, so that what is unpacked of it is weighed before. */
final class WeighingParser extends PDFParser {
    private @Nullable RandomAccessReadView last;

    WeighingParser(byte[] bytes) throws IOException {
        super(new PdfBytes(bytes), "", null, null, IOUtils.createMemoryOnlyStreamCache());
    }

    @Override
    public RandomAccessReadView createRandomAccessReadView(long start, long length) throws IOException {
        RandomAccessReadView view = super.createRandomAccessReadView(start, length);
        last = view;
        return view;
    }

    @Override
    protected COSStream parseCOSStream(COSDictionary about) throws IOException {
        COSStream read = super.parseCOSStream(about);
        RandomAccessReadView packed = last;
        last = null;
        if (packed == null) {
            return read;
        }
        WeighedStream stream = new WeighedStream(packed);
        stream.addAll(read);
        stream.setKey(read.getKey());
        return stream;
    }
}
