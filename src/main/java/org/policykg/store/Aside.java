package org.policykg.store;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * What a first load writes until it is whole: it is taken into its place or given up, and never both. It is the store from the
 * mark on, and nothing before.
 */
final class Aside implements AutoCloseable {
    private static final List<String> PARTS = List.of("Data-0001", StoreFolder.SEARCH);

    private final StoreFolder folder;
    private final Thread atExit = new Thread(this::giveUp);
    private boolean taken;
    private boolean givenUp;

    /** In a folder that is no store; a program that is told to end gives it up. */
    Aside(StoreFolder folder) {
        this.folder = folder;
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /**
     * Takes it into its place.
     *
     * @throws StoreException when it was given up, or cannot be marked
     * @throws IOException when it is not whole or cannot be moved
     */
    synchronized void take() throws IOException {
        if (givenUp) {
            throw StoreException.surroundings("stopped", new InterruptedIOException("stopped"));
        }
        Path aside = folder.aside();
        for (String part : PARTS) {
            if (!Files.isDirectory(aside.resolve(part))) {
                throw new NoSuchFileException(aside.resolve(part).toString());
            }
        }
        for (String part : PARTS) {
            Files.move(aside.resolve(part), folder.path().resolve(part), StandardCopyOption.ATOMIC_MOVE);
        }
        FileTree.delete(aside);
        folder.mark();
        taken = true;
    }

    /** Removes it, unless it was taken; what cannot be removed now is gone when the folder is next written to. */
    synchronized void giveUp() {
        if (taken) {
            return;
        }
        givenUp = true;
        try {
            folder.clear();
        } catch (IOException | UncheckedIOException kept) {
            // another thread may still write to it
        }
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException ending) {
            // it runs already
        }
    }
}
