package org.policykg.pipeline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.policykg.source.Sources;

/**
 * The readings of some files in their order, while several threads read ahead, a few files each. For one thread to go through, and
 * for any to close: whoever stops before the end does. Threads that nobody waits for end by themselves.
 */
public final class Readings implements Iterator<Readings.OfFile>, AutoCloseable {
    private static final int AHEAD = 8;

    /**
     * What came of a file.
     *
     * @param input the file
     * @param reading what was in it
     */
    public record OfFile(Sources.Input input, FileReading reading) {}

    private final NoticeReader reader;
    private final Iterator<Sources.Input> inputs;
    private final int most;
    private final ThreadPoolExecutor workers;
    /** those that are read ahead, the next one first; all that changes is under this object's lock */
    private final Deque<Future<OfFile>> running = new ArrayDeque<>();
    /** the one that was asked for and is not handed on yet */
    private Optional<Future<OfFile>> awaited = Optional.empty();
    /** whether it was closed before the end, so that nobody takes the rest for none */
    private boolean cut;

    Readings(NoticeReader reader, List<Sources.Input> inputs, int threads) {
        this.reader = reader;
        this.inputs = inputs.iterator();
        this.most = threads * AHEAD;
        this.workers = new ThreadPoolExecutor(
                threads,
                threads,
                1,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("policykg-", 0).factory());
        workers.allowCoreThreadTimeOut(true);
    }

    @Override
    public synchronized boolean hasNext() {
        return cut || awaited.isPresent() || inputs.hasNext() || !running.isEmpty();
    }

    /**
     * The next reading.
     *
     * @throws CancellationException when this thread is interrupted, or the readings were closed before their end; from then on at
     *     each call, since what was not handed on is lost
     */
    @Override
    public OfFile next() {
        Future<OfFile> next = ask();
        try {
            OfFile read = next.get();
            synchronized (this) {
                awaited = Optional.empty();
            }
            return read;
        } catch (InterruptedException stopped) {
            close();
            Thread.currentThread().interrupt();
            throw new CancellationException("stopped");
        } catch (ExecutionException failure) {
            close();
            throw new IllegalStateException(failure.getCause());
        }
    }

    private synchronized Future<OfFile> ask() {
        if (cut) {
            throw new CancellationException("closed");
        }
        while (inputs.hasNext() && running.size() <= most) {
            Sources.Input input = inputs.next();
            running.add(workers.submit(() -> new OfFile(input, reader.read(input))));
        }
        if (running.isEmpty()) {
            throw new NoSuchElementException();
        }
        Future<OfFile> next = running.remove();
        awaited = Optional.of(next);
        return next;
    }

    @Override
    public synchronized void close() {
        cut = hasNext();
        awaited.ifPresent(one -> one.cancel(true)); // or who waits for one that was not begun would wait for ever
        running.clear();
        workers.shutdownNow();
    }
}
