package org.policykg.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.jena.graph.Node;

/**
 * Things as numbers, the latest first, those without a day last. Things of one day are put in the order of their IRIs when somebody
 * first looks there, since only then are these read.
 */
final class LatestFirst {
    private record Named(String iri, long thing) {}

    /** Things of one day, or of none. */
    private static final class Group {
        private final long[] things;
        private boolean sorted;

        Group(List<Long> things) {
            this.things = things.stream().mapToLong(Long::longValue).toArray();
        }

        synchronized List<Node> some(Facts facts, int from, int end) {
            if (!sorted) {
                List<Named> named = Arrays.stream(things)
                        .mapToObj(thing -> new Named(facts.ids().node(thing).toString(), thing))
                        .sorted(Comparator.comparing(Named::iri))
                        .toList();
                Arrays.setAll(things, i -> named.get(i).thing);
                sorted = true;
            }
            return Arrays.stream(things, from, end).mapToObj(facts.ids()::node).toList();
        }
    }

    private final List<Group> groups;
    private final int size;

    /**
     * Sorts.
     *
     * @param things the numbers of things
     * @param days the days of those that have one
     */
    LatestFirst(LongStream things, Map<Long, Long> days) {
        SortedMap<Long, List<Long>> byDay = things.boxed()
                .collect(Collectors.groupingBy(
                        thing -> days.containsKey(thing) ? -days.getOrDefault(thing, 0L) : Days.NONE,
                        TreeMap::new,
                        Collectors.toList()));
        this.groups = byDay.values().stream().map(Group::new).toList();
        this.size = byDay.values().stream().mapToInt(List::size).sum();
    }

    int size() {
        return size;
    }

    /** Some of them; inside one read transaction. */
    List<Node> some(Facts facts, int from, int most) {
        List<Node> some = new ArrayList<>();
        int skip = from;
        for (Group group : groups) {
            int length = group.things.length;
            if (skip < length && some.size() < most) {
                int end = Math.min(length, skip + most - some.size());
                some.addAll(group.some(facts, skip, end));
            }
            skip = Math.max(0, skip - length);
        }
        return some;
    }
}
