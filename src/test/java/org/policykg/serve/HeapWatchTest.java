package org.policykg.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class HeapWatchTest {
    private final AtomicReference<Double> full = new AtomicReference<>(0.0);
    private final List<String> ended = new ArrayList<>();

    @Test
    void theHungriestIsEndedOnceMemoryIsNearlyUsedUp() throws InterruptedException {
        try (HeapWatch watch = new HeapWatch(full::get)) {
            HeapWatch.Meal[] meals = new HeapWatch.Meal[2];
            Object begun = new Object();
            Thread other = Thread.ofPlatform().daemon().start(() -> {
                synchronized (begun) {
                    meals[0] = watch.begin(() -> ended.add("modest"));
                    begun.notifyAll();
                }
                try {
                    Thread.sleep(60_000);
                } catch (InterruptedException over) {
                    Thread.currentThread().interrupt();
                }
            });
            synchronized (begun) {
                while (meals[0] == null) {
                    begun.wait(1000);
                }
            }
            meals[1] = watch.begin(() -> ended.add("hungry"));
            byte[][] eaten = new byte[100][];
            for (int i = 0; i < eaten.length; i++) {
                eaten[i] = new byte[100_000];
            }
            watch.look();
            assertThat(ended).isEmpty();
            full.set(HeapWatch.FULL + 0.01);
            watch.look();
            full.set(0.0);
            assertThat(ended).contains("hungry").first().isEqualTo("hungry");
            assertThat(meals[1].isEnded()).isTrue();
            watch.finish(meals[0]);
            watch.finish(meals[1]);
            ended.clear();
            full.set(1.0);
            watch.look();
            assertThat(ended).isEmpty();
            other.interrupt();
        }
    }
}
