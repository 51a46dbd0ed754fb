package org.policykg.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policykg.notice.DocumentNumbers;
import org.policykg.source.Span;

/** Finds 《…》, with 《…》 or 〈…〉 nested in it, and the number and short name in the bracket behind it. */
final class TitleMarks {
    /**
     * A title in marks.
     *
     * @param title without the marks
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
    /** 以下简称, 以下称, 以下统称, 下称, 简称 */
    static final String SHORTENED = "(?:以下统?简?|下|简)称为?";

    private static final Pattern SHORT = Pattern.compile(SHORTENED + "[《“\"]?([^《》“”\"）)，；]+)");
    private static final Pattern EDITION =
            Pattern.compile("\\d{4} ?年?(?:版本?|本|(?:修订|修正)[版本]?)|(?:修订|修正|修改)前|[旧原]版|第[一二三四五六七八九十\\d]{1,3}[版批]|试行|暂行");
    private static final int LONGEST = 200;
    private static final int LONGEST_NUMBER = 50;
    private static final Pattern NUMBER_BEFORE = Pattern.compile(
            "(?:^|(?<=[，。；：]))(?:同日，)?([\\p{IsHan}、 ]{2,40}(?:令|公告|通告) ?(?:\\d{4} ?年)? ?第 ?\\d{1,5} ?号|[\\p{IsHan}]{2,10}〔\\d{4}〕\\d+号)[（(]$");

    private TitleMarks() {}

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
            boolean edited = EDITION.matcher(words).matches();
            if (numbered.isEmpty() && !named && !edited) {
                break;
            }
            edition = edited ? Optional.of(words) : edition;
            number = number.or(() -> numbered);
            shortName = named ? Optional.of(name.group(1).strip()) : shortName;
            last = bracket.end();
        }
        return new Marked(text.substring(start + 1, end - 1), new Span(start, end), number, shortName, edition, last);
    }

    /** 公告2003年第5号（《…》）: the number may stand before the title, and the title in a bracket. */
    private static Optional<String> numberBefore(String text, int start) {
        boolean bracketed = start > 0 && "（(".indexOf(text.charAt(start - 1)) >= 0;
        Matcher before = NUMBER_BEFORE.matcher(text.substring(Math.max(0, start - LONGEST_NUMBER), start));
        return bracketed && before.find() ? Optional.of(DocumentNumbers.regular(before.group(1))) : Optional.empty();
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
