package org.policykg.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.graph.Triple;
import org.policykg.pipeline.ReadNotice;
import org.policykg.source.Sources;
import org.policykg.store.BulkLoad;
import org.policykg.store.Capture;
import org.policykg.store.NoticeStore;
import org.policykg.store.PolicyStore;

/** Writes what was read into a store, several notices in one transaction. */
final class Ingest {
    private static final int BATCH = 200;

    private final Target target;
    private final List<Read> batch = new ArrayList<>();
    private final Map<Path, String> roots = new HashMap<>();
    private final Set<Capture> captures = new HashSet<>();
    private long read;
    private long changed;
    private long beside;

    private record Read(Sources.Input input, ReadNotice notice) {}

    /** Takes copies of notices, several at once. */
    private interface Target {
        NoticeStore.Kept put(Capture capture, Supplier<List<Triple>> graph);

        default void together(Runnable writes) {
            writes.run();
        }
    }

    private Ingest(Target target) {
        this.target = target;
    }

    /** An ingest of one run. */
    static Ingest into(PolicyStore store) {
        NoticeStore notices = new NoticeStore(store);
        Target target = new Target() {
            @Override
            public NoticeStore.Kept put(Capture capture, Supplier<List<Triple>> graph) {
                return notices.put(capture, graph);
            }

            @Override
            public void together(Runnable writes) {
                store.write(() -> {
                    writes.run();
                    return true;
                });
            }
        };
        return new Ingest(target);
    }

    /** The first ingest into a store. */
    static Ingest into(BulkLoad load) {
        return new Ingest(load::put);
    }

    /** Takes what was read, and writes it when there is enough of it. */
    void add(Sources.Input input, ReadNotice notice) {
        batch.add(new Read(input, notice));
        if (batch.size() == BATCH) {
            flush();
        }
    }

    /** Writes what was taken and not written yet. */
    void flush() {
        target.together(() -> batch.forEach(this::writeNow));
        batch.clear();
    }

    private void writeNow(Read one) {
        ReadNotice notice = one.notice();
        Capture capture = new Capture(root(one.input()), notice.path(), notice.iri(), notice.standing());
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

    /** How many texts were read. */
    long read() {
        return read;
    }

    /** How many graphs are not as they were before. */
    long changed() {
        return changed;
    }

    /** How many texts stand back behind a fuller one of the same notice. */
    long beside() {
        return beside;
    }
}
