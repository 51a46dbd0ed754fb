package org.policykg.authority;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who issues under a number, by the mark that it begins with (机关代字): 国办发〔2021〕46号 is of 国务院办公厅. */
final class NumberPrefixes {
    private static final Pattern NUMBER = Pattern.compile("^([^〔\\d]{1,16})〔(\\d{4})〕.*");
    /** counted through, not by the year: 国令第707号 */
    private static final Pattern SERIAL = Pattern.compile("^(\\p{IsHan}{2,8})第\\d+号$");
    /** orders and announcements bear the body's name: 国务院令第707号, 商务部公告2024年第46号 */
    private static final Pattern NAMED =
            Pattern.compile("^(\\p{IsHan}{2,30}?)(?:令|公告|通告)[（(]?(?:(\\d{4})年)?第\\d+号[）)]?$");
    /** the mark of a local government: a region, then 政 or 府 */
    private static final Pattern GOVERNMENT = Pattern.compile("^.{1,2}(?:政|府).*");

    private static final Pattern OFFICE = Pattern.compile(".*[办厅].*");

    private final Map<String, List<Organization>> byPrefix = new HashMap<>();

    NumberPrefixes(List<Organization> organizations) {
        for (Organization organization : organizations) {
            for (String prefix : organization.numberPrefixes()) {
                byPrefix.computeIfAbsent(prefix, p -> new ArrayList<>()).add(organization);
            }
        }
    }

    /** Whether a number's mark says that an office inside the body issued it: 发改办, 工信厅. */
    static boolean isOfOffice(String number, Organization body) {
        Matcher match = NUMBER.matcher(number);
        return match.matches()
                && OFFICE.matcher(match.group(1)).matches()
                && !OFFICE.matcher(body.prefLabel()).matches();
    }

    /** The body with the longest prefix of the number's mark in the number's year; none where two shared it that year. */
    Optional<Organization> issuer(String number) {
        Matcher serial = SERIAL.matcher(number);
        if (serial.matches()) {
            return only(byPrefix.getOrDefault(serial.group(1), List.of()));
        }
        Matcher match = NUMBER.matcher(number);
        if (!match.matches()) {
            return Optional.empty();
        }
        String mark = match.group(1);
        boolean government = GOVERNMENT.matcher(mark).matches();
        LocalDate first = LocalDate.of(Integer.parseInt(match.group(2)), 1, 1);
        LocalDate last = LocalDate.of(first.getYear(), 12, 31);
        for (int length = mark.length(); length > 0; length--) {
            List<Organization> bodies = byPrefix.getOrDefault(mark.substring(0, length), List.of()).stream()
                    .filter(body -> body.existedBetween(first, last)
                            && (!government || body.region().isPresent()))
                    .toList();
            if (!bodies.isEmpty()) {
                return only(bodies);
            }
        }
        return Optional.empty();
    }

    /** The name of the body, and the year if there is one, in the number of an order or announcement. */
    static Optional<Named> named(String number) {
        Matcher match = NAMED.matcher(number);
        return match.matches()
                ? Optional.of(new Named(
                        match.group(1), Optional.ofNullable(match.group(2)).map(Integer::valueOf)))
                : Optional.empty();
    }

    /** A body's name as a number prints it, and the number's year. */
    record Named(String name, Optional<Integer> year) {}

    static Optional<Organization> only(List<Organization> bodies) {
        return bodies.size() == 1 ? Optional.of(bodies.getFirst()) : Optional.empty();
    }
}
