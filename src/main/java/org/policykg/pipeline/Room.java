package org.policykg.pipeline;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * The memory that files share which are read side by side. When it is full, that may be for any of them: each that found none is read
 * once more by itself, so that a file which takes too much costs itself, and no other that was read at the same time.
 */
final class Room {
    private final ReadWriteLock lock = new ReentrantReadWriteLock(true);

    /** Reads a file beside others, and where there was no memory for it, by itself. */
    FileReading read(Supplier<FileReading> file) {
        FileReading beside = share(file);
        return beside.isFull() ? locked(lock.writeLock(), file) : beside;
    }

    /** Reads something that can be read only once beside others. */
    FileReading share(Supplier<FileReading> file) {
        return locked(lock.readLock(), file);
    }

    private static FileReading locked(Lock lock, Supplier<FileReading> file) {
        lock.lock();
        try {
            return file.get();
        } finally {
            lock.unlock();
        }
    }
}
