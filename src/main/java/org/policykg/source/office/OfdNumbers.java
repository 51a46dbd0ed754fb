package org.policykg.source.office;

import java.util.Arrays;

/** Rows of numbers as OFD writes them. */
final class OfdNumbers {
    /** More characters stand in no line. */
    private static final int MOST = 10_000;

    private OfdNumbers() {}

    /** So many numbers; 0 for what is missing or none. */
    static float[] of(String words, int count) {
        float[] numbers = new float[count];
        String[] parts = words.strip().split("\\s+");
        for (int i = 0; i < Math.min(count, parts.length); i++) {
            numbers[i] = number(parts[i]);
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
        float[] deltas = new float[MOST];
        int count = 0;
        String[] parts = words.strip().split("\\s+");
        int i = 0;
        while (i < parts.length && count < MOST) {
            if (parts[i].equals("g") && i + 2 < parts.length) {
                int to = Math.clamp(count + (long) number(parts[i + 1]), count, MOST);
                Arrays.fill(deltas, count, to, number(parts[i + 2]));
                count = to;
                i += 3;
            } else {
                deltas[count++] = number(parts[i++]);
            }
        }
        return Arrays.copyOf(deltas, count);
    }
}
