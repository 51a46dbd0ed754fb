package org.policykg.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.policykg.EvidenceStyle;
import org.policykg.GeneratedNotices;
import org.policykg.Samples;
import org.policykg.authority.Authority;
import org.policykg.extract.Extraction;
import org.policykg.graph.Iris;
import org.policykg.graph.NoticeGraph;
import org.policykg.graph.Policy;
import org.policykg.store.Bindings;
import org.policykg.store.PolicyStore;
import org.policykg.store.QueryRunner;

/**
 * Every cell of every matrix of the specimens, of made-up and of generated notices: its number, the length of the list behind
 * it, and what SPARQL counts are the same.
 */
class CrossingsTest {
    private static final String BASE = "https://w3id.org/policykg/id/organization/";

    /** A body that leads a task and answers for it, tasks that several answer for or lead, a body that guides. */
    private static final String SHARED = """
            水利部 教育部 财政部关于校园节水的通知
            水教〔2022〕5号
            交通运输部、商务部：
            现就有关事项通知如下：
            （一）水利部会同商务部开展节水检查。
            （二）更换管道。（教育部、财政部负责，商务部配合）
            （三）编印手册。（教育部牵头，财政部负责，水利部指导）
            （四）公布名单。（交通运输部负责）
            水利部 教育部 财政部
            2022年5月6日
            """;

    /** Puts a plan out that gives its own addressees tasks. */
    private static final String PLAN = """
            商务部关于印发《“十四五”样品流通规划》的通知
            商样〔2021〕3号
            教育部、财政部：
            现将《“十四五”样品流通规划》印发给你们。
            商务部
            2021年3月4日
            “十四五”样品流通规划
            一、主要任务
            （一）建设仓库。（教育部牵头，财政部、教育部配合）
            （二）统计样品。（财政部负责）
            """;

    private static final PolicyStore STORE = PolicyStore.inMemory();

    @BeforeAll
    static void read() {
        Authority authority = Authority.load();
        STORE.prepare(authority);
        STORE.write(() -> {
            Stream<Extraction> written = Stream.concat(Stream.of(SHARED, PLAN), GeneratedNotices.of(60, 7))
                    .map(Samples::extraction);
            Stream.concat(Samples.specimens().stream(), written).forEach(extraction -> {
                String iri = NoticeGraph.iri(extraction);
                STORE.replaceNow(iri, NoticeGraph.triples(extraction, authority, EvidenceStyle.STATEMENTS));
            });
            return true;
        });
        setTwice("更换管道。");
    }

    /** Lets another document set a task too. */
    private static void setTwice(String words) {
        Node task = QueryRunner.table(
                        STORE, "SELECT ?task { ?task pol:taskText \"" + words + "\" }", Bindings.none(), 60, 1)
                .rows()
                .getFirst()
                .getFirst()
                .orElseThrow();
        String other = Iris.BASE + "document/节水分工";
        Node document = NodeFactory.createURI(other);
        List<Triple> said = List.of(
                Triple.create(document, RDF.Nodes.type, Policy.PolicyDocument.asNode()),
                Triple.create(document, DCTerms.title.asNode(), NodeFactory.createLiteralString("节水分工")),
                Triple.create(document, Policy.hasTask.asNode(), task));
        STORE.write(() -> STORE.replaceNow(other, said));
    }

    @AfterAll
    static void close() {
        STORE.close();
    }

    private static <T> T ask(Function<Facts, T> question) {
        return STORE.read(() -> question.apply(new Facts(STORE)));
    }

    private static Crossings.Table table(Crossings.Kind kind) {
        return ask(facts -> Crossings.read(facts).table(facts, kind, Optional.empty(), Integer.MAX_VALUE));
    }

