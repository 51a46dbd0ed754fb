package org.policykg.authority;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.policykg.rules.RuleBook;

/**
 * Counties, districts and cities of their level, and prefectures that are no more, by name: {@code counties.txt}. Read when
 * a name first asks for it, since most national notices name none.
 */
final class Counties {
    private static final String FILE = "counties.txt";
    private static final String KINDS = characters("place-kind-below-province");
    /** 朝阳区直属, 县级, 市场 are no places */
    private static final String NO_END = characters("no-place-end");

    /** 积石山保安族东乡族撒拉族自治县; said here, so that a text without a county does not have the table read */
    private static final int LONGEST = 15;

    private static final int FIRST = 0;
    private static final int LAST = 9999;
    private static final int SOME_YEARS = 2;

    private Counties() {}

    private static String characters(String list) {
        return String.join("", RuleBook.standard().lexicon().words(list));
    }

    /**
     * A county.
     *
     * @param province its province
     * @param prefecture the prefecture that it is in, or was in last
     * @param name its name
     * @param from the first year in which there was one of that name
     * @param until the year in which there was one no longer
     */
    record County(String province, Optional<String> prefecture, String name, int from, int until) {
        /** A name is used some time before it is decided, and after. */
        boolean existedAbout(int year) {
            return from - SOME_YEARS <= year && year <= until + SOME_YEARS;
        }

        /** Whether it is in a place: its prefecture or its province. */
        boolean isIn(Place place) {
            return prefecture.map(place.own()::equals).orElse(false)
                    || place.own().equals(province);
        }
    }

    private static final class Table {
        static final Map<String, List<County>> BY_NAME = read();
        static final Set<String> PROVINCES = BY_NAME.values().stream()
                .flatMap(List::stream)
                .map(County::province)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the counties of a province are known. */
    static boolean areKnownIn(Place province) {
        return Table.PROVINCES.contains(province.own());
    }

    /** The counties that bear or bore a name. */
    static List<County> named(String name) {
        return Table.BY_NAME.getOrDefault(name, List.of());
    }

    /** The longest name of a county that stands at a place of a text and does not end it. */
    static Optional<String> at(String text, int from) {
        Optional<String> longest = Optional.empty();
        for (int end = from + 1; end < text.length() && end - from <= LONGEST; end++) {
            char last = text.charAt(end - 1);
            if (KINDS.indexOf(last) >= 0 && end - from > 1 && NO_END.indexOf(text.charAt(end)) < 0) {
                String name = text.substring(from, end);
                longest = named(name).isEmpty() ? longest : Optional.of(name);
            }
        }
        return longest;
    }

    private static Map<String, List<County>> read() {
        Map<String, List<County>> counties = new HashMap<>();
        try (InputStream in = Counties.class.getResourceAsStream("/org/policykg/authority/" + FILE)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its authority file " + FILE);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            String province = "";
            Optional<String> prefecture = Optional.empty();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(" ")) {
                    for (String entry : line.trim().split(" ")) {
                        County county = county(province, prefecture, entry);
                        counties.computeIfAbsent(county.name(), n -> new ArrayList<>(1))
                                .add(county);
                    }
                } else if (!line.isEmpty() && !line.startsWith("#")) {
                    String[] around = line.split(" ");
                    province = around[0];
                    prefecture = around.length > 1 ? Optional.of(around[1]) : Optional.empty();
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return counties;
    }

    private static County county(String province, Optional<String> prefecture, String entry) {
        int years = 0;
        while (years < entry.length() && !isYear(entry.charAt(years))) {
            years++;
        }
        String name = entry.substring(0, years);
        int dash = entry.indexOf('-', years);
        return dash < 0
                ? new County(province, prefecture, name, FIRST, LAST)
                : new County(
                        province,
                        prefecture,
                        name,
                        dash == years ? FIRST : Integer.parseInt(entry.substring(years, dash)),
                        dash == entry.length() - 1 ? LAST : Integer.parseInt(entry.substring(dash + 1)));
    }

    private static boolean isYear(char c) {
        return c == '-' || c >= '0' && c <= '9';
    }
}
