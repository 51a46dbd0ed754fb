package org.policykg.source.office;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.policykg.source.TimedStream;
import org.policykg.source.UnreadableSource;

/** The parts of a file that is a zip by its content (DOCX, XLSX, OFD): opened one by one where they are asked for, so that no image is. */
final class Parts implements Closeable {
    /** A thousand pages of text are ten of them. */
    private static final long LARGEST_PART = 64L * 1024 * 1024;

    private static final long LARGEST_IN_ALL = 128L * 1024 * 1024;

    private final ZipFile zip;
    private long opened;

    private Parts(ZipFile zip) {
        this.zip = zip;
    }

    /** Opens the directory at the end of a file. */
    static Parts of(byte[] bytes) throws UnreadableSource {
        try {
            return new Parts(ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                    .setIgnoreLocalFileHeader(true)
                    .get());
        } catch (IOException | RuntimeException broken) {
            throw new UnreadableSource("is truncated: the directory at the end of its zip is missing or broken");
        }
    }

    Set<String> names() {
        Set<String> names = new HashSet<>();
        Collections.list(zip.getEntries()).forEach(entry -> names.add(name(entry)));
        return names;
    }

    private static String name(ZipArchiveEntry entry) {
        return entry.getName().replace('\\', '/');
    }

    /** The bytes of a part that has to be there. */
    byte[] get(String name) throws UnreadableSource {
        return find(name).orElseThrow(() -> new UnreadableSource("is broken: its part " + name + " is missing"));
    }

    /** The bytes of a part. */
    Optional<byte[]> find(String name) throws UnreadableSource {
        String wanted = name.startsWith("/") ? name.substring(1) : name;
        Optional<ZipArchiveEntry> entry = Optional.ofNullable(zip.getEntry(wanted))
                .or(() -> Collections.list(zip.getEntries()).stream()
                        .filter(other -> name(other).equalsIgnoreCase(wanted))
                        .findFirst());
        return entry.isPresent() ? Optional.of(read(entry.get())) : Optional.empty();
    }

    private byte[] read(ZipArchiveEntry entry) throws UnreadableSource {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new UnreadableSource("is encrypted");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = new TimedStream(in).readNBytes((int) LARGEST_PART + 1);
            opened += bytes.length;
            if (bytes.length > LARGEST_PART || opened > LARGEST_IN_ALL) {
                throw new UnreadableSource("is too large for a notice: its part " + entry.getName()
                        + " unpacks to more than " + LARGEST_PART / (1024 * 1024) + " MB");
            }
            return bytes;
        } catch (ZipException broken) {
            throw new UnreadableSource("is broken: its part " + entry.getName() + " cannot be unpacked");
        } catch (IOException | RuntimeException broken) {
            throw new UnreadableSource("is truncated or broken: its part " + entry.getName() + " cannot be unpacked");
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException impossible) {
            throw new IllegalStateException("memory cannot be closed", impossible);
        }
    }
}
