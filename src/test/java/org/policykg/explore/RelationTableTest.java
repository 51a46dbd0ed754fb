package org.policykg.explore;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.policykg.graph.Policy;
import org.policykg.graph.Prefixes;
import org.policykg.graph.Vocabulary;
import org.policykg.rules.RelationTable;
import org.policykg.rules.Relations;

/**
 * {@code data/rules/links.yaml} is the one description of what documents do to others. What is published beside it, and cannot be
 * read from it, says the same.
 */
class RelationTableTest {
    private static final Graph ONTOLOGY = Vocabulary.ontology();
    private static final Pattern TERM = Pattern.compile("pol:(\\w+)");

    private static Stream<org.policykg.rules.Relation> relations() {
        return RelationTable.standard().all().stream();
    }

    private static Set<String> names() {
        return relations().map(org.policykg.rules.Relation::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> words(String property, Node kind) {
        return ONTOLOGY.stream(NodeFactory.createURI(property), kind, Node.ANY)
                .map(Triple::getObject)
                .collect(Collectors.toMap(Node::getLiteralLanguage, Node::getLiteralLexicalForm));
    }

    private static List<String> terms(String text) {
        return TERM.matcher(text).results().map(hit -> hit.group(1)).toList();
    }

    @Test
    void theOntologyDefinesEachRelationInTheSameWords() {
        assertThat(relations()).allSatisfy(relation -> {
            assertThat(words(relation.iri(), RDFS.label.asNode()))
                    .as(relation.property())
                    .isEqualTo(relation.labels());
            assertThat(words(relation.iri(), SKOS.definition.asNode()))
                    .as(relation.property())
                    .isEqualTo(relation.definitions());
            assertThat(ONTOLOGY.stream(NodeFactory.createURI(relation.iri()), RDFS.subPropertyOf.asNode(), Node.ANY)
                            .map(triple -> triple.getObject().getURI()))
                    .as(relation.property())
                    .containsExactlyInAnyOrderElementsOf(relation.above());
        });
    }

    @Test
    void theOntologyHasNoOtherRelationBetweenDocuments() {
        Set<String> below = new TreeSet<>(Set.of(Policy.cites.getURI()));
        List<String> open = new ArrayList<>(below);
        while (!open.isEmpty()) {
            ONTOLOGY.stream(Node.ANY, RDFS.subPropertyOf.asNode(), NodeFactory.createURI(open.removeLast()))
                    .map(triple -> triple.getSubject().getURI())
                    .filter(below::add)
                    .forEach(open::add);
        }
        assertThat(relations().map(org.policykg.rules.Relation::iri)).containsExactlyInAnyOrderElementsOf(below);
    }

    @Test
    void theShapesCheckEachRelation() throws IOException {
        String shapes = Files.readString(Path.of("ontology", "shapes.ttl"));
        String links = shapes.substring(shapes.indexOf("shape:Links "), shapes.indexOf("shape:Task "));
        int path = links.indexOf("sh:path");
        assertThat(terms(links.substring(0, path))).as("targets").containsExactlyInAnyOrderElementsOf(names());
        assertThat(terms(links.substring(path, links.indexOf("sh:or"))))
                .as("path")
                .containsExactlyInAnyOrderElementsOf(names());
    }

    @Test
    void theJsonLdContextKnowsEachRelationAsALink() throws IOException {
        JsonNode context = new ObjectMapper()
                .readTree(Files.readString(Path.of("ontology", "context.jsonld")))
                .get("@context");
        assertThat(relations())
                .allSatisfy(relation -> assertThat(context.path(relation.name()))
                        .as(relation.name())
                        .hasToString("{\"@id\":\"" + relation.property() + "\",\"@type\":\"@id\"}"));
        Map<String, String> prefixes = new TreeMap<>();
        context.properties().forEach(term -> {
            if (term.getValue().isTextual() && term.getValue().asText().matches(".*[#/]")) {
                prefixes.put(term.getKey(), term.getValue().asText());
            }
        });
        assertThat(Prefixes.all()).containsAllEntriesOf(prefixes);
    }

    @Test
    void theReadmeOfTheRulesListsWhatARuleCanGive() throws IOException {
        assertThat(Files.readAllLines(Path.of("data", "rules", "README.md")))
                .contains("| `relation` | "
                        + relations()
                                .filter(org.policykg.rules.Relation::byRules)
                                .map(relation -> "`" + relation.id() + "`")
                                .collect(Collectors.joining(", "))
                        + ", or one of yours |");
    }

    @Test
    void theReadmeNamesEachRelationAndWhatItIsCalled() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String picture = readme.substring(readme.indexOf("N -- \"pol:promulgates"), readme.indexOf("--> D["));
        assertThat(terms(picture)).containsExactlyInAnyOrderElementsOf(names());
        Set<String> rows = readme.lines()
                .filter(line -> line.startsWith("| ") && terms(line).stream().anyMatch(names()::contains))
                .flatMap(line -> {
                    String[] cells = line.split("\\|");
                    String[] said = cells[3].replaceAll("\\([^)]*\\)", "").split(",");
                    List<String> properties = terms(cells[2]);
                    return Stream.iterate(0, i -> i + 1)
                            .limit(properties.size())
                            .map(i -> properties.get(i) + " " + (i < said.length ? said[i].strip() : ""));
                })
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(rows)
                .containsExactlyInAnyOrderElementsOf(
                        relations().map(r -> r.name() + " " + r.zh()).toList());
    }

    @Test
    void contributingListsWhatAnAnnotationMayCallADocument() throws IOException {
        String row = Files.readAllLines(Path.of("CONTRIBUTING.md")).stream()
                .filter(line -> line.startsWith("| `relations` |"))
                .findFirst()
                .orElseThrow();
        String types = row.substring(row.indexOf("`type` is one of"), row.indexOf("; two that both do"));
        List<String> listed = Pattern.compile("`(\\w+)`")
                .matcher(types)
                .results()
                .map((MatchResult hit) -> hit.group(1))
                .skip(1)
                .toList();
        assertThat(listed)
                .containsExactlyElementsOf(
                        relations().map(org.policykg.rules.Relation::name).toList());
        assertThat(relations().filter(relation -> relation.beside().isPresent()))
                .allSatisfy(relation -> assertThat(row)
                        .contains("`" + relation.name() + "` beside `"
                                + RelationTable.standard()
                                        .find(relation.beside().orElseThrow())
                                        .orElseThrow()
                                        .name()
                                + "`"));
    }

    @Test
    void whatIsSaidBesideARelationIsThereAndNoWordIsUsedTwice() {
        assertThat(relations().flatMap(relation -> relation.beside().stream()))
                .allSatisfy(id -> assertThat(RelationTable.standard().find(id)).isPresent());
        for (String language : List.of("zh", "en")) {
            assertThat(relations()
                            .flatMap(relation -> Stream.of(
                                    relation.labels().get(language),
                                    relation.inverses().get(language))))
                    .doesNotContainNull()
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void theStrongerOfTwoIsTheOneThatStandsFirst() {
        RelationTable table = RelationTable.standard();
        assertThat(table.isStronger(Relations.REPEALS, Relations.AMENDS)).isTrue();
        assertThat(table.isStronger(Relations.CITES, Relations.BASED_ON)).isFalse();
        assertThat(table.isStronger(Relations.CITES, Relations.CITES)).isFalse();
    }
}
