package org.policykg.source.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;

/** Whole PDF files in which nothing is packed, so that what is changed in them is something that a reader looks at. */
public final class PdfSeeds {
    private static final int LINES = 24;
    private static final int COLUMNS = 27;

    private PdfSeeds() {}

    /** Lines set one below the other, with a table of lines below them on each page. */
    public static byte[] of(List<String> lines) throws IOException {
        try (SamplePdf pdf = new SamplePdf()) {
            int row = LINES;
            for (String line : lines) {
                for (int from = 0; from < Math.max(1, line.length()); from += COLUMNS) {
                    if (row == LINES) {
                        pdf.page();
                        row = 0;
                        pdf.line(80, 700, 400, 700).line(80, 730, 400, 730).line(80, 700, 80, 730);
                        pdf.line(240, 700, 240, 730).line(400, 700, 400, 730).text(90, 720, 12, "任务");
                    }
                    String words = line.substring(from, Math.min(line.length(), from + COLUMNS));
                    pdf.text(80, 80 + 24 * row++, 16, words);
                }
            }
            pdf.bytes();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.document().save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        }
    }
}
