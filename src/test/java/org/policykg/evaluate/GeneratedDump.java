package org.policykg.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The statements of a dump in N-Triples, in any order: notices, the documents that they name, and bodies. */
final class GeneratedDump {
    private static final String POL = "https://w3id.org/policykg/ontology#";
    private static final String EX = "https://example.org/";
    private static final List<String> BODIES = List.of("b/1", "b/2", "b/3", "b/4", "b/5", "b/𠮷", "b/（");
    private static final List<String> COMPARATORS = List.of("atLeast", "atMost", "exactly", "increaseBy", "unknown");

    private final Chance chance;
    private final Set<String> statements = new LinkedHashSet<>();

    GeneratedDump(Chance chance) {
        this.chance = chance;
        bodiesAndDocuments();
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(statements);
        // as two notices with one plan say what it says
        statements.stream().filter(statement -> chance.in(6)).forEach(lines::add);
        Collections.shuffle(lines, chance.random);
        return lines;
    }

    private void say(String subject, String property, String object) {
        String predicate = property.startsWith("http") ? property : POL + property;
        statements.add("<" + EX + subject + "> <" + predicate + "> " + object + " .");
    }

    private void link(String subject, String property, String object) {
        say(subject, property, "<" + EX + object + ">");
    }

    private void value(String subject, String property, String value) {
        say(subject, property, "\"" + value.replace("\n", "\\n") + "\"");
    }

    private void bodiesAndDocuments() {
        for (String body : BODIES) {
            for (String label : List.of("core#prefLabel", "core#altLabel")) {
                if (!chance.in(3)) {
                    value(
                            body,
                            "http://www.w3.org/2004/02/skos/" + label,
                            chance.any(List.of(chance.any(Chance.NAMES).split("\\|"))));
                }
            }
        }
        for (int i = 0; i < Chance.TITLES.size() + 2; i++) {
            String document = "d/" + i;
            value(
                    document,
                    "http://purl.org/dc/terms/title",
                    i < Chance.TITLES.size() ? Chance.TITLES.get(i) : chance.any(Chance.TITLES));
            if (chance.in(2)) {
                value(document, "documentNumber", "云发〔2030〕" + chance.random.nextInt(3) + "号");
            }
            tasks(document, chance.items());
            figures(document, chance.figures());
        }
    }

    void notice(String file, List<Chance.Item> items, List<Chance.Figure> figures) {
        if (chance.in(8)) {
            return;
        }
        String notice = "n/" + chance.random.nextInt(1000) + file;
        value(notice, "sourcePath", chance.any(List.of("", "a/", "b/c/")) + file + ".txt");
        value(
                notice,
                "text",
                items.stream().map(Chance.Item::words).collect(Collectors.joining("。\n")) + chance.words(3));
        for (String property : List.of("issuedBy", "addressedTo", "copiedTo", "approvedBy")) {
            IntStream.range(0, chance.random.nextInt(4)).forEach(i -> link(notice, property, chance.any(BODIES)));
        }
        value(notice, "http://purl.org/dc/terms/title", chance.any(Chance.TITLES));
        value(notice, "dateIssued", chance.any(Chance.DAYS));
        for (int i = 0; i < 3; i++) {
            link(notice, chance.any(Chance.RELATIONS), "d/" + chance.random.nextInt(Chance.TITLES.size() + 2));
        }
        if (chance.in(3)) {
            link(notice, "attachment", "d/" + chance.random.nextInt(Chance.TITLES.size()));
        }
        tasks(notice, items);
        figures(notice, figures);
    }

    private void tasks(String document, List<Chance.Item> items) {
        for (int i = chance.random.nextInt(6); i > 0; i--) {
            String task = "t/" + i + document;
            link(document, "hasTask", task);
            value(task, "taskText", taskText(items));
            for (String role : List.of("leadBody", "responsibleBody", "supportingBody", "guidingBody")) {
                IntStream.range(0, chance.random.nextInt(3)).forEach(j -> link(task, role, chance.any(BODIES)));
            }
            IntStream.range(0, chance.random.nextInt(3)).forEach(j -> value(task, "deadline", chance.any(Chance.DAYS)));
            IntStream.range(0, chance.random.nextInt(3))
                    .forEach(j -> value(task, "recurrence", chance.any(Chance.PERIODS)));
        }
    }

    /** A whole item, two of them, its first half, its end, or other words. */
    private String taskText(List<Chance.Item> items) {
        if (items.isEmpty() || chance.in(5)) {
            return chance.words(3);
        }
        Chance.Item item = chance.any(items);
        return switch (chance.random.nextInt(5)) {
            case 0 ->
                item.words() + chance.any(Chance.MARKS) + chance.any(items).words();
            case 1 ->
                item.words().substring(0, item.words().length() - item.end().length()) + chance.any(Chance.MARKS);
            case 2 -> chance.words(2) + item.end();
            default -> item.words() + chance.any(Chance.MARKS);
        };
    }

    private void figures(String document, List<Chance.Figure> figures) {
        for (int i = chance.random.nextInt(6); i > 0; i--) {
            boolean money = chance.in(3);
            Chance.Figure printed =
                    figures.isEmpty() ? new Chance.Figure(chance.words(2), "9", "所", "") : chance.any(figures);
            String figure = "g/" + i + document;
            link(document, money ? "hasFunding" : "hasTarget", figure);
            if (!chance.in(6)) {
                value(
                        figure,
                        "targetText",
                        chance.in(4) ? chance.words(2) : printed.words() + chance.any(Chance.MARKS));
            }
            if (!chance.in(6)) {
                value(figure, money ? "amount" : "value", chance.in(6) ? chance.any(Chance.NUMBERS) : printed.number());
            }
            value(figure, "unit", chance.in(6) ? chance.any(Chance.UNITS) : printed.unit());
            value(
                    figure,
                    "metric",
                    chance.any(List.of((chance.in(4) ? chance.any(Chance.METRICS) : printed.metric()).split("\\|"))));
            say(figure, "comparator", "<" + POL + chance.any(COMPARATORS) + ">");
            value(figure, "deadline", chance.any(Chance.DAYS));
        }
    }
}
