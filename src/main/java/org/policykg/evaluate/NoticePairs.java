package org.policykg.evaluate;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which notices of two readings are the same: those with one name, wherever their files lie, and of the others those that were read
 * from one file, whose name a better reading has changed.
 */
final class NoticePairs {
    /**
     * A notice in both readings.
     *
     * @param before its IRI in the earlier one
     * @param now its IRI in the later one
     * @param paths the files that it was read from in the later one, at least one
     */
    record Pair(String before, String now, List<String> paths) {
        /** What it is called on a line. */
        String file() {
            return paths.getFirst();
        }
    }

    private final Map<String, Pair> byBefore = new HashMap<>();
    private final Map<String, Pair> byNow = new HashMap<>();
    private final Map<String, List<String>> onlyBefore;
    private final Map<String, List<String>> onlyNow;

    /**
     * Pairs the notices of two readings.
     *
     * @param before the paths that each notice was read from
     * @param now the same of the later one
     */
    NoticePairs(Map<String, List<String>> before, Map<String, List<String>> now) {
        onlyBefore = new LinkedHashMap<>(before);
        onlyNow = new LinkedHashMap<>(now);
        now.keySet().stream().filter(before::containsKey).forEach(notice -> join(notice, notice));
        for (String notice : List.copyOf(onlyNow.keySet())) {
            withPathOf(notice).ifPresent(earlier -> join(earlier, notice));
        }
    }

    private Optional<String> withPathOf(String notice) {
        List<String> paths = onlyNow.getOrDefault(notice, List.of());
        return onlyBefore.entrySet().stream()
                .filter(earlier -> earlier.getValue().stream().anyMatch(paths::contains))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private void join(String before, String now) {
        Pair pair = new Pair(before, now, onlyNow.getOrDefault(now, List.of()));
        byBefore.put(before, pair);
        byNow.put(now, pair);
        onlyBefore.remove(before);
        onlyNow.remove(now);
    }

    /** The pairs by the IRIs of the earlier reading. */
    Map<String, Pair> byBefore() {
        return byBefore;
    }

    /** The pairs by the IRIs of the later reading. */
    Map<String, Pair> byNow() {
        return byNow;
    }

    /** The files of notices that only the earlier reading has, a list a notice. */
    List<List<String>> onlyBefore() {
        return List.copyOf(onlyBefore.values());
    }

    /** The files of notices that only the later reading has. */
    List<List<String>> onlyNow() {
        return List.copyOf(onlyNow.values());
    }
}
