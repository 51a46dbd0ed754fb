package org.policykg.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policykg.EvidenceStyle;
import org.policykg.Samples;
import org.policykg.authority.Authority;
import org.policykg.extract.Extraction;
import org.policykg.graph.NoticeGraph;

class EvaluationTest {
    private static final Authority AUTHORITY = Authority.load();
    private static final Path GOLD = Path.of("data", "gold");
    private static final Pattern ALL = Pattern.compile("");
    private static final String NOTICE =
            "云岭省财政厅关于印发《茶业规划》的通知\n云财〔2022〕4号\n各市财政局、教育局：\n现将《茶业规划》印发给你们。\n云岭省财政厅\n2022年3月21日\n";

    @TempDir
    Path folder;

    private static Evaluation evaluation(List<Extraction> extractions) {
        Evaluation evaluation = new Evaluation();
        extractions.forEach(
                extraction -> evaluation.add(NoticeGraph.triples(extraction, AUTHORITY, EvidenceStyle.NONE)));
        return evaluation;
    }

    private List<Tally> measure(String gold) throws IOException {
        Path annotations = Files.createDirectories(folder.resolve("gold"));
        Files.writeString(annotations.resolve("notice.json"), gold);
        return evaluation(List.of(Samples.extraction(NOTICE))).against(annotations, ALL);
    }

    private static String line(List<Tally> tallies, String field) {
        return tallies.stream()
                .filter(tally -> tally.field().equals(field))
                .map(Tally::toString)
                .findFirst()
                .orElse("none");
    }

    @Test
    void everySpecimenIsReadAsItIsAnnotated() throws IOException {
        List<Tally> tallies = evaluation(Samples.specimens()).against(GOLD, ALL);
        assertThat(tallies)
                .hasSizeGreaterThan(15)
                .allSatisfy(
                        tally -> assertThat(tally.errors()).as(tally.field()).isEmpty());
    }

    @Test
    void aFieldIsMeasuredLinkByLink() throws IOException {
        List<Tally> tallies = measure(
                "{\"file\":\"notice.txt\",\"title\":\"云岭省财政厅关于印发《茶业规划》的通知\",\"dateIssued\":\"2022-03-22\",\"recipients\":[\"各市财政局\",\"各市审计局\"],\"relations\":[{\"type\":\"cites|promulgates\",\"title\":\"茶业规划\"}]}");
        assertThat(line(tallies, "title")).isEqualTo("title                         1.000  1.000  1.000  1/0/0");
        assertThat(line(tallies, "date issued")).endsWith("0/1/1");
        assertThat(line(tallies, "recipients")).isEqualTo("recipients                    0.500  0.500  0.500  1/1/1");
        assertThat(line(tallies, "relations, typed")).endsWith("1/0/0");
        assertThat(tallies.stream()
                        .filter(tally -> tally.field().equals("recipients"))
                        .flatMap(t -> t.errors().stream()))
                .extracting(link -> link.outcome() + " " + link.words())
                .containsExactly("MISSED 各市审计局", "EXTRA 各市教育局");
    }

    @ParameterizedTest
    @CsvSource({
        "repeals, 2/0/0",
        "replaces, 2/0/0",
        "cites, 1/1/1",
        "?, 1/0/0",
    })
    void aRelationThatSaysMoreIsMeasuredWhereItIsAnnotated(String type, String figures) throws IOException {
        String notice = NOTICE.replace("给你们。", "给你们。原《茶业规划（试行）》（云财〔2015〕3号）同时废止。");
        Path annotations = Files.createDirectories(folder.resolve("gold"));
        Files.writeString(
                annotations.resolve("notice.json"),
                "{\"file\":\"notice.txt\",\"relations\":[{\"type\":\"promulgates\",\"title\":\"茶业规划\"},{\"type\":\"%s\",\"title\":\"茶业规划（试行）\"}]}"
                        .formatted(type));
        assertThat(line(evaluation(List.of(Samples.extraction(notice))).against(annotations, ALL), "relations, typed"))
                .endsWith(figures);
    }

    @Test
    void aFieldThatIsNotAnnotatedIsNotMeasured() throws IOException {
        assertThat(line(measure("{\"file\":\"notice.txt\"}"), "title")).isEqualTo("none");
    }

    @Test
    void whatIsNoNoticeMustBeLeftOut() throws IOException {
        assertThat(line(measure("{\"file\":\"notice.txt\",\"notice\":false}"), "articles left out"))
                .endsWith("0/0/1");
        assertThat(line(measure("{\"file\":\"another.txt\",\"notice\":false}"), "articles left out"))
                .endsWith("1/0/0");
    }

