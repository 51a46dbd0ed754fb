package org.policykg.identity;

import java.util.HashSet;
import java.util.Set;

/**
 * A text as copies of it are known: with other marks, a slip or a frame around one.
 *
 * @param runs every run of four ideographs and digits
 */
record NearText(Set<String> runs) {
    private static final int RUN = 4;
    private static final double MOST_OF_IT = 0.85;

    /** What has fewer runs may stand in many texts. */
    private static final int LEAST = 30;

    static final NearText NONE = new NearText(Set.of());

    static NearText of(String text) {
        StringBuilder words = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> Character.isIdeographic(c) || c >= '0' && c <= '9')
                .forEach(words::appendCodePoint);
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + RUN <= words.length(); i++) {
            runs.add(words.substring(i, i + RUN));
        }
        return new NearText(runs);
    }

    /** How much of it another text has, in hundredths, if it is shorter than that and long enough to tell; else none. */
    int within(NearText other) {
        if (runs.size() < LEAST || runs.size() > other.runs.size()) {
            return 0;
        }
        long found = runs.stream().filter(other.runs::contains).count();
        return found >= MOST_OF_IT * runs.size() ? (int) (100 * found / runs.size()) : 0;
    }

    /** Whether the longer text has most of the shorter. */
    boolean isNear(NearText other) {
        boolean shorter = runs.size() <= other.runs.size();
        Set<String> few = shorter ? runs : other.runs;
        Set<String> many = shorter ? other.runs : runs;
        int wanted = (int) Math.ceil(MOST_OF_IT * few.size());
        return !few.isEmpty()
                && few.stream().filter(many::contains).limit(wanted).count() == wanted;
    }
}
