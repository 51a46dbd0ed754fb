package org.policykg.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.function.Consumer;
import org.policykg.source.Sources;

/** Where a dump goes: standard output, or a file that is written beside its place and moved there when whole. */
final class Destination {
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
        Path file = Path.of(target).toAbsolutePath();
        Path parent = file.getParent();
        if (Files.isDirectory(file) || parent == null) {
            throw Failure.wrongUse(target + " is a folder");
        }
        try {
            Path draft = Files.createTempFile(parent, "." + file.getFileName(), ".part");
            draft.toFile().deleteOnExit(); // Ctrl-C leaves nothing behind
            try {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft), 1 << 16)) {
                    write.accept(out);
                }
                makeReadable(draft);
                Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException failure) {
            throw Failure.surroundings(target + " cannot be written: " + Sources.reason(failure));
        } catch (UncheckedIOException failure) {
            throw Failure.surroundings(
                    target + " cannot be written: " + Sources.reason(Objects.requireNonNull(failure.getCause())));
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
