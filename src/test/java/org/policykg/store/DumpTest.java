package org.policykg.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.atIndex;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.policykg.EvidenceStyle;
import org.policykg.Samples;
import org.policykg.authority.Authority;
import org.policykg.extract.Extraction;
import org.policykg.graph.Iris;
import org.policykg.graph.NoticeGraph;
import org.policykg.graph.Policy;
import org.policykg.graph.Prefixes;

/** What a dump looks like, and that it says what the graphs say, in every format and with evidence in every form. */
class DumpTest {
    private static final Authority AUTHORITY = Authority.load();
    private static final PolicyStore SPECIMENS = PolicyStore.inMemory();
    private static final Node EXACT = NodeFactory.createURI("http://www.w3.org/ns/oa#exact");

    private static final String FIRST = """
            云岭省水利厅关于印发《云岭省清河行动方案》的通知
            云水〔2031〕4号
            云岭省财政厅，临川湾市人民政府：
            根据《云岭省河道管理条例》和《云岭省水利厅关于做好河道巡查工作的通知》（云水〔2030〕9号），现将《云岭省清河行动方案》印发给你们。
            一、整修堤岸。（省水利厅牵头，省财政厅配合）
            二、清除淤泥。（省水利厅负责）
            云岭省水利厅
            2031年3月5日
            """;

    private static final String SECOND = """
            云岭省水利厅关于做好河道巡查工作的通知
            云水〔2030〕9号
            临川湾市人民政府：
            请于2030年9月底前完成巡查。
            云岭省水利厅
            2030年3月5日
            """;

    @BeforeAll
    static void read() {
        fill(SPECIMENS, Samples.specimens());
    }

    @AfterAll
    static void close() {
        SPECIMENS.close();
    }

    private static void fill(PolicyStore store, List<Extraction> extractions) {
        store.prepare(AUTHORITY);
        store.write(() -> {
            for (Extraction extraction : extractions) {
                store.replaceNow(
                        NoticeGraph.iri(extraction),
                        NoticeGraph.triples(extraction, AUTHORITY, EvidenceStyle.STATEMENTS));
            }
            return true;
        });
    }

