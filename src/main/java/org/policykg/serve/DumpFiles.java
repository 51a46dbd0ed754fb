package org.policykg.serve;

import com.github.luben.zstd.ZstdOutputStream;
import com.github.luben.zstd.util.Native;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;
import org.policykg.EvidenceStyle;
import org.policykg.store.DumpFormat;
import org.policykg.store.Export;
import org.policykg.store.PolicyStore;

/**
 * The dumps of a store as files of a temporary folder, each with its compressed forms beside it. One is made when it is first
 * asked for, one at a time, and kept until the server stops.
 */
final class DumpFiles {
    /** How the forms are named in HTTP, and the endings of their files; of those that a client likes alike the first. */
    static final String PACKINGS = "zstd=.zst,gzip=.gz";

    private static final String ZSTD = ".zst";
    private static final String GZIP = ".gz";

    private static final int TAG_DIGITS = 32;

    /** One of the dumps. */
    record Dump(DumpFormat format, EvidenceStyle evidence) {
        /** Its address below the folder. */
        String path() {
            return "/" + evidence.name().toLowerCase(Locale.ROOT) + "/dump." + format.ending();
        }
    }

    private final PolicyStore store;
    private final Path folder;
    private final Map<Dump, CompletableFuture<Path>> files = new HashMap<>();
    private final Map<String, String> tags = new ConcurrentHashMap<>();

    DumpFiles(PolicyStore store, Path folder) {
        this.store = store;
        this.folder = folder;
    }

    /** The ETag of a dump that is there: quotation marks around a digest of its bytes. */
    Optional<String> tag(String path) {
        return Optional.ofNullable(tags.get(path));
    }

    /** The file of a dump, once it is written. */
    synchronized CompletableFuture<Path> file(Dump dump) {
        CompletableFuture<Path> before = files.get(dump);
        if (before != null && !before.isCompletedExceptionally()) {
            return before;
        }
        CompletableFuture<Path> now = CompletableFuture.supplyAsync(() -> write(dump));
        files.put(dump, now);
        return now;
    }

    private Path write(Dump dump) {
        Path file = folder.resolve(dump.path().substring(1));
        Path half = folder.resolve("half." + dump.format().ending());
        synchronized (folder) {
            boolean whole = false;
            try {
                Files.createDirectories(folder.resolve(dump.evidence().name().toLowerCase(Locale.ROOT)));
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                try (OutputStream out = new BufferedOutputStream(
                        new DigestOutputStream(Files.newOutputStream(half), digest), 1 << 16)) {
                    Export.write(store, dump.format(), dump.evidence(), out);
                }
                pack(half, beside(file, GZIP), GZIPOutputStream::new);
                if (hasZstd()) {
                    pack(half, beside(file, ZSTD), ZstdOutputStream::new);
                }
                tags.put(
                        dump.path(),
                        "\"" + HexFormat.of().formatHex(digest.digest()).substring(0, TAG_DIGITS) + "\"");
                Path written = Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
                whole = true;
                return written;
            } catch (NoSuchAlgorithmException every) {
                throw new IllegalStateException("every JDK has SHA-256", every);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } finally {
                if (!whole) {
                    clear(file, half);
                }
            }
        }
    }

    private static void clear(Path file, Path half) {
        for (Path left : List.of(half, beside(file, GZIP), beside(file, ZSTD))) {
            left.toFile().delete();
        }
    }

    private static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    private interface Packing {
        OutputStream around(OutputStream out) throws IOException;
    }

    private static void pack(Path file, Path packed, Packing packing) throws IOException {
        try (OutputStream out = packing.around(new BufferedOutputStream(Files.newOutputStream(packed), 1 << 16))) {
            Files.copy(file, out);
        }
    }

    /** Not where its machine code cannot be loaded, as from a temporary folder whose files may not be run. */
    private static boolean hasZstd() {
        try {
            Native.load();
            return true;
        } catch (UnsatisfiedLinkError | ExceptionInInitializerError none) {
            return false;
        }
    }
}
