package org.policykg.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.policykg.graph.Iris;

/** The lists of a store follow what it says, and are read in their order. */
class ListingsTest {
    private static final String DOCUMENT = Iris.BASE + "document/";

    private final PolicyStore store = PolicyStore.inMemory();

    @AfterEach
    void close() {
        store.close();
    }

    private void says(String graph, String turtle) {
        Graph said = GraphFactory.createDefaultGraph();
        RDFParser.fromString("""
                        PREFIX : <https://w3id.org/policykg/id/document/>
                        PREFIX body: <https://w3id.org/policykg/id/organization/>
                        PREFIX pol: <https://w3id.org/policykg/ontology#>
                        PREFIX dcterms: <http://purl.org/dc/terms/>
                        PREFIX org: <http://www.w3.org/ns/org#>
                        PREFIX foaf: <http://xmlns.com/foaf/0.1/>
                        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
                        PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
                        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                        PREFIX time: <http://www.w3.org/2006/time#>
                        """ + turtle, Lang.TURTLE).parse(said);
        List<Triple> triples = said.find().toList();
        store.write(() -> store.replaceNow(DOCUMENT + graph, triples));
    }

    private String ask(String name, Map<String, String> parameters) {
        CannedQuery query = CannedQuery.named(name).orElseThrow();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        QueryRunner.run(store, query.sparql(), Bindings.of(query, parameters), QueryRunner.Results.CSV, 30, out);
        return out.toString(StandardCharsets.UTF_8).replace("\r", "");
    }