    @Test
    void gainsAndLossesAreToldLinkByLink() throws IOException {
        Path earlier = folder.resolve("old.json");
        Files.writeString(
                earlier, Report.json(measure("{\"file\":\"notice.txt\",\"recipients\":[\"各市财政局\",\"各市审计局\"]}")));
        assertThat(Report.against(
                        earlier, measure("{\"file\":\"notice.txt\",\"recipients\":[\"各市教育局\",\"各市审计局\"]}"), ALL))
                .containsExactly(
                        "+ recipients: notice.txt: 各市教育局",
                        "+ recipients: notice.txt: 各市教育局 (was not wanted)",
                        "- recipients: notice.txt: 各市财政局",
                        "- recipients: notice.txt: 各市财政局 (not wanted)");
        assertThat(Report.against(
                        earlier, measure("{\"file\":\"notice.txt\",\"recipients\":[\"各市财政局\",\"各市审计局\"]}"), ALL))
                .isEmpty();
    }

    @Test
    void aFieldThatWasNotMeasuredBeforeIsNeitherGainedNorLost() throws IOException {
        Path earlier = folder.resolve("old.json");
        Files.writeString(earlier, Report.json(measure("{\"file\":\"notice.txt\"}")));
        assertThat(Report.against(
                        earlier, measure("{\"file\":\"notice.txt\",\"recipients\":[\"各市财政局\",\"各市审计局\"]}"), ALL))
                .isEmpty();
    }

    @Test
    void aLinkOfAFileThatIsNotMeasuredIsNotLost() throws IOException {
        Path earlier = folder.resolve("old.json");
        Files.writeString(earlier, Report.json(measure("{\"file\":\"notice.txt\",\"recipients\":[\"各市财政局\"]}")));
        List<Tally> ofOthers = measure("{\"file\":\"other.txt\",\"recipients\":[]}");
        assertThat(Report.against(earlier, ofOthers, Pattern.compile("^other"))).isEmpty();
        assertThat(Report.against(earlier, ofOthers, ALL)).contains("- recipients: notice.txt: 各市财政局");
    }

    /** Which of them the text answers for must not hang on the order of a set. */
    @Test
    void ofListedTasksThatEndAtOnePlaceTheLongestIsMeant() throws IOException {
        String text = "各县公开清单，按季核对台账";
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.create()
                .lang(Lang.TURTLE)
                .source(new StringReader("""
                PREFIX pol: <https://w3id.org/policykg/ontology#>
                <https://example.org/n> pol:sourcePath "notice.txt" ; pol:hasTask <https://example.org/t> .
                <https://example.org/t> pol:taskText "%s。" .
                """.formatted(text)))
                .parse(graph);
        Evaluation evaluation = new Evaluation();
        evaluation.add(graph.stream().toList());
        Path annotations = Files.createDirectories(folder.resolve("gold"));
        for (int from = 0; from < text.length(); from++) {
            String tasks = IntStream.range(from, text.length())
                    .mapToObj(start -> "{\"endsWith\":\"" + text.substring(start) + "\",\"roles\":{}}")
                    .collect(Collectors.joining(","));
            Files.writeString(
                    annotations.resolve("notice.json"),
                    "{\"file\":\"notice.txt\",\"tasksComplete\":true,\"tasks\":[" + tasks + "]}");
            assertThat(evaluation.against(annotations, ALL).stream()
                            .filter(tally -> tally.field().equals("complete lists of tasks"))
                            .flatMap(tally -> tally.links().stream())
                            .filter(link -> link.outcome() == Tally.Outcome.HIT))
                    .extracting(Tally.Link::words)
                    .containsExactly(Wording.squeeze(text.substring(from)));
        }
    }

    @Test
    void aBrokenAnnotationIsNamed() throws IOException {
        assertThatThrownBy(() -> measure("{\"file\":"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("notice.json: is broken JSON at line 1");
        assertThatThrownBy(() -> measure("[]"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("notice.json: is no annotation, it names no file");
        Files.write(folder.resolve("gold/notice.json"), new byte[] {'"', (byte) 0xD4, (byte) 0xC6, '"'});
        assertThatThrownBy(() -> new Evaluation().against(folder.resolve("gold"), ALL))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("notice.json: cannot be read");
    }

    /** An entry without these words would be found in any text. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"tasks\":[{\"endsWith\":\"完成\"}] | an entry of tasks has no roles",
                "\"tasks\":[{\"roles\":{}}] | an entry of tasks has no endsWith",
                "\"tasks\":[{\"roles\":{},\"endsWith\":null}] | an entry of tasks has no endsWith",
                "\"deadlines\":[{\"date\":\"2031-01-01\"}] | an entry of deadlines has no contains",
                "\"deadlines\":[{\"contains\":\"完成\"}] | an entry of deadlines has no date",
                "\"recurrence\":[{\"contains\":\"完成\"}] | an entry of recurrence has no every",
                "\"targets\":[{\"value\":1}] | an entry of targets has no contains",
                "\"funding\":[{\"amount\":1}] | an entry of funding has no contains",
                "\"relations\":[{\"type\":\"cites\"}] | an entry of relations has no title",
                "\"tasksComplete\":\"yes\" | tasksComplete is neither true nor false",
                "\"notice\":0 | notice is neither true nor false"
            })
    void whatAnAnnotationLacksIsSaid(String field, String fault) {
        assertThatThrownBy(() -> measure("{\"file\":\"notice.txt\"," + field + "}"))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith("notice.json: is no annotation, " + fault);
    }
}
