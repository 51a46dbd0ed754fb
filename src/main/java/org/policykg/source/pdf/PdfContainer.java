package org.policykg.source.pdf;

import java.nio.charset.StandardCharsets;
import org.policykg.source.Container;
import org.policykg.source.Content;
import org.policykg.source.Limits;
import org.policykg.source.Opened;
import org.policykg.source.UnreadableSource;

/** A PDF file, which is one document. */
public final class PdfContainer implements Container {
    private static final String MARK = "%PDF-";
    /** Some writers put a few bytes before the mark. */
    private static final int LATEST_MARK = 1024;

    @Override
    public boolean opens(Content content) {
        if (content.beginsWith('%', 'P', 'D', 'F', '-')) {
            return true;
        }
        byte[] head = content.isNamed(".pdf") ? content.head() : new byte[0];
        return new String(head, 0, Math.min(head.length, LATEST_MARK), StandardCharsets.ISO_8859_1).contains(MARK);
    }

    @Override
    public Opened open(Content content) throws UnreadableSource {
        byte[] bytes = content.bytes(Limits.LARGEST_DOCUMENT);
        return Opened.of("pdf", bytes.length, () -> PdfDocument.of(PdfText.of(bytes)));
    }
}
