package org.policykg.serve;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** What takes a look at a whole index and is read once, in the background; whoever needs it earlier is asked to come again. */
final class Background<T> {
    private final Supplier<T> read;
    private final Executor executor;
    private final long patience;
    private Optional<CompletableFuture<T>> reading = Optional.empty();

    /**
     * Something that nobody has asked for yet.
     *
     * @param read reads it
     * @param executor where it is read
     * @param patience how many milliseconds a request waits
     */
    Background(Supplier<T> read, Executor executor, long patience) {
        this.read = read;
        this.executor = executor;
        this.patience = patience;
    }

    /** Begins to read it, if nobody has yet. */
    synchronized void begin() {
        if (reading.isEmpty()) {
            reading = Optional.of(CompletableFuture.supplyAsync(read, executor));
        }
    }

    private synchronized CompletableFuture<T> reading() {
        begin();
        return reading.orElseThrow();
    }

    /** What was read, however long it takes; for what is itself read in the background. */
    T await() {
        return reading().join();
    }

    /**
     * What was read; begins to read it where nobody has yet.
     *
     * @throws Problem 503 while it is still being read
     */
    T get() {
        try {
            return reading().get(patience, TimeUnit.MILLISECONDS);
        } catch (TimeoutException early) {
            throw new Problem(503, "the store is still being read; try again in a few seconds", early);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Problem(503, "the server is stopping", stopped);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("the store cannot be read: " + failure.getMessage(), failure);
        }
    }

    /** What was read, if it is there; begins nothing. */
    synchronized Optional<T> now() {
        return reading.filter(some -> some.isDone() && !some.isCompletedExceptionally())
                .map(CompletableFuture::join);
    }
}
