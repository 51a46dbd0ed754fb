package org.policykg.limit;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long a thread may go on with what it reads. Java ends no thread from outside, so whatever may take long looks at the clock
 * now and then, by {@link #check()}, which costs next to nothing and does nothing where there is no limit. What a limit is set
 * for within another one has a time of its own, for which the clock of the outer one stands still.
 */
public final class TimeLimit {
    private static final ThreadLocal<@Nullable TimeLimit> CURRENT = new ThreadLocal<>();
    /** The clock is looked at in one of so many checks. */
    private static final int OFTEN = 32;

    private final Duration most;
    private long end;
    private int checks;

    private TimeLimit(Duration most, long now) {
        this.most = most;
        this.end = now + most.toNanos();
    }

    /** Something that may fail in a way of its own. */
    @FunctionalInterface
    public interface Step<T, X extends Exception> {
        T run() throws X;
    }

    /**
     * Does something, for which this thread may take so long.
     *
     * @throws LimitExceeded when it takes longer
     */
    public static <T, X extends Exception> T within(Duration most, Step<T, X> step) throws X {
        TimeLimit outer = CURRENT.get();
        long begun = System.nanoTime();
        CURRENT.set(new TimeLimit(most, begun));
        try {
            return step.run();
        } finally {
            if (outer == null) {
                CURRENT.remove();
            } else {
                outer.end += System.nanoTime() - begun;
                CURRENT.set(outer);
            }
        }
    }

    /**
     * Looks at the clock, mostly.
     *
     * @throws LimitExceeded when the time of this thread is over
     */
    public static void check() {
        TimeLimit limit = CURRENT.get();
        if (limit != null && ++limit.checks % OFTEN == 0 && System.nanoTime() - limit.end > 0) {
            throw new LimitExceeded("takes longer than " + limit.most.toSeconds() + " seconds");
        }
    }
}
