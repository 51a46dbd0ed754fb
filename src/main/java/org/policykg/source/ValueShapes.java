package org.policykg.source;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;

/** What the values look like that a record has beside its text. */
public final class ValueShapes {
    /** A text has more ideographs than this on average, if nothing but its look says that it is one. */
    public static final int ENOUGH_HAN = 80;

    private static final int ENOUGH_ON_LINES = 30;

    private static final NamedPattern NUMBER = RuleBook.standard().pattern("forms.number");
    private static final NamedPattern DAY = RuleBook.standard().pattern("forms.date");
    private static final NamedPattern BODY = RuleBook.standard().pattern("layout.signer");
    private static final NamedPattern TITLE = RuleBook.standard().pattern("layout.title-of-record");
    private static final Pattern BETWEEN_BODIES = Pattern.compile("[、，,;；\\s]+");
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S{4,2000}", Pattern.CASE_INSENSITIVE);
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern SECONDS = Pattern.compile("\\d{10}(?:\\.\\d+)?");
    private static final Pattern MILLISECONDS = Pattern.compile("\\d{13}");
    private static final Pattern FILE_ENDING =
            Pattern.compile("\\.(?:pdf|docx?|wps|ofd|txt|html?|md)$", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 300;
    private static final int LONGEST_DAY = 40;
    private static final int LONGEST_NUMBER = 60;
    /** China has one time. */
    private static final ZoneOffset ZONE = ZoneOffset.ofHours(8);

    private ValueShapes() {}

    public static boolean isNumber(String value) {
        return value.length() <= LONGEST_NUMBER && NUMBER.matches(value);
    }

    public static boolean isTitle(String value) {
        return value.length() <= LONGEST && TITLE.matches(title(value));
    }

    /** A title that is the name of a file, without its ending. */
    public static String title(String value) {
        return FILE_ENDING.matcher(value).replaceFirst("");
    }

    /** Names of bodies, each of them. */
    public static boolean areBodies(String value) {
        if (value.length() > LONGEST || value.isEmpty()) {
            return false;
        }
        List<String> names = BETWEEN_BODIES.splitAsStream(value).toList();
        return !names.isEmpty() && names.stream().allMatch(BODY::matches);
    }

    public static boolean isAddress(String value) {
        return ADDRESS.matcher(value).matches();
    }

    /** Whether it can be nothing but a day. */
    public static boolean isDay(String value) {
        return value.length() <= LONGEST_DAY
                && DAY.isIn(value)
                && !DIGITS.matcher(value).matches();
    }

    /** The day of a value, as words that tell it. */
    public static Optional<String> day(String value) {
        if (value.isEmpty() || value.length() > LONGEST_DAY) {
            return Optional.empty();
        }
        if (SECONDS.matcher(value).matches()) {
            return Optional.of(day(Long.parseLong(value.substring(0, 10))));
        }
        if (MILLISECONDS.matcher(value).matches()) {
            return Optional.of(day(Long.parseLong(value) / 1000));
        }
        if (DAY.isIn(value)) {
            return Optional.of(value);
        }
        try {
            return Optional.of(LocalDate.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(value))
                    .toString());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static String day(long seconds) {
        return LocalDate.ofInstant(Instant.ofEpochSecond(seconds), ZONE).toString();
    }

    public static int han(String value) {
        return (int) value.codePoints().filter(Character::isIdeographic).count();
    }

    /** Whether it is running text: sentences of some length. */
    public static boolean isProse(String value) {
        return value.indexOf('。') >= 0 && han(value) >= (value.indexOf('\n') > 0 ? ENOUGH_ON_LINES : ENOUGH_HAN);
    }
}
