package org.policykg.notice;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 发文字号: the issuer's mark, a year in brackets, a serial number. */
public final class DocumentNumbers {
    /** {@code 国发〔2019〕4号} in any of the brackets in use. */
    public static final String YEAR_FORM =
            "[\\p{IsHan}A-Za-z]{1,14}(?:[（(][\\p{IsHan}]{1,4}[）)])?\\s?[〔\\[［﹝【（(] ?\\d{2,4} ?[〕\\]］﹞】）)] ?第?\\s?\\d{1,5} ?号";

    /** {@code 国务院令第707号}, {@code 商务部公告2024年第46号}, {@code 国家林业和草原局公告（2023年第14号）} */
    public static final String SERIAL_FORM =
            "[\\p{IsHan} 、]{1,40}?(?:令|公告|通告)\\s?(?:[（(] ?(?:\\d{4} ?年)? ?第 ?\\d{1,5} ?号 ?[）)]|(?:\\d{4} ?年)? ?第 ?\\d{1,5} ?号)";

    private static final Pattern NUMBER = Pattern.compile("(" + YEAR_FORM + ")|(" + SERIAL_FORM + ")");
    private static final Pattern YEAR = Pattern.compile("[〔\\[［﹝【（(](\\d{2,4})[〕\\]］﹞】）)]第?(?=\\d+号)");

    /** what a date leaves before a number: 2015年国务院令第654号 */
    private static final Pattern OF_A_DATE = Pattern.compile("^[年月日]+");

    private DocumentNumbers() {}

    /** Whether a line is a number and nothing else, brackets around it allowed. */
    public static boolean isNumber(String line) {
        String bare = line.strip();
        if (bare.length() > 2 && "（(".indexOf(bare.charAt(0)) >= 0 && bare.endsWith("号）")) {
            bare = bare.substring(1, bare.length() - 1);
        }
        return NUMBER.matcher(bare).matches();
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
