package org.policykg.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.policykg.EvidenceStyle;
import org.policykg.GeneratedNotices;
import org.policykg.Samples;
import org.policykg.authority.Authority;
import org.policykg.graph.NoticeGraph;
import org.policykg.graph.Policy;
import org.policykg.store.PolicyStore;

/** Pages of long tables, which are kept as numbers, against the same read statement by statement. */
class WholeStoreTest {
    private static final String BASE = "https://w3id.org/policykg/id/";
    private static final int PAGE = 7;
    private static final PolicyStore STORE = PolicyStore.inMemory();

    /** What generated notices do not have: tasks that two set, days that are several or none, a name that does not speak. */
    private static final String ODD = """
            PREFIX : <https://w3id.org/policykg/id/document/>
            PREFIX task: <https://w3id.org/policykg/id/task/>
            PREFIX body: <https://w3id.org/policykg/id/organization/>
            PREFIX pol: <https://w3id.org/policykg/ontology#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            :甲 a pol:Notice ; dcterms:title "甲" ; pol:datePublished "2021-01-02"^^xsd:date ; pol:planPeriod <urn:p> ;
              pol:hasTask task:0 , task:00 , task:1 , task:2 , task:3 , task:4 , task:5 .
            :乙 a pol:Notice ; dcterms:title "乙" ; pol:dateIssued "2022-01-02"^^xsd:date , "2020-05-06"^^xsd:date ;
              pol:datePublished "2019-01-01"^^xsd:date ; pol:hasTask task:1 , task:6 .
            :丙 a pol:PolicyDocument , pol:Plan ; dcterms:title "丙" ; pol:dateIssued "2021-13-41"^^xsd:date .
            :丁 a pol:PolicyDocument ; dcterms:title "丁" ; pol:hasTask task:7 .
            :戊 a pol:PolicyDocument ; pol:editionOf :己 . :己 a pol:PolicyDocument . :庚 a pol:Notice ; pol:editionOf :己 .
            task:1 pol:deadline "2022-03-01"^^xsd:date ; pol:leadBody body:县 , body:乡 ; pol:guidingBody body:县 .
            task:2 pol:deadline "2023-03-01"^^xsd:date , "2022-03-01"^^xsd:date ; pol:supportingBody body:县 .
            task:3 pol:deadline "2022-02-31"^^xsd:date ; pol:responsibleBody body:县 .
            task:4 pol:leadBody body:县 . task:6 pol:deadline "2022-03-01"^^xsd:date .
            <urn:target> pol:deadline "2022-03-01"^^xsd:date .
            """;

    private record Pair(String task, String document) {}

    @BeforeAll
    static void read() {
        Authority authority = Authority.load();
        STORE.prepare(authority);
        Graph odd = GraphFactory.createDefaultGraph();
        RDFParser.fromString(ODD, Lang.TURTLE).parse(odd);
        STORE.write(() -> {
            Stream.concat(
                            Samples.specimens().stream(),
                            GeneratedNotices.of(40, 7).map(Samples::extraction))
                    .forEach(extraction -> STORE.replaceNow(
                            NoticeGraph.iri(extraction),
                            NoticeGraph.triples(extraction, authority, EvidenceStyle.STATEMENTS)));
            return STORE.replaceNow(BASE + "document/甲", odd.find().toList());
        });
    }

    @AfterAll
    static void close() {
        STORE.close();
    }

    private static Optional<LocalDate> day(Facts facts, Node node) {
        return Stream.of(Policy.deadline, Policy.dateIssued, Policy.datePublished)
                .flatMap(property -> facts.texts(node, property.asNode()).stream()
                        .flatMap(day -> Facts.date(day).stream())
                        .min(Comparator.naturalOrder())
                        .stream())
                .findFirst();
    }

    private static boolean isWithin(Facts facts, Triple triple, Tasks.Filter filter) {
        Optional<LocalDate> day = day(facts, triple.getObject());
        boolean part = filter.body().isEmpty() && filter.role().isEmpty()
                || Stream.of(Tasks.Role.values())
                        .filter(role -> filter.role().map(role::equals).orElse(true))
                        .flatMap(role -> facts.objects(triple.getObject(), role.property()).stream())
                        .anyMatch(
                                body -> filter.body().map(body.getURI()::equals).orElse(true));
        return part
                && filter.from()
                        .map(from -> day.filter(some -> !some.isBefore(from)).isPresent())
                        .orElse(true)
                && filter.until()
                        .map(until -> day.filter(some -> !some.isAfter(until)).isPresent())
                        .orElse(true)
                && filter.period()
                        .map(period -> facts.says(triple.getSubject(), Policy.planPeriod.asNode(), Facts.node(period)))
                        .orElse(true);
    }

