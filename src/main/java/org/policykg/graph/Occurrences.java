package org.policykg.graph;

import java.util.Arrays;

/**
 * Tells which occurrence of some words in a text one is, whether or not anything was read in the others: the same for all
 * copies of a text, however they set spaces, line breaks and punctuation. Each answer costs no more in a long text than in a
 * short one.
 */
final class Occurrences {
    /** Words of which every pair of characters is as common as this are told apart by their place. */
    private static final int MOST = 256;

    private static final int LEAST_BITS = 6;
    private static final int MOST_BITS = 20;

    private final char[] characters;
    /** for each place of the text, how many characters stand before it */
    private final int[] before;
    /** places of pairs of characters, those of one slot together, in the order of the text */
    private final int[] places;
    /** where the places of a slot begin */
    private final int[] slots;

    private final int mask;

    Occurrences(String text) {
        before = new int[text.length() + 1];
        char[] all = new char[text.length()];
        int n = 0;
        for (int i = 0; i < text.length(); i++) {
            before[i] = n;
            if (NoticeText.counts(text.charAt(i))) {
                all[n++] = text.charAt(i);
            }
        }
        before[text.length()] = n;
        characters = Arrays.copyOf(all, n);
        int bits = Math.clamp(Integer.SIZE - Integer.numberOfLeadingZeros(n), LEAST_BITS, MOST_BITS);
        mask = (1 << bits) - 1;
        slots = new int[mask + 2];
        for (int i = 0; i + 1 < n; i++) {
            slots[slot(i) + 1]++;
        }
        for (int i = 1; i < slots.length; i++) {
            slots[i] += slots[i - 1];
        }
        places = new int[Math.max(0, n - 1)];
        int[] next = Arrays.copyOf(slots, slots.length);
        for (int i = 0; i + 1 < n; i++) {
            places[next[slot(i)]++] = i;
        }
    }

    private int slot(int at) {
        int pair = characters[at] * 31 + characters[at + 1];
        return (pair ^ pair >>> Character.SIZE) & mask;
    }

    /**
     * Which of the places where the words of a range stand the range is.
     *
     * @param start its first place in the text
     * @param end the place after its last
     * @return nothing for the first, {@code 1} for the second and so on; for very common words {@code @} and the place
     */
    String of(int start, int end) {
        int from = before[start];
        int length = before[end] - from;
        int rarest = -1;
        for (int i = 0; i + 1 < length; i++) {
            if (rarest < 0 || count(from + i) < count(from + rarest)) {
                rarest = i;
            }
            if (i == MOST) {
                break;
            }
        }
        if (rarest < 0 || count(from + rarest) > MOST) {
            return "@" + from;
        }
        int slot = slot(from + rarest);
        int earlier = 0;
        for (int i = slots[slot]; i < slots[slot + 1] && places[i] < from + rarest; i++) {
            int there = places[i] - rarest;
            if (there >= 0 && Arrays.equals(characters, there, there + length, characters, from, from + length)) {
                earlier++;
            }
        }
        return earlier == 0 ? "" : Integer.toString(earlier);
    }

    private int count(int at) {
        int slot = slot(at);
        return slots[slot + 1] - slots[slot];
    }
}
