package org.policykg.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.policykg.authority.Authority;
import org.policykg.extract.Extraction;
import org.policykg.graph.EvidenceStyle;
import org.policykg.graph.NoticeGraph;
import org.policykg.graph.Standing;
import org.policykg.store.Capture;
import org.policykg.store.NoticeStore;
import org.policykg.store.PolicyStore;

/** Writes what was read into a store, several notices in one transaction. */
final class Ingest {
    private static final int BATCH = 200;

    private final PolicyStore store;
    private final NoticeStore notices;
    private final Authority authority;
    private final EvidenceStyle style;
    private final UnaryOperator<Extraction> sure;
    private final List<Pipeline.Read> batch = new ArrayList<>();
    private final Map<Path, String> roots = new HashMap<>();
    private final Set<Capture> captures = new HashSet<>();
    private long read;
    private long changed;
    private long beside;

    /**
     * An ingest of one run.
     *
     * @param sure takes what is not sure enough out of an extraction
     */
    Ingest(PolicyStore store, Authority authority, EvidenceStyle style, UnaryOperator<Extraction> sure) {
        this.store = store;
        this.notices = new NoticeStore(store);
        this.authority = authority;
        this.style = style;
        this.sure = sure;
    }

    /** Takes what was read, and writes it when there is enough of it. */
    void add(Pipeline.Read one) {
        batch.add(one);
        if (batch.size() == BATCH) {
            flush();
        }
    }

    /** Writes what was taken and not written yet. */
    void flush() {
        store.write(() -> {
            batch.forEach(this::writeNow);
            return true;
        });
        batch.clear();
    }

    private void writeNow(Pipeline.Read one) {
        Extraction extraction = one.extraction();
        Capture capture = new Capture(
                roots.computeIfAbsent(one.root(), Capture::rootOf),
                one.path(),
                NoticeGraph.iri(extraction),
                Standing.of(extraction.notice()));
        captures.add(capture);
        read++;
        switch (notices.put(capture, () -> NoticeGraph.triples(sure.apply(extraction), authority, style))) {
            case CHANGED -> changed++;
            case SAME -> {}
            case BESIDE -> beside++;
        }
    }

    /** Forgets what was once read from the folders of this run and was not found there now. */
    NoticeStore.Pruned prune(List<Path> folders, Pipeline pipeline) {
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