    private String sections(String list) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        QueryRunner.run(store, """
                SELECT ?key ?entries { GRAPH <https://w3id.org/policykg/id/summary> {
                  ?section pol:sectionOf <https://w3id.org/policykg/id/list/%s> ; pol:sectionKey ?key ; pol:entries ?entries
                } } ORDER BY ?key""".formatted(list), Bindings.none(), QueryRunner.Results.CSV, 30, out);
        return out.toString(StandardCharsets.UTF_8)
                .replace("\r", "")
                .lines()
                .skip(1)
                .collect(Collectors.joining(" "));
    }

    private static String names(String... bodies) {
        return List.of(bodies).stream()
                .map(body -> "body:" + body + " skos:prefLabel \"" + body + "\"@zh .")
                .collect(Collectors.joining("\n"));
    }

    @Test
    void pairsThatShareASectionAreInTheOrderOfTheirCounts() {
        says("机构", names("甲厅", "乙厅", "丙厅"));
        IntStream.range(0, 9)
                .forEach(i -> says(
                        "通知" + i, ":通知" + i + " pol:addressedTo body:甲厅 , body:丙厅" + (i < 8 ? " , body:乙厅 ." : " .")));
        assertThat(sections("together")).isEqualTo("8,3");
        assertThat(ask("bodies-addressed-together", Map.of()))
                .isEqualTo("one,other,notices\n丙厅,甲厅,9\n丙厅,乙厅,8\n乙厅,甲厅,8\n");

        IntStream.range(2, 9).forEach(i -> says("通知" + i, ""));
        assertThat(sections("together")).isEqualTo("2,3");
        says("通知0", "");
        says("通知1", "");
        assertThat(sections("together")).isEmpty();
    }

    @Test
    void whoIsFoundToBeAPersonIsOfNoPair() {
        says("机构", names("甲厅", "某人"));
        says("通知", ":通知 pol:addressedTo body:甲厅 , body:某人 .");
        assertThat(sections("together")).isEqualTo("1,1");
        says("名录", "body:某人 a foaf:Person .");
        assertThat(sections("together")).isEmpty();
        says("名录", "");
        assertThat(sections("together")).isEqualTo("1,1");
    }

    @Test
    void aCitationOfATitleIsOneOfTheEditionThatIsFoundToBearIt() {
        says("甲", ":甲 dcterms:title \"甲\" ; pol:cites :办法 . :办法 dcterms:title \"办法\" .");
        says("乙", ":乙 dcterms:title \"乙\" ; pol:cites :办法_1号 . :办法_1号 dcterms:title \"办法\" .");
        assertThat(sections("cited")).isEqualTo("1,2");
        says("办法", ":办法_1号 pol:editionOf :办法 ; dcterms:title \"办法\" .");
        assertThat(ask("most-cited-documents", Map.of())).isEqualTo("title,documents\n办法,2\n");
        assertThat(sections("cited")).isEqualTo("2,1");
        assertThat(sections("named")).isEqualTo("2,1");
    }

    @Test
    void aTextThatANoticeBringsHasTheNoticesMonthAsLongAsItHasNoDayOfItsOwn() {
        says(
                "通知",
                ":通知 a pol:Notice ; dcterms:title \"通知\" ; pol:dateIssued \"2021-06-03\"^^xsd:date ; pol:promulgates :规划 .");
        says("规划", ":规划 a pol:Plan ; dcterms:title \"规划\" .");
        assertThat(sections("documents")).isEqualTo("202106,2");
        says("目录", ":规划 pol:dateIssued \"2020-12-01\"^^xsd:date .");
        assertThat(sections("documents")).isEqualTo("202012,1 202106,1");
        says("通知", "");
        says("目录", "");
        assertThat(sections("documents")).isEqualTo("0,1");
    }

    @Test
    void aTitleIsNotListedBesideTheEditionThatWasReadUnderIt() {
        says("甲", ":办法 a pol:PolicyDocument ; dcterms:title \"办法\" .");
        assertThat(sections("documents")).isEqualTo("0,1");
        says("办法", ":办法_1号 a pol:PolicyDocument ; pol:editionOf :办法 .");
        assertThat(sections("documents")).isEqualTo("0,1");
        says("甲", "");
        assertThat(sections("documents")).isEqualTo("0,1");
        says("办法", "");
        assertThat(sections("documents")).isEmpty();
    }

    @Test
    void tasksAreDueInTheirMonthAndTheDutyOfTheirBodiesInItsYear() {
        says(
                "规划",
                ":规划 dcterms:title \"规划\" ; pol:hasTask :任务 . :任务 pol:taskText \"修渠\" ;"
                        + " pol:leadBody body:甲厅 ; pol:supportingBody body:乙厅 , body:甲厅 ;"
                        + " pol:deadline \"2025-12-31\"^^xsd:date . " + names("甲厅", "乙厅"));
        assertThat(sections("due")).isEqualTo("202512,1");
        assertThat(sections("duty")).isEqualTo("2025,1 2025,1");
        assertThat(ask("tasks-of-a-body", Map.of("body", "甲厅")))
                .isEqualTo("role,deadline,task,document\n牵头、配合,2025-12-31,修渠,规划\n");
        assertThat(ask("tasks-due", Map.of("from", "2025-12-31", "to", "2025-12-31")))
                .isEqualTo("deadline,task,bodies,document\n2025-12-31,修渠,甲厅,规划\n");
        assertThat(ask("tasks-due", Map.of("from", "2025-12-01", "to", "2025-12-30")))
                .isEqualTo("deadline,task,bodies,document\n");
    }

    @Test
    void aDocumentWithDaysInTwoYearsIsInTheMatrixOnce() {
        says(
                "规划",
                ":规划 dcterms:title \"规划\" ; pol:dateIssued \"2020-12-28\"^^xsd:date , \"2021-01-11\"^^xsd:date ;"
                        + " pol:hasTask :任务 . :任务 pol:leadBody body:甲厅 . " + names("甲厅"));
        assertThat(sections("tasks")).isEqualTo("202101,1");
        assertThat(ask("lead-support-matrix", Map.of()))
                .isEqualTo("document,body,leads,responsible,supports,guides\n规划,甲厅,1,0,0,0\n");
    }

    @Test
    void plansOfOneTitleAreOneRowOfTheMatrixUnderTheLatest() {
        says("机构", names("甲厅") + " body:甲厅 org:classification :类 .");
        says(
                "新",
                ":新 a pol:Plan ; dcterms:title \"规划\" ; pol:dateIssued \"2021-05-01\"^^xsd:date ; pol:hasTask :新任务 ."
                        + " :新任务 pol:leadBody body:甲厅 .");
        says(
                "旧",
                ":旧 a pol:Plan ; dcterms:title \"规划\" ; pol:dateIssued \"2020-01-01\"^^xsd:date ; pol:hasTask :旧任务 ."
                        + " :旧任务 pol:leadBody body:甲厅 . :通知 pol:addressedTo body:甲厅 ; pol:promulgates :旧_1号 ."
                        + " :旧_1号 pol:editionOf :旧 .");
        says("别", ":别 a pol:PolicyDocument ; dcterms:title \"规划\" ; pol:hasTask :别任务 . :别任务 pol:leadBody body:甲厅 .");
        says(
                "中",
                ":中 a pol:Plan ; dcterms:title \"方案\" ; pol:dateIssued \"2020-06-01\"^^xsd:date ; pol:hasTask :中任务 ."
                        + " :中任务 pol:leadBody body:甲厅 .");
        assertThat(sections("plans")).isEqualTo("202001,1 202006,1 202105,1");
        assertThat(ask("ministries-by-plans", Map.of())).isEqualTo("ministry,plan,links\n甲厅,规划,3\n甲厅,方案,1\n");
    }

    @Test
    void whoIssuedPlansOfAPeriodIsCountedUnderItsTitlesAndThroughItsNotices() {
        says("机构", names("甲厅", "乙厅"));
        says("时期", ":十四五 a time:ProperInterval ; rdfs:label \"十四五\" .");
        says("规划", ":规划 a pol:Plan ; dcterms:title \"规划\" ; pol:planPeriod :十四五 .");
        assertThat(sections("planners")).isEmpty();
        assertThat(sections("planned")).isEqualTo("0,1");
        says(
                "通知",
                ":通知 a pol:Notice ; dcterms:title \"通知\" ; pol:dateIssued \"2021-05-01\"^^xsd:date ;"
                        + " pol:issuedBy body:甲厅 ; pol:promulgates :规划 .");
        assertThat(sections("planned")).isEqualTo("202105,1");
        says("名称", ":通知_1号 pol:editionOf :通知 .");
        says("文号", ":通知_1号 pol:issuedBy body:乙厅 .");
        assertThat(sections("planners")).isEqualTo("1,2");
        says("方案", ":方案 a pol:Plan ; dcterms:title \"方案\" ; pol:planPeriod :十四五 ; pol:issuedBy body:乙厅 .");
        assertThat(sections("planners")).isEqualTo("1,1 2,1");
        assertThat(sections("issued")).isEqualTo("0,1 0,2");
        assertThat(ask("plans-of-a-period-by-issuer", Map.of("period", "十四五")))
                .isEqualTo("issuer,plans,titles\n乙厅,2,方案；规划\n甲厅,1,规划\n");
        says("规划", ":规划 dcterms:title \"规划\" ; pol:planPeriod :十四五 .");
        assertThat(sections("planners")).isEqualTo("1,1");
        says("规划", ":规划 a pol:Plan ; dcterms:title \"规划\" ; pol:planPeriod :十四五 .");
        says("名称", "");
        says("方案", "");
        assertThat(ask("plans-of-a-period-by-issuer", Map.of("period", "十四五")))
                .isEqualTo("issuer,plans,titles\n甲厅,1,规划\n");
    }

    @Test
    void whatBringsAPlanMakesItsIssuersOnesEvenWithoutADay() {
        says("机构", names("甲厅", "乙厅"));
        says("规划", ":规划 a pol:Plan ; dcterms:title \"规划\" ; pol:planPeriod :十四五 .");
        says("名称", ":通知_1号 pol:issuedBy body:乙厅 .");
        says("通知", ":通知 pol:promulgates :规划 ; pol:issuedBy body:甲厅 .");
        assertThat(sections("planners")).isEqualTo("1,1");
        says("通知", ":通知 pol:issuedBy body:甲厅 .");
        assertThat(sections("planners")).isEmpty();
        says("通知", ":通知 pol:promulgates :规划 .");
        says("版本", ":通知_1号 pol:editionOf :通知 .");
        assertThat(sections("planners")).isEqualTo("1,1");
        says("版本", "");
        assertThat(sections("planners")).isEmpty();
    }

    @Test
    void theTitleOfAnEditionHasItsPeriodAndItsMonth() {
        says("规划", ":规划 a pol:Plan ; dcterms:title \"规划\" .");
        says("版本", ":规划_1号 pol:editionOf :规划 .");
        assertThat(sections("planned")).isEmpty();
        says("时期", ":规划_1号 pol:planPeriod :十四五 .");
        assertThat(sections("planned")).isEqualTo("0,1");
        says("日期", ":规划_1号 pol:dateIssued \"2021-05-01\"^^xsd:date .");
        assertThat(sections("planned")).isEqualTo("202105,1");
        assertThat(sections("plans")).isEqualTo("202105,1");
        says("时期", "");
        assertThat(sections("planned")).isEmpty();
    }

    @Test
    void bodiesOfOneNameAreAskedTogether() {
        says("机构", "body:甲 skos:prefLabel \"水务厅\"@zh . body:乙 skos:prefLabel \"水务厅\"@zh .");
        says("类", "body:甲 org:classification :类 . body:乙 org:classification :类 .");
        says("不知", "body:丙 skos:prefLabel \"水务厅\"@zh . :不知 pol:addressedTo body:丙 ; pol:promulgates :规划 .");
        says(
                "规划",
                ":规划 a pol:Plan ; dcterms:title \"规划\" ; pol:hasTask :早 , :晚 , :同 , :无 ."
                        + " :晚 pol:taskText \"晚\" ; pol:leadBody body:甲 ; pol:deadline \"2020-12-31\"^^xsd:date ."
                        + " :早 pol:taskText \"早\" ; pol:leadBody body:乙 ; pol:deadline \"2020-01-31\"^^xsd:date ."
                        + " :同 pol:taskText \"同\" ; pol:leadBody body:甲 ; pol:supportingBody body:乙 ;"
                        + " pol:deadline \"2020-06-30\"^^xsd:date ."
                        + " :无 pol:taskText \"无\" ; pol:leadBody body:甲 ; pol:supportingBody body:乙 .");
        assertThat(ask("tasks-of-a-body", Map.of("body", "水务厅"))).isEqualTo("""
                        role,deadline,task,document
                        牵头,2020-01-31,早,规划
                        牵头、配合,2020-06-30,同,规划
                        牵头,2020-12-31,晚,规划
                        牵头、配合,,无,规划
                        """);
        assertThat(ask("ministries-by-plans", Map.of())).isEqualTo("ministry,plan,links\n水务厅,规划,4\n");
    }

    @Test
    void anIssuerOrARegionIsAskedByItsNameInEitherLanguage() {
        says(
                "机构",
                "body:甲 skos:prefLabel \"水务厅\"@zh , \"Water Department\"@en ; pol:region :省 ."
                        + " :省 skos:prefLabel \"云岭省\"@zh , \"Yunling\"@en .");
        says(
                "通知",
                ":通知 a pol:Notice ; dcterms:title \"通知\" ; pol:issuedBy body:甲 ; pol:dateIssued \"2021-06-03\"^^xsd:date .");
        for (Map<String, String> asked : List.of(
                Map.of("issuer", "水务厅"),
                Map.of("issuer", "Water Department"),
                Map.of("region", "云岭省"),
                Map.of("region", "Yunling"),
                Map.of("issuer", "水务厅", "region", "Yunling"))) {
            Map<String, String> all = new HashMap<>(asked);
            all.put("date", "2022-01-01");
            assertThat(ask("in-force-on", all)).as(asked.toString()).contains("通知,");
        }
    }

    @Test
    void listsThatAreOutOfStepAreMadeAnew() {
        says("任务", ":任务 pol:deadline \"2025-12-31\"^^xsd:date .");
        Node section = NodeFactory.createURI(Iris.BASE + "section/due/202512");
        store.write(() -> {
            store.dataset().deleteAny(Listings.GRAPH, section, Node.ANY, Node.ANY);
            return true;
        });
        assertThat(sections("due")).isEmpty();
        store.repair();
        assertThat(sections("due")).isEqualTo("202512,1");
    }
}
