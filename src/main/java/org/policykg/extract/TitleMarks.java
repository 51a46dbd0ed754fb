package org.policykg.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policykg.notice.DocumentNumbers;
import org.policykg.notice.TitleBlanks;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;
import org.policykg.source.Span;

/** Finds 《…》, with 《…》 or 〈…〉 nested in it, and the number and short name in the bracket behind it. */
final class TitleMarks {
    /**
     * A title in marks.
     *
     * @param title without the marks and the blanks of the layout
     * @param span with the marks, relative to the text that was searched
     * @param number in regular form, from the bracket behind it
     * @param shortName what the bracket says it is called from here on
     * @param edition what the bracket says of its edition: 2015年版, 试行
     * @param end the unit after its brackets
     */
    record Marked(
            String title,
            Span span,
            Optional<String> number,
            Optional<String> shortName,
            Optional<String> edition,
            int end) {}

    private static final Pattern BRACKET = Pattern.compile("\\s?[（(]([^（()）]*+(?:[（(][^（()）]*+[）)][^（()）]*+)*+)[）)]");
    private static final NamedPattern SHORT = RuleBook.standard().pattern("titles.shortened");
    private static final NamedPattern EDITION = RuleBook.standard().pattern("titles.edition");
    private static final int LONGEST = 200;
    private static final int LONGEST_NUMBER = 50;
    private static final NamedPattern NUMBER_BEFORE = RuleBook.standard().pattern("titles.number-before-title");

    private static final NamedPattern LIST_JOINT = RuleBook.standard().pattern("titles.list-joint");

    private TitleMarks() {}

    /** Titles in marks by the lists that they stand in: those of a list share what stands before and behind them. */
    static List<List<Marked>> lists(String text, List<Marked> marks) {
        List<List<Marked>> lists = new ArrayList<>();
        int at = 0;
        while (at < marks.size()) {
            int end = at + 1;
            while (end < marks.size() && joins(text, marks.get(end - 1), marks.get(end))) {
                end++;
            }
            lists.add(marks.subList(at, end));
            at = end;
        }
        return lists;
    }

    private static boolean joins(String text, Marked left, Marked right) {
        return LIST_JOINT.matches(text.substring(left.end(), right.span().start()));
    }

    /** The marks of a notice's own title, where 〈〉 may stand for 《》. */
    static List<Marked> inTitle(String title) {
        boolean single = title.indexOf('《') < 0;
        return in(single ? title.replace('〈', '《').replace('〉', '》') : title);
    }

    static List<Marked> in(String text) {
        List<Marked> found = new ArrayList<>();
        int from = text.indexOf('《');
        while (from >= 0) {
            int close = close(text, from);
            if (close < 0) {
                from = text.indexOf('《', from + 1);
                continue;
            }
            // a short name in the bracket behind a title is no title of its own
            found.add(read(text, from, close + 1));
            from = text.indexOf('《', found.getLast().end());
        }
        return found;
    }

    private static Marked read(String text, int start, int end) {
        Optional<String> number = numberBefore(text, start);
        Optional<String> shortName = Optional.empty();
        Optional<String> edition = Optional.empty();
        Matcher bracket = BRACKET.matcher(text);
        int last = end;
        while (bracket.region(last, text.length()).lookingAt()) {
            String words = bracket.group(1);
            Matcher name = SHORT.matcher(words);
            Optional<String> numbered = DocumentNumbers.tidy(words);
            boolean named = name.find();
            boolean edited = EDITION.matches(words);
            if (numbered.isEmpty() && !named && !edited) {
                break;
            }
            edition = edited ? Optional.of(words) : edition;
            number = number.or(() -> numbered);
            shortName = named ? Optional.of(name.group(1).strip()) : shortName;
            last = bracket.end();
        }
        String title = TitleBlanks.without(text.substring(start + 1, end - 1));
        return new Marked(title, new Span(start, end), number, shortName, edition, last);
    }

    /** 公告2003年第5号（《…》）: the number may stand before the title, and the title in a bracket. */
    private static Optional<String> numberBefore(String text, int start) {
        boolean bracketed = start > 0 && "（(".indexOf(text.charAt(start - 1)) >= 0;
        Matcher before = NUMBER_BEFORE.matcher(text.substring(Math.max(0, start - LONGEST_NUMBER), start));
        if (bracketed) {
            return before.find() ? Optional.of(DocumentNumbers.regular(before.group(1))) : Optional.empty();
        }
        // 云政发〔2022〕11号《…》
        String near = text.substring(Math.max(0, start - LONGEST_NUMBER), start);
        return near.endsWith("号")
                ? UnmarkedCitations.in(near).stream()
                        .filter(named -> named.span().end() == near.length())
                        .findFirst()
                        .flatMap(UnmarkedCitations.Named::number)
                : Optional.empty();
    }

    /** The mark that closes the one at {@code open}; -1 where it stays open. */
    private static int close(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length() && i - open < LONGEST && text.charAt(i) != '\n'; i++) {
            char c = text.charAt(i);
            if (c == '《' || c == '〈' || c == '<') {
                depth++;
            } else if (c == '》' || c == '〉' || c == '>') {
                depth--;
                if (depth == 0 && c == '》') {
                    return i;
                }
            }
        }
        // an inner 《 that never closes: take the first closing mark
        String reach = text.substring(open, Math.min(text.length(), open + LONGEST));
        int close = reach.indexOf('》');
        int inner = reach.indexOf('《', 1);
        return close > 0 && (inner < 0 || inner > close) ? open + close : -1;
    }
}
