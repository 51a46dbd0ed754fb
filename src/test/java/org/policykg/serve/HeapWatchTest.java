package org.policykg.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.atlas.AtlasException;
import org.apache.jena.query.QueryCancelledException;
import org.junit.jupiter.api.Test;

class HeapWatchTest {
    private static final HeapWatch.Left EMPTY = new HeapWatch.Left(0, 1000);
    private final AtomicReference<HeapWatch.Left> full = new AtomicReference<>(EMPTY);
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
            full.set(new HeapWatch.Left(801, 1000));
            watch.look();
            full.set(EMPTY);
            assertThat(ended).contains("hungry").first().isEqualTo("hungry");
            assertThat(meals[1].isEnded()).isTrue();
            watch.finish(meals[0]);
            watch.finish(meals[1]);
            ended.clear();
            full.set(new HeapWatch.Left(1000, 1000));
            watch.look();
            assertThat(ended).isEmpty();
            other.interrupt();
        }
    }

    /** What a collection found may be gone since: it ends one query, of those that ran when it took place. */
    @Test
    void aCollectionEndsOneQueryAndNoneThatCameLater() {
        try (HeapWatch watch = new HeapWatch(full::get)) {
            full.set(new HeapWatch.Left(890, 1000));
            HeapWatch.Meal early = watch.begin(() -> ended.add("early"));
            watch.look();
            assertThat(ended).isEmpty();
            watch.finish(early);
            HeapWatch.Meal first = watch.begin(() -> ended.add("first"));
            HeapWatch.Meal second = watch.begin(() -> ended.add("second"));
            full.set(new HeapWatch.Left(900, 1000));
            HeapWatch.Meal later = watch.begin(() -> ended.add("later"));
            watch.look();
            watch.look();
            assertThat(ended).hasSize(1).isSubsetOf("first", "second");
            watch.finish(first);
            watch.finish(second);
            watch.look();
            assertThat(ended).hasSize(1);
            full.set(new HeapWatch.Left(901, 1000));
            watch.look();
            assertThat(ended).hasSize(2).contains("later");
            watch.finish(later);
        }
    }

    /** A query that is stopped while it sorts fails in its own way. */
    @Test
    void whoIsStoppedIsToldWhyHoweverItFails() {
        RuntimeException failure = new AtlasException("SortedDataBag is closed");
        assertThat(BoundedQuery.cause(failure, true, true))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(503));
        assertThat(BoundedQuery.cause(failure, false, true)).isInstanceOf(QueryCancelledException.class);
        assertThat(BoundedQuery.cause(failure, false, false)).isSameAs(failure);
        QueryCancelledException late = new QueryCancelledException();
        assertThat(BoundedQuery.cause(late, false, true)).isSameAs(late);
    }
}
