package org.policykg.source.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.policykg.source.Content;
import org.policykg.source.Entry;
import org.policykg.source.Limits;
import org.policykg.source.TimedStream;
import org.policykg.source.UnreadableSource;

/** The files of a tar. Apart from what only asks whether a file is one, which is to load no library. */
final class TarFiles {
    /** A tar has no directory, so that its files are in memory until they are sorted. */
    private static final long MOST_BYTES = 256L * 1024 * 1024;

    private TarFiles() {}

    /**
     * A file, or why it is none.
     *
     * @param name what it is called in the tar
     */
    record Named(String name, Entry entry) {
        Named(Content file) {
            this(file.name(), new Entry.File(file));
        }
    }

    /** Adds them, as far as it can be read. */
    static void read(InputStream in, Content content, List<Named> files) throws IOException, UnreadableSource {
        Unpacked unpacked = new Unpacked(content);
        TarArchiveInputStream tar = new TarArchiveInputStream(new TimedStream(in), StandardCharsets.ISO_8859_1.name());
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            String name = name(entry.getName());
            content.allowance().takeFiles(1);
            if (entry.isFile() && !entry.isLink() && !entry.isSymbolicLink() && !EntryName.isPassedOver(name)) {
                if (entry.getRealSize() > Limits.LARGEST_DOCUMENT) {
                    files.add(new Named(name, new Entry.Broken(name, Unpacked.TOO_LARGE)));
                    unpacked.passOver(entry.getSize());
                } else {
                    files.add(new Named(Content.of(name, unpacked.read(tar, -1))));
                    unpacked.check(MOST_BYTES);
                }
            }
        }
    }

    /** A name that the archive says the charset of, or bytes. */
    private static String name(String read) {
        return read.chars().allMatch(c -> c < 0x100) ? EntryName.of(read.getBytes(StandardCharsets.ISO_8859_1)) : read;
    }
}
