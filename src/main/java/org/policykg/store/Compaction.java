package org.policykg.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;

/**
 * What came of writing a store's database anew, without the blocks and words that changes have left behind. TDB2 writes it under a
 * name that no store has ({@code Data-0002-tmp}) and gives it its own when it is whole; a program that is killed leaves the
 * database of before, or both, and what it left besides goes when the store is opened.
 *
 * @param before how many bytes the store had
 * @param after how many it has
 */
public record Compaction(long before, long after) {
    /**
     * Compacts a store.
     *
     * @param line for others who find the store in use meanwhile
     * @throws StoreException when there is no store, it is in use or may only be read, or there is no room
     */
    public static Compaction of(Path folder, String line) {
        if (StoreFolder.isStore(folder) && !Files.isWritable(folder)) {
            throw StoreException.surroundings(
                    folder + " may not be written to, so it cannot be compacted", new IOException("read-only"));
        }
        try {
            long before = compact(folder, line);
            return new Compaction(before, FileTree.size(folder));
        } catch (IOException failure) {
            throw StoreWrite.unwritable(failure);
        } catch (RuntimeException failure) {
            throw StoreWrite.ofWrite(failure);
        }
    }

    /** Gives how many bytes the store had. */
    private static long compact(Path folder, String line) throws IOException {
        try (StoreFolder store = StoreFolder.open(folder, copied -> {})) {
            long before = FileTree.size(folder);
            store.note(line);
            DatasetGraph dataset = Database.connect(store);
            try {
                Path database = StoreFolder.databases(folder).getLast();
                FileTree.requireRoom(folder, FileTree.size(database), "the compacted store may take");
                DatabaseMgr.compact(dataset, true);
            } finally {
                Database.drop(dataset);
            }
            return before;
        }
    }
}
