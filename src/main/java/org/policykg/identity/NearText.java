package org.policykg.identity;

import java.util.HashSet;
import java.util.Set;

/** Whether two texts are nearly the same: copies of one notice, with other marks, a slip or a frame around one. */
final class NearText {
    private static final int RUN = 4;
    private static final double MOST_OF_IT = 0.85;

    private NearText() {}

    static boolean of(String one, String other) {
        Set<String> few = runs(one);
        Set<String> many = runs(other);
        if (few.size() > many.size()) {
            Set<String> more = few;
            few = many;
            many = more;
        }
        if (few.isEmpty()) {
            return false;
        }
        int shared = 0;
        for (String run : few) {
            shared += many.contains(run) ? 1 : 0;
        }
        return shared >= MOST_OF_IT * few.size();
    }

    /** Every run of four ideographs and digits. */
    private static Set<String> runs(String text) {
        StringBuilder words = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> Character.isIdeographic(c) || c >= '0' && c <= '9')
                .forEach(words::appendCodePoint);
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + RUN <= words.length(); i++) {
            runs.add(words.substring(i, i + RUN));
        }
        return runs;
    }
}
