package org.policykg.serve;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Ends the hungriest query when memory is nearly used up: one that sorts or groups more than fits would else take the server down
 * long before its time is over. What is used is told after a collection, so that garbage does not count; how much a query has had, by
 * what its thread has allocated.
 */
final class HeapWatch implements AutoCloseable {
    /** How much of the memory for what lives long may be full of what is in use. */
    static final double FULL = 0.8;

    private static final long MILLISECONDS = 100;

    /** A query that runs. */
    static final class Meal {
        private final long thread;
        private final long before;
        private final Runnable end;
        private volatile boolean ended;

        private Meal(long thread, long before, Runnable end) {
            this.thread = thread;
            this.before = before;
            this.end = end;
        }

        /** Whether it was ended for what it needed. */
        boolean isEnded() {
            return ended;
        }

        private void end() {
            ended = true;
            end.run();
        }
    }

    private final Set<Meal> running = ConcurrentHashMap.newKeySet();
    private final Supplier<Double> full;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("policykg-memory").factory());

    private final ScheduledFuture<?> looking;

    HeapWatch() {
        this(HeapWatch::fullness);
    }

    /**
     * A watch.
     *
     * @param full how full memory was after the last collection, from 0 to 1
     */
    HeapWatch(Supplier<Double> full) {
        this.full = full;
        looking = clock.scheduleWithFixedDelay(this::look, MILLISECONDS, MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    /**
     * A query begins in this thread.
     *
     * @param end ends it from another thread
     */
    Meal begin(Runnable end) {
        long thread = Thread.currentThread().threadId();
        Meal meal = new Meal(thread, allocated(thread), end);
        running.add(meal);
        return meal;
    }

    /** A query is over. */
    void finish(Meal meal) {
        running.remove(meal);
    }

    /** Ends the hungriest of the queries that run, where memory is nearly used up. */
    void look() {
        if (full.get() > FULL) {
            running.stream()
                    .filter(meal -> !meal.ended)
                    .max(Comparator.comparingLong(meal -> allocated(meal.thread) - meal.before))
                    .ifPresent(Meal::end);
        }
    }

    private static long allocated(long thread) {
        return ManagementFactory.getThreadMXBean() instanceof ThreadMXBean threads
                ? threads.getThreadAllocatedBytes(thread)
                : 0;
    }

    /** How full the pool for what lives long was after its last collection; 0 where no collector tells. */
    private static double fullness() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isCollectionUsageThresholdSupported())
                .filter(pool -> pool.isUsageThresholdSupported())
                .map(MemoryPoolMXBean::getCollectionUsage)
                .filter(usage -> usage != null && usage.getMax() > 0)
                .mapToDouble(HeapWatch::share)
                .max()
                .orElse(0);
    }

    private static double share(MemoryUsage usage) {
        return (double) usage.getUsed() / usage.getMax();
    }

    @Override
    public void close() {
        looking.cancel(true);
        clock.shutdown();
    }
}
