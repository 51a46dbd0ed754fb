package org.policykg.serve;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
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
 * what its thread has allocated. A collection counts once, and only for queries that ran when it took place: what it found may be gone
 * long before the next.
 */
final class HeapWatch implements AutoCloseable {
    /** How much of the memory for what lives long may be full of what is in use. */
    static final double FULL = 0.8;

    private static final long MILLISECONDS = 100;

    /**
     * What the last collection left.
     *
     * @param used how many bytes are in use; hardly ever the same after two collections, so that it tells them apart
     * @param most how many there may be; 0 where no collector tells
     */
    record Left(long used, long most) {
        private boolean isFull() {
            return used > most * FULL;
        }
    }

    /** A query that runs. */
    static final class Meal {
        private final Left atFirst;
        private final long thread;
        private final long before;
        private final Runnable end;
        private volatile boolean ended;

        private Meal(Left atFirst, long thread, long before, Runnable end) {
            this.atFirst = atFirst;
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
    private final Supplier<Left> memory;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("policykg-memory").factory());

    private final ScheduledFuture<?> looking;
    private Left ended;

    HeapWatch() {
        this(HeapWatch::left);
    }

    /**
     * A watch.
     *
     * @param memory how full memory was after the last collection
     */
    HeapWatch(Supplier<Left> memory) {
        this.memory = memory;
        this.ended = new Left(0, 0);
        looking = clock.scheduleWithFixedDelay(this::look, MILLISECONDS, MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    /**
     * A query begins in this thread.
     *
     * @param end ends it from another thread
     */
    Meal begin(Runnable end) {
        long thread = Thread.currentThread().threadId();
        Meal meal = new Meal(memory.get(), thread, allocated(thread), end);
        running.add(meal);
        return meal;
    }

    /** A query is over. */
    void finish(Meal meal) {
        running.remove(meal);
    }

    /** Ends the hungriest of the queries that run, where memory is nearly used up. */
    synchronized void look() {
        Left now = memory.get();
        if (now.isFull() && !now.equals(ended)) {
            running.stream()
                    .filter(meal -> !meal.ended && !meal.atFirst.equals(now))
                    .max(Comparator.comparingLong(meal -> allocated(meal.thread) - meal.before))
                    .ifPresent(meal -> {
                        ended = now;
                        meal.end();
                    });
        }
    }

    private static long allocated(long thread) {
        return ManagementFactory.getThreadMXBean() instanceof ThreadMXBean threads
                ? threads.getThreadAllocatedBytes(thread)
                : 0;
    }

    /** What the last collection left in the pool for what lives long. */
    private static Left left() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isCollectionUsageThresholdSupported())
                .filter(pool -> pool.isUsageThresholdSupported())
                .map(MemoryPoolMXBean::getCollectionUsage)
                .filter(usage -> usage != null && usage.getMax() > 0)
                .map(usage -> new Left(usage.getUsed(), usage.getMax()))
                .max(Comparator.comparingDouble(left -> (double) left.used / left.most))
                .orElse(new Left(0, 0));
    }

    @Override
    public void close() {
        looking.cancel(true);
        clock.shutdown();
    }
}
