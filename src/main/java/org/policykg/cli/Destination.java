package org.policykg.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.function.Consumer;
import org.policykg.source.Sources;

/** Where a dump goes: standard output, or a file that is written beside its place and moved there when whole. */
final class Destination {
    private static final String DRAFT = ".part";

    private Destination() {}

    /**
     * Writes to a file or, for {@code -}, to standard output.
     *
     * @param target the file
     * @param console whose standard output {@code -} is
     * @param write writes everything; what it throws leaves the target as it was
     */
    static void write(String target, Console console, Consumer<OutputStream> write) {
        if (target.equals("-")) {
            write.accept(console.out());
            console.out().flush();
            if (console.out().checkError()) {
                throw Failure.surroundings("standard output cannot be written");
            }
            return;
        }
        try {
            Path named = Path.of(target).toAbsolutePath();
            // what a link leads to is written, not the link
            Path file = Files.isRegularFile(named) ? named.toRealPath() : named;
            if (Files.isDirectory(file) || file.getParent() == null) {
                throw Failure.wrongUse(target + " is a folder");
            }
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                writeTo(Files.newOutputStream(file), write); // a device or a pipe
            } else {
                writeBeside(file, write);
            }
        } catch (IOException failure) {
            throw Failure.surroundings(target + " cannot be written: " + Sources.reason(failure));
        } catch (UncheckedIOException failure) {
            throw Failure.surroundings(
                    target + " cannot be written: " + Sources.reason(Objects.requireNonNull(failure.getCause())));
        }
    }

    private static void writeBeside(Path file, Consumer<OutputStream> write) throws IOException {
        Path folder = Objects.requireNonNull(file.getParent());
        clearDrafts(folder, draftOf(file));
        Path draft = Files.createTempFile(folder, draftOf(file), DRAFT);
        draft.toFile().deleteOnExit(); // Ctrl-C leaves nothing behind
        try {
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (!lock.isValid()) {
                    throw new IOException("the draft cannot be locked");
                }
                writeTo(Channels.newOutputStream(channel), write);
                channel.force(true); // or the name might reach the disk before what it names
            }
            makeReadable(draft);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void writeTo(OutputStream bytes, Consumer<OutputStream> write) throws IOException {
        OutputStream out = new BufferedOutputStream(bytes, 1 << 16);
        write.accept(out);
        out.flush();
    }

    private static String draftOf(Path file) {
        return "." + file.getFileName();
    }

    /** Removes drafts that killed programs have left: nobody has them locked. */
    private static void clearDrafts(Path folder, String beginning) throws IOException {
        try (DirectoryStream<Path> drafts =
                Files.newDirectoryStream(folder, file -> isDraft(String.valueOf(file.getFileName()), beginning))) {
            for (Path draft : drafts) {
                if (isDead(draft)) {
                    Files.deleteIfExists(draft);
                }
            }
        }
    }

    private static boolean isDraft(String name, String beginning) {
        return name.startsWith(beginning)
                && name.endsWith(DRAFT)
                && name.length() > beginning.length() + DRAFT.length()
                && name.substring(beginning.length(), name.length() - DRAFT.length())
                        .chars()
                        .allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isDead(Path draft) {
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (IOException | OverlappingFileLockException inUse) {
            return false;
        }
    }

    /** Temporary files are for their owner only; a dump is a file like any other. */
    private static void makeReadable(Path file) throws IOException {
        try {
            Files.setPosixFilePermissions(file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
        } catch (UnsupportedOperationException noPosix) {
            // nothing to mend on this file system
        }
    }
}
