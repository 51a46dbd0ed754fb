package org.policykg.source;

/** A paragraph that is put together line by line; what is asked of it does not cost more as it grows. */
final class GrowingParagraph {
    /** What is longer was never closed. */
    private static final int LONGEST_BRACKET = 600;

    private static final int LONGEST_TITLE = 150;

    private final StringBuilder text = new StringBuilder();
    private String lastLine = "";
    private int openedAt;
    private int brackets;
    private int titles;
    private boolean stop;
    private boolean fullStop;

    void append(String line) {
        if (needsSpace(line)) {
            text.append(' ');
        }
        text.append(line);
        lastLine = line;
        if (brackets == 0 && titles == 0) {
            openedAt = text.length() - line.length();
        }
        for (int i = 0; i < line.length(); i++) {
            switch (line.charAt(i)) {
                case '（', '(', '〔' -> brackets++;
                case '）', ')', '〕' -> brackets = Math.max(0, brackets - 1);
                case '《' -> titles++;
                case '》' -> titles = Math.max(0, titles - 1);
                case '，', '；' -> stop = true;
                case '。' -> {
                    stop = true;
                    fullStop = true;
                    titles = 0; // a title has no full stop: it was never closed
                }
                default -> {}
            }
        }
    }

    private boolean needsSpace(String line) {
        return !text.isEmpty() && isLatin(text.charAt(text.length() - 1)) && isLatin(line.charAt(0));
    }

    /** Words of Latin letters are parted by the end of a line; digits are only cut by it. */
    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    void clear() {
        text.setLength(0);
        lastLine = "";
        openedAt = 0;
        brackets = 0;
        titles = 0;
        stop = false;
        fullStop = false;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    int length() {
        return text.length();
    }

    /** The line that was added last. */
    String lastLine() {
        return lastLine;
    }

    /** Whether a bracket or title mark is still open. */
    boolean isOpen() {
        int open = text.length() - openedAt;
        return brackets > 0 && open < LONGEST_BRACKET || titles > 0 && open < LONGEST_TITLE;
    }

    /** Whether it has a comma, semicolon or full stop. */
    boolean hasStop() {
        return stop;
    }

    boolean hasFullStop() {
        return fullStop;
    }

    /** Its last characters, as many as there are up to a number. */
    String tail(int length) {
        return text.substring(Math.max(0, text.length() - length));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
