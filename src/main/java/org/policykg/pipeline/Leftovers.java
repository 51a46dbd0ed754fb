package org.policykg.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was left out of one file: each record is named with the reason, up to a number that nobody reads through; of the rest,
 * there is one entry for each reason, which says how many there are.
 */
final class Leftovers {
    private static final int MOST_NAMED = 1000;

    private final String file;
    private final List<Omission> named = new ArrayList<>();
    private final Map<String, Integer> further = new LinkedHashMap<>();

    Leftovers(String file) {
        this.file = file;
    }

    /** Adds one; whether it is named. */
    boolean add(Omission omission) {
        boolean name = named.size() < MOST_NAMED;
        if (name) {
            named.add(omission);
        } else {
            further.merge(omission.reason(), omission.records(), Integer::sum);
        }
        return name;
    }

    /** Those that are not named. */
    List<Omission> rest() {
        List<Omission> rest = new ArrayList<>();
        further.forEach((reason, many) -> rest.add(new Omission(file, reason, many)));
        return rest;
    }

    List<Omission> list() {
        List<Omission> all = new ArrayList<>(named);
        all.addAll(rest());
        return List.copyOf(all);
    }
}