    /** What the words on the page say, in SPARQL. */
    private static String counted(Crossings.Kind kind) {
        String two = "FILTER(?row != ?column) FILTER EXISTS { ?row org:classification ?one } "
                + "FILTER EXISTS { ?column org:classification ?other } } GROUP BY ?row ?column";
        return switch (kind) {
            case PLANS ->
                "SELECT ?row ?column (COUNT(DISTINCT ?thing) AS ?n) { ?column a pol:Plan . ?row org:classification ?kind . "
                        + "{ ?thing pol:promulgates|pol:forwards ?column ; pol:addressedTo ?row } UNION "
                        + "{ ?column pol:hasTask ?thing . ?thing pol:leadBody|pol:responsibleBody|pol:supportingBody|pol:guidingBody ?row } "
                        + "} GROUP BY ?row ?column";
            case TOGETHER ->
                "SELECT ?row ?column (COUNT(DISTINCT ?thing) AS ?n) { ?thing pol:addressedTo ?row , ?column " + two;
            case WORKING ->
                "SELECT ?row ?column (COUNT(DISTINCT ?thing) AS ?n) { "
                        + "{ ?thing a pol:Notice ; pol:issuedBy ?row , ?column } UNION { ?thing a pol:Task ; "
                        + "pol:leadBody|pol:responsibleBody ?row ; pol:leadBody|pol:responsibleBody|pol:supportingBody ?column } "
                        + two;
        };
    }

    @ParameterizedTest
    @EnumSource(Crossings.Kind.class)
    void everyNumberIsTheLengthOfTheListBehindItAndWhatSparqlCounts(Crossings.Kind kind) {
        Map<String, Integer> cells = new TreeMap<>();
        Crossings.Table table = table(kind);
        for (Crossings.Line line : table.rows()) {
            assertThat(line.cells().stream().mapToInt(count -> count))
                    .as(line.body().label())
                    .satisfies(numbers ->
                            assertThat(numbers.stream().mapToInt(n -> n).sum()).isEqualTo(line.total()));
            for (int i = 0; i < line.cells().size(); i++) {
                String row = line.body().iri();
                String column = table.columns().get(i).iri();
                int count = line.cells().get(i);
                if (count > 0) {
                    cells.put(row + " " + column, count);
                }
                Behind behind = ask(facts -> Behind.of(facts, kind, row, column, 0, 1000));
                assertThat(behind.total()).as(row + " × " + column).isEqualTo(count);
                assertThat(behind.shown()).hasSize(count).doesNotHaveDuplicates();
            }
        }
        Map<String, Integer> counted = new TreeMap<>();
        QueryRunner.table(STORE, counted(kind), Bindings.none(), 60, 100_000)
                .rows()
                .forEach(row -> counted.put(
                        row.get(0).orElseThrow() + " " + row.get(1).orElseThrow(),
                        Integer.valueOf(row.get(2).orElseThrow().getLiteralLexicalForm())));
        assertThat(cells).isEqualTo(counted).hasSizeGreaterThan(100);
        assertThat(table.most()).isGreaterThan(1);
    }

    private static List<String> behind(String row, String column) {
        return ask(facts -> Behind.of(facts, Crossings.Kind.WORKING, BASE + row, BASE + column, 0, 100))
                .shown()
                .stream()
                .map(Ref::label)
                .filter(label -> label.contains("校园节水")
                        || List.of("水利部会同商务部开展节水检查。", "更换管道。", "编印手册。", "公布名单。").contains(label))
                .toList();
    }

    @Test
    void workingTogetherIsToShareATaskOrToIssueANotice() {
        String water = "中华人民共和国水利部";
        String education = "中华人民共和国教育部";
        String finance = "中华人民共和国财政部";
        String commerce = "中华人民共和国商务部";
        String notice = "水利部 教育部 财政部关于校园节水的通知";
        // leads and answers for one task: it counts once
        assertThat(behind(water, commerce)).containsExactly("水利部会同商务部开展节水检查。");
        assertThat(behind(water, education)).containsExactly(notice);
        // both answer for one, one leads what the other answers for
        assertThat(behind(education, finance)).containsExactlyInAnyOrder(notice, "更换管道。", "编印手册。");
        assertThat(behind(finance, education)).containsExactlyInAnyOrder(notice, "更换管道。", "编印手册。");
        assertThat(behind(education, commerce)).containsExactly("更换管道。");
        // who supports does not lead, and who guides does not work with them
        assertThat(behind(commerce, education)).isEmpty();
        assertThat(behind(education, water)).containsExactly(notice);
        assertThat(behind("中华人民共和国交通运输部", commerce)).isEmpty();
    }
}
