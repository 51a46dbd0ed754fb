package org.policykg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policykg.EvidenceStyle;
import org.policykg.Samples;
import org.policykg.authority.Authority;
import org.policykg.graph.Annotations;
import org.policykg.graph.Iris;
import org.policykg.graph.NoticeGraph;
import org.policykg.store.DumpFormat;
import org.policykg.store.DumpReader;
import org.policykg.store.Validation;

/** What {@code validate} says of dumps. */
class ValidateTest {
    @TempDir
    Path folder;

    @Test
    void aWarningIsToldAndPasses() throws IOException {
        Path dump = Files.writeString(folder.resolve("dump.ttl"), """
                PREFIX pol: <https://w3id.org/policykg/ontology#>
                PREFIX dcterms: <http://purl.org/dc/terms/>
                <https://example.org/a> a pol:PolicyDocument ; dcterms:title "甲" ; pol:attachment <http://example.org:80/a> .
                """);
        Run run = Run.of("validate", dump.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err())
                .contains("policykg: warning: " + dump + ": [line: 3, col: ")
                .endsWith("policykg: 3 statements: they conform\n");
    }

    @Test
    void anErrorEndsTheReading() throws IOException {
        Path dump = Files.writeString(folder.resolve("dump.ttl"), "<a b> <p:p> 1 .\n");
        Run run = Run.of("validate", dump.toString());
        assertThat(run.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run.err())
                .startsWith("policykg: " + dump + ": [line: 1, col: ")
                .hasLineCount(1);
    }

    @Test
    void namesOfAnotherVersionAreTold() throws IOException {
        Path notice =
                Files.writeString(folder.resolve("通知.txt"), "云岭省财政厅关于开展检查的通知\n各市财政局：\n请认真检查。\n云岭省财政厅\n2023年6月1日\n");
        Path dump = folder.resolve("dump.nt");
        assertThat(Run.of("convert", notice.toString(), "-o", dump.toString()).code())
                .isZero();
        String now = Files.readString(dump);
        assertThat(now)
                .startsWith(
                        "<https://w3id.org/policykg/id/names> <http://www.w3.org/2002/07/owl#versionInfo> \"2\" .\n");
        assertThat(Run.of("validate", dump.toString()).err()).hasLineCount(1);
        Files.writeString(dump, now.replaceFirst("\"2\"", "\"1\""));
        Run run = Run.of("validate", dump.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err())
                .startsWith("policykg: warning: " + dump + ": its things have names of version 1,")
                .hasLineCount(2);
    }

    @Test
    void manyWarningsAreCounted() throws IOException {
        Path dump = Files.writeString(
                folder.resolve("dump.ttl"),
                "<https://example.org/a> <https://example.org/p> <http://example.org:80/a> .\n".repeat(30));
        Run run = Run.of("validate", dump.toString());
        assertThat(run.err()).contains("policykg: 10 more warnings\n").hasLineCount(22);
    }

