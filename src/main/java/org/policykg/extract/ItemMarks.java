package org.policykg.extract;

import java.util.regex.Matcher;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;

/** The numbers and marks around an item: where its words begin, and whether a bracket ends it. */
final class ItemMarks {
    private static final NamedPattern NUMBER = RuleBook.standard().pattern("tasks.number");
    private static final NamedPattern INNER_NUMBER = RuleBook.standard().pattern("tasks.inner-number");
    private static final int SHORTEST_ITEM = 4;
    private static final NamedPattern NEXT_ITEM = RuleBook.standard().pattern("tasks.next-item");

    private ItemMarks() {}

    /** Where the words behind a number at the head of a paragraph begin; 0 where there is no number. */
    static int behindNumber(String text) {
        Matcher number = NUMBER.matcher(text);
        return number.find() ? number.end() : 0;
    }

    static boolean isBlank(String text, int from, int to) {
        int at = from;
        while (at < to && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at >= to;
    }

    /** Whether a bracket stands between a finished sentence and the end of its item. */
    static boolean endsSentence(String text, Matcher bracket) {
        return bracket.start() >= SHORTEST_ITEM
                && "。；！".indexOf(text.charAt(bracket.start() - 1)) >= 0
                && (bracket.end() == text.length()
                        || NEXT_ITEM
                                .matcher(text)
                                .region(bracket.end(), text.length())
                                .lookingAt());
    }

    /** Where the item begins that a bracket ends: at the last number inside the paragraph, behind heading words. */
    static int itemStart(String text, int from, int to) {
        Matcher number = INNER_NUMBER.matcher(text).region(from, to);
        int start = from;
        while (number.find()) {
            start = number.start();
        }
        return start;
    }

    static int skipMarks(String text, int from) {
        int at = from;
        while (at < text.length() && "。；，、 ".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        Matcher number = NUMBER.matcher(text).region(at, text.length());
        return number.lookingAt() ? number.end() : at;
    }
}
