package org.policykg.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.jena.graph.Triple;
import org.policykg.graph.Copy;
import org.policykg.graph.NoticeGraph;

/**
 * Notices in a store: a graph each, in which the fullest of its copies speaks, whatever the order in which they come.
 * Nothing is removed but by {@link #prune}. Inside {@link PolicyStore#write}.
 */
public final class NoticeStore {
    private final PolicyStore store;
    private final Captures captures;
    private final MovedNames moved;

    public NoticeStore(PolicyStore store) {
        this.store = store;
        this.captures = new Captures(store.dataset());
        this.moved = new MovedNames(store);
    }

    /** What became of a copy. */
    public enum Kept {
        /** it speaks for the notice, in words or links that the store did not have */
        CHANGED,
        /** it speaks for the notice, as before */
        SAME,
        /** a fuller copy speaks */
        BESIDE
    }

    /**
     * Puts a copy of a notice into the store. A copy replaces the one of the notice that was read from the same place
     * before; of copies from several places the one that stands first speaks.
     *
     * @param capture where it was read, and how it stands
     * @param graph what it says
     */
    public Kept put(Capture capture, Supplier<List<Triple>> graph) {
        // the same words from the same place under another name: a better reading gives them the name of now
        List<Capture> renamed = captures.at(capture.root(), capture.path()).stream()
                .filter(other -> !other.notice().equals(capture.notice())
                        && other.standing().text().equals(capture.standing().text()))
                .toList();
        renamed.forEach(this::withdraw);
        Kept kept = keep(capture, graph);
        for (Capture before : renamed) {
            if (captures.of(before.notice()).isEmpty()) {
                moved.moved(before.notice(), capture.notice());
            }
        }
        return kept;
    }

    /** Forgets that a notice was read from a place; gives what else it was read from. */
    private List<Capture> withdraw(Capture gone) {
        captures.remove(gone);
        List<Capture> rest = captures.of(gone.notice());
        if (!rest.isEmpty() && rest.stream().noneMatch(other -> other.path().equals(gone.path()))) {
            store.removeNow(gone.notice(), NoticeGraph.path(gone.notice(), gone.path()));
        }
        return rest;
    }

    private Kept keep(Capture capture, Supplier<List<Triple>> graph) {
        List<Capture> others = new ArrayList<>(captures.of(capture.notice()));
        Optional<Capture> before = others.stream()
                .filter(other -> other.iri().equals(capture.iri()))
                .findFirst();
        Optional<Capture> spoke = others.stream().min(Comparator.comparing(Capture::standing));
        before.ifPresent(others::remove);
        // what was read here before spoke: the words of the next in line are not at hand, so those read now speak
        boolean succeeds = spoke.isEmpty() || spoke.equals(before);
        if (succeeds || !spoke.get().standing().speaksBefore(capture.standing())) {
            Optional<Copy> silenced = spoke.filter(copy -> others.contains(copy))
                    .map(copy -> Copy.of(
                            copy.notice(),
                            Graphs.kept(store.dataset(), copy.notice()).toList()));
            others.forEach(other -> note(other, capture, spoke, silenced));
            captures.put(capture, Optional.empty());
            List<Triple> triples = new ArrayList<>(graph.get());
            others.forEach(other -> triples.add(NoticeGraph.path(capture.notice(), other.path())));
            return store.replaceNow(capture.notice(), triples) ? Kept.CHANGED : Kept.SAME;
        }
        captures.put(
                capture,
                capture.hasWordsOf(spoke.get())
                        ? Optional.empty()
                        : Optional.of(Copy.of(capture.notice(), graph.get())));
        store.sayNow(capture.notice(), NoticeGraph.path(capture.notice(), capture.path()));
        return Kept.BESIDE;
    }

    /**
     * Notes what a copy says beside the one that speaks now. Nothing is to be noted of one with the same words.
     *
     * @param spoke the one that spoke before
     * @param silenced what that says, where it is another than the one that speaks now
     */
    private void note(Capture other, Capture speaks, Optional<Capture> spoke, Optional<Copy> silenced) {
        if (other.hasWordsOf(speaks)) {
            captures.put(other, Optional.empty());
        } else if (spoke.filter(other::hasWordsOf).isPresent() && silenced.isPresent()) {
            captures.put(other, silenced);
        }
        if (other.standing().speaksBefore(speaks.standing())) {
            captures.forget(other);
        }
    }

    /**
     * What pruning did.
     *
     * @param removed IRIs of notices that no source is left of
     * @param left IRIs of notices whose speaking copy is gone while others are left: they keep its words until one of
     *     these is read again
     */
    public record Pruned(List<String> removed, List<String> left) {}

    /**
     * Forgets what was once read from a folder and was not read from it now.
     *
     * @param root the folder
     * @param now IRIs of the captures of what was read now
     * @param spared whether a path, though not read now, may still hold what it held: it could not be read
     */
    public Pruned prune(String root, Set<Capture> now, Predicate<String> spared) {
        List<String> removed = new ArrayList<>();
        List<String> left = new ArrayList<>();
        for (Capture gone : captures.from(root)) {
            if (now.contains(gone) || spared.test(gone.path())) {
                continue;
            }
            Optional<Capture> spoke = captures.of(gone.notice()).stream().min(Comparator.comparing(Capture::standing));
            List<Capture> rest = withdraw(gone);
            if (rest.isEmpty()) {
                store.replaceNow(gone.notice(), List.of());
                removed.add(gone.notice());
            } else {
                if (spoke.filter(gone::equals).isPresent()
                        && rest.stream().noneMatch(other -> other.standing().equals(gone.standing()))) {
                    left.add(gone.notice());
                    rest.forEach(captures::forget);
                }
            }
        }
        removed.sort(Comparator.naturalOrder());
        left.removeAll(removed);
        return new Pruned(
                List.copyOf(removed), left.stream().distinct().sorted().toList());
    }
}
