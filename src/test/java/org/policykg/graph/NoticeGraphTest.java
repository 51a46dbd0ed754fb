package org.policykg.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policykg.EvidenceStyle;
import org.policykg.Samples;
import org.policykg.authority.Authority;
import org.policykg.extract.Extraction;
import org.policykg.notice.Notice;
import org.policykg.notice.NoticeParser;
import org.policykg.store.Validation;

class NoticeGraphTest {
    private static final Authority AUTHORITY = Authority.load();
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
    private static final Node TEXT = Policy.text.asNode();

    static Graph graph(Extraction extraction) {
        Graph graph = GraphFactory.createDefaultGraph();
        NoticeGraph.triples(extraction, AUTHORITY, EvidenceStyle.STATEMENTS).forEach(graph::add);
        return graph;
    }

    static Stream<Extraction> specimens() {
        return Samples.specimens().stream();
    }

    @Test
    void aNoticeBecomesThisGraph() {
        Extraction extraction = Samples.extraction(
                "云岭省财政厅关于印发《茶业“十四五”规划》的通知\n云财〔2022〕4号\n商务部：\n现将《茶业“十四五”规划》印发给你们。\n云岭省财政厅\n2022年3月21日\n");
        Graph expected = GraphFactory.createDefaultGraph();
        RDFParser.create().lang(Lang.TURTLE).source(new StringReader("""
                        PREFIX pol: <https://w3id.org/policykg/ontology#>
                        PREFIX dcterms: <http://purl.org/dc/terms/>
                        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
                        PREFIX time: <http://www.w3.org/2006/time#>
                        PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
                        BASE <https://w3id.org/policykg/id/>
                        <document/云岭省财政厅关于印发茶业十四五规划的通知_云财〔2022〕4号> a pol:Notice ;
                          pol:editionOf <document/云岭省财政厅关于印发茶业十四五规划的通知> ;
                          dcterms:title "云岭省财政厅关于印发《茶业“十四五”规划》的通知" ;
                          pol:documentNumber "云财〔2022〕4号" ;
                          pol:dateIssued "2022-03-21"^^xsd:date ;
                          pol:documentType <type/通知> ;
                          pol:sourcePath "notice.txt" ;
                          pol:issuedBy <organization/云岭省财政厅> ;
                          pol:addressedTo <organization/中华人民共和国商务部> ;
                          pol:promulgates <document/茶业十四五规划_云财〔2022〕4号> .
                        <document/云岭省财政厅关于印发茶业十四五规划的通知> a pol:PolicyDocument ;
                          dcterms:title "云岭省财政厅关于印发《茶业“十四五”规划》的通知" .
                        <type/通知> a skos:Concept ; skos:prefLabel "通知"@zh .
                        <organization/云岭省财政厅> a pol:Organization ; skos:prefLabel "云岭省财政厅"@zh ;
                          pol:region <region/云岭省> ; pol:function <function/财政> ;
                          pol:counterpartOf <organization/中华人民共和国财政部> .
                        <region/云岭省> a pol:Region ; skos:prefLabel "云岭省"@zh .
                        <function/财政> a skos:Concept ; skos:prefLabel "财政"@zh .
                        <organization/中华人民共和国财政部> a pol:Organization ;
                          skos:prefLabel "中华人民共和国财政部"@zh .
                        <organization/中华人民共和国商务部> a pol:Organization ;
                          skos:prefLabel "中华人民共和国商务部"@zh ; skos:altLabel "商务部"@zh .
                        <document/茶业十四五规划_云财〔2022〕4号> a pol:Plan ; dcterms:title "茶业“十四五”规划" ;
                          pol:editionOf <document/茶业十四五规划> ; pol:planPeriod <period/十四五> .
                        <document/茶业十四五规划> a pol:Plan ; dcterms:title "茶业“十四五”规划" ;
                          pol:planPeriod <period/十四五> .
                        <period/十四五> a time:ProperInterval ; rdfs:label "十四五" ;
                          time:hasBeginning <day/2021-01-01> ; time:hasEnd <day/2025-12-31> .
                        <day/2021-01-01> a time:Instant ; time:inXSDDate "2021-01-01"^^xsd:date .
                        <day/2025-12-31> a time:Instant ; time:inXSDDate "2025-12-31"^^xsd:date .
                        """)).parse(expected);
        Graph actual = GraphFactory.createDefaultGraph();
        NoticeGraph.triples(extraction, AUTHORITY, EvidenceStyle.NONE).stream()
                .filter(triple -> !triple.getPredicate().equals(TEXT))
                .forEach(actual::add);
        assertThat(actual.stream().map(Triple::toString).sorted().toList())
                .isEqualTo(expected.stream().map(Triple::toString).sorted().toList());
    }

