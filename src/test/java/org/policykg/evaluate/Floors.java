package org.policykg.evaluate;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What F1 each field must reach, by group of files: what was reached on one set of notices and annotations, and may not
 * be lost again. Three decimals, rounded down.
 *
 * @param digest of the set that they hold for
 * @param groups by name
 */
record Floors(String digest, Map<String, Group> groups) {
    private static final int DECIMALS = 3;
    private static final int ONE = 1000;
    private static final BigDecimal NOTHING = BigDecimal.valueOf(0, DECIMALS);
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Files that are measured together.
     *
     * @param only found in their names, as {@code evaluate --only} takes it
     * @param f1 by field
     */
    record Group(String only, Map<String, BigDecimal> f1) {}

    /** A field whose F1 differs from its floor. */
    record Change(String group, String field, BigDecimal floor, BigDecimal now) {
        @Override
        public String toString() {
            return group + ", " + field + ": floor " + floor + ", now " + now;
        }
    }

    /** The figures of a group. Where not one of its notices is found, it is no merit that its articles are left out. */
    static Group reached(String only, List<Tally> tallies) {
        boolean isRead = tallies.stream()
                .anyMatch(tally -> tally.field().equals("notice found") && tally.count(Tally.Outcome.HIT) > 0);
        Map<String, BigDecimal> f1 = new LinkedHashMap<>();
        tallies.forEach(tally -> f1.put(tally.field(), isRead ? f1(tally) : NOTHING));
        return new Group(only, f1);
    }

    /** From the counts, so that no binary fraction below 0.7 makes 0.699 of it. */
    private static BigDecimal f1(Tally tally) {
        long hits = 2L * tally.count(Tally.Outcome.HIT);
        long all = hits + tally.count(Tally.Outcome.EXTRA) + tally.count(Tally.Outcome.MISSED);
        return all == 0 ? NOTHING : BigDecimal.valueOf(hits * ONE / all, DECIMALS);
    }

    /** The fields that are below these floors; a field that is no longer measured is at nothing. */
    List<Change> lost(Floors now) {
        return changes(now)
                .filter(change -> change.now.compareTo(change.floor) < 0)
                .toList();
    }

    /** The fields that are above these floors, or have none yet and are not at nothing. */
    List<Change> risen(Floors now) {
        return changes(now)
                .filter(change -> change.now.compareTo(change.floor) > 0)
                .toList();
    }

    /** The groups that are of other files than then, whose figures cannot be compared. */
    List<String> regrouped(Floors now) {
        return groups.keySet().stream()
                .filter(name -> now.groups.containsKey(name) && !isOfSameFiles(name, now))
                .toList();
    }

    /** Every field of every group that is of the same files as then; what is not there is at nothing. */
    private Stream<Change> changes(Floors now) {
        return union(groups, now.groups)
                .filter(name -> !regrouped(now).contains(name))
                .flatMap(name -> {
                    Map<String, BigDecimal> floors = f1(name);
                    Map<String, BigDecimal> figures = now.f1(name);
                    return union(floors, figures)
                            .map(field -> new Change(
                                    name,
                                    field,
                                    floors.getOrDefault(field, NOTHING),
                                    figures.getOrDefault(field, NOTHING)));
                });
    }

    private Map<String, BigDecimal> f1(String group) {
        return Optional.ofNullable(groups.get(group)).map(Group::f1).orElse(Map.of());
    }

    private static Stream<String> union(Map<String, ?> some, Map<String, ?> others) {
        return Stream.concat(some.keySet().stream(), others.keySet().stream()).distinct();
    }

    private boolean isOfSameFiles(String name, Floors now) {
        return Optional.ofNullable(groups.get(name))
                .map(Group::only)
                .equals(Optional.ofNullable(now.groups.get(name)).map(Group::only));
    }

    /** The higher of each floor and each figure of now, of the same set; of another set those of now. */
    Floors raised(Floors now) {
        if (!digest.equals(now.digest)) {
            return now;
        }
        Map<String, Group> raised = new LinkedHashMap<>();
        now.groups.forEach((name, reached) -> {
            Map<String, BigDecimal> f1 = new LinkedHashMap<>(reached.f1);
            Optional.ofNullable(groups.get(name))
                    .filter(old -> isOfSameFiles(name, now))
                    .ifPresent(old -> old.f1.forEach((field, floor) -> f1.merge(field, floor, BigDecimal::max)));
            raised.put(name, new Group(reached.only, f1));
        });
        groups.forEach(raised::putIfAbsent);
        return new Floors(digest, raised);
    }

    static Floors read(Path file) throws IOException {
        return JSON.readValue(Files.readString(file), Floors.class);
    }

    void write(Path file) throws IOException {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(lines);
        Files.writeString(file, JSON.writer(printer).writeValueAsString(this) + "\n");
    }
}
