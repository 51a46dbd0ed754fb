package org.policykg.lexicon;

import com.hankcs.hanlp.collection.AhoCorasick.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Names in one Aho-Corasick automaton: a text is walked once, however many names there are. Immutable; threads may share it.
 *
 * @param <N> what a name stands for
 */
public final class NameTrie<N> {
    /**
     * A name in a text.
     *
     * @param begin its first character
     * @param end the character after its last
     * @param name what it stands for
     */
    public record Hit<N>(int begin, int end, N name) {}

    private final AhoCorasickDoubleArrayTrie<N> automaton = new AhoCorasickDoubleArrayTrie<>();
    private final boolean empty;

    /** A trie of some names, each with what it stands for. */
    public NameTrie(Map<String, N> names) {
        this.empty = names.isEmpty();
        if (!empty) {
            automaton.build(new TreeMap<>(names));
        }
    }

    /** A trie without names. */
    public static <N> NameTrie<N> empty() {
        return new NameTrie<>(Map.of());
    }

    /** All names in a text, in the order in which they end. */
    public List<Hit<N>> in(String text) {
        List<Hit<N>> hits = new ArrayList<>();
        if (!empty) {
            automaton.parseText(text, (begin, end, name) -> hits.add(new Hit<>(begin, end, name)));
        }
        return hits;
    }

    /** What a text stands for that is a name and nothing else. */
    public Optional<N> find(String name) {
        return empty ? Optional.empty() : Optional.ofNullable(automaton.get(name));
    }
}
