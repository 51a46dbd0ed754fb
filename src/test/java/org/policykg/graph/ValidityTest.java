package org.policykg.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policykg.graph.Validity.Status;

/** How documents stand on a day, in graphs that are made up. */
class ValidityTest {
    private static final String PREFIXES = """
            PREFIX : <https://w3id.org/policykg/id/document/>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX owl: <http://www.w3.org/2002/07/owl#>
            PREFIX pol: <https://w3id.org/policykg/ontology#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            """;

    private static Graph graph(String... statements) {
        Graph graph = GraphFactory.createDefaultGraph();
        // days are written without their type here
        String turtle = String.join("\n", statements).replaceAll("(\"\\d{4}-\\d\\d-\\d\\d\")", "$1^^xsd:date");
        RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).parse(graph);
        return graph;
    }

    private static Node node(String name) {
        return NodeFactory.createURI("https://w3id.org/policykg/id/document/" + name);
    }

    private static String name(Node node) {
        return node.getURI().substring(node.getURI().lastIndexOf('/') + 1);
    }

    private static Validity validity(Graph graph, String document, String day) {
        return new ValidityReader(graph).on(node(document), LocalDate.parse(day));
    }

    /** Status, day and by whom, as {@code REPEALED 2021-01-01 新办法}. */
    private static String on(Graph graph, String document, String day) {
        Validity validity = validity(graph, document, day);
        return Stream.of(
                        Stream.of(validity.status().name()),
                        validity.day().stream().map(Object::toString),
                        validity.by().stream().map(ValidityTest::name))
                .flatMap(part -> part)
                .reduce((one, other) -> one + " " + other)
                .orElseThrow();
    }

    private static List<String> because(Graph graph, String document, String day) {
        return validity(graph, document, day).because().stream()
                .map(triple -> name(triple.getSubject())
                        + " " + triple.getPredicate().getLocalName()
                        + " "
                        + (triple.getObject().isURI()
                                ? name(triple.getObject())
                                : triple.getObject().getLiteralLexicalForm()))
                .toList();
    }

    @Test
    void nothingIsKnownOfADocumentWithoutADay() {
        Graph graph = graph(":甲 dcterms:title \"湿地办法\" .");
        assertThat(on(graph, "甲", "2020-01-01")).isEqualTo("UNKNOWN");
        assertThat(on(graph, "没有", "2020-01-01")).isEqualTo("UNKNOWN");
    }

    @ParameterizedTest
    @CsvSource({
        "2018-02-28, NOT_YET 2018-03-01",
        "2018-03-01, NOT_SEEN_TO_END 2018-03-01",
        "2030-01-01, NOT_SEEN_TO_END 2018-03-01"
    })
    void fromTheDayOfForceNothingElseIsClaimed(String day, String expected) {
        Graph graph = graph(":甲 pol:dateIssued \"2018-02-01\" ; pol:effectiveFrom \"2018-03-01\" .");
        assertThat(on(graph, "甲", day)).isEqualTo(expected);
        assertThat(because(graph, "甲", day)).containsExactly("甲 effectiveFrom 2018-03-01");
    }

    @ParameterizedTest
    @CsvSource({"2018-01-31, NOT_YET 2018-02-01", "2018-02-01, NOT_SEEN_TO_END 2018-02-01"})
    void withoutADayOfForceFromTheDayOfIssue(String day, String expected) {
        assertThat(on(graph(":甲 pol:dateIssued \"2018-02-01\" ; pol:datePublished \"2018-02-09\" ."), "甲", day))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2018-02-08, UNKNOWN", "2018-02-09, NOT_SEEN_TO_END"})
    void aPageMayBePutOutLongAfterTheDocument(String day, String expected) {
        assertThat(on(graph(":甲 pol:datePublished \"2018-02-09\" ."), "甲", day)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2018-02-28, NOT_YET 2018-03-01",
        "2018-03-01, IN_FORCE 2018-03-01",
        "2023-02-28, IN_FORCE 2018-03-01",
        "2023-03-01, LAPSED 2023-03-01"
    })
    void inForceIsSaidWhereBothEndsWereRead(String day, String expected) {
        assertThat(on(
                        graph(
                                ":甲 pol:effectiveFrom \"2018-03-01\" ; pol:effectiveUntil \"2023-02-28\" ;",
                                "  pol:dateIssued \"2018-02-01\" ."),
                        "甲",
                        day))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2023-02-28, NOT_SEEN_TO_END 2018-02-01", "2023-03-01, LAPSED 2023-03-01"})
    void aLastDayAloneDoesNotSayThatItHasBegun(String day, String expected) {
        assertThat(on(graph(":甲 pol:dateIssued \"2018-02-01\" ; pol:effectiveUntil \"2023-02-28\" ."), "甲", day))
                .isEqualTo(expected);
        assertThat(on(graph(":甲 pol:effectiveUntil \"2023-02-28\" ."), "甲", "2023-02-28"))
                .isEqualTo("NOT_SEEN_TO_END");
    }

    @Test
    void whatIsProlongedLastsUntilTheLaterDay() {
        Graph graph =
                graph(":甲 pol:effectiveFrom \"2018-03-01\" ; pol:effectiveUntil \"2023-02-28\" , \"2025-02-28\" .");
        assertThat(on(graph, "甲", "2024-01-01")).isEqualTo("IN_FORCE 2018-03-01");
        assertThat(on(graph, "甲", "2025-03-01")).isEqualTo("LAPSED 2025-03-01");
        assertThat(because(graph, "甲", "2025-03-01")).containsExactly("甲 effectiveUntil 2025-02-28");
    }

    @ParameterizedTest
    @CsvSource({
        "2020-05-31, NOT_SEEN_TO_END 2018-02-01",
        "2020-06-01, REPEALED 2020-06-01 乙",
        "2030-01-01, REPEALED 2020-06-01 乙"
    })
    void aRepealCountsFromTheDayOnWhichItIsInForceItself(String day, String expected) {
        Graph graph = graph(
                ":甲 pol:dateIssued \"2018-02-01\" .",
                ":乙 pol:dateIssued \"2020-05-01\" ; pol:effectiveFrom \"2020-06-01\" ; pol:repeals :甲 .");
        assertThat(on(graph, "甲", day)).isEqualTo(expected);
    }

    @Test
    void aRepealWithoutADayOfForceCountsFromItsDayOfIssue() {
        Graph graph = graph(
                ":甲 pol:dateIssued \"2018-02-01\" .",
                ":乙 pol:dateIssued \"2020-05-01\" ; pol:datePublished \"2020-05-09\" ; pol:repeals :甲 .");
        assertThat(on(graph, "甲", "2020-04-30")).isEqualTo("NOT_SEEN_TO_END 2018-02-01");
        assertThat(on(graph, "甲", "2020-05-01")).isEqualTo("REPEALED 2020-05-01 乙");
        assertThat(because(graph, "甲", "2020-05-01")).containsExactly("乙 repeals 甲", "乙 dateIssued 2020-05-01");
        assertThat(on(graph(":乙 pol:datePublished \"2020-05-09\" ; pol:repeals :甲 ."), "甲", "2020-05-09"))
                .as("the page's day, for want of another; and the repealed document was never read")
                .isEqualTo("REPEALED 2020-05-09 乙");
    }

    @Test
    void aRepealWithoutAnyDayCountsUnlessTheDocumentHasNotBegun() {
        Graph graph = graph(":甲 pol:dateIssued \"2018-02-01\" .", ":乙 pol:repeals :甲 .");
        assertThat(on(graph, "甲", "2018-01-31")).isEqualTo("NOT_YET 2018-02-01");
        assertThat(on(graph, "甲", "2018-02-01")).isEqualTo("REPEALED 乙");
    }

    @Test
    void theFirstEndCounts() {
        Graph graph = graph(
                ":甲 pol:effectiveFrom \"2018-03-01\" ; pol:effectiveUntil \"2021-12-31\" .",
                ":乙 pol:dateIssued \"2020-05-01\" ; pol:repeals :甲 .",
                ":丙 pol:dateIssued \"2023-05-01\" ; pol:repeals :甲 .",
                ":丁 pol:repeals :甲 .");
        assertThat(on(graph, "甲", "2024-01-01")).isEqualTo("REPEALED 2020-05-01 乙");
        Graph later = graph(
                ":甲 pol:effectiveFrom \"2018-03-01\" ; pol:effectiveUntil \"2021-12-31\" .",
                ":丙 pol:dateIssued \"2023-05-01\" ; pol:repeals :甲 .");
        assertThat(on(later, "甲", "2024-01-01")).isEqualTo("LAPSED 2022-01-01");
    }

    @Test
    void whatIsRepealedBeforeItBeginsNeverBegins() {
        Graph graph = graph(
                ":甲 pol:dateIssued \"2018-02-01\" ; pol:effectiveFrom \"2019-01-01\" .",
                ":乙 pol:dateIssued \"2018-10-01\" ; pol:repeals :甲 .");
        assertThat(on(graph, "甲", "2018-09-30")).isEqualTo("NOT_YET 2019-01-01");
        assertThat(on(graph, "甲", "2018-10-01")).isEqualTo("REPEALED 2018-10-01 乙");
        assertThat(on(graph, "甲", "2019-01-01")).isEqualTo("REPEALED 2018-10-01 乙");
    }

    @Test
    void whatTakesThePlaceOfAnotherIsNamedRatherThanWhatRepealsIt() {
        Graph graph = graph(
                ":甲 pol:dateIssued \"2018-02-01\" .",
                ":乙 pol:dateIssued \"2020-05-01\" ; pol:replaces :甲 ; pol:repeals :甲 .",
                ":丙 pol:dateIssued \"2020-05-01\" ; pol:repeals :甲 .");
        assertThat(on(graph, "甲", "2020-05-01")).isEqualTo("REPLACED 2020-05-01 乙");
        assertThat(because(graph, "甲", "2020-05-01"))
                .containsExactly("乙 repeals 甲", "乙 replaces 甲", "乙 dateIssued 2020-05-01");
    }

    @Test
    void anAmendedDocumentIsStillThere() {
        Graph graph = graph(
                ":甲 pol:effectiveFrom \"2018-03-01\" .",
                ":乙 pol:dateIssued \"2020-05-01\" ; pol:amends :甲 .",
                ":丙 pol:dateIssued \"2022-05-01\" ; pol:amends :甲 .",
                ":丁 pol:dateIssued \"2024-05-01\" ; pol:repeals :甲 .");
        assertThat(on(graph, "甲", "2020-04-30")).isEqualTo("NOT_SEEN_TO_END 2018-03-01");
        assertThat(on(graph, "甲", "2020-05-01")).isEqualTo("AMENDED 2020-05-01 乙");
        assertThat(on(graph, "甲", "2024-04-30")).isEqualTo("AMENDED 2022-05-01 丙");
        assertThat(on(graph, "甲", "2024-05-01")).isEqualTo("REPEALED 2024-05-01 丁");
        assertThat(Status.AMENDED.hangsOnWhatWasRead()).isTrue();
    }

    @Test
    void whatRepealsAPartAmends() {
        Graph graph = graph(
                ":甲 pol:dateIssued \"2018-02-01\" .",
                ":乙 pol:dateIssued \"2020-05-01\" ; pol:amends :甲 ; pol:repeals :甲 .");
        assertThat(on(graph, "甲", "2021-01-01")).isEqualTo("AMENDED 2020-05-01 乙");
    }

    @Test
    void aSlipThatIsSetRightChangesNothing() {
        Graph graph = graph(
                ":甲 pol:dateIssued \"2018-02-01\" .",
                ":乙 pol:dateIssued \"2020-05-01\" ; pol:amends :甲 ; pol:corrects :甲 .");
        assertThat(on(graph, "甲", "2021-01-01")).isEqualTo("NOT_SEEN_TO_END 2018-02-01");
    }

    @Test
    void aTextHasTheDaysOfTheNoticeThatBringsIt() {
        Graph graph = graph(":通知 pol:dateIssued \"2018-02-01\" ; pol:promulgates :办法 .");
        assertThat(on(graph, "办法", "2018-01-31")).isEqualTo("NOT_YET 2018-02-01");
        assertThat(on(graph, "办法", "2018-02-01")).isEqualTo("NOT_SEEN_TO_END 2018-02-01");
        Graph own = graph(
                ":通知 pol:dateIssued \"2018-02-01\" ; pol:effectiveFrom \"2018-02-01\" ; pol:promulgates :办法 .",
                ":办法 pol:effectiveFrom \"2018-04-01\" .");
        assertThat(on(own, "办法", "2018-03-31")).isEqualTo("NOT_YET 2018-04-01");
        Graph ends = graph(
                ":通知 pol:effectiveFrom \"2018-02-01\" ; pol:effectiveUntil \"2020-01-31\" ; pol:promulgates :办法 .");
        assertThat(on(ends, "办法", "2020-01-31")).isEqualTo("IN_FORCE 2018-02-01");
        assertThat(on(ends, "办法", "2020-02-01")).isEqualTo("LAPSED 2020-02-01");
    }

    @Test
    void whatRepealsANoticeEndsItsTexts() {
        Graph graph = graph(
                ":通知 pol:dateIssued \"2018-02-01\" ; pol:promulgates :办法 , :细则 .",
                ":乙 pol:dateIssued \"2020-05-01\" ; pol:repeals :通知 .");
        assertThat(on(graph, "办法", "2020-05-01")).isEqualTo("REPEALED 2020-05-01 乙");
        assertThat(on(graph, "细则", "2020-05-01")).isEqualTo("REPEALED 2020-05-01 乙");
        assertThat(because(graph, "办法", "2020-05-01"))
                .containsExactly("乙 repeals 通知", "乙 dateIssued 2020-05-01", "通知 promulgates 办法");
        Graph amended = graph(
                ":通知 pol:dateIssued \"2018-02-01\" ; pol:promulgates :办法 , :细则 .",
                ":乙 pol:dateIssued \"2020-05-01\" ; pol:amends :通知 .");
        assertThat(on(amended, "办法", "2020-05-01"))
                .as("which of the two it changes, nobody can tell")
                .isEqualTo("NOT_SEEN_TO_END 2018-02-01");
        assertThat(on(amended, "通知", "2020-05-01")).isEqualTo("AMENDED 2020-05-01 乙");
    }

    @Test
    void whatRepealsTheOnlyTextEndsItsNotice() {
        Graph one = graph(
                ":通知 pol:dateIssued \"2018-02-01\" ; pol:promulgates :办法 .",
                ":乙 pol:dateIssued \"2020-05-01\" ; pol:repeals :办法 .");
        assertThat(on(one, "通知", "2020-05-01")).isEqualTo("REPEALED 2020-05-01 乙");
        Graph two = graph(
                ":通知 pol:dateIssued \"2018-02-01\" ; pol:promulgates :办法 , :细则 .",
                ":乙 pol:dateIssued \"2020-05-01\" ; pol:repeals :办法 .");
        assertThat(on(two, "通知", "2020-05-01")).isEqualTo("NOT_SEEN_TO_END 2018-02-01");
        Graph ends = graph(
                ":通知 pol:dateIssued \"2018-02-01\" ; pol:promulgates :办法 .", ":办法 pol:effectiveUntil \"2020-01-31\" .");
        assertThat(on(ends, "通知", "2020-02-01")).isEqualTo("LAPSED 2020-02-01");
    }

    @Test
    void whoRepealsATitleAndBearsItMeansAnEarlierEdition() {
        Graph graph = graph(
                ":办法_2 pol:editionOf :办法 ; pol:effectiveFrom \"2020-05-01\" .",
                ":通知 pol:dateIssued \"2020-04-01\" ; pol:promulgates :办法_2 ; pol:repeals :办法 .",
                ":细则 pol:dateIssued \"2020-04-01\" ; pol:repeals :办法 .",
                ":通知 pol:promulgates :细则 .");
        assertThat(on(graph, "办法_2", "2020-05-01")).isEqualTo("NOT_SEEN_TO_END 2020-05-01");
        assertThat(on(graph, "办法", "2020-05-01")).isEqualTo("NOT_SEEN_TO_END 2020-05-01");
    }

    @Test
    void whoIsOlderMeansAnEarlierEdition() {
        Graph graph = graph(
                ":办法_3 pol:editionOf :办法 ; pol:dateIssued \"2020-05-01\" .",
                ":乙 pol:dateIssued \"2015-04-01\" ; pol:effectiveFrom \"2021-01-01\" ; pol:repeals :办法 .");
        assertThat(on(graph, "办法_3", "2022-01-01")).isEqualTo("NOT_SEEN_TO_END 2020-05-01");
    }

    @Test
    void aTitleIsItsOnlyEdition() {
        String repeal = ":乙 pol:dateIssued \"2020-05-01\" ; pol:repeals :办法 .";
        Graph one = graph(repeal, ":办法_1 pol:editionOf :办法 ; pol:dateIssued \"2018-02-01\" .");
        assertThat(on(one, "办法_1", "2021-01-01")).isEqualTo("REPEALED 2020-05-01 乙");
        assertThat(on(one, "办法", "2021-01-01")).isEqualTo("REPEALED 2020-05-01 乙");
        Graph two = graph(
                repeal,
                ":办法_1 pol:editionOf :办法 ; pol:dateIssued \"2018-02-01\" .",
                ":办法_2 pol:editionOf :办法 ; pol:dateIssued \"2019-02-01\" .");
        assertThat(on(two, "办法_1", "2021-01-01")).isEqualTo("NOT_SEEN_TO_END 2018-02-01");
        assertThat(on(two, "办法", "2021-01-01")).isEqualTo("REPEALED 2020-05-01 乙");
    }

    @Test
    void aShortTitleIsTheFullOne() {
        Graph graph = graph(
                ":湿地法 owl:sameAs :云岭省湿地法 .",
                ":云岭省湿地法 dcterms:title \"云岭省湿地法\" ; pol:dateIssued \"2018-02-01\" .",
                ":乙 pol:dateIssued \"2020-05-01\" ; pol:repeals :湿地法 .");
        assertThat(on(graph, "云岭省湿地法", "2021-01-01")).isEqualTo("REPEALED 2020-05-01 乙");
        assertThat(on(graph, "湿地法", "2021-01-01")).isEqualTo("REPEALED 2020-05-01 乙");
    }

    @Test
    void ofSeveralNamesTheStoreSaysWhichSpeaks() {
        Graph graph = graph(
                ":办法_云水1 pol:editionOf :办法 ; pol:dateIssued \"2018-02-01\" .",
                ":办法_云水2 pol:editionOf :办法 .",
                ":号 pol:sameDocument :办法_云水1 .",
                ":办法抄本 pol:sameDocument :办法_云水1 ; pol:effectiveUntil \"2030-12-31\" .",
                ":乙抄本 pol:sameDocument :乙 ; pol:repeals :号 ; pol:dateIssued \"2020-05-01\" .",
                // the store's own repetition of the link
                ":乙 pol:repeals :办法_云水1 .");
        assertThat(on(graph, "办法抄本", "2019-01-01")).isEqualTo("NOT_SEEN_TO_END 2018-02-01");
        assertThat(on(graph, "办法抄本", "2020-05-01")).isEqualTo("REPEALED 2020-05-01 乙");
        assertThat(because(graph, "办法_云水1", "2020-05-01"))
                .as("the statement that has evidence is among them")
                .containsExactly("乙 repeals 办法_云水1", "乙抄本 repeals 号", "乙抄本 dateIssued 2020-05-01");
    }

    @Test
    void onWhatTheWordsRest() {
        assertThat(Status.NOT_SEEN_TO_END.chinese("本库")).isEqualTo("未见废止（据本库）");
        assertThat(Status.REPEALED.chinese("本库")).isEqualTo("已废止");
    }

    @Test
    void theWayToTheNewest() {
        Graph graph = graph(
                ":甲通知 pol:dateIssued \"2010-01-01\" ; pol:promulgates :甲 .",
                ":乙通知 pol:dateIssued \"2015-01-01\" ; pol:promulgates :乙 ; pol:repeals :甲通知 .",
                ":乙 pol:replaces :甲 .",
                ":清单 pol:dateIssued \"2016-01-01\" ; pol:repeals :甲 .",
                ":丙 pol:dateIssued \"2020-01-01\" ; pol:repeals :乙 .",
                // nothing comes back to where it began
                ":甲 pol:repeals :丙 .");
        assertThat(new ValidityReader(graph)
                        .succession(node("甲")).stream()
                                .map(step ->
                                        name(step.ended()) + " " + step.change().status() + " "
                                                + step.change().day().orElseThrow() + " "
                                                + name(step.change().by().orElseThrow())))
                .containsExactly(
                        "甲 REPLACED 2015-01-01 乙",
                        "甲 REPEALED 2015-01-01 乙通知",
                        "甲 REPEALED 2016-01-01 清单",
                        "乙 REPEALED 2020-01-01 丙",
                        "乙通知 REPEALED 2020-01-01 丙");
    }

    @Test
    void whereTheStoreHasWorkedOutWhatIsMeantNothingElseIsGuessed() {
        Graph graph = graph(
                ":办法_2 pol:editionOf :办法 ; pol:matchKey \"办法\" ; pol:dateIssued \"2018-02-01\" .",
                ":乙 pol:dateIssued \"2020-05-01\" ; pol:repeals :办法 .");
        assertThat(on(graph, "办法_2", "2021-01-01")).isEqualTo("NOT_SEEN_TO_END 2018-02-01");
        assertThat(on(graph, "办法", "2021-01-01")).isEqualTo("REPEALED 2020-05-01 乙");
        Graph meant = graph(
                ":办法_2 pol:editionOf :办法 ; pol:matchKey \"办法\" ; pol:dateIssued \"2018-02-01\" .",
                ":办法_3 pol:editionOf :办法 ; pol:dateIssued \"2021-02-01\" .",
                ":乙 pol:dateIssued \"2020-05-01\" ; pol:repeals :办法 , :办法_2 .");
        assertThat(on(meant, "办法_2", "2021-01-01")).isEqualTo("REPEALED 2020-05-01 乙");
        assertThat(because(meant, "办法_2", "2021-01-01"))
                .as("the words name the title")
                .containsExactly("乙 repeals 办法", "乙 repeals 办法_2", "乙 dateIssued 2020-05-01");
    }

    @Test
    void manyDocumentsAreReadAsFew() {
        Graph graph = graph(
                ":办法_2 pol:editionOf :办法 ; pol:matchKey \"办法\" ; pol:dateIssued \"2018-02-01\" .",
                ":通知 pol:promulgates :办法_2 ; pol:effectiveFrom \"2018-03-01\" ; pol:effectiveUntil \"2019-03-01\" .",
                ":丙 owl:sameAs :通知 . :通知 dcterms:title \"通知\" .",
                ":乙 pol:datePublished \"2018-05-01\" ; pol:repeals :办法 ; pol:amends :办法_2 .",
                ":丁 pol:dateIssued \"2018-08-01\" ; pol:repeals :通知 .",
                ":戊 pol:dateIssued \"2018-07-01\" ; pol:amends :通知 ; pol:corrects :通知 .");
        for (String document : List.of("办法", "办法_2", "通知", "乙", "丙")) {
            for (String day : List.of("2018-02-02", "2018-06-01", "2018-07-02", "2018-08-02")) {
                assertThat(ValidityReader.ofMany(graph).on(node(document), LocalDate.parse(day)))
                        .isEqualTo(validity(graph, document, day));
            }
        }
    }
}
