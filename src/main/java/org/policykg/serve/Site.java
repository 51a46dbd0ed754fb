package org.policykg.serve;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.policykg.explore.Facts;
import org.policykg.explore.Overview;
import org.policykg.explore.Refs;
import org.policykg.store.PolicyStore;

/** What the pages are made from: a store, and what was read of it once. */
final class Site {
    private static final long PATIENCE_SECONDS = 3;
    private final PolicyStore store;
    private final Settings settings;
    private final QueryGate gate;
    private final Refs refs = new Refs();
    private final CompletableFuture<Overview> overview;

    Site(PolicyStore store, Settings settings, QueryGate gate) {
        this.store = store;
        this.settings = settings;
        this.gate = gate;
        this.overview = CompletableFuture.supplyAsync(() -> Overview.read(store));
    }

    PolicyStore store() {
        return store;
    }

    Settings settings() {
        return settings;
    }

    QueryGate gate() {
        return gate;
    }

    /** Reads the store. */
    <T> T read(Function<Facts, T> reads) {
        return store.read(() -> reads.apply(new Facts(store.union(), refs)));
    }

    /**
     * What was read of the store at the start.
     *
     * @throws Problem 503 while it is still being read
     */
    Overview overview() {
        try {
            return overview.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException early) {
            throw new Problem(503, "the store is still being read; try again in a few seconds", early);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Problem(503, "the server is stopping", stopped);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("the store cannot be read: " + failure.getMessage(), failure);
        }
    }

    /** Whether the store has been read. */
    Optional<Overview> overviewNow() {
        return overview.isDone() && !overview.isCompletedExceptionally()
                ? Optional.of(overview.join())
                : Optional.empty();
    }
}
