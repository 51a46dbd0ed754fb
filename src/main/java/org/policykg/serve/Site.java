package org.policykg.serve;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.policykg.explore.Catalogue;
import org.policykg.explore.Crossings;
import org.policykg.explore.Facts;
import org.policykg.explore.Figures;
import org.policykg.explore.Refs;
import org.policykg.explore.Tasks;
import org.policykg.store.PolicyStore;

/**
 * What the pages are made from: a store, which most of them read thing by thing, and what some need of all of it, each read on its
 * own. A store that is served does not change, so neither does that.
 */
final class Site {
    private static final long PATIENCE = 3000;
    private final PolicyStore store;
    private final Settings settings;
    private final QueryGate gate;
    private final Refs refs = new Refs();
    private final Background<Catalogue> catalogue;
    private final Background<Figures> figures;
    private final Background<Tasks> tasks;
    private final Background<Crossings> crossings;

    Site(PolicyStore store, Settings settings, QueryGate gate, Executor executor) {
        this.store = store;
        this.settings = settings;
        this.gate = gate;
        this.catalogue = new Background<>(() -> read(Catalogue::read), executor, PATIENCE);
        this.figures = new Background<>(this::count, executor, PATIENCE);
        this.tasks = new Background<>(() -> read(Tasks::read), executor, PATIENCE);
        this.crossings = new Background<>(() -> read(Crossings::read), executor, PATIENCE);
    }

    /** Begins to read what the first page shows. */
    void begin() {
        catalogue.begin();
        figures.begin();
        tasks.begin();
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
        return store.read(() -> reads.apply(new Facts(store, refs)));
    }

    private Figures count() {
        Catalogue listed = catalogue.await();
        return read(facts -> Figures.read(store, facts, listed));
    }

    /** What there is of each kind; 503 while that is read. */
    Catalogue catalogue() {
        return catalogue.get();
    }

    /** How much there is; 503 while it is counted. */
    Figures figures() {
        return figures.get();
    }

    /** How much there is, if it has been counted. */
    Optional<Figures> figuresNow() {
        return figures.now();
    }

    /** All tasks; 503 while they are read. */
    Tasks tasks() {
        return tasks.get();
    }

    /** Who has to do with which plan, and with whom, counted when it is first asked for; 503 while it is. */
    Crossings crossings() {
        return crossings.get();
    }
}
