package org.policykg.notice;

import java.util.Optional;
import java.util.regex.Matcher;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;

/** 发文字号: the issuer's mark, a year in brackets, a serial number. */
public final class DocumentNumbers {
    private static final NamedPattern NUMBER = RuleBook.standard().pattern("forms.number");
    private static final NamedPattern YEAR = RuleBook.standard().pattern("forms.year-in-brackets");

    /** what a date leaves before a number: 2015年国务院令第654号 */
    private static final NamedPattern OF_A_DATE = RuleBook.standard().pattern("forms.rest-of-date");

    private static final NamedPattern AS_TITLE = RuleBook.standard().pattern("heads.number-as-title");

    private DocumentNumbers() {}

    /** The number that is the title of an announcement, or with which it begins before a bracket; in regular form. */
    static Optional<String> asTitle(String title) {
        Matcher number = AS_TITLE.matcher(title);
        return number.lookingAt() ? Optional.of(regular(number.group())) : Optional.empty();
    }

    /** Whether a line is a number and nothing else, brackets around it allowed. */
    public static boolean isNumber(String line) {
        String bare = line.strip();
        if (bare.length() > 2 && "（(".indexOf(bare.charAt(0)) >= 0 && bare.endsWith("号）")) {
            bare = bare.substring(1, bare.length() - 1);
        }
        return NUMBER.matches(bare);
    }

    /** The first number in a text, in regular form. */
    public static Optional<String> tidy(String text) {
        Matcher number = NUMBER.matcher(text);
        return number.find() ? Optional.of(regular(number.group())) : Optional.empty();
    }

    /** Without spaces, the year in 〔〕. */
    public static String regular(String number) {
        String bare = OF_A_DATE.matcher(number.replaceAll("\\s", "")).replaceFirst("");
        return YEAR.matcher(bare).replaceFirst("〔$1〕");
    }
}
