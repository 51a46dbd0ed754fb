package org.policykg.explore;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;

/**
 * What things and relations are called, their days, and which documents are one, kept for the next page. For a store that does not change; threads
 * may share it.
 */
public final class Refs {
    private static final int MOST = 100_000;
    private final Cache<Node, Ref> refs =
            Caffeine.newBuilder().maximumSize(MOST).build();
    private final Cache<Node, Optional<LocalDate>> days =
            Caffeine.newBuilder().maximumSize(MOST).build();
    private final AtomicReference<Optional<Editions>> editions = new AtomicReference<>(Optional.empty());

    private final AtomicReference<Optional<Relations>> relations = new AtomicReference<>(Optional.empty());

    Ref get(Node node, Function<Node, Ref> read) {
        return refs.get(node, read);
    }

    Optional<LocalDate> day(Node node, Function<Node, Optional<LocalDate>> read) {
        return days.get(node, read);
    }

    Relations relations(Supplier<Relations> read) {
        return relations
                .updateAndGet(known -> known.isPresent() ? known : Optional.of(read.get()))
                .orElseThrow();
    }

    Editions editions(Supplier<Editions> read) {
        return editions.updateAndGet(known -> known.isPresent() ? known : Optional.of(read.get()))
                .orElseThrow();
    }
}
