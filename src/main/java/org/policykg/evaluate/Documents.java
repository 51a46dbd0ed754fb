package org.policykg.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.policykg.rules.Relation;
import org.policykg.rules.RelationTable;
import org.policykg.rules.Relations;

/**
 * The documents that a notice, or a text that it brings along, names: which, by what relation, with what number. A
 * relation of type {@code a|b} may be either, and one of type {@code ?} is neither asked for nor punished.
 */
final class Documents implements Family {
    /**
     * Relations that say more than another which is said beside them. An annotation that knows only the other measures
     * only that; one that names them does not hold the other against the graph.
     */
    private static final Map<String, String> SAYS_MORE = RelationTable.standard().all().stream()
            .flatMap(relation -> relation.beside().stream()
                    .flatMap(id -> RelationTable.standard().find(id).stream())
                    .map(less -> Map.entry(relation.name(), less.name())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final String PROMULGATED = "promulgated by title";
    private static final String MENTIONED = "documents mentioned";
    private static final String TYPED = "relations, typed";
    private static final String NUMBERS = "numbers of cited documents";

    static final Set<String> FIELDS = Set.of(PROMULGATED, MENTIONED, TYPED, NUMBERS);

    private static final List<String> NOT_MEASURED = List.of("?");

    private final RelationTable relations;

    /**
     * Documents by what is said of them.
     *
     * @param relations what documents do to others
     */
    Documents(RelationTable relations) {
        this.relations = relations;
    }

    private record Cited(String type, String title, String document) {}

    @Override
    public void measure(Gold gold, FoundNotice found, Tallies tallies) {
        if (gold.names("promulgates")) {
            tallies.of(PROMULGATED)
                    .add(
                            gold.file(),
                            gold.list("promulgates").stream()
                                    .map(Wording::squeeze)
                                    .collect(Collectors.toSet()),
                            found.objects(Terms.PROMULGATES).stream()
                                    .map(found.links()::title)
                                    .collect(Collectors.toSet()));
        }
        List<Cited> cited = cited(found);
        relations(gold, cited, tallies);
        numbers(gold, cited, found.links(), tallies);
    }

    private List<Cited> cited(FoundNotice found) {
        List<Cited> cited = new ArrayList<>();
        for (Relation relation : relations.all()) {
            String type = (relations.added().contains(relation) ? Relations.CITES : relation).name();
            found.allObjects(relation.iri())
                    .map(document -> new Cited(type, found.links().title(document), document))
                    .forEach(cited::add);
        }
        return cited;
    }

    private static void relations(Gold gold, List<Cited> cited, Tallies tallies) {
        Map<String, List<String>> types = new LinkedHashMap<>();
        gold.objects("relations")
                .forEach(relation -> types.put(
                        title(relation), List.of(relation.path("type").asText().split("\\|", -1))));
        Set<String> titles = new HashSet<>();
        Set<String> typed = new HashSet<>();
        types.forEach((title, allowed) -> {
            if (!allowed.equals(NOT_MEASURED)) {
                Set<String> mine = cited.stream()
                        .filter(one -> one.title.equals(title) && isAsked(one.type, allowed))
                        .map(Cited::type)
                        .collect(Collectors.toSet());
                titles.add(title);
                typed.add(allowed.stream().filter(mine::contains).findFirst().orElse(allowed.getFirst()) + " " + title);
            }
        });
        List<Cited> measured = cited.stream()
                .filter(one ->
                        gold.names("relations") && isMeasured(one.type, types.getOrDefault(one.title, List.of())))
                .toList();
        tallies.of(MENTIONED)
                .add(gold.file(), titles, measured.stream().map(Cited::title).collect(Collectors.toSet()));
        tallies.of(TYPED)
                .add(
                        gold.file(),
                        typed,
                        measured.stream().map(one -> one.type + " " + one.title).collect(Collectors.toSet()));
    }

    private static boolean isMeasured(String type, List<String> allowed) {
        return !allowed.equals(NOT_MEASURED) && isAsked(type, allowed);
    }

    private static boolean isAsked(String type, List<String> allowed) {
        boolean saidMoreOf = allowed.stream().anyMatch(more -> type.equals(SAYS_MORE.get(more)));
        return allowed.contains(type) || !SAYS_MORE.containsKey(type) && !saidMoreOf;
    }

    private static void numbers(Gold gold, List<Cited> cited, Links links, Tallies tallies) {
        Set<String> titles = new HashSet<>();
        Set<String> wanted = new HashSet<>();
        for (JsonNode relation : gold.objects("relations")) {
            if (relation.has("documentNumber")) {
                titles.add(title(relation));
                wanted.add(
                        title(relation) + " " + relation.path("documentNumber").asText(""));
            }
        }
        Set<String> found = new HashSet<>();
        for (Cited one : cited) {
            links.value(one.document, Terms.DOCUMENT_NUMBER)
                    .filter(number -> !number.isEmpty() && titles.contains(one.title))
                    .ifPresent(number -> found.add(one.title + " " + Wording.squeeze(number)));
        }
        tallies.of(NUMBERS).add(gold.file(), wanted, found);
    }

    private static String title(JsonNode relation) {
        return Wording.squeeze(relation.path("title").asText());
    }
}
