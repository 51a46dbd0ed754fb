package org.policykg.source.office;

import java.util.Arrays;
import java.util.StringTokenizer;
import java.util.regex.Pattern;

/** Rows of numbers as OFD writes them. */
final class OfdNumbers {
    /** A line has no more characters, mostly. */
    private static final int FEW = 64;

    /** More characters stand in no line. */
    private static final int MOST = 10_000;

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private OfdNumbers() {}

    /** So many numbers; 0 for what is missing or none. */
    static float[] of(String words, int count) {
        float[] numbers = new float[count];
        StringTokenizer parts = new StringTokenizer(words);
        for (int i = 0; i < count && parts.hasMoreTokens(); i++) {
            numbers[i] = number(parts.nextToken());
        }
        return numbers;
    }

    static float number(String word) {
        try {
            float number = Float.parseFloat(word);
            return Float.isFinite(number) ? number : 0;
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    /** Distances from one character to the next, of which {@code g 5 12} is five of 12. */
    static float[] deltas(String words) {
        if (words.isBlank()) {
            return new float[0];
        }
        float[] deltas = new float[FEW];
        int count = 0;
        String[] parts = BLANKS.split(words.strip());
        int i = 0;
        while (i < parts.length && count < MOST) {
            if (parts[i].equals("g") && i + 2 < parts.length) {
                int to = Math.clamp(count + (long) number(parts[i + 1]), count, MOST);
                deltas = withRoom(deltas, to);
                Arrays.fill(deltas, count, to, number(parts[i + 2]));
                count = to;
                i += 3;
            } else {
                deltas = withRoom(deltas, count + 1);
                deltas[count++] = number(parts[i++]);
            }
        }
        return Arrays.copyOf(deltas, count);
    }

    private static float[] withRoom(float[] numbers, int count) {
        return count <= numbers.length ? numbers : Arrays.copyOf(numbers, Math.max(count, 2 * numbers.length));
    }
}
