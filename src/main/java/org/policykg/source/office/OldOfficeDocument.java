package org.policykg.source.office;

import org.policykg.source.Container;
import org.policykg.source.Content;
import org.policykg.source.Limits;
import org.policykg.source.Opened;
import org.policykg.source.UnreadableSource;

/** Files of Office programs until 2003, and encrypted ones of today; also RTF, which is not read. */
public final class OldOfficeDocument implements Container {
    private static final String RTF = "{\\rtf";

    @Override
    public boolean opens(Content content) {
        return isOle(content) || isRtf(content);
    }

    private static boolean isOle(Content content) {
        return content.beginsWith(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1);
    }

    private static boolean isRtf(Content content) {
        return content.beginsWith(RTF.chars().toArray());
    }

    @Override
    public Opened open(Content content) throws UnreadableSource {
        if (isRtf(content)) {
            throw new UnreadableSource("is RTF, whatever its name: save it as DOCX");
        }
        return Ole.open(content.bytes(Limits.LARGEST_DOCUMENT));
    }
}
