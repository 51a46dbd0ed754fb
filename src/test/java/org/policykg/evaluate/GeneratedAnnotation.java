package org.policykg.evaluate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;

/** An annotation of what a notice prints, which may or may not be in the dump. */
final class GeneratedAnnotation {
    private static final List<String> SIGNS = List.of(">=", "<=", "=", "+=", "?");

    private final Chance chance;

    GeneratedAnnotation(Chance chance) {
        this.chance = chance;
    }

    ObjectNode of(String file, List<Chance.Item> items, List<Chance.Figure> figures) {
        ObjectNode gold = new ObjectMapper().createObjectNode();
        gold.put("file", file + ".txt");
        if (chance.in(10)) {
            return gold.put("notice", false);
        }
        gold.put("title", chance.any(Chance.TITLES));
        gold.put("dateIssued", chance.any(Chance.DAYS));
        for (String key : List.of("issuers", "recipients", "copiedTo", "approvedBy")) {
            if (!chance.in(3)) {
                ArrayNode names = gold.putArray(key);
                IntStream.range(0, chance.random.nextInt(4)).forEach(i -> names.add(chance.any(Chance.NAMES)));
                // in a list the last word for a form counts
                names.add(chance.any(Chance.NAMES) + "|" + chance.any(List.of("甲办", "丙", "丁委", "")));
            }
        }
        if (chance.in(2)) {
            gold.putArray("promulgates").add(chance.any(Chance.TITLES));
        }
        if (!chance.in(3)) {
            relations(gold.putArray("relations"));
        }
        gold.put("tasksComplete", !chance.in(3));
        gold.put("targetsComplete", !chance.in(3));
        listedTasks(gold, items);
        listedFigures(gold, figures, "targets", "value");
        listedFigures(gold, figures, "funding", "amount");
        listedTimes(gold, items);
        for (String key : List.of("tasksAlso", "targetsAlso", "deadlinesAlso")) {
            if (chance.in(2)) {
                gold.putArray(key).add(chance.words(2)).add(chance.any(Chance.WORDS));
            }
        }
        return gold;
    }

    private void relations(ArrayNode relations) {
        for (int i = chance.random.nextInt(4); i > 0; i--) {
            ObjectNode relation = relations.addObject();
            relation.put("title", chance.any(Chance.TITLES));
            relation.put(
                    "type",
                    chance.in(5)
                            ? "?"
                            : chance.in(2)
                                    ? chance.any(Chance.RELATIONS)
                                    : chance.any(Chance.RELATIONS) + "|" + chance.any(Chance.RELATIONS));
            if (chance.in(2)) {
                relation.put("documentNumber", "云发〔2030〕" + chance.random.nextInt(3) + "号");
            }
        }
    }

    private void listedTasks(ObjectNode gold, List<Chance.Item> items) {
        ArrayNode tasks = gold.putArray("tasks");
        for (Chance.Item item : items) {
            ObjectNode task = tasks.addObject();
            task.put("endsWith", item.end());
            if (!chance.in(4)) {
                task.put("startsWith", item.start());
            }
            String printed = chance.any(Chance.WORDS);
            if (chance.in(3)
                    && items.stream().map(Chance.Item::end).noneMatch(other -> Chance.endAlike(printed, other))) {
                task.put("endsWithPrinted", printed);
            }
            ObjectNode roles = task.putObject("roles");
            for (String role : List.of("lead", "responsible", "support", "guide", "observer")) {
                if (chance.in(3)) {
                    roles.putArray(role).add(chance.any(Chance.NAMES)).add(chance.any(Chance.NAMES));
                }
            }
        }
    }

    private void listedFigures(ObjectNode gold, List<Chance.Figure> printed, String key, String number) {
        if (chance.in(4)) {
            return;
        }
        ArrayNode figures = gold.putArray(key);
        for (Chance.Figure one : printed) {
            ObjectNode figure = figures.addObject();
            figure.put("contains", chance.in(4) ? chance.words(2) : one.words());
            figure.put("metric", chance.in(4) ? chance.any(Chance.METRICS) : one.metric());
            figure.put("comparator", chance.any(SIGNS));
            switch (chance.random.nextInt(8)) {
                case 0 -> figure.put(number, 80);
                case 1 -> figure.put(number, 9.0);
                case 2 -> figure.putNull(number);
                default -> figure.put(number, one.number());
            }
            figure.put("unit", one.unit());
            if (chance.in(2)) {
                figure.put("year", 2031);
            } else if (chance.in(2)) {
                figure.put("year", "2035");
            } else {
                figure.putNull("year");
            }
        }
    }

    private void listedTimes(ObjectNode gold, List<Chance.Item> items) {
        if (chance.in(2)) {
            ArrayNode deadlines = gold.putArray("deadlines");
            for (int i = chance.random.nextInt(4); i > 0; i--) {
                ObjectNode day = deadlines.addObject();
                day.put(
                        "contains",
                        items.isEmpty()
                                ? chance.any(Chance.WORDS)
                                : chance.any(items).end());
                day.put("date", chance.any(Chance.DAYS));
                if (chance.in(3)) {
                    day.put("goal", chance.in(2));
                }
            }
        }
        if (chance.in(2)) {
            gold.putArray("recurrence")
                    .addObject()
                    .put("contains", chance.any(Chance.WORDS))
                    .put("every", chance.any(Chance.PERIODS));
        }
    }
}
