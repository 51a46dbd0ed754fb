package org.policykg.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.graph.Triple;
import org.policykg.pipeline.ReadNotice;
import org.policykg.pipeline.Readings;
import org.policykg.source.Sources;
import org.policykg.source.Visit;
import org.policykg.source.web.Validators;
import org.policykg.store.BulkLoad;
import org.policykg.store.Capture;
import org.policykg.store.Fetch;
import org.policykg.store.Fetches;
import org.policykg.store.NoticeStore;
import org.policykg.store.PolicyStore;

/** Writes what was read into a store, several notices in one transaction. */
final class Ingest {
    private static final int BATCH = 200;

    private final Target target;
    private final String reading;
    /** what is to be written, some of it together */
    private final List<Runnable> batch = new ArrayList<>();

    private final Map<Path, String> roots = new HashMap<>();
    private final Set<Capture> captures = new HashSet<>();
    private long read;
    private long changed;
    private long beside;
    private long unchanged;

    /** Takes copies of notices, several at once. */
    private interface Target {
        NoticeStore.Kept put(Capture capture, Supplier<List<Triple>> graph);

        /** Remembers what a site said of what was read. */
        void note(Fetch fetch);

        /** Sees to it that an address is fetched again as a whole. */
        void forget(String address);

        /** How many notices were read at an address before. */
        int noticesAt(String address);

        default void together(Runnable writes) {
            writes.run();
        }
    }

    private Ingest(Target target, String reading) {
        this.target = target;
        this.reading = reading;
    }

    /**
     * An ingest of one run.
     *
     * @param reading by what notices are read ({@link ReadingMark})
     */
    static Ingest into(PolicyStore store, String reading) {
        NoticeStore notices = new NoticeStore(store);
        Fetches fetches = Fetches.of(store);
        Target target = new Target() {
            @Override
            public NoticeStore.Kept put(Capture capture, Supplier<List<Triple>> graph) {
                return notices.put(capture, graph);
            }

            @Override
            public void note(Fetch fetch) {
                fetches.put(fetch);
            }

            @Override
            public void forget(String address) {
                fetches.forget(address);
            }

            @Override
            public int noticesAt(String address) {
                return fetches.noticesAt(address);
            }

            @Override
            public void together(Runnable writes) {
                store.write(() -> {
                    writes.run();
                    return true;
                });
            }
        };
        return new Ingest(target, reading);
    }

    /**
     * The first ingest into a store, which is written at once.
     *
     * @param reading by what notices are read ({@link ReadingMark})
     */
    static Ingest into(BulkLoad load, String reading) {
        Target target = new Target() {
            @Override
            public NoticeStore.Kept put(Capture capture, Supplier<List<Triple>> graph) {
                return load.put(capture, graph);
            }

            @Override
            public void note(Fetch fetch) {
                load.note(fetch);
            }

            @Override
            public void forget(String address) {} // nothing is remembered of it

            @Override
            public int noticesAt(String address) {
                return 0;
            }
        };
        return new Ingest(target, reading);
    }

    /** How pages were when a store last read them, of those that would be read in the same way now. */
    static Validators.Earlier earlier(PolicyStore store, String reading) {
        Fetches fetches = Fetches.of(store);
        return address -> store.read(() -> fetches.last(address.toString())
                .filter(fetch -> fetch.reading().equals(reading))
                .map(fetch -> new Validators(
                        fetch.visit().place(),
                        fetch.visit().tag(),
                        fetch.visit().modified()))
                .orElse(Validators.NONE));
    }

    /** Takes what was read, and writes it when there is enough of it. */
    void add(Readings.OfFile part) {
        Sources.Input input = part.input();
        for (ReadNotice notice : part.notices()) {
            take(() -> writeNow(input, notice));
        }
        if (part.unchanged()) {
            take(() -> {
                int notices = target.noticesAt(input.path());
                read += notices;
                unchanged += notices;
            });
        } else if (input.remote().isPresent()) {
            // what could not be read, or gave nothing, is fetched again the next time
            boolean whole = !part.unread() && !part.notices().isEmpty();
            Optional<Visit> visit = part.visit().filter(said -> whole);
            take(() -> visit.ifPresentOrElse(
                    said -> target.note(new Fetch(said, reading)), () -> target.forget(input.path())));
        }
    }

    private void take(Runnable write) {
        batch.add(write);
        if (batch.size() == BATCH) {
            flush();
        }
    }

    /** Writes what was taken and not written yet. */
    void flush() {
        target.together(() -> batch.forEach(Runnable::run));
        batch.clear();
    }

    private void writeNow(Sources.Input input, ReadNotice notice) {
        Capture capture = new Capture(root(input), notice.path(), notice.iri(), notice.standing());
        captures.add(capture);
        read++;
        switch (target.put(capture, notice::triples)) {
            case CHANGED -> changed++;
            case SAME -> {}
            case BESIDE -> beside++;
        }
    }

    private String root(Sources.Input input) {
        return input.remote().isPresent() ? Capture.WEB : roots.computeIfAbsent(input.root(), Capture::rootOf);
    }

    /** Forgets what was once read from the folders of this run and was not found there now. */
    NoticeStore.Pruned prune(PolicyStore store, List<Path> folders, Pipeline pipeline) {
        NoticeStore notices = new NoticeStore(store);
        return store.write(() -> {
            List<String> removed = new ArrayList<>();
            List<String> left = new ArrayList<>();
            for (Path folder : folders) {
                NoticeStore.Pruned pruned = notices.prune(
                        Capture.rootOf(folder),
                        captures,
                        path -> pipeline.isUnread(folder, path.replaceFirst("#\\d+$", "")));
                removed.addAll(pruned.removed());
                left.addAll(pruned.left());
            }
            return new NoticeStore.Pruned(removed, left);
        });
    }

    /** How many texts were read, or are as they were. */
    long read() {
        return read;
    }

    /** How many graphs are not as they were before. */
    long changed() {
        return changed;
    }

    /** How many notices were not fetched again, since their sites say that they are as they were. */
    long unchanged() {
        return unchanged;
    }

    /** How many texts stand back behind a fuller one of the same notice. */
    long beside() {
        return beside;
    }
}
