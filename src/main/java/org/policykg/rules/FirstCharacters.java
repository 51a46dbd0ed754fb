package org.policykg.rules;

/**
 * Characters with which something may begin, for a quick no: of a character that is none of them it mostly says so, and of one of them it never
 * does. It takes less memory than a set of them.
 */
final class FirstCharacters {
    private static final int WORDS = 16;
    private final long[] bits = new long[WORDS];

    /** Adds a character; only while it is made. */
    void add(char c) {
        bits[place(c)] |= 1L << c;
    }

    /** Whether a character may be one of them. */
    boolean mayHave(char c) {
        return (bits[place(c)] & 1L << c) != 0;
    }

    /** The low six bits of a character pick a bit of a word, the next four the word. */
    private static int place(char c) {
        return c >> 6 & WORDS - 1;
    }
}
