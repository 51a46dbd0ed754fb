package org.policykg.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders with all that is in them, and the room for them. */
final class FileTree {
    private static final long MEGABYTE = 1L << 20;

    private FileTree() {}

    /** Removes a folder; one that is not there is gone already. */
    static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Removes a folder, if it is still there, when the program ends in whatever way but a kill. */
    static void deleteAtExit(Path tree) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                delete(tree);
            } catch (IOException | UncheckedIOException kept) {
                // a temporary folder is cleared by the system, some day
            }
        }));
    }

    /** The regular files of a folder, in the order of their names; none where there is no folder. */
    static List<Path> files(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(tree)) {
            return found.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** How many bytes the files of a folder have. */
    static long size(Path tree) throws IOException {
        long bytes = 0;
        for (Path file : files(tree)) {
            bytes += Files.size(file);
        }
        return bytes;
    }

    /**
     * Wants room in a folder.
     *
     * @param takes what takes it, as a line begins
     * @throws StoreException when there is less
     */
    static void requireRoom(Path folder, long bytes, String takes) throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < bytes) {
            throw StoreException.surroundings(
                    takes + " about " + bytes / MEGABYTE + " MB, and " + folder + " has " + free / MEGABYTE
                            + " MB free",
                    new IOException("No space left on device"));
        }
    }
}
