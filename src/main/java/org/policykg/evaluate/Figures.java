package org.policykg.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Targets and sums of money, where their lists are complete. A figure is known by its words, number and unit; one that
 * was found answers for one listed figure with its number and unit, if the words of one hold those of the other or it
 * prints the number. Of a target that was found, metric, year and comparator are measured too.
 */
final class Figures implements Family {
    static final String TARGETS = "targets";
    static final String FUNDING = "funding";

    private static final int KNOWN_BY = 40;
    private static final int YEAR = 4;
    private static final String NO_YEAR = "0";
    private static final String NO_NUMBER = "None";
    private static final List<Kind> KINDS = List.of(
            new Kind(TARGETS, Terms.HAS_TARGET, "value", Terms.VALUE),
            new Kind(FUNDING, Terms.HAS_FUNDING, "amount", Terms.AMOUNT));
    private static final Map<String, String> COMPARATORS = Map.of(
            "atLeast", ">=",
            "atMost", "<=",
            "exactly", "=",
            "about", "~",
            "moreThan", ">",
            "lessThan", "<",
            "increaseBy", "+=",
            "decreaseBy", "-=");

    private record Kind(String field, String property, String key, String number) {}

    private record Figure(String iri, String words, String number, String unit) {
        String key() {
            return Wording.beginning(words, KNOWN_BY) + " " + number + " " + unit;
        }
    }

    private record Match(JsonNode listed, Optional<Figure> found) {}

    @Override
    public void measure(Gold gold, FoundNotice found, Tallies tallies) {
        if (!gold.says("targetsComplete") || found.notice().isEmpty()) {
            return;
        }
        for (Kind kind : KINDS) {
            if (gold.names(kind.field)) {
                measure(kind, gold, found, tallies);
            }
        }
    }

    private static void measure(Kind kind, Gold gold, FoundNotice found, Tallies tallies) {
        Links links = found.links();
        List<Figure> free = found.allObjects(kind.property)
                .map(iri -> new Figure(
                        iri,
                        links.words(iri, Terms.TARGET_TEXT),
                        links.value(iri, kind.number).map(Quantity::of).orElse(NO_NUMBER),
                        links.words(iri, Terms.UNIT)))
                .collect(Collectors.toCollection(ArrayList::new));
        Map<String, Match> matches = matches(kind, gold, free);
        Set<String> keys = new HashSet<>();
        matches.forEach((key, match) -> match.found.ifPresent(figure -> keys.add(key)));
        List<String> also =
                gold.list("targetsAlso").stream().map(Wording::squeeze).toList();
        free.stream()
                .filter(figure -> also.stream().noneMatch(figure.words::contains))
                .forEach(figure -> keys.add(figure.key()));
        tallies.of(kind.field).add(gold.file(), matches.keySet(), keys);
        if (kind.property.equals(Terms.HAS_TARGET)) {
            matches.forEach((key, match) ->
                    match.found.ifPresent(target -> details(key, match.listed, target, gold.file(), links, tallies)));
        }
    }

    /** The listed figures by what they are known by; takes away from the free figures those that answer for one. */
    private static Map<String, Match> matches(Kind kind, Gold gold, List<Figure> free) {
        Map<String, Match> matches = new LinkedHashMap<>();
        for (JsonNode listed : gold.objects(kind.field)) {
            JsonNode number = listed.path(kind.key);
            Figure wanted = new Figure(
                    "",
                    words(listed, "contains"),
                    number.isMissingNode() || number.isNull() ? NO_NUMBER : Quantity.of(number.asText()),
                    words(listed, "unit"));
            Optional<Figure> answer =
                    free.stream().filter(figure -> answers(figure, wanted)).findFirst();
            answer.ifPresent(free::remove);
            matches.put(wanted.key(), new Match(listed, answer));
        }
        return matches;
    }

    private static boolean answers(Figure figure, Figure wanted) {
        return figure.number.equals(wanted.number)
                && figure.unit.equals(wanted.unit)
                && (figure.words.contains(wanted.words)
                        || wanted.words.contains(figure.words)
                        || figure.words.contains(wanted.number.split("\\.", -1)[0]));
    }

    private static void details(String key, JsonNode listed, Figure target, String file, Links links, Tallies tallies) {
        List<String> metrics = List.of(words(listed, "metric").split("\\|", -1));
        String metric = links.words(target.iri, Terms.METRIC);
        boolean right = metrics.stream().anyMatch(wanted -> isSameMetric(wanted, metric));
        String wanted = metrics.getFirst();
        add(tallies.of("metric of a target"), file, key, wanted, right ? wanted : metric);
        String year = listed.path("year").asText("");
        if (!year.isEmpty() && !year.equals(NO_YEAR)) {
            String deadline = links.value(target.iri, Terms.DEADLINE).orElse("");
            add(tallies.of("year of a target"), file, key, year, Wording.beginning(deadline, YEAR));
        }
        String comparator = links.value(target.iri, Terms.COMPARATOR).orElse("");
        String sign = COMPARATORS.getOrDefault(comparator.substring(comparator.lastIndexOf('#') + 1), "?");
        add(
                tallies.of("comparator of a target"),
                file,
                key,
                listed.path("comparator").asText(""),
                sign);
    }

    /** One in the other, and at least half of its characters. */
    private static boolean isSameMetric(String one, String other) {
        int shorter = Math.min(Wording.length(one), Wording.length(other));
        int longer = Math.max(Wording.length(one), Wording.length(other));
        return shorter > 0 && (one.contains(other) || other.contains(one)) && shorter * 2 >= longer;
    }

    private static void add(Tally tally, String file, String key, String wanted, String found) {
        tally.add(file, Set.of(key + " " + wanted), Set.of(key + " " + found));
    }

    private static String words(JsonNode listed, String key) {
        return Wording.squeeze(listed.path(key).asText(""));
    }
}