    private static String exported(PolicyStore store, DumpFormat format, EvidenceStyle style) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Export.write(store, format, style, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String converted(DumpFormat format, EvidenceStyle style, String... notices) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DumpWriter writer = new DumpWriter(format, out)) {
            for (String notice : notices) {
                Extraction extraction = Samples.extraction(notice);
                writer.write(NoticeGraph.iri(extraction), NoticeGraph.triples(extraction, AUTHORITY, style));
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Turtle in which a region stands before a body's name with no sign between them, as it is printed. */
    private static String turtle(String... notices) {
        return converted(DumpFormat.TURTLE, EvidenceStyle.NONE, notices).replaceAll("(body:\\S{2,4}[省市])_", "$1");
    }

    private static DatasetGraph parsed(String dump, DumpFormat format) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        Lang lang = switch (format) {
            case TURTLE -> Lang.TURTLE;
            case TRIG -> Lang.TRIG;
            case NTRIPLES -> Lang.NTRIPLES;
            case NQUADS -> Lang.NQUADS;
            case JSONLD -> Lang.JSONLD11;
        };
        RDFParser.fromString(dump, lang).parse(dataset);
        return dataset;
    }

    static Stream<Arguments> formats() {
        return Arrays.stream(DumpFormat.values())
                .flatMap(format -> Arrays.stream(EvidenceStyle.values())
                        .filter(format::carries)
                        .map(style -> Arguments.of(format, style)));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void anExportIsTheSameEveryTimeAndSaysWhatTheStoreSays(DumpFormat format, EvidenceStyle style) {
        String dump = exported(SPECIMENS, format, style);
        List<Extraction> turned = new ArrayList<>(Samples.specimens()).reversed();
        try (PolicyStore other = PolicyStore.inMemory()) {
            fill(other, turned);
            assertThat(exported(other, format, style)).isEqualTo(dump);
        }
        List<String> expected = new ArrayList<>();
        DumpHeader.STATEMENTS.forEach(
                said -> expected.add((format.hasGraphs() ? Quad.defaultGraphIRI + " " : "") + said));
        SPECIMENS.read(() -> {
            SPECIMENS.dataset().listGraphNodes().forEachRemaining(name -> {
                if (!name.getURI().endsWith("/store")
                        && !name.hasURI(Iris.SHOWN_GRAPH)
                        && !name.hasURI(Iris.SUMMARY_GRAPH)) {
                    List<Triple> all = SPECIMENS.graphNow(name.getURI()).toList();
                    DumpEvidence.in(style, all)
                            .forEach(triple -> expected.add((format.hasGraphs() ? name + " " : "") + triple));
                }
            });
            return true;
        });
        List<String> actual = parsed(dump, format).stream()
                .map(quad -> (format.hasGraphs() ? quad.getGraph() + " " : "") + quad.asTriple())
                .toList();
        assertThat(actual.stream().distinct().sorted().toList())
                .isEqualTo(expected.stream().distinct().sorted().toList());
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aDumpConforms(DumpFormat format, EvidenceStyle style) {
        Graph graph = DumpReader.newGraph();
        parsed(exported(SPECIMENS, format, style), format).stream()
                .map(Quad::asTriple)
                .forEach(graph::add);
        assertThat(Validation.of(graph).findings()).isEmpty();
        assertThat(graph.contains(Node.ANY, EXACT, Node.ANY)).isEqualTo(style == EvidenceStyle.ANNOTATIONS);
        assertThat(graph.contains(Node.ANY, RDF.Nodes.reifies, Node.ANY)).isEqualTo(style == EvidenceStyle.STATEMENTS);
        assertThat(graph.contains(Node.ANY, Policy.rule.asNode(), Node.ANY)).isEqualTo(style != EvidenceStyle.NONE);
    }

    /** What other programs of RDF 1.1 cannot read is not there. */
    @ParameterizedTest
    @EnumSource(DumpFormat.class)
    void aDumpIsOfRdf11UnlessStatementsAboutStatementsAreAsked(DumpFormat format) {
        for (EvidenceStyle style : List.of(EvidenceStyle.NONE, EvidenceStyle.ANNOTATIONS)) {
            String dump = exported(SPECIMENS, format, style);
            assertThat(dump).doesNotContain("<<", "{|", "rdf:reifies", "ns#reifies", "@version");
            assertThat(dump.lines())
                    .noneMatch(
                            line -> line.matches("(?i)\\s*@?version\\s.*") || line.matches(".*\"@\\w+--(?:ltr|rtl).*"));
        }
        if (format.carries(EvidenceStyle.STATEMENTS)) {
            assertThat(exported(SPECIMENS, format, EvidenceStyle.STATEMENTS)).contains("<<(");
        }
    }

    @Test
    void turtleIsForPeople() {
        assertThat(turtle(FIRST).replaceFirst("(?s).*PREFIX[^\n]*\n", "")).startsWith("""

                        <https://w3id.org/policykg/id/names>
                                owl:versionInfo  "2" ;
                                dcterms:license  <https://creativecommons.org/publicdomain/zero/1.0/> .

                        doc:云岭省水利厅关于印发云岭省清河行动方案的通知_云水〔2031〕4号
                                a                   pol:Notice ;
                                dcterms:title       "云岭省水利厅关于印发《云岭省清河行动方案》的通知" ;
                                pol:documentNumber  "云水〔2031〕4号" ;
                                pol:dateIssued      "2031-03-05"^^xsd:date ;
                                pol:documentType    type:通知 ;
                                pol:editionOf       doc:云岭省水利厅关于印发云岭省清河行动方案的通知 ;
                                pol:issuedBy        body:云岭省水利厅 ;
                                pol:addressedTo     body:云岭省财政厅 ,
                                                    body:临川湾市人民政府 ;
                        """);
    }

    @Test
    void noLineOfTurtleEndsInASpace() {
        for (DumpFormat format : List.of(DumpFormat.TURTLE, DumpFormat.TRIG)) {
            assertThat(converted(format, EvidenceStyle.STATEMENTS, FIRST, SECOND)
                            .lines())
                    .noneMatch(line -> line.endsWith(" "));
        }
    }

    private static List<String> subjects(String turtle) {
        return turtle.lines()
                .filter(line -> line.matches("\\w+:\\S+|<[^>]*>") && !line.endsWith("/names>"))
                .toList();
    }

    @Test
    void aNoticeComesFirstThenDocumentsTasksAndBodiesAsTheyArePrinted() {
        String dump = turtle(FIRST);
        List<String> subjects = subjects(dump);
        assertThat(subjects.getFirst()).endsWith("通知_云水〔2031〕4号");
        assertThat(subjects).doesNotHaveDuplicates();
        String kinds = subjects.stream()
                .map(subject -> subject.contains("task") ? "t" : subject.startsWith("doc:") ? "d" : "b")
                .reduce("", String::concat);
        assertThat(kinds).matches("d{4,}t{2}b{4,}");
        assertThat(subjects.stream()
                        .filter(subject -> subject.startsWith("body:"))
                        .toList())
                .startsWith("body:云岭省水利厅", "body:云岭省财政厅", "body:临川湾市人民政府");
    }

    @Test
    void aStoreWritesANoticeAsConvertDoes() {
        List<String> notices = List.of(FIRST);
        try (PolicyStore store = PolicyStore.inMemory()) {
            fill(store, notices.stream().map(Samples::extraction).toList());
            for (EvidenceStyle style : List.of(EvidenceStyle.NONE, EvidenceStyle.STATEMENTS)) {
                String converted = converted(DumpFormat.TRIG, style, FIRST);
                assertThat(exported(store, DumpFormat.TRIG, style)).startsWith(converted);
            }
        }
    }

    @Test
    void whatSeveralNoticesSayOfABodyIsWrittenOnce() {
        String city = "body:临川湾市人民政府\n";
        assertThat(turtle(FIRST, SECOND).split(city, -1)).hasSize(2);
        List<String> lines = converted(DumpFormat.NTRIPLES, EvidenceStyle.NONE, FIRST, SECOND)
                .lines()
                .toList();
        assertThat(lines).doesNotHaveDuplicates();
        // for people a notice says all of itself, though another has its title and number too
        assertThat(turtle(FIRST, SECOND))
                .containsPattern(
                        "通知_云水〔2030〕9号\n +a +pol:Notice ;\n +dcterms:title .*;\n +pol:documentNumber +\"云水〔2030〕9号\"");
    }

    @Test
    void jsonLdHasItsContextFirstAndANoticeAMember() {
        String dump = converted(DumpFormat.JSONLD, EvidenceStyle.NONE, FIRST, SECOND);
        assertThat(dump).startsWith("{\n    \"@context\": {").endsWith("}\n");
        var root =
                jakarta.json.Json.createReader(new java.io.StringReader(dump)).readObject();
        assertThat(root.keySet()).containsExactly("@context", "@graph");
        assertThat(root.getJsonArray("@graph").getValuesAs(jakarta.json.JsonObject.class))
                .hasSize(3)
                .satisfies(version -> assertThat(version.getString("@id")).endsWith("names"), atIndex(0))
                .filteredOn(member -> member.containsKey("@graph"))
                .hasSize(2)
                .allSatisfy(member -> assertThat(member.keySet()).containsExactlyInAnyOrder("@id", "@graph"));
    }

    private static final Pattern PREFIXED = Pattern.compile("(?<![\\w<\"])[a-z]+:(?!/)[^\\s;,<>\"]*");
    private static final Pattern WRITTEN_OUT = Pattern.compile("<[^<>\"\\s]+>");

    /** Of the IRIs that Jena's own writer writes with our prefixes, nearly all are short. */
    private static void mostIrisAreShort(List<Extraction> extractions) {
        Graph graph = GraphFactory.createDefaultGraph();
        Prefixes.all().forEach(graph.getPrefixMapping()::setNsPrefix);
        Samples.graphs(extractions, AUTHORITY, EvidenceStyle.NONE, (notice, triples) -> triples.forEach(graph::add));
        String plain = RDFWriter.source(graph)
                .format(RDFFormat.TURTLE_PRETTY)
                .asString()
                .replaceAll("(?m)^PREFIX.*$", "")
                .replaceAll("\"(?:[^\"\\\\]++|\\\\.)*+\"", "\"\"")
                .replaceAll("\\^\\^xsd:\\w+", "");
        Map<String, Integer> writtenOut = new TreeMap<>();
        long written = WRITTEN_OUT
                .matcher(plain)
                .results()
                .map(MatchResult::group)
                .peek(iri -> writtenOut.merge(iri.replaceFirst("(/id/\\w+/).*", "$1"), 1, Integer::sum))
                .count();
        long prefixed = PREFIXED.matcher(plain).results().count();
        assertThat((double) prefixed / (prefixed + written))
                .as(writtenOut.toString())
                .isGreaterThanOrEqualTo(0.97);
    }

    @Test
    void mostIrisOfSpecimensAreShort() {
        mostIrisAreShort(Samples.specimens());
    }

    @Test
    void mostIrisOfRealNoticesAreShort() {
        mostIrisAreShort(Samples.realNotices());
    }
}
