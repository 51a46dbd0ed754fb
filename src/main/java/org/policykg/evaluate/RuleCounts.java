package org.policykg.evaluate;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.policykg.authority.Authority;
import org.policykg.extract.Extraction;

/** How often each rule read something, and where it did first. Not safe for several threads. */
public final class RuleCounts {
    /** As much of an example as stands on a line. */
    private static final int LONGEST = 60;

    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, String> examples = new HashMap<>();
    private int notices;

    /** Counts what the rules read in a notice. */
    public void add(Extraction extraction, Authority authority) {
        notices++;
        // the words for two statements (废止 and 代替) were read once
        Set<Hit> places = new LinkedHashSet<>();
        Hit.of(extraction, authority).forEach(hit -> places.add(new Hit(hit.rule(), "", hit.range())));
        for (Hit hit : places) {
            counts.merge(hit.rule(), 1, Integer::sum);
            examples.computeIfAbsent(hit.rule(), rule -> {
                String words = hit.words(extraction).orElse("(beside the text)");
                return extraction.notice().source().path() + ": " + oneLine(words);
            });
        }
    }

    private static String oneLine(String words) {
        String line = words.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }

    /** How often a rule read something. */
    public int of(String rule) {
        return counts.getOrDefault(rule, 0);
    }

    /** The file and the words of the first thing that a rule read. */
    public Optional<String> example(String rule) {
        return Optional.ofNullable(examples.get(rule));
    }

    /** How many notices were counted. */
    public int notices() {
        return notices;
    }
}
