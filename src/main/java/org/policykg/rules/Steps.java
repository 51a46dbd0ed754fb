package org.policykg.rules;

import org.policykg.lexicon.DataException;

/**
 * Words on which a pattern of a user is tried: it may look at so many characters and no more, since what backtracks without end cannot
 * be ended from outside. Counts and not the clock decide, so that the same words are read in the same way everywhere.
 */
final class Steps implements CharSequence {
    /** Many times what the slowest of the program's own patterns looks at. */
    private static final long MOST = 2_000_000;

    private final String words;
    private final String pattern;
    private long left = MOST;

    Steps(String words, String pattern) {
        this.words = words;
        this.pattern = pattern;
    }

    @Override
    public char charAt(int index) {
        if (--left < 0) {
            throw new DataException(
                    "is not read: this pattern of --rules does not come to an end on its words: " + pattern);
        }
        return words.charAt(index);
    }

    @Override
    public int length() {
        return words.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return words.substring(start, end);
    }

    @Override
    public String toString() {
        return words;
    }
}
