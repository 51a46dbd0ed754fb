package org.policykg.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.policykg.graph.Iris;

/** Facts of the reforms of 1982 to 2023, and what must hold of the data whatever they say. */
class ReformTest {
    private static final Authority AUTHORITY = Authority.load();
    private static final Graph GRAPH = AUTHORITY.graph();
    private static final Node EVENT = org("ChangeEvent");
    private static final Node BEFORE = org("originalOrganization");
    private static final Node AFTER = org("resultingOrganization");

    private static Node org(String name) {
        return NodeFactory.createURI("http://www.w3.org/ns/org#" + name);
    }

    private static List<Node> events() {
        return GRAPH.find(Node.ANY, RDF.Nodes.type, EVENT)
                .mapWith(Triple::getSubject)
                .toList();
    }

    private static List<Node> objects(Node subject, Node property) {
        return GRAPH.find(subject, property, Node.ANY)
                .mapWith(Triple::getObject)
                .toList();
    }

    private static LocalDate day(Node event) {
        return LocalDate.parse(objects(event, DCTerms.date.asNode()).getFirst().getLiteralLexicalForm());
    }

    private static Organization body(Node node) {
        return AUTHORITY.organization(node.getURI()).orElseThrow();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/authority/reforms.csv", numLinesToSkip = 1)
    void aReformMadeOneBodyOutOfAnother(int year, String before, String after) {
        assertThat(events().stream()
                        .filter(event -> day(event).getYear() == year)
                        .filter(event -> objects(event, BEFORE).stream()
                                .map(ReformTest::body)
                                .anyMatch(body -> AUTHORITY.everNamed(before).contains(body)))
                        .flatMap(event -> objects(event, AFTER).stream())
                        .map(node -> body(node).prefLabel()))
                .contains(after);
    }

    @Test
    void everyYearOfReformHasTenFactsUnderTest() throws IOException {
        Map<String, Long> facts = Files.readAllLines(Path.of("src/test/resources/authority/reforms.csv")).stream()
                .skip(1)
                .collect(Collectors.groupingBy(line -> line.substring(0, 4), Collectors.counting()));
        for (String year : "1982 1988 1993 1998 2003 2008 2013 2018 2023".split(" ")) {
            assertThat(facts.get(year)).as(year).isGreaterThanOrEqualTo(10);
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/authority/names.csv", numLinesToSkip = 1)
    void aNameIsOfOneBodyOnADay(LocalDate day, String name, String body) {
        assertThat(AUTHORITY.named(name, Optional.of(day)))
                .extracting(Organization::prefLabel)
                .containsExactly(body);
    }

    @Test
    void everyReformHasBothSidesAndADecision() {
        assertThat(events()).hasSizeGreaterThan(100).allSatisfy(event -> {
            assertThat(objects(event, BEFORE)).as(event.getURI()).isNotEmpty();
            assertThat(objects(event, AFTER)).as(event.getURI()).isNotEmpty();
            assertThat(objects(event, DCTerms.source.asNode()))
                    .as(event.getURI())
                    .isNotEmpty()
                    .allSatisfy(decision ->
                            assertThat(AUTHORITY.documentAt(decision.getURI())).isPresent());
        });
    }

    /** What a reform says of a body, the body says of the reform. */
    @Test
    void bodiesAndReformsNameEachOther() {
        for (String side : List.of("originalOrganization changedBy", "resultingOrganization resultedFrom")) {
            Node of = org(side.split(" ")[0]);
            Node by = org(side.split(" ")[1]);
            Set<List<Node>> there = GRAPH.find(Node.ANY, of, Node.ANY)
                    .mapWith(t -> List.of(t.getSubject(), t.getObject()))
                    .toSet();
            Set<List<Node>> back = GRAPH.find(Node.ANY, by, Node.ANY)
                    .mapWith(t -> List.of(t.getObject(), t.getSubject()))
                    .toSet();
            assertThat(there).isEqualTo(back);
        }
    }

    /**
     * A body replaces those that became it: all that a reform renamed or merged into it, and of those that it split only such
     * as ended, when the body was made of nothing else.
     */
    @Test
    void aBodyReplacesThoseThatBecameItAndNoOthers() {
        Set<List<Node>> became = new HashSet<>();
        Set<List<Node>> parts = new HashSet<>();
        for (Node event : events()) {
            for (Node after : objects(event, AFTER)) {
                for (Node before : objects(event, BEFORE)) {
                    boolean ended = body(before)
                            .validUntil()
                            .filter(day(event)::isAfter)
                            .isPresent();
                    if (manner(event).matches("更名|合并") && !before.equals(after)) {
                        assertThat(ended).as(event + " " + before).isTrue();
                        became.add(List.of(after, before));
                    }
                    if (manner(event).equals("分设")
                            && ended
                            && madeOf(after, day(event)).equals(Set.of(before))) {
                        parts.add(List.of(after, before));
                    }
                }
            }
        }
        Set<List<Node>> said = GRAPH.find(Node.ANY, DCTerms.replaces.asNode(), Node.ANY)
                .mapWith(t -> List.of(t.getSubject(), t.getObject()))
                .toSet();
        assertThat(said).hasSizeGreaterThan(150).containsAll(became);
        assertThat(parts)
                .containsAll(
                        said.stream().filter(pair -> !became.contains(pair)).toList());
    }

    private static String manner(Node event) {
        String type = objects(event, DCTerms.type.asNode()).getFirst().getURI();
        return type.substring(type.lastIndexOf('/') + 1);
    }

    private static Set<Node> madeOf(Node body, LocalDate day) {
        return objects(body, org("resultedFrom")).stream()
                .filter(event -> !day(event).isAfter(day))
                .flatMap(event -> objects(event, BEFORE).stream())
                .collect(Collectors.toSet());
    }

    /** A body that a reform made begins on its day at the latest; one that it ended is gone on that day. */
    @Test
    void intervalsAgreeWithTheReforms() {
        for (Node event : events()) {
            Set<Organization> before =
                    objects(event, BEFORE).stream().map(ReformTest::body).collect(Collectors.toSet());
            for (Node node : objects(event, AFTER)) {
                Organization after = body(node);
                assertThat(after.existedOn(day(event))).as(event + " " + after).isTrue();
                after.validFrom()
                        .filter(from -> !before.contains(after))
                        .ifPresent(
                                from -> assertThat(from).as(event + " " + after).isBeforeOrEqualTo(day(event)));
            }
            for (Organization former : before) {
                assertThat(former.validFrom()
                                .map(from -> from.isBefore(day(event)))
                                .orElse(true))
                        .as(event + " " + former)
                        .isTrue();
                former.validUntil()
                        .ifPresent(until -> assertThat(until.plusDays(1))
                                .as(event + " " + former)
                                .isAfterOrEqualTo(day(event)));
            }
        }
    }

    @Test
    void documentsAreNamedByWhatTheyAreCalled() {
        assertThat(GRAPH.find(Node.ANY, DCTerms.title.asNode(), Node.ANY).toList())
                .hasSizeGreaterThan(300)
                .allSatisfy(triple -> assertThat(triple.getSubject().getURI())
                        .isEqualTo(Iris.document(triple.getObject().getLiteralLexicalForm(), List.of())));
    }

    @Test
    void thePlansReachFromTheSixthFiveYearsToTheFifteenth() {
        for (String period : "六五 七五 八五 九五 十五 十一五 十二五 十三五 十四五 十五五".split(" ")) {
            assertThat(AUTHORITY.outline("https://w3id.org/policykg/id/period/" + period))
                    .as(period)
                    .isPresent();
        }
        assertThat(GRAPH.find(
                                Node.ANY,
                                NodeFactory.createURI("https://w3id.org/policykg/ontology#partOfPlan"),
                                Node.ANY)
                        .toList())
                .hasSizeGreaterThan(80);
    }
}
