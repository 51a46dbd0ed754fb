package org.policykg.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;

/** The numbers and marks around an item: where its words begin, and whether a bracket ends it. */
final class ItemMarks {
    /** A bracket, which may hold others, with what stands in it. */
    static final Pattern BRACKET =
            Pattern.compile("[（(〔\\[【]([^（）()〔〕\\[\\]【】]*+(?:[（(〔][^（）()〔〕]*+[）)〕][^（）()〔〕\\[\\]【】]*+)*+)[）)〕\\]】]");

    private static final NamedPattern NUMBER = RuleBook.standard().pattern("tasks.number");
    private static final NamedPattern INNER_NUMBER = RuleBook.standard().pattern("tasks.inner-number");
    private static final String ENDS_LINE = "。；：！？，";
    private static final int SHORTEST_ITEM = 4;
    private static final NamedPattern NEXT_ITEM = RuleBook.standard().pattern("tasks.next-item");

    private static final NamedPattern INTRODUCES = RuleBook.standard().pattern("tasks.introduces");
    private static final NamedPattern ASKS = RuleBook.standard().pattern("tasks.asks");
    private static final NamedPattern REQUEST = RuleBook.standard().pattern("tasks.request");
    private static final NamedPattern TRANSMITS = RuleBook.standard().pattern("tasks.transmits");
    private static final NamedPattern FORMULA = RuleBook.standard().pattern("tasks.formula");
    private static final int LONGEST_GROUP = 40;
    private static final int WIDER = 2;
    private static final NamedPattern THING = RuleBook.standard().pattern("tasks.thing");
    private static final NamedPattern STATES = RuleBook.standard().pattern("tasks.states");

    private static final NamedPattern DUTY = RuleBook.standard().pattern("actor-of-item.duty");

    private ItemMarks() {}

    /** Where the words behind a number at the head of a paragraph begin; 0 where there is no number. */
    static int behindNumber(String text) {
        Matcher number = NUMBER.matcher(text);
        return number.find() ? number.end() : 0;
    }

    /** Whether words between rows of a table name those below. */
    static boolean isGroup(String words) {
        return words.length() <= LONGEST_GROUP && words.indexOf('。') < 0;
    }

    /** Whether an item names a thing or says how things are, and asks nothing. */
    static boolean isNoTask(String words) {
        return THING.isIn(words) || STATES.isIn(words);
    }

    /** Whether a paragraph binds somebody or asks for something, which is more than that it be carried out. */
    static boolean asks(String words) {
        return ASKS.isIn(words) && !FORMULA.matches(words);
    }

    /** Whether a paragraph only says what follows: 有关事项通知如下. */
    static boolean isIntroduction(String words) {
        return INTRODUCES.isIn(words) && !asks(words);
    }

    /** Whether a sentence says no more than that a text be carried out, or that questions be told. */
    static boolean isFormula(String sentence) {
        return FORMULA.matches(sentence);
    }

    /** How many characters of a sentence say what the notice sends along. */
    static int sent(String sentence) {
        if (!TRANSMITS.mayBegin(sentence)) {
            return 0;
        }
        Matcher sent = TRANSMITS.matcher(sentence);
        return sent.lookingAt() && sent.end() < sentence.length() ? sent.end() : 0;
    }

    /** Whether a sentence asks for something of its own. */
    static boolean requests(String words) {
        return REQUEST.begins(words) && !FORMULA.matches(words);
    }

    /** The heading of an item and the words behind it, where these say what the heading is responsible for. */
    static Matcher duty(String words, int start) {
        return DUTY.matcher(words).region(start, words.length());
    }

    /** Whether a line goes on with the sentence of the line before it, which a page broke: it holds a comma and ends in no mark. */
    static boolean goesOn(String words, int line) {
        if (line < 2 || words.charAt(line - 1) != '\n' || ENDS_LINE.indexOf(words.charAt(line - 2)) >= 0) {
            return false;
        }
        String before = words.substring(words.lastIndexOf('\n', line - 2) + 1, line - 1);
        int end = words.indexOf('\n', line);
        // a heading may have a comma too: the words below it are longer than a line
        int length = (end < 0 ? words.length() : end) - line;
        return before.length() <= 1 || before.indexOf('，') >= 0 && length <= WIDER * before.length();
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
                && ("。；！".indexOf(text.charAt(bracket.start() - 1)) >= 0 || isLine(text, bracket))
                && (bracket.end() == text.length()
                        || NEXT_ITEM
                                .matcher(text)
                                .region(bracket.end(), text.length())
                                .lookingAt());
    }

    /** Whether a bracket ends words that are one line without marks: 茶业宣传月（省商务厅） */
    private static boolean isLine(String text, Matcher bracket) {
        return bracket.end() == text.length()
                && text.substring(0, bracket.start()).chars().noneMatch(c -> (ENDS_LINE + "\n（").indexOf(c) >= 0);
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
