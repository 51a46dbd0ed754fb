package org.policykg.source.archive;

import org.policykg.source.Container;
import org.policykg.source.Content;
import org.policykg.source.Opened;
import org.policykg.source.UnreadableSource;
import org.policykg.source.ZipDirectory;

/** Zips, but for those that Office programs write, which are asked before. */
public final class ZipArchive implements Container {
    @Override
    public boolean opens(Content content) {
        return ZipDirectory.isZip(content) || content.beginsWith('P', 'K', 5, 6);
    }

    @Override
    public boolean streams() {
        return true;
    }

    @Override
    public Opened open(Content content) throws UnreadableSource {
        if (ZipDirectory.names(content).contains("META-INF/MANIFEST.MF")) {
            throw new UnreadableSource("is a program (JAR), no archive of notices");
        }
        return new ZipFiles(content);
    }
}
