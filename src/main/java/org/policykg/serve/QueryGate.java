package org.policykg.serve;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets so many queries run at once; some others wait for a moment, and are then told to come again, as are all beyond these at once, so
 * that queries never take all threads of the server.
 */
final class QueryGate {
    /** How long a query waits for a place. */
    static final long PATIENCE_SECONDS = 5;

    /** How many may wait. */
    static final int WAITING = 100;

    private final Semaphore places;
    private final int all;

    QueryGate(int queries) {
        this.all = queries;
        this.places = new Semaphore(queries, true);
    }

    /** How many queries run now. */
    int running() {
        return all - places.availablePermits();
    }

    /** How many queries wait for a place. */
    int waiting() {
        return places.getQueueLength();
    }

    /**
     * Runs a query as soon as there is a place for it.
     *
     * @throws Problem 503 when there is none in time
     */
    <T> T run(Supplier<T> query) {
        try {
            if (places.getQueueLength() >= WAITING || !places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Problem(503, "too many queries are running; try again in a few seconds");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Problem(503, "the server is stopping", stopped);
        }
        try {
            return query.get();
        } finally {
            places.release();
        }
    }
}
