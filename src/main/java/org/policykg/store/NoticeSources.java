package org.policykg.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.policykg.graph.Copy;

/** The sources of a notice, for those who look at it; inside {@link PolicyStore#read}. */
public final class NoticeSources {
    private NoticeSources() {}

    /**
     * A source of a notice.
     *
     * @param capture where it was read, and how much of the notice it has
     * @param speaks whether the store has the notice in its words
     * @param copy what it says, where it has other words
     */
    public record Source(Capture capture, boolean speaks, Optional<Copy> copy) {}

    /**
     * The sources that gave a notice, the one that speaks first; none does where that is gone.
     *
     * @param notice its IRI
     */
    public static List<Source> of(PolicyStore store, String notice) {
        Captures captures = new Captures(store.dataset());
        List<Source> sources = new ArrayList<>();
        boolean found = false;
        for (Capture capture : captures.of(notice).stream()
                .sorted(Comparator.comparing(Capture::standing)
                        .thenComparing(Capture::path)
                        .thenComparing(Capture::root))
                .toList()) {
            Optional<Copy> copy = captures.copy(capture);
            boolean speaks = !found && copy.isEmpty();
            found |= speaks;
            sources.add(speaks ? 0 : sources.size(), new Source(capture, speaks, copy));
        }
        return List.copyOf(sources);
    }

    /** What a notice says in the words that the store has. */
    public static Copy speaking(PolicyStore store, String notice) {
        return Copy.of(notice, Graphs.kept(store.dataset(), notice).toList());
    }
}
