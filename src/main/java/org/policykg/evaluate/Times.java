package org.policykg.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How often tasks come back, and their last days. The day of a goal may be said of a task or not; where the list of
 * tasks is complete, any other day of a task is false.
 */
final class Times implements Family {
    private static final int SHOWN = 60;

    private record Day(String words, String date, boolean isGoal) {
        String key() {
            return words + " " + date;
        }

        boolean isOf(Day other) {
            return other.words.contains(words) && other.date.equals(date);
        }
    }

    @Override
    public void measure(Gold gold, FoundNotice found, Tallies tallies) {
        recurrence(gold, found, tallies);
        deadlines(gold, found, tallies);
    }

    private static void recurrence(Gold gold, FoundNotice found, Tallies tallies) {
        for (JsonNode listed : gold.objects("recurrence")) {
            String words = words(listed);
            Set<String> every = found.tasks().stream()
                    .filter(task -> task.text().contains(words))
                    .flatMap(task -> found.links().objects(task.iri(), Terms.RECURRENCE).stream())
                    .map(period -> words + " " + period)
                    .collect(Collectors.toSet());
            tallies.of("recurrence")
                    .add(gold.file(), Set.of(words + " " + listed.path("every").asText()), every);
        }
    }

    private static void deadlines(Gold gold, FoundNotice found, Tallies tallies) {
        List<Day> listed = gold.objects("deadlines").stream()
                .map(day -> new Day(
                        words(day), day.path("date").asText(), day.path("goal").asBoolean()))
                .toList();
        boolean complete = gold.says("tasksComplete");
        if (listed.isEmpty() && (!complete || found.notice().isEmpty())) {
            return;
        }
        List<Day> dated = dated(found);
        Set<String> wanted = new HashSet<>();
        Set<String> got = new HashSet<>();
        listed.stream().filter(day -> !day.isGoal).forEach(day -> {
            wanted.add(day.key());
            if (dated.stream().anyMatch(day::isOf)) {
                got.add(day.key());
            }
        });
        if (complete) {
            List<String> also = Stream.of("deadlinesAlso", "tasksAlso")
                    .flatMap(key -> gold.list(key).stream())
                    .map(Wording::squeeze)
                    .toList();
            dated.stream()
                    .filter(day -> listed.stream().noneMatch(wantedDay -> wantedDay.isOf(day)))
                    .filter(day ->
                            also.stream().noneMatch(words -> day.words.contains(words) || words.contains(day.words)))
                    .forEach(day -> got.add(Wording.beginning(day.words, SHOWN) + " " + day.date));
        }
        tallies.of("deadlines").add(gold.file(), wanted, got);
    }

    /** Every last day of a task that was read, with the words of the task. */
    private static List<Day> dated(FoundNotice found) {
        List<Day> dated = new ArrayList<>();
        for (FoundNotice.Task task : found.tasks()) {
            found.links()
                    .objects(task.iri(), Terms.DEADLINE)
                    .forEach(date -> dated.add(new Day(task.text(), date, false)));
        }
        return dated;
    }

    private static String words(JsonNode listed) {
        return Wording.squeeze(listed.path("contains").asText());
    }
}
