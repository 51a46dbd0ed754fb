package org.policykg.notice;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;
import org.policykg.source.Span;

/** Reads the numbers of items. */
final class NumberForms {
    private static final Map<NumberForm, NamedPattern> PATTERNS = patterns();

    private NumberForms() {}

    /**
     * The number of an item.
     *
     * @param form how it is written
     * @param number what it counts
     * @param span where it stands, with its marks and the blanks behind
     */
    record Found(NumberForm form, int number, Span span) {}

    private static Map<NumberForm, NamedPattern> patterns() {
        RuleBook rules = RuleBook.standard();
        Map<NumberForm, NamedPattern> patterns = new EnumMap<>(NumberForm.class);
        patterns.put(NumberForm.PART, rules.pattern("outline.part"));
        patterns.put(NumberForm.CHAPTER, rules.pattern("outline.chapter"));
        patterns.put(NumberForm.SECTION, rules.pattern("outline.section"));
        patterns.put(NumberForm.ARTICLE, rules.pattern("outline.article"));
        patterns.put(NumberForm.HAN, rules.pattern("outline.han"));
        patterns.put(NumberForm.HAN_IN_BRACKETS, rules.pattern("outline.han-in-brackets"));
        patterns.put(NumberForm.DECIMAL, rules.pattern("outline.decimal"));
        patterns.put(NumberForm.DIGIT, rules.pattern("outline.digit"));
        patterns.put(NumberForm.DIGIT_IN_BRACKETS, rules.pattern("outline.digit-in-brackets"));
        patterns.put(NumberForm.CIRCLED, rules.pattern("outline.circled"));
        return patterns;
    }

    /** Whether the number of an item may begin with a character. */
    static boolean mayBegin(char c) {
        for (NamedPattern pattern : PATTERNS.values()) {
            if (begins(pattern, c)) {
                return true;
            }
        }
        return false;
    }

    private static boolean begins(NamedPattern pattern, char c) {
        return pattern.first().isEmpty()
                ? !Character.isLetter(c)
                : pattern.first().indexOf(c) >= 0;
    }

    /** The number that stands at a place; nothing where none does. */
    static Optional<Found> at(String text, int start, int end) {
        if (start >= end || !mayBegin(text.charAt(start))) {
            return Optional.empty();
        }
        for (Map.Entry<NumberForm, NamedPattern> form : PATTERNS.entrySet()) {
            if (begins(form.getValue(), text.charAt(start))) {
                Matcher match = form.getValue().matcher(text).region(start, end);
                if (match.lookingAt()) {
                    return Optional.of(new Found(form.getKey(), number(match), new Span(start, match.end())));
                }
            }
        }
        return Optional.empty();
    }

    private static int number(Matcher match) {
        String digits = match.group(1) == null ? match.group(2) : match.group(1);
        return digits.charAt(0) >= '①' && digits.charAt(0) <= '⑳'
                ? digits.charAt(0) - '①' + 1
                : ChineseDates.number(digits.replace("百", ""));
    }
}
