package org.policykg.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

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
        FileTree.deleteAtExit(copy);
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
            // not Files.copy, which would make the copy of what may only be read such a file too
            try (InputStream in = Files.newInputStream(file)) {
                Files.copy(in, target);
            }
        }
        return copy;
    }

    private static List<Path> files(Path folder) throws IOException {
        List<Path> trees = new ArrayList<>(List.of(folder.resolve(StoreFolder.MARK)));
        trees.add(StoreFolder.databases(folder).getLast());
        trees.add(folder.resolve(StoreFolder.SEARCH));
        List<Path> files = new ArrayList<>();
        for (Path tree : trees) {
            files.addAll(FileTree.files(tree));
        }
        return files;
    }

    private static String megabytes(long bytes) {
        return (bytes + MEGABYTE - 1) / MEGABYTE + " MB";
    }
}
