package org.policykg.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Sees to it that one program at a time has a store open. The file has, for others to read, what its holder does; the
 * lock is on a byte far behind that, since some systems let nobody read what is locked. It goes with its program,
 * however that ends.
 */
final class StoreLock implements AutoCloseable {
    static final String FILE = "policykg.lock";
    private static final long PLACE = Long.MAX_VALUE - 1;
    private static final int LONGEST = 1000;

    private final FileChannel channel;

    private StoreLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock of a folder that is there.
     *
     * @throws StoreException when another program has it; the message says what that does
     * @throws IOException when the folder cannot be written to
     */
    static StoreLock take(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        StoreLock lock = new StoreLock(channel);
        if (lock.isFree()) {
            lock.note("");
            return lock;
        }
        String holder = lock.read();
        channel.close();
        throw inUse(folder, holder);
    }

    /**
     * Takes the lock of a folder that may only be read, beside others that read; closing it leaves no trace.
     *
     * @throws StoreException when another program writes there
     */
    static FileChannel share(Path folder) throws IOException {
        FileChannel channel = FileChannel.open(folder.resolve(FILE), StandardOpenOption.READ);
        if (Optional.ofNullable(channel.tryLock(PLACE, 1, true)).isPresent()) {
            return channel;
        }
        String holder = new StoreLock(channel).read();
        channel.close();
        throw inUse(folder, holder);
    }

    static StoreException inUse(Path folder, String holder) {
        return StoreException.surroundings(
                folder + " is in use by another program" + (holder.isEmpty() ? "" : ": " + holder),
                new IOException("locked"));
    }

    private boolean isFree() throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock(PLACE, 1, false))
                    .filter(FileLock::isValid)
                    .isPresent();
        } catch (OverlappingFileLockException here) {
            return false;
        }
    }

    /** Leaves a line for those who find the store locked. */
    void note(String line) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)), 0);
    }

    private String read() throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(LONGEST);
        channel.read(bytes, 0);
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .orElse("");
    }

    @Override
    public void close() throws IOException {
        try {
            channel.truncate(0);
        } finally {
            channel.close();
        }
    }
}
