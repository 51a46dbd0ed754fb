package org.policykg.notice;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.policykg.lexicon.Lexicon;
import org.policykg.rules.RuleBook;

/** The fifteen kinds of 公文 of the 2012 regulation, each with the list of the words that end a title of its kind. */
public enum DocumentType {
    RESOLUTION("resolution"),
    DECISION("decision"),
    ORDER("order"),
    COMMUNIQUE("communique"),
    ANNOUNCEMENT("announcement"),
    PROCLAMATION("proclamation"),
    OPINION("opinion"),
    NOTICE("notice"),
    CIRCULAR("circular"),
    REPORT("report"),
    REQUEST("request"),
    REPLY("reply"),
    BILL("bill"),
    LETTER("letter", "letter-ending"),
    MINUTES("minutes");

    private static final Pattern SPACE = Pattern.compile("\\s");
    private static final int LONGEST_BRACKET = 24;
    /** The longest ending, with spaces between its characters. */
    private static final int LONGEST_ENDING = 16;

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<String> endings;

    DocumentType(String list) {
        this(list, list);
    }

    DocumentType(String list, String endings) {
        Lexicon lexicon = RuleBook.standard().lexicon();
        this.label = lexicon.words(list).getFirst();
        this.endings = lexicon.words(endings);
    }

    /** The kind's name, 通知 for instance. */
    public String label() {
        return label;
    }

    /** The kind that a title ends in; a bracket behind it ({@code （试行）}) and spaces inside ({@code 复 函}) do not count. */
    public static Optional<DocumentType> ofTitle(String title) {
        int end = withoutBrackets(title);
        String bare = SPACE.matcher(title.substring(Math.max(0, end - LONGEST_ENDING), end))
                .replaceAll("");
        return Arrays.stream(values())
                .filter(type -> type.endingOf(bare) > 0)
                .max(Comparator.comparingInt(type -> type.endingOf(bare)));
    }

    /** Where a title ends without the brackets at its end, read from the end: there may be any number of brackets before. */
    private static int withoutBrackets(String title) {
        int end = title.length();
        while (end > 0 && isClosing(title.charAt(end - 1))) {
            int open = end - 2;
            while (open >= 0 && end - 2 - open < LONGEST_BRACKET && !isBracket(title.charAt(open))) {
                open--;
            }
            if (open < 0 || open == end - 2 || "（(".indexOf(title.charAt(open)) < 0) {
                break;
            }
            end = open;
        }
        return end;
    }

    private static boolean isClosing(char c) {
        return c == '）' || c == ')';
    }

    private static boolean isBracket(char c) {
        return isClosing(c) || c == '（' || c == '(';
    }

    private int endingOf(String title) {
        int longest = 0;
        for (String ending : endings) {
            if (title.endsWith(ending)) {
                longest = Math.max(longest, ending.length());
            }
        }
        return longest;
    }
}
