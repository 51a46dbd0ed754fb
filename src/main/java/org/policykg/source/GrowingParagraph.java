package org.policykg.source;

/** A paragraph that is put together line by line; what is asked of it does not cost more as it grows. */
final class GrowingParagraph {
    /** A bracket that never closes holds no more than this. */
    private static final int LONGEST_OPEN = 4000;

    private final StringBuilder text = new StringBuilder();
    private String lastLine = "";
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
        for (int i = 0; i < line.length(); i++) {
            switch (line.charAt(i)) {
                case '（', '〔' -> brackets++;
                case '）', '〕' -> brackets = Math.max(0, brackets - 1);
                case '《' -> titles++;
                case '》' -> titles = Math.max(0, titles - 1);
                case '，', '；' -> stop = true;
                case '。' -> {
                    stop = true;
                    fullStop = true;
                }
                default -> {}
            }
        }
    }

    private boolean needsSpace(String line) {
        return !text.isEmpty() && text.charAt(text.length() - 1) < 128 && line.charAt(0) < 128;
    }

    void clear() {
        text.setLength(0);
        lastLine = "";
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
        return (brackets > 0 || titles > 0) && text.length() < LONGEST_OPEN;
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
