package org.policykg.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A store that may only be read, copied to a temporary folder: TDB2 opens all its files for writing. */
final class StoreCopy {
    private static final long MEGABYTE = 1 << 20;

    private StoreCopy() {}

    /**
     * Copies what a store needs: its mark, its database and its full-text index.
     *
     * @throws StoreException when there is no room for it, or when another program writes to it
     */
    static Path of(Path folder, Consumer<String> say) throws IOException {
        FileChannel shared = StoreLock.share(folder);
        try {
            return copy(folder, say);
        } finally {
            shared.close();
        }
    }

    private static Path copy(Path folder, Consumer<String> say) throws IOException {
        List<Path> files = files(folder);
        long bytes = 0;
        for (Path file : files) {
            bytes += Files.size(file);
        }
        Path copy = Files.createTempDirectory("policykg-");
        removeAtExit(copy);
        if (Files.getFileStore(copy).getUsableSpace() < bytes) {
            throw StoreException.surroundings(
                    folder + " may not be written to, as an open store must, and " + copy.getParent()
                            + " has no room for a copy of it, " + megabytes(bytes),
                    new IOException("no room"));
        }
        say.accept(folder + " may not be written to, as an open store must; reading a copy of it, " + megabytes(bytes));
        for (Path file : files) {
            Path target = copy.resolve(folder.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        }
        return copy;
    }

    private static List<Path> files(Path folder) throws IOException {
        List<Path> trees = new ArrayList<>(List.of(folder.resolve(StoreFolder.MARK)));
        trees.add(StoreFolder.databases(folder).getLast());
        trees.add(folder.resolve(StoreFolder.SEARCH));
        List<Path> files = new ArrayList<>();
        for (Path tree : trees) {
            if (Files.exists(tree)) {
                try (Stream<Path> found = Files.walk(tree)) {
                    found.filter(Files::isRegularFile).sorted().forEach(files::add);
                }
            }
        }
        return files;
    }

    private static String megabytes(long bytes) {
        return (bytes + MEGABYTE - 1) / MEGABYTE + " MB";
    }

    private static void removeAtExit(Path copy) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                StoreFolder.delete(copy);
            } catch (IOException kept) {
                // a temporary folder is cleared by the system, some day
            }
        }));
    }
}
