package org.policykg.source.archive;

import org.policykg.source.Container;
import org.policykg.source.Content;
import org.policykg.source.Opened;
import org.policykg.source.UnreadableSource;

/** Archives that are not read. */
public final class OtherArchive implements Container {
    @Override
    public boolean opens(Content content) {
        return isRar(content) || isSevenZip(content);
    }

    private static boolean isRar(Content content) {
        return content.beginsWith('R', 'a', 'r', '!', 0x1A, 7);
    }

    private static boolean isSevenZip(Content content) {
        return content.beginsWith('7', 'z', 0xBC, 0xAF, 0x27, 0x1C);
    }

    @Override
    public Opened open(Content content) throws UnreadableSource {
        throw new UnreadableSource("is a " + (isRar(content) ? "RAR" : "7z") + " archive: pack it as zip");
    }
}
