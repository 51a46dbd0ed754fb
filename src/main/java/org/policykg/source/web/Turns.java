package org.policykg.source.web;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** Whose turn it is to ask a host: one at a time, first come first served, with a pause before the next. */
final class Turns {
    /** Time as it passes; tests have their own. */
    interface Time {
        long nanos();

        void sleep(Duration time) throws InterruptedException;

        /** That of the machine. */
        Time REAL = new Time() {
            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public void sleep(Duration time) throws InterruptedException {
                Thread.sleep(time);
            }
        };
    }

    /** What is done when it is one's turn. */
    interface Asking<T> {
        T ask() throws Fault, InterruptedException;
    }

    private static final class Host {
        private final ReentrantLock turn = new ReentrantLock(true);
        private Duration pause;
        private long free;

        private Host(Duration pause, long free) {
            this.pause = pause;
            this.free = free;
        }
    }

    private final Time time;
    private final Duration pause;
    private final Map<String, Host> hosts = new ConcurrentHashMap<>();

    Turns(Time time, Duration pause) {
        this.time = time;
        this.pause = pause;
    }

    /** Waits for one's turn and takes it. */
    <T> T take(String name, Asking<T> asking) throws Fault, InterruptedException {
        Host host = host(name);
        host.turn.lockInterruptibly();
        try {
            Duration wait = Duration.ofNanos(host.free - time.nanos());
            if (wait.isPositive()) {
                time.sleep(wait);
            }
            return asking.ask();
        } finally {
            host.free = time.nanos() + host.pause.toNanos();
            host.turn.unlock();
        }
    }

    /** Leaves a host alone for so long. */
    void rest(String name, Duration wait) throws InterruptedException {
        Host host = host(name);
        host.turn.lockInterruptibly();
        try {
            host.free = Math.max(host.free, time.nanos() + wait.toNanos());
        } finally {
            host.turn.unlock();
        }
    }

    /** Makes the pause of a host longer, if it is. */
    void pace(String name, Duration wanted) throws InterruptedException {
        Host host = host(name);
        host.turn.lockInterruptibly();
        try {
            if (wanted.compareTo(host.pause) > 0) {
                host.free += wanted.minus(host.pause).toNanos();
                host.pause = wanted;
            }
        } finally {
            host.turn.unlock();
        }
    }

    private Host host(String name) {
        return hosts.computeIfAbsent(name, unknown -> new Host(pause, time.nanos()));
    }
}
