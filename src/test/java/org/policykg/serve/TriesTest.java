package org.policykg.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Who tries passwords, and for how long they then wait. */
class TriesTest {
    @Test
    void whoTriesPasswordsMustWaitLongerEachTime() {
        AtomicLong now = new AtomicLong();
        Tries tries = new Tries(now::get);
        for (int i = 1; i < Tries.FREE; i++) {
            tries.failed("a");
            assertThat(tries.secondsToWait("a")).isZero();
        }
        tries.failed("a");
        // a second, counted as begun
        assertThat(tries.secondsToWait("a")).isEqualTo(2);
        assertThat(tries.secondsToWait("b")).isZero();
        now.addAndGet(TimeUnit.SECONDS.toNanos(1));
        assertThat(tries.secondsToWait("a")).isZero();
        tries.failed("a");
        assertThat(tries.secondsToWait("a")).isEqualTo(3);
        tries.failed("a");
        assertThat(tries.secondsToWait("a")).isEqualTo(5);
        for (int i = 0; i < 20; i++) {
            tries.failed("a");
        }
        assertThat(tries.secondsToWait("a")).isEqualTo(61);
        for (int i = 0; i < 20_000; i++) {
            tries.failed("other " + i);
        }
        assertThat(tries.secondsToWait("a")).isZero();
        tries.failed("c");
        tries.passed("c");
        assertThat(tries.secondsToWait("c")).isZero();
    }
}
