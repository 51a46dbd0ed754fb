package org.policykg.source.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.policykg.source.Container;
import org.policykg.source.Content;
import org.policykg.source.Entry;
import org.policykg.source.Opened;
import org.policykg.source.UnreadableSource;

/** Tars, mostly packed by gzip, and single files that gzip packed. */
public final class TarArchive implements Container {
    private static final String MARK = "ustar";
    private static final int MARK_AT = 257;

    @Override
    public boolean opens(Content content) {
        return isGzip(content) || isTar(content.head());
    }

    private static boolean isGzip(Content content) {
        return content.beginsWith(0x1F, 0x8B, 8);
    }

    private static boolean isTar(byte[] head) {
        return head.length >= MARK_AT + MARK.length()
                && new String(head, MARK_AT, MARK.length(), StandardCharsets.ISO_8859_1).equals(MARK);
    }

    @Override
    public Opened open(Content content) throws UnreadableSource {
        boolean gzip = isGzip(content);
        List<TarFiles.Named> files = new ArrayList<>();
        Optional<UnreadableSource> broken = Optional.empty();
        boolean tar = !gzip || isTar(head(content));
        try (InputStream raw = content.stream();
                InputStream in = gzip ? new GZIPInputStream(raw) : raw) {
            if (tar) {
                TarFiles.read(in, content, files);
            } else {
                byte[] bytes = new Unpacked(content).read(in, content.size());
                files.add(new TarFiles.Named(Content.of(content.name().replaceFirst("(?i)\\.gz$", ""), bytes)));
            }
        } catch (IOException | RuntimeException truncated) {
            broken = Optional.of(new UnreadableSource("is truncated or broken: what stands behind that was not read"));
        } catch (UnreadableSource tooMuch) {
            broken = Optional.of(tooMuch);
        }
        if (files.isEmpty()) {
            throw broken.orElseGet(() -> new UnreadableSource("holds no files"));
        }
        files.sort(Comparator.comparing(TarFiles.Named::name));
        return new Files(tar ? "tar" : "gzip", files.iterator(), broken);
    }

    private static byte[] head(Content content) throws UnreadableSource {
        try (InputStream raw = content.stream();
                InputStream in = new GZIPInputStream(raw)) {
            return in.readNBytes(MARK_AT + MARK.length());
        } catch (IOException broken) {
            throw new UnreadableSource("is truncated or broken: it cannot be unpacked");
        }
    }

    private record Files(String format, Iterator<TarFiles.Named> left, Optional<UnreadableSource> broken)
            implements Opened {
        @Override
        public Optional<Entry> next() throws UnreadableSource {
            if (left.hasNext()) {
                return Optional.of(left.next().entry());
            }
            if (broken.isPresent()) {
                throw broken.get();
            }
            return Optional.empty();
        }
    }
}
