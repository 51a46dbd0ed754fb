package org.policykg.source.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.policykg.source.Content;
import org.policykg.source.Entry;
import org.policykg.source.Limits;
import org.policykg.source.Opened;
import org.policykg.source.UnreadableSource;

/** The files of a zip in the order of their names, unpacked one by one. */
final class ZipFiles implements Opened {
    private final ZipFile zip;
    private final Unpacked unpacked;
    private final Iterator<Named> left;

    private record Named(String name, ZipArchiveEntry entry) {}

    ZipFiles(Content content) throws UnreadableSource {
        this.unpacked = new Unpacked(content);
        this.zip = open(content);
        try {
            this.left = files(content).iterator();
        } catch (UnreadableSource none) {
            close();
            throw none;
        }
    }

    private List<Named> files(Content content) throws UnreadableSource {
        List<Named> files = new ArrayList<>();
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            String name = entry.getGeneralPurposeBit().usesUTF8ForNames() || entry.getRawName() == null
                    ? entry.getName()
                    : EntryName.of(entry.getRawName());
            if (!entry.isDirectory() && !name.endsWith("/") && !EntryName.isPassedOver(name)) {
                files.add(new Named(name, entry));
            }
        }
        if (files.isEmpty()) {
            throw new UnreadableSource("holds no files");
        }
        if (files.stream().allMatch(file -> isEncrypted(file.entry))) {
            throw new UnreadableSource("is encrypted with a password");
        }
        content.allowance().takeFiles(files.size());
        files.sort(Comparator.comparing(Named::name));
        return files;
    }

    private static ZipFile open(Content content) throws UnreadableSource {
        ZipFile.Builder builder = ZipFile.builder().setIgnoreLocalFileHeader(true);
        try {
            return content.file().isPresent()
                    ? builder.setPath(content.file().get()).get()
                    : builder.setSeekableByteChannel(
                                    new SeekableInMemoryByteChannel(content.bytes(Limits.LARGEST_DOCUMENT)))
                            .get();
        } catch (IOException | RuntimeException broken) {
            throw new UnreadableSource("is truncated: the directory at the end of the zip is missing or broken");
        }
    }

    @Override
    public String format() {
        return "zip";
    }

    private static boolean isEncrypted(ZipArchiveEntry entry) {
        return entry.getGeneralPurposeBit().usesEncryption();
    }

    @Override
    public Optional<Entry> next() throws UnreadableSource {
        if (!left.hasNext()) {
            return Optional.empty();
        }
        unpacked.check();
        Named file = left.next();
        try {
            return Optional.of(new Entry.File(Content.of(file.name, read(file.entry))));
        } catch (UnreadableSource broken) {
            return Optional.of(new Entry.Broken(file.name, String.valueOf(broken.getMessage())));
        }
    }

    private byte[] read(ZipArchiveEntry entry) throws UnreadableSource {
        if (isEncrypted(entry)) {
            throw new UnreadableSource("is encrypted with a password");
        }
        if (!zip.canReadEntryData(entry)) {
            throw new UnreadableSource("is packed in a way that is not known here (" + entry.getMethod() + ")");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return unpacked.read(in, entry.getCompressedSize());
        } catch (IOException | RuntimeException broken) {
            throw new UnreadableSource("is broken: it cannot be unpacked");
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException failure) {
            // it was only read
        }
    }
}