    /** The golden folder: a specimen goes in, this Turtle comes out. To renew it: {@code mvn test -Dgolden.write=true}. */
    @ParameterizedTest
    @MethodSource("specimens")
    void aSpecimenBecomesItsGoldenGraph(Extraction extraction) throws IOException {
        Path golden = GOLDEN.resolve(extraction.notice().source().path() + ".ttl");
        Graph graph = graph(extraction);
        graph.add(Triple.create(
                NodeFactory.createURI(Iris.NAMES),
                OWL2.versionInfo.asNode(),
                NodeFactory.createLiteralString(Iris.NAMES_VERSION)));
        graph.add(Triple.create(
                NodeFactory.createURI(Iris.NAMES), DCTerms.license.asNode(), NodeFactory.createURI(Iris.DATA_LICENSE)));
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(GOLDEN);
            try (var out = Files.newOutputStream(golden);
                    var writer = new org.policykg.store.DumpWriter(org.policykg.store.DumpFormat.TURTLE, out)) {
                writer.write(
                        NoticeGraph.iri(extraction),
                        NoticeGraph.triples(extraction, AUTHORITY, EvidenceStyle.STATEMENTS));
            }
        }
        Graph expected = GraphFactory.createDefaultGraph();
        RDFParser.source(golden).parse(expected);
        assertThat(missing(expected, graph)).as("no longer said").isEmpty();
        assertThat(missing(graph, expected)).as("newly said").isEmpty();
    }

    private static List<String> missing(Graph from, Graph in) {
        return from.stream()
                .filter(t -> !in.contains(t))
                .map(Triple::toString)
                .sorted()
                .toList();
    }

    @Test
    void evidenceOfSpecimensIsExact() {
        Samples.specimens().forEach(NoticeGraphTest::assertExact);
    }

    @Tag("long")
    @Test
    void evidenceOfRealNoticesIsExact() {
        Samples.realNotices().forEach(NoticeGraphTest::assertExact);
    }

    /** The offsets of the graph, taken in code points of the text that it keeps, give words that the notice has. */
    private static void assertExact(Extraction extraction) {
        Graph graph = graph(extraction);
        String text = graph.find(Node.ANY, TEXT, Node.ANY).next().getObject().getLiteralLexicalForm();
        int length = text.codePointCount(0, text.length());
        Set<String> quotes = new HashSet<>();
        Stream.of(
                        extraction.bodies(),
                        extraction.citations(),
                        extraction.tasks(),
                        extraction.targets(),
                        extraction.funding(),
                        extraction.memberships(),
                        extraction.force())
                .flatMap(List::stream)
                .forEach(mention -> mention.origin().span().ifPresent(span -> quotes.add(span.in(text))));
        extraction
                .tasks()
                .forEach(task -> Stream.of(task.bodies(), task.deadlines(), task.recurrences())
                        .flatMap(List::stream)
                        .forEach(m -> m.origin().span().ifPresent(span -> quotes.add(span.in(text)))));
        extraction.notice().number().ifPresent(part -> quotes.add(part.span().in(text)));
        extraction
                .notice()
                .dateIssued()
                .ifPresent(part -> quotes.add(part.span().in(text)));
        extraction.notice().attachments().forEach(a -> quotes.add(a.span().in(text)));
        graph.find(Node.ANY, Policy.start.asNode(), Node.ANY).forEachRemaining(triple -> {
            int start = (Integer) triple.getObject().getLiteralValue();
            int end = (Integer) graph.find(triple.getSubject(), Policy.end.asNode(), Node.ANY)
                    .next()
                    .getObject()
                    .getLiteralValue();
            assertThat(start).isBetween(0, length).isLessThan(end);
            assertThat(end).isLessThanOrEqualTo(length);
            String quote = text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
            assertThat(quotes).contains(quote);
        });
    }

    @Test
    void everyLinkOfANoticeHasEvidence() {
        for (Extraction extraction : Samples.specimens()) {
            Graph graph = graph(extraction);
            Set<Triple> reified = graph.find(Node.ANY, Terms.REIFIES, Node.ANY)
                    .mapWith(t -> t.getObject().getTriple())
                    .toSet();
            Set<Node> links = Set.of(
                    Policy.issuedBy.asNode(),
                    Policy.addressedTo.asNode(),
                    Policy.copiedTo.asNode(),
                    Policy.approvedBy.asNode(),
                    Policy.promulgates.asNode(),
                    Policy.forwards.asNode(),
                    Policy.approves.asNode(),
                    Policy.repliesTo.asNode(),
                    Policy.basedOn.asNode(),
                    Policy.repeals.asNode(),
                    Policy.amends.asNode(),
                    Policy.cites.asNode(),
                    Policy.hasTask.asNode(),
                    Policy.leadBody.asNode(),
                    Policy.responsibleBody.asNode(),
                    Policy.supportingBody.asNode(),
                    Policy.guidingBody.asNode(),
                    Policy.deadline.asNode());
            assertThat(graph.stream().filter(t -> links.contains(t.getPredicate())))
                    .isNotEmpty()
                    .allSatisfy(link -> assertThat(reified).contains(link));
        }
    }

    @Test
    void evidenceTakesAtMostSevenStatements() {
        Graph graph = graph(Samples.specimens().getLast());
        graph.find(Node.ANY, Terms.REIFIES, Node.ANY)
                .forEachRemaining(triple -> assertThat(graph.find(triple.getSubject(), Node.ANY, Node.ANY)
                                .toList())
                        .hasSizeLessThanOrEqualTo(7));
    }

    @Test
    void specimensConform() {
        Graph all = GraphFactory.createDefaultGraph();
        Samples.specimens().forEach(extraction -> graph(extraction).stream().forEach(all::add));
        assertThat(Validation.of(all).findings()).isEmpty();
    }

    @Tag("long")
    @Test
    void realNoticesConform() {
        for (Extraction extraction : Samples.realNotices()) {
            assertThat(Validation.of(graph(extraction)).findings())
                    .as(extraction.notice().source().path())
                    .isEmpty();
        }
    }

    /** Words of the grammar in any order: whatever comes of them, it conforms and its evidence is exact. */
    @Tag("long")
    @Test
    void wordsInAnyOrderConform() {
        String[] words = {
            "云岭省人民政府",
            "国务院",
            "关于",
            "印发",
            "《",
            "》",
            "〈",
            "〉",
            "（",
            "）",
            "〔",
            "〕",
            "规划",
            "通知",
            "的",
            "：",
            "，",
            "。",
            "、",
            "；",
            "一、",
            "（一）",
            "附件",
            "附件：",
            "抄送：",
            "2022年3月21日",
            "云政发〔2022〕4号",
            "牵头",
            "负责",
            "配合",
            "各省、自治区、直辖市",
            "人民政府",
            "财政部",
            "以下简称",
            "根据",
            "废止",
            "收悉",
            "2023年底前",
            "自2022年7月1日起施行",
            "有效期5年",
            "\n",
            "\n",
            "\n",
            "\n",
            "😀",
            "#",
            "<script>",
            "\"",
            "1.",
            "现将",
            "印发给你们",
            "会同",
            "有关部门",
            "第",
            "条",
            "令",
            "公告",
            "转发",
            "同意",
            "已经",
            "北京、天津",
            "省",
            "新疆生产建设兵团",
            "责任单位："
        };
        Random random = new Random(20211123);
        int notices = 0;
        for (int i = 0; i < 3000; i++) {
            String content = "云岭省财政厅关于某事的通知\n云财〔2022〕4号\n"
                    + random.ints(5 + random.nextInt(60), 0, words.length)
                            .mapToObj(w -> words[w])
                            .collect(Collectors.joining());
            if (NoticeParser.parse(Samples.document("fuzz.txt", content)) instanceof Notice notice) {
                notices++;
                Extraction extraction = Samples.read(notice);
                assertExact(extraction);
                if (i % 10 == 0) {
                    assertThat(Validation.of(graph(extraction)).findings())
                            .as(content)
                            .isEmpty();
                }
            }
        }
        assertThat(notices).isGreaterThan(2000);
    }

    /** Not a clock, but a text on which work that grows with the square of its length would not end. */
    @Tag("long")
    @Test
    void aVeryLongParagraphIsReadToItsEnd() {
        String paragraph = "稳住规模（省财政厅、省商务厅负责），依据《甲办法》和《乙办法》（云财〔2021〕4号）2023年底前完成，";
        Extraction extraction =
                Samples.extraction("云岭省财政厅关于某事的通知\n云财〔2022〕4号\n各市财政局：\n一、" + paragraph.repeat(5000) + "。\n");
        assertThat(extraction.tasks()).hasSizeGreaterThanOrEqualTo(5000);
        assertThat(extraction.citations()).hasSize(2);
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(
            strings = {"《", "（", "自", "前", "2023年6月底前，", "经国务院、", "一、稳住规模\n责任单位：省财政厅\n", "根据国发〔2015〕43号文件，", "由", "〔"})
    void wordsThatNeverEndAreReadToTheirEnd(String words) {
        Extraction extraction =
                Samples.extraction("云岭省财政厅关于某事的通知\n云财〔2022〕4号\n各市财政局：\n" + words.repeat(20_000) + "。\n");
        assertThat(graph(extraction).isEmpty()).isFalse();
    }

    @Test
    void theArticleThatPrintsANoticeIsItsSource() {
        Graph graph = graph(
                Samples.extraction(
                        "财政厅发文要求做好预算公开\n记者从云岭省财政厅获悉，财政厅近日发出通知，部署预算公开工作。通知全文如下：\n云岭省财政厅关于做好预算公开工作的通知\n云财〔2023〕5号\n各市财政局：\n请办理。\n云岭省财政厅\n2023年5月31日\n"));
        Node article = graph.find(Node.ANY, Terms.SOURCE, Node.ANY).next().getObject();
        assertThat(graph.contains(article, Terms.TITLE, Terms.string("财政厅发文要求做好预算公开")))
                .isTrue();
    }

    @Test
    void allWhomATitleNamesIssuedTheDocumentThatIsCited() {
        Graph graph = graph(
                Samples.extraction(
                        "云岭省商务厅关于做好茶业工作的通知\n云商发〔2099〕5号\n各市、县商务局：\n根据《财政部 商务部关于支持茶业发展的通知》（财建〔2098〕2号）和《财政部等部门关于茶税的通知》（财税〔2098〕3号），请办理。\n云岭省商务厅\n2099年5月18日\n"));
        assertThat(graph.find(Node.ANY, Policy.issuedBy.asNode(), Node.ANY)
                        .mapWith(triple -> triple.getSubject().getURI().replaceAll(".*_", "") + " "
                                + triple.getObject().getURI().replaceAll(".*/", ""))
                        .toList())
                .containsExactlyInAnyOrder(
                        "云商发〔2099〕5号 云岭省商务厅",
                        "财建〔2098〕2号 中华人民共和国财政部",
                        "财建〔2098〕2号 中华人民共和国商务部",
                        "财税〔2098〕3号 中华人民共和国财政部");
    }

    @Test
    void annotationsSayTheSameForStoresOfRdf11() {
        Extraction extraction = Samples.specimens().getFirst();
        List<Triple> triples = NoticeGraph.triples(extraction, AUTHORITY, EvidenceStyle.ANNOTATIONS);
        assertThat(triples).noneMatch(triple -> triple.getObject().isTripleTerm());
        Node exact = Terms.uri("http://www.w3.org/ns/oa#exact");
        assertThat(triples.stream().filter(t -> t.getPredicate().equals(exact)))
                .isNotEmpty()
                .allSatisfy(t -> assertThat(extraction.notice().text())
                        .contains(t.getObject().getLiteralLexicalForm()));
    }

    /** Code and ontology agree: what graphs say is defined, and what is defined has both languages. */
    @Test
    void theVocabularyIsDefinedAndUsedAsDefined() {
        Graph ontology = Vocabulary.ontology();
        String namespace = "https://w3id.org/policykg/ontology#";
        Set<Node> defined = ontology.find(Node.ANY, RDF.Nodes.type, Node.ANY)
                .mapWith(Triple::getSubject)
                .filterKeep(node -> node.isURI() && node.getURI().startsWith(namespace))
                .toSet();
        for (Extraction extraction : Samples.specimens()) {
            graph(extraction).stream()
                    .flatMap(t -> Stream.of(t.getPredicate(), t.getObject()))
                    .filter(node -> node.isURI() && node.getURI().startsWith(namespace))
                    .forEach(node -> assertThat(defined).contains(node));
        }
        Node definition = Terms.uri("http://www.w3.org/2004/02/skos/core#definition");
        for (Node term : defined) {
            for (Node property : List.of(RDFS.Nodes.label, definition)) {
                assertThat(ontology.find(term, property, Node.ANY)
                                .mapWith(t -> t.getObject().getLiteralLanguage())
                                .toList())
                        .as(term + " " + property)
                        .containsExactlyInAnyOrder("zh", "en");
            }
        }
    }
}
