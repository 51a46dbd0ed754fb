package org.policykg.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder of a store: TDB2's database, the full-text index beside it, the lock, and a mark that says which form the
 * store has. The mark is written last, so that a folder without it was never whole and is begun anew.
 */
final class StoreFolder implements AutoCloseable {
    /** The form of stores that this program writes. It goes up when the names of things or the graphs of a store change. */
    static final int FORM = 7;

    static final String MARK = "policykg.store";
    static final String SEARCH = "Search";
    private static final String ASIDE = "policykg.load";
    private static final Pattern MARKED = Pattern.compile("form=(\\d{1,9})\\s*");
    private static final Pattern DATABASE = Pattern.compile("Data-\\d+");
    /** What this program and Jena put into the folder of a store. */
    private static final Pattern OWN = Pattern.compile(
            "Data-\\d+(?:-tmp)?|Search|tdb\\.lock|policykg\\.(?:lock|store|store\\.part|load)|jena-tdb-temp-files");

    private final Path path;
    private final StoreLock lock;
    /** What this is a copy of. */
    private final Optional<Path> original;

    private StoreFolder(Path path, StoreLock lock, Optional<Path> original) {
        this.path = path;
        this.lock = lock;
        this.original = original;
    }

    /** Whether a folder holds a store, of whatever form. */
    static boolean isStore(Path folder) {
        return Files.isRegularFile(folder.resolve(MARK)) || !databases(folder).isEmpty();
    }

    /**
     * Takes a folder to write to. One that is not there is made; one whose making was broken off is emptied.
     *
     * @throws StoreException when it is something else, has another form, or is in use
     */
    static StoreFolder create(Path folder) {
        try {
            if (Files.exists(folder) && !Files.isDirectory(folder)) {
                throw StoreException.wrongUse(folder + " is a file");
            }
            Files.createDirectories(folder);
            if (!isBegun(folder)) {
                if (isStore(folder)) {
                    requireForm(folder);
                } else if (!names(folder).isEmpty()) {
                    throw StoreException.wrongUse(folder + " is not empty and is no store");
                }
            }
            StoreFolder taken = new StoreFolder(folder, StoreLock.take(folder), Optional.empty());
            if (!Files.exists(folder.resolve(MARK))) {
                taken.clear();
            }
            return taken;
        } catch (IOException failure) {
            throw StoreException.surroundings(folder + " cannot be made or written to: " + reason(failure), failure);
        }
    }

    /**
     * Takes a folder that holds a whole store; where it may not be written to, as TDB2 wants even for reading, a copy.
     *
     * @param say told of a copy, in one line
     * @throws StoreException when it holds none, one of another form, or one that is in use
     */
    static StoreFolder open(Path folder, Consumer<String> say) {
        if (!isStore(folder) || isBegun(folder)) {
            throw StoreException.wrongUse(
                    folder + " is no store; make one with: policykg ingest PATH --store " + folder);
        }
        try {
            requireForm(folder);
            if (!Files.isWritable(folder)) {
                Path copy = StoreCopy.of(folder, say);
                return new StoreFolder(copy, StoreLock.take(copy), Optional.of(folder));
            }
            return new StoreFolder(folder, StoreLock.take(folder), Optional.empty());
        } catch (IOException failure) {
            throw StoreException.surroundings(folder + " cannot be opened: " + reason(failure), failure);
        }
    }

    /** Whether a store was begun here and never became whole: it has this program's lock and no mark. */
    private static boolean isBegun(Path folder) {
        return !Files.exists(folder.resolve(MARK))
                && Files.isRegularFile(folder.resolve(StoreLock.FILE))
                && names(folder).stream().allMatch(name -> OWN.matcher(name).matches());
    }

    static void requireForm(Path folder) throws IOException {
        Path mark = folder.resolve(MARK);
        Matcher form = MARKED.matcher(Files.exists(mark) ? Files.readString(mark) : "form=1");
        int found = form.matches() ? Integer.parseInt(form.group(1)) : 0;
        if (found > FORM || found == 0) {
            throw StoreException.wrongUse(folder + " was written by a later version of policykg; use that one");
        }
        if (found < FORM) {
            throw StoreException.wrongUse(folder
                    + " was written by an earlier version of policykg, whose stores are laid out otherwise;"
                    + " read the notices anew into another folder: policykg ingest PATH --store NEW");
        }
    }

    Path path() {
        return path;
    }

    /** Where the full-text index is. */
    Path search() {
        return path.resolve(SEARCH);
    }

    /** Refuses to mend a copy, which is gone with the program. */
    void requireWritable() {
        original.ifPresent(store -> {
            throw StoreException.surroundings(
                    store + " may not be written to, so it cannot be repaired",
                    new AccessDeniedException(store.toString()));
        });
    }

    /** Tells others who find the store in use what is being done with it. */
    void note(String line) {
        try {
            lock.note(line);
        } catch (IOException unwritten) {
            throw StoreException.surroundings(path + " cannot be written to: " + reason(unwritten), unwritten);
        }
    }

    /** Marks the store as whole. */
    void mark() {
        try {
            writeMark();
        } catch (IOException failure) {
            throw StoreException.surroundings(path + " cannot be written to: " + reason(failure), failure);
        }
    }

    private void writeMark() throws IOException {
        Path mark = path.resolve(MARK);
        if (Files.exists(mark)) {
            return;
        }
        Path draft = path.resolve(MARK + ".part");
        Files.writeString(draft, "form=" + FORM + "\n");
        try (FileChannel written = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(draft, mark, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Removes databases that a compaction has replaced: of several, the last is the store. */
    void clearReplaced() throws IOException {
        List<Path> databases = databases(path);
        for (Path replaced : databases.subList(0, Math.max(0, databases.size() - 1))) {
            FileTree.delete(replaced);
        }
    }

    /** Where a first load is written until it is whole. */
    Path aside() {
        return path.resolve(ASIDE);
    }

    /** Removes the full-text index, which can be made anew. */
    void clearSearch() throws IOException {
        FileTree.delete(search());
    }

    /** Empties a folder that is no store, but for the lock. */
    void clear() throws IOException {
        for (String name : names(path)) {
            if (OWN.matcher(name).matches() && !name.equals(StoreLock.FILE)) {
                FileTree.delete(path.resolve(name));
            }
        }
    }

    /** TDB2's databases in a folder, the one in use last. */
    static List<Path> databases(Path folder) {
        return names(folder).stream()
                .filter(name -> DATABASE.matcher(name).matches())
                .sorted(Comparator.comparingLong(name -> Long.parseLong(name.substring(name.indexOf('-') + 1))))
                .map(folder::resolve)
                .filter(Files::isDirectory)
                .toList();
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        } catch (IOException notAFolder) {
            return List.of();
        }
    }

    static String reason(IOException failure) {
        return switch (failure) {
            case AccessDeniedException denied -> "permission denied";
            case NoSuchFileException missing -> "does not exist";
            case FileSystemException system -> Objects.requireNonNullElse(system.getReason(), system.toString());
            default -> Objects.requireNonNullElse(failure.getMessage(), failure.toString());
        };
    }

    @Override
    public void close() {
        try {
            lock.close();
            if (original.isPresent()) {
                FileTree.delete(path);
            }
        } catch (IOException unwritten) {
            // the lock goes with its channel all the same, and a copy with the temporary folder
        }
    }
}