    /** A dump in JSON-LD holds the statements that the others hold, with evidence as annotations. */
    @Test
    void jsonLdHoldsEveryStatement() throws IOException {
        Path odd = Files.writeString(folder.resolve("odd.html"), """
                <div><p>云岭省财政厅关于“稳”字当头的通知</p><p>云财〔2022〕4号</p><p>各市财政局：</p><p>请于2023年6月底前办理。</p>
                <p>附件：1.<a href="http://www.example.org:81/附件[1].doc">表 一</a></p>
                <p>2.<a href="http://www.example.org/100%.doc#a#b">表二</a></p><p>云岭省财政厅</p><p>2022年3月1日</p></div>
                """);
        Graph expected = DumpReader.newGraph();
        List<Triple> all = new ArrayList<>();
        Samples.graphs(
                Samples.extractions(folder),
                Authority.load(),
                EvidenceStyle.STATEMENTS,
                (iri, triples) -> all.addAll(Annotations.of(triples, EvidenceStyle.ANNOTATIONS)));
        Samples.graphs(
                Samples.specimens(),
                Authority.load(),
                EvidenceStyle.STATEMENTS,
                (iri, triples) -> all.addAll(Annotations.of(triples, EvidenceStyle.ANNOTATIONS)));
        all.add(Triple.create(
                NodeFactory.createURI(Iris.NAMES),
                OWL2.versionInfo.asNode(),
                NodeFactory.createLiteralString(Iris.NAMES_VERSION)));
        all.add(Triple.create(
                NodeFactory.createURI(Iris.NAMES), DCTerms.license.asNode(), NodeFactory.createURI(Iris.DATA_LICENSE)));
        all.forEach(expected::add);
        Path dump = folder.resolve("dump.jsonld");
        Run convert = Run.of(
                "convert",
                odd.toString(),
                Samples.SPECIMENS.toString(),
                "--evidence",
                "annotations",
                "-o",
                dump.toString());
        assertThat(convert.err()).contains(all.size() + " statements");
        Graph read = DumpReader.newGraph();
        assertThat(DumpReader.read(dump, read, warning -> {})).isEqualTo(all.size());
        assertThat(read.isIsomorphicWith(expected)).isTrue();
        assertThat(Run.of("validate", dump.toString()).err())
                .endsWith("policykg: " + all.size() + " statements: they conform\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"rule\": \"[^\"]*\",",
                "\"rdf:predicate\": [^}]*},",
                "\"oa:end\": [^}]*},|\"oa:end\": \\d+,",
                "\"taskText\": \"[^\"]*\",",
                "\"oa:exact\": \"(?=[^\"])",
            })
    void aFaultInJsonLdIsFound(String lost) throws IOException {
        Path dump = folder.resolve("dump.jsonld");
        Run.of("convert", "data/notices/trade-plan.md", "--evidence", "annotations", "-o", dump.toString());
        String whole = Files.readString(dump);
        Matcher member = Pattern.compile(lost).matcher(whole);
        assertThat(member.find()).isTrue();
        Files.writeString(
                dump,
                lost.startsWith("\"oa:exact")
                        ? whole.substring(0, member.start()) + "\"pol:was\": \"" + whole.substring(member.end())
                        : whole.substring(0, member.start()) + whole.substring(member.end()));
        Run run = Run.of("validate", dump.toString());
        assertThat(run.code()).as(run.out() + run.err()).isEqualTo(ExitCode.PARTLY);
    }

    /** Of all the ways to print a name, one is the body's full name; the others are names beside it. */
    @Test
    void aBodyHasOneFullNameWhateverItsQuotes() throws IOException {
        Files.writeString(folder.resolve("a.txt"), """
                云岭省财政厅关于做好有关工作的通知
                云财〔2022〕6号
                云岭省商务厅，各市“商务局”，各市商务局：
                请认真落实。
                云岭省财政厅
                2022年3月1日
                """);
        Path dump = folder.resolve("dump.nt");
        Run.of("convert", folder.toString(), "-o", dump.toString());
        Run run = Run.of("validate", dump.toString());
        assertThat(run.code()).as(run.out()).isZero();
        assertThat(Files.readString(dump))
                .containsOnlyOnce("prefLabel> \"各市商务局\"@zh")
                .contains("altLabel> \"各市“商务局”\"@zh");
    }

    @Test
    void aDumpOfEveryFormatHoldsWhatItSays() throws IOException {
        for (DumpFormat format : DumpFormat.values()) {
            Path dump = folder.resolve("dump." + format.ending());
            Run convert = Run.of("convert", "data/notices", "-o", dump.toString());
            String statements = convert.err().replaceFirst("(?s).*, (\\d+ statements), .*", "$1");
            assertThat(Run.of("validate", dump.toString()).err())
                    .as(format.toString())
                    .isEqualTo("policykg: " + statements + ": they conform\n");
        }
    }

    @Test
    void evidenceAsAnnotationsIsValidated() {
        Graph graph = DumpReader.newGraph();
        var extraction = Samples.specimens().getFirst();
        NoticeGraph.triples(extraction, Authority.load(), EvidenceStyle.ANNOTATIONS)
                .forEach(graph::add);
        assertThat(Validation.of(graph).conforms()).isTrue();
        graph.find()
                .filterKeep(triple -> triple.getPredicate().getURI().endsWith("oa#hasSource"))
                .toList()
                .forEach(graph::delete);
        assertThat(Validation.of(graph).findings())
                .anyMatch(line -> line.contains("an annotation is of the text of a notice"));
    }
}
