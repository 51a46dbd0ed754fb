package org.policykg.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Work beside a thread is done in order, and what fails there fails here. */
class LanesTest {
    /** The threads of loads that do not end. One that has nothing more to do is still there for a moment. */
    static List<String> threads() {
        List<Thread> some = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("policykg-load"))
                .toList();
        for (Thread thread : some) {
            try {
                thread.join(Duration.ofMinutes(1));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        return some.stream().filter(Thread::isAlive).map(Thread::getName).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void eachLaneKeepsItsOrder(int threads) {
        List<Integer> left = Collections.synchronizedList(new ArrayList<>());
        List<Integer> right = Collections.synchronizedList(new ArrayList<>());
        try (Lanes lanes = new Lanes(threads)) {
            Lanes.Lane one = lanes.lane(1);
            Lanes.Lane other = lanes.lane(7);
            for (int i = 0; i < 1000; i++) {
                int number = i;
                one.give(() -> left.add(number));
                other.give(() -> right.add(number));
            }
            one.finish();
            other.finish();
        }
        List<Integer> all = IntStream.range(0, 1000).boxed().toList();
        assertThat(left).isEqualTo(all);
        assertThat(right).isEqualTo(all);
        assertThat(threads()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void whatFailsIsThrownAsItIsAndEndsTheLane(int threads) {
        for (Throwable failure : List.of(
                new IllegalStateException("told in a line"),
                new InternalError("a disk is full"),
                new OutOfMemoryError("heap"))) {
            List<Integer> done = Collections.synchronizedList(new ArrayList<>());
            try (Lanes lanes = new Lanes(threads)) {
                Lanes.Lane lane = lanes.lane(2);
                lane.give(() -> LanesTest.<RuntimeException>fail(failure));
                assertThatThrownBy(() -> {
                            for (int i = 0; i < 100; i++) {
                                int number = i;
                                lane.give(() -> done.add(number));
                            }
                        })
                        .isSameAs(failure);
                assertThatThrownBy(lane::finish).isSameAs(failure);
            }
            assertThat(done).isEmpty();
            assertThat(threads()).isEmpty();
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void fail(Throwable failure) throws T {
        throw (T) failure;
    }
}