    private static List<Pair> expected(Facts facts, Tasks.Filter filter) {
        return facts.find(Node.ANY, Policy.hasTask.asNode(), Node.ANY)
                .filter(triple -> isWithin(facts, triple, filter))
                .sorted(Comparator.comparing((Triple triple) ->
                                day(facts, triple.getObject()).orElse(LocalDate.MAX))
                        .thenComparing(triple -> triple.getSubject().getURI())
                        .thenComparingInt(triple -> triple.getObject().getURI().length())
                        .thenComparing(triple -> triple.getObject().getURI()))
                .map(triple -> new Pair(
                        triple.getObject().getURI(), triple.getSubject().getURI()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        ",,,,",
        "organization/县,,,,",
        "organization/乡,,,,",
        "organization/县,LEAD,,,",
        "organization/县,GUIDING,,2022-03-01,",
        "organization/中华人民共和国财政部,,,,",
        "organization/中华人民共和国财政部,SUPPORTING,,2022-01-01,2023-12-31",
        "organization/没有,,,,",
        ",LEAD,,,",
        ",GUIDING,,,",
        ",,urn:p,,",
        ",,urn:p,2022-03-01,2022-03-01",
        "organization/县,LEAD,urn:p,,",
        ",,urn:none,,",
        ",,,2022-03-01,",
        ",,,,2022-03-01",
        ",,,2022-03-01,2022-03-01",
        ",,,2023-01-01,2022-01-01",
        ",,,2200-01-01,"
    })
    void everyPageOfTasksIsThatOfAllTasksInTheirOrder(
            @org.jspecify.annotations.Nullable String body,
            Tasks.@org.jspecify.annotations.Nullable Role role,
            @org.jspecify.annotations.Nullable String period,
            @org.jspecify.annotations.Nullable LocalDate from,
            @org.jspecify.annotations.Nullable LocalDate until) {
        Tasks.Filter filter = new Tasks.Filter(
                Optional.ofNullable(body).map(BASE::concat),
                Optional.ofNullable(role),
                Optional.empty(),
                Optional.ofNullable(period),
                Optional.ofNullable(from),
                Optional.ofNullable(until));
        STORE.read(() -> {
            Facts facts = new Facts(STORE);
            Tasks tasks = Tasks.read(facts);
            List<Pair> expected = expected(facts, filter);
            List<Pair> found = new ArrayList<>();
            for (int page = 0; page <= expected.size(); page += PAGE) {
                Tasks.Found some = tasks.find(facts, filter, page, PAGE);
                assertThat(some.total()).isEqualTo(expected.size());
                some.entries()
                        .forEach(entry -> found.add(
                                new Pair(entry.task().iri(), entry.document().iri())));
            }
            assertThat(found).isEqualTo(expected);
            assertThat(tasks.find(facts, filter, 0, Integer.MAX_VALUE).entries())
                    .hasSameSizeAs(expected);
            return true;
        });
    }

    @Test
    void theTasksOfADocumentAreReadFromIt() {
        STORE.read(() -> {
            Facts facts = new Facts(STORE);
            Set<String> documents = facts.find(Node.ANY, Policy.hasTask.asNode(), Node.ANY)
                    .map(triple -> triple.getSubject().getURI())
                    .collect(Collectors.toSet());
            assertThat(documents).hasSizeGreaterThan(20);
            for (String document : documents) {
                List<String> expected = expected(facts, Tasks.Filter.NONE).stream()
                        .filter(pair -> pair.document().equals(document))
                        .map(Pair::task)
                        .toList();
                assertThat(PlanTasks.of(facts, Facts.node(document)))
                        .extracting(row -> row.task().getURI())
                        .isEqualTo(expected);
            }
            return true;
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyPageOfAKindIsThatOfAllThingsOfIt(Kind kind) {
        Map<Kind, Node> classes = Map.of(
                Kind.NOTICE, Policy.Notice.asNode(),
                Kind.PLAN, Policy.Plan.asNode(),
                Kind.DOCUMENT, Policy.PolicyDocument.asNode(),
                Kind.BODY, Policy.Organization.asNode(),
                Kind.GROUP, Policy.OrganizationGroup.asNode(),
                Kind.REGION, Policy.Region.asNode());
        STORE.read(() -> {
            Facts facts = new Facts(STORE);
            Catalogue catalogue = Catalogue.read(facts);
            Optional<Node> type = Optional.ofNullable(classes.get(kind));
            assertThat(catalogue.list(facts, kind, 0, PAGE).isPresent()).isEqualTo(type.isPresent());
            List<String> expected = type.stream()
                    .flatMap(some -> facts.find(Node.ANY, RDF.Nodes.type, some))
                    .map(Triple::getSubject)
                    .filter(thing ->
                            !facts.isTitle(thing) && (kind != Kind.DOCUMENT || facts.kind(thing) == Kind.DOCUMENT))
                    .sorted(Comparator.comparing(
                                    (Node thing) -> day(facts, thing).orElse(LocalDate.MIN), Comparator.reverseOrder())
                            .thenComparing(Node::getURI))
                    .map(Node::getURI)
                    .toList();
            List<String> found = new ArrayList<>();
            for (int page = 0; type.isPresent() && page <= expected.size(); page += PAGE) {
                Catalogue.Listed some = catalogue.list(facts, kind, page, PAGE).orElseThrow();
                assertThat(some.total()).isEqualTo(expected.size());
                some.shown().forEach(item -> found.add(item.ref().iri()));
            }
            assertThat(found).isEqualTo(expected);
            return true;
        });
    }

    @Test
    void figuresCountWhatIsListed() {
        STORE.read(() -> {
            Facts facts = new Facts(STORE);
            Catalogue catalogue = Catalogue.read(facts);
            Figures figures = Figures.read(STORE, facts, catalogue);
            assertThat(figures.kinds().keySet())
                    .containsExactly(
                            Kind.NOTICE, Kind.PLAN, Kind.DOCUMENT, Kind.BODY, Kind.GROUP, Kind.REGION, Kind.TASK);
            figures.kinds()
                    .forEach((kind, count) -> assertThat(count)
                            .isEqualTo(catalogue
                                    .list(facts, kind, 0, 0)
                                    .map(Catalogue.Listed::total)
                                    .orElseGet(() -> Tasks.read(facts)
                                            .find(facts, Tasks.Filter.NONE, 0, 0)
                                            .total())));
            return true;
        });
    }
}
