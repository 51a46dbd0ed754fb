package org.policykg.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.policykg.notice.DocumentNumbers;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;
import org.policykg.source.Span;

/** Documents that are named without 《》: by their number alone (国办发〔1993〕71号文件), or as the outline of a five-year plan. */
final class UnmarkedCitations {
    /**
     * A document.
     *
     * @param name its number in regular form, or the words that name it
     * @param number its number, if that is its name
     * @param span its words, relative to the text that was searched
     */
    record Named(String name, Optional<String> number, Span span) {
        /** Whether it is the number of an order or announcement. */
        boolean isSerial() {
            return number.isPresent() && name.indexOf('〔') < 0;
        }
    }

    private static final NamedPattern NUMBER = RuleBook.standard().pattern("forms.year-number");
    /** The words before a number that run into its issuer's mark. */
    private static final NamedPattern LEAD = RuleBook.standard().pattern("titles.before-code");

    private static final NamedPattern OUTLINE = RuleBook.standard().pattern("titles.outline-of-plan");

    /** 公告2024年 and 令 in 商务部公告2024年第46号 and 国务院令第654号, and the rest of them */
    private static final NamedPattern KIND_OF_SERIAL = RuleBook.standard().pattern("titles.kind-of-serial");

    private static final NamedPattern SERIAL = RuleBook.standard().pattern("titles.serial");
    /** The words before such a number that do not name its body. */
    private static final NamedPattern SERIAL_LEAD = RuleBook.standard().pattern("titles.before-body-of-serial");

    private static final int LONGEST_BRACKET = 200;
    private static final int LONGEST_MARK = 22;
    private static final int LONGEST_SERIAL = 18;
    private static final int LONGEST_BODY = 36;
    private static final int LONGEST_KIND = 10;
    private static final int SHORTEST_BODY = 2;

    private static final NamedPattern NUMBER_JOINT = RuleBook.standard().pattern("titles.number-joint");

    private UnmarkedCitations() {}

    /** All that are named in a text, numbers that stand in one list together. */
    static List<List<Named>> lists(String text) {
        List<Named> all = withSerials(text);
        List<List<Named>> lists = new ArrayList<>();
        int at = 0;
        while (at < all.size()) {
            int end = at + 1;
            while (end < all.size() && joins(text, all.get(end - 1), all.get(end))) {
                end++;
            }
            lists.add(all.subList(at, end));
            at = end;
        }
        return lists;
    }

    private static boolean joins(String text, Named left, Named right) {
        return left.number().isPresent()
                && right.number().isPresent()
                && NUMBER_JOINT.matches(
                        text.substring(left.span().end(), right.span().start()));
    }

    static List<Named> in(String text) {
        List<Named> found = new ArrayList<>();
        if (text.indexOf('号') < 0 && !OUTLINE.mayBeIn(text)) {
            return found;
        }
        Matcher number = NUMBER.matcher(text);
        int end = 0;
        // a number is known by the year in its bracket, which is rarer than what may stand before it
        for (int at = year(text, 0); at >= 0; at = year(text, at + 1)) {
            int last = Math.min(text.length(), at + LONGEST_SERIAL);
            if (text.indexOf('号', at, last) < 0) {
                continue;
            }
            number.region(Math.max(end, at - LONGEST_MARK), last);
            if (!number.find() || number.start() > at) {
                continue;
            }
            end = number.end();
            Matcher lead = LEAD.matcher(number.group());
            int start = number.start() + (lead.find() ? lead.end() : 0);
            if (!isInBracket(text, start)) {
                String name = DocumentNumbers.regular(text.substring(start, number.end()));
                found.add(new Named(name, Optional.of(name), new Span(start, number.end())));
            }
        }
        Matcher outline = OUTLINE.matcher(text);
        while (outline.find()) {
            if (!isMarked(text, outline.start())) {
                found.add(new Named(outline.group(), Optional.empty(), new Span(outline.start(), outline.end())));
            }
        }
        return found;
    }

    /** The same and the numbers of orders and announcements, in the order of the words. */
    static List<Named> withSerials(String text) {
        List<Named> found = new ArrayList<>(in(text));
        Matcher kind = KIND_OF_SERIAL.matcher(text);
        Matcher serial = SERIAL.matcher(text);
        int end = 0;
        for (int at = text.indexOf('第'); at >= 0; at = text.indexOf('第', at + 1)) {
            kind.region(Math.max(end, at - LONGEST_KIND), at);
            serial.useTransparentBounds(true).region(at, text.length());
            if (!serial.lookingAt() || !kind.find()) {
                continue;
            }
            int first = body(text, Math.max(end, kind.start() - LONGEST_BODY), kind.start());
            end = serial.end();
            Matcher lead = SERIAL_LEAD.matcher(text.substring(first, kind.start()));
            int start = first + (lead.find() ? lead.end() : 0);
            if (kind.start() - start >= SHORTEST_BODY && !isInBracket(text, start)) {
                String name = DocumentNumbers.regular(text.substring(start, end));
                found.add(new Named(name, Optional.of(name), new Span(start, end)));
            }
        }
        found.sort(Comparator.comparing(Named::span));
        return found;
    }

    /** Where the Han characters begin that end at a place: the name of a body, and what runs into it. */
    private static int body(String text, int from, int end) {
        int start = end;
        while (start > from
                && (text.charAt(start - 1) == '、'
                        || Character.UnicodeScript.of(text.charAt(start - 1)) == Character.UnicodeScript.HAN)) {
            start--;
        }
        return start;
    }

    /** The next bracket with digits in it; -1 when there is none. */
    private static int year(String text, int from) {
        for (int i = from; i + 1 < text.length(); i++) {
            if ("〔[［﹝【（(„".indexOf(text.charAt(i)) >= 0) {
                char next = text.charAt(i + 1);
                if (next >= '0' && next <= '9' || next == ' ') {
                    return i;
                }
            }
        }
        return -1;
    }

    /** Whether a place is inside a title in marks. */
    private static boolean isMarked(String text, int at) {
        String before = text.substring(Math.max(0, at - LONGEST_BRACKET), at);
        return Math.max(before.lastIndexOf('《'), before.lastIndexOf('〈'))
                > Math.max(before.lastIndexOf('》'), before.lastIndexOf('〉'));
    }

    /** A number in a bracket belongs to the title before it, or is a remark. */
    private static boolean isInBracket(String text, int at) {
        String before = text.substring(Math.max(0, at - LONGEST_BRACKET), at);
        return before.lastIndexOf('（') > before.lastIndexOf('）') || before.lastIndexOf('(') > before.lastIndexOf(')');
    }
}
