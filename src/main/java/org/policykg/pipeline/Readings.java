package org.policykg.pipeline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.policykg.source.Sources;

/**
 * The readings of some files in their order, while several threads read ahead, a few files each. For one thread to go through.
 * Whoever stops before the end closes it; threads that nobody waits for end by themselves.
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
    private final Deque<Future<OfFile>> running = new ArrayDeque<>();
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
    public boolean hasNext() {
        return cut || inputs.hasNext() || !running.isEmpty();
    }

    /**
     * The next reading.
     *
     * @throws CancellationException when this thread is interrupted, or the readings were closed before their end
     */
    @Override
    public OfFile next() {
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
        try {
            return running.remove().get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException("stopped");
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        }
    }

    @Override
    public void close() {
        cut = hasNext();
        workers.shutdownNow();
        running.clear();
    }
}
