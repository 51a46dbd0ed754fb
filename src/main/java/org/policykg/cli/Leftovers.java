package org.policykg.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was left out of one file, as lines for the user: each record is named with the reason, up to a number that nobody reads
 * through; of the rest, a line for each reason says how many there are.
 */
final class Leftovers {
    private static final int MOST_NAMED = 1000;

    private final String file;
    private final List<String> named = new ArrayList<>();
    private final Map<String, Integer> further = new LinkedHashMap<>();

    Leftovers(String file) {
        this.file = file;
    }

    void add(String path, String reason) {
        if (named.size() < MOST_NAMED) {
            named.add(path + ": " + reason);
        } else {
            further.merge(reason, 1, Integer::sum);
        }
    }

    /** How many records these are. */
    int count() {
        return named.size()
                + further.values().stream().mapToInt(Integer::intValue).sum();
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(named);
        further.forEach((reason, many) -> lines.add(file + ": " + many + " more records: " + reason));
        return lines;
    }
}
