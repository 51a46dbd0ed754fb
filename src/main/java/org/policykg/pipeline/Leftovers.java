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

    void add(String path, String reason) {
        if (named.size() < MOST_NAMED) {
            named.add(new Omission(path, reason, 1));
        } else {
            further.merge(reason, 1, Integer::sum);
        }
    }

    List<Omission> list() {
        List<Omission> all = new ArrayList<>(named);
        further.forEach((reason, many) -> all.add(new Omission(file, reason, many)));
        return List.copyOf(all);
    }
}
