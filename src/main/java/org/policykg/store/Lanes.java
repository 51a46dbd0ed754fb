package org.policykg.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Work that is done beside the thread that gives it out. Each lane does what it is given one after the other, so that what it
 * makes does not hang on how many threads there are; several lanes go at once. What fails in a lane ends it, and is thrown, as it
 * is, to the thread that next gives it something or waits for it.
 */
final class Lanes implements AutoCloseable {
    /** There are as many indexes of quads, and nothing else that takes long. */
    private static final int MOST_THREADS = 6;

    private final ExecutorService threads;
    private final List<Lane> lanes = new ArrayList<>();

    Lanes() {
        this(Math.min(Runtime.getRuntime().availableProcessors(), MOST_THREADS));
    }

    Lanes(int threads) {
        this.threads = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("policykg-load-", 0).factory());
    }

    /** A lane that may be so many pieces of work behind; who gives it more waits. */
    Lane lane(int behind) {
        Lane lane = new Lane(behind);
        lanes.add(lane);
        return lane;
    }

    /** Lets what still runs come to an end, whatever came of it; no thread is left. */
    @Override
    public void close() {
        lanes.forEach(Lane::drain);
        threads.close();
    }

    /** One thing after the other. Used by one thread. */
    final class Lane {
        private final int behind;
        private final Deque<CompletableFuture<Void>> given = new ArrayDeque<>();
        private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

        private Lane(int behind) {
            this.behind = behind;
        }

        void give(Runnable work) {
            while (given.size() >= behind) {
                await(given.removeFirst());
            }
            last = last.thenRunAsync(work, threads);
            given.addLast(last);
        }

        /** Waits until all is done. */
        void finish() {
            given.clear();
            await(last);
        }

        /** Waits until nothing is done any more, whatever came of it. */
        void drain() {
            last.handle((done, failure) -> behind).join();
        }

        private static void await(CompletableFuture<Void> work) {
            try {
                work.join();
            } catch (CompletionException failure) {
                if (failure.getCause() instanceof RuntimeException fault) {
                    throw fault;
                }
                if (failure.getCause() instanceof Error error) {
                    throw error;
                }
                throw failure;
            }
        }
    }
}
