package org.policykg.source.pdf;

/** Joins the words of two lines. */
final class Words {
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

    static boolean endsSentence(CharSequence words) {
        int end = words.length();
        while (end > 0 && "”’）)》】".indexOf(words.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && ENDS.indexOf(words.charAt(end - 1)) >= 0;
    }
}
