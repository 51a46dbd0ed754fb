package org.policykg.source.pdf;

/** Joins the words of two lines. */
final class Words {
    /** What is longer was never closed. */
    private static final int LONGEST_OPEN = 100;

    private static final String ENDS = "。；！？：";

    private Words() {}

    /**
     * Adds a line to the words of those above it: words of Latin letters are parted by a line end, or broken by a hyphen.
     *
     * @param between what stands between other words
     */
    static void join(StringBuilder words, String line, String between) {
        if (SoftHyphens.breaks(words)) {
            words.setLength(words.length() - 1);
        } else if (!words.isEmpty() && between.isEmpty() && isLatin(lastOf(words)) && isLatin(line.charAt(0))) {
            words.append(' ');
        } else {
            words.append(between);
        }
        words.append(line);
    }

    private static char lastOf(CharSequence words) {
        int last = words.length() - 1;
        while (last > 0 && words.charAt(last) == '\f') {
            last--;
        }
        return words.charAt(last);
    }

    static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** Whether the words end in a bracket or a title that is still open. */
    static boolean isOpen(CharSequence words) {
        int brackets = 0;
        int titles = 0;
        for (int i = Math.max(0, words.length() - LONGEST_OPEN); i < words.length(); i++) {
            switch (words.charAt(i)) {
                case '（', '〔' -> brackets++;
                case '）', '〕' -> brackets = Math.max(0, brackets - 1);
                case '《' -> titles++;
                case '》' -> titles = Math.max(0, titles - 1);
                case '。', '；' -> titles = 0;
                default -> {}
            }
        }
        return brackets > 0 || titles > 0;
    }

    static boolean endsSentence(CharSequence words) {
        int end = words.length();
        while (end > 0 && "”’）)》】".indexOf(words.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && ENDS.indexOf(words.charAt(end - 1)) >= 0;
    }
}
