package org.policykg.source;

import java.util.regex.Matcher;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;

/** The lines that number the pages of a text. */
final class PageMarks {
    private static final NamedPattern PAGE_MARK = RuleBook.standard().pattern("layout.page-mark");

    private PageMarks() {}

    /** A text without the lines that number its pages, nor the blank lines around them, which cut what belongs together. */
    static String without(String content) {
        StringBuilder out = new StringBuilder();
        Matcher mark = PAGE_MARK.matcher(content);
        int from = 0; // what was not copied yet
        int end = content.indexOf('\n'); // of the line above the one that is looked at
        while (end >= 0) {
            int next = content.indexOf('\n', end + 1);
            int close = next < 0 ? content.length() : next;
            if (mark.region(end + 1, close).matches()) {
                out.append(content, from, endOfText(content, from, end));
                if (out.isEmpty() || out.charAt(out.length() - 1) != '\n') {
                    out.append('\n');
                }
                from = next < 0 ? content.length() : afterBlankLines(content, next + 1);
                next = next < 0 ? next : from - 1;
            }
            end = next;
        }
        return from == 0 ? content : out.append(content, from, content.length()).toString();
    }

    /** Where the last line that is not blank ends, the white space at its end included. */
    private static int endOfText(String content, int from, int end) {
        int first = Math.max(from, end);
        for (int at = end; at >= from && isSpace(content.charAt(at)); at--) {
            first = content.charAt(at) == '\n' ? at : first;
        }
        return first;
    }

    private static int afterBlankLines(String content, int from) {
        int line = from;
        for (int at = from; at < content.length(); at++) {
            char c = content.charAt(at);
            if (c == '\n') {
                line = at + 1;
            } else if (c != ' ' && c != '\t') {
                break;
            }
        }
        return line;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }
}
