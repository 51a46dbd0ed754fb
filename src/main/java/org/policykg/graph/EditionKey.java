package org.policykg.graph;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.policykg.notice.Notice;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;
import org.policykg.source.PageField;

/**
 * What tells a notice from others of its title: its number; else its index number; else its day and the first 12
 * hexadecimal digits of a digest of its own parts; else those digits. All of it is said by the notice itself.
 */
public final class EditionKey {
    /** 商务部 海关总署公告2024年第46号, 国务院令第707号, 国家林业和草原局公告（2023年第14号） */
    private static final NamedPattern SERIAL = RuleBook.standard().pattern("names.edition-serial");

    /** 第08号, 〔2021〕008号 */
    private static final NamedPattern ZEROS = RuleBook.standard().pattern("names.zeros");

    private static final int DIGITS = 12;

    private EditionKey() {}

    /** The parts of the key, at least one. */
    static List<String> of(Notice notice) {
        return notice.documentNumber()
                .map(number -> ofNumber(number, notice.issued().map(LocalDate::getYear)))
                .or(() -> notice.source().page(PageField.INDEX_NUMBER))
                .map(List::of)
                .orElseGet(() -> {
                    String digits = Digests.hex(NoticeText.of(notice)).substring(0, DIGITS);
                    return notice.issued()
                            .map(day -> List.of(day.toString(), digits))
                            .orElse(List.of(digits));
                });
    }

    /** The key of the edition before a notice's, where nothing says its number: the notice's own with 原 behind it. */
    static List<String> forerunner(Notice notice) {
        List<String> key = new ArrayList<>(of(notice));
        key.add("原");
        return key;
    }

    /**
     * A number as a key, without zeros before it. Orders and announcements are counted by the year, and copies differ in
     * whether they print the body and the year before the serial number.
     *
     * @param year the year of the document, for numbers without one
     */
    public static String ofNumber(String number, Optional<Integer> year) {
        String plain = ZEROS.matcher(number).replaceAll("");
        Matcher serial = SERIAL.matcher(plain);
        if (!serial.matches()) {
            return plain;
        }
        String counted = Optional.ofNullable(serial.group(2))
                .or(() -> year.map(String::valueOf))
                .map(of -> of + "年")
                .orElse("");
        return serial.group(1) + counted + "第" + serial.group(3) + "号";
    }
}
