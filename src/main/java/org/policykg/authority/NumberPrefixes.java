package org.policykg.authority;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;

/** Who issues under a number, by the mark that it begins with (机关代字): 国办发〔2021〕46号 is of 国务院办公厅. */
final class NumberPrefixes {
    private static final NamedPattern CODED = RuleBook.standard().pattern("number-prefix.coded");
    private static final NamedPattern COUNTED_THROUGH = RuleBook.standard().pattern("number-prefix.counted-through");
    private static final NamedPattern NAMED = RuleBook.standard().pattern("number-prefix.named");
    private static final NamedPattern GOVERNMENT = RuleBook.standard().pattern("number-prefix.of-government");
    private static final NamedPattern OFFICE = RuleBook.standard().pattern("number-prefix.of-office");

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
        Matcher match = CODED.matcher(number);
        return match.matches() && OFFICE.isIn(match.group(1)) && !OFFICE.isIn(body.prefLabel());
    }

    /** The body with the longest prefix of the number's mark in the number's year; none where two shared it that year. */
    Optional<Organization> issuer(String number) {
        Matcher serial = COUNTED_THROUGH.matcher(number);
        if (serial.matches()) {
            return only(byPrefix.getOrDefault(serial.group(1), List.of()));
        }
        Matcher match = CODED.matcher(number);
        if (!match.matches()) {
            return Optional.empty();
        }
        String mark = match.group(1);
        boolean government = GOVERNMENT.begins(mark);
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
