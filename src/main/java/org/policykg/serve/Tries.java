package org.policykg.serve;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Slows down who tries passwords: after some that are wrong a client must wait, each time twice as long, up to a minute. */
final class Tries {
    /** How many may be wrong before one must wait. */
    static final int FREE = 5;

    private static final int LONGEST_SECONDS = 60;

    /** How many clients are remembered; of more, those that tried longest ago are forgotten. */
    private static final int CLIENTS = 10_000;

    private record Wrong(int times, long until) {}

    private final LongSupplier nanoTime;
    private final Map<String, Wrong> wrong = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Wrong> eldest) {
            return size() > CLIENTS;
        }
    };

    Tries() {
        this(System::nanoTime);
    }

    Tries(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** How many seconds a client must wait before it may try again; 0 when it need not. */
    synchronized long secondsToWait(String client) {
        Wrong before = wrong.get(client);
        if (before == null) {
            return 0;
        }
        long left = before.until - nanoTime.getAsLong();
        return left > 0 ? 1 + TimeUnit.NANOSECONDS.toSeconds(left) : 0;
    }

    /** A password was wrong. */
    synchronized void failed(String client) {
        Wrong before = wrong.get(client);
        int times = before == null ? 1 : before.times + 1;
        long seconds = times < FREE ? 0 : Math.min(LONGEST_SECONDS, 1L << Math.min(times - FREE, 10));
        wrong.put(client, new Wrong(times, nanoTime.getAsLong() + TimeUnit.SECONDS.toNanos(seconds)));
    }

    /** A password was right. */
    synchronized void passed(String client) {
        wrong.remove(client);
    }
}
