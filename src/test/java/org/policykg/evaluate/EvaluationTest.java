package org.policykg.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policykg.Samples;
import org.policykg.authority.Authority;
import org.policykg.extract.Extraction;
import org.policykg.graph.EvidenceStyle;
import org.policykg.graph.NoticeGraph;
import org.policykg.store.DumpFormat;
import org.policykg.store.DumpWriter;

class EvaluationTest {
    private static final Authority AUTHORITY = Authority.load();
    private static final Path GOLD = Path.of("data", "gold");
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
        return evaluation(List.of(Samples.extraction(NOTICE))).against(annotations);
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
        List<Tally> tallies = evaluation(Samples.specimens()).against(GOLD);
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
        assertThat(Report.against(earlier, measure("{\"file\":\"notice.txt\",\"recipients\":[\"各市教育局\",\"各市审计局\"]}")))
                .containsExactly(
                        "+ recipients: notice.txt: 各市教育局",
                        "+ recipients: notice.txt: 各市教育局 (was not wanted)",
                        "- recipients: notice.txt: 各市财政局",
                        "- recipients: notice.txt: 各市财政局 (not wanted)");
        assertThat(Report.against(earlier, measure("{\"file\":\"notice.txt\",\"recipients\":[\"各市财政局\",\"各市审计局\"]}")))
                .isEmpty();
    }

    @Test
    void aBrokenAnnotationIsNamed() {
        assertThatThrownBy(() -> measure("{\"file\":"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("notice.json: is broken JSON at line 1");
        assertThatThrownBy(() -> measure("[]"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("notice.json: is no annotation");
    }

    private static Process start(String... command) {
        try {
            return new ProcessBuilder(command).start();
        } catch (IOException absent) {
            return Assumptions.abort(command[0] + " is not at hand");
        }
    }

    /** The table of the scorer that stands beside the real notices, where there is one. */
    @Test
    void theFiguresAreThoseOfTheScorer() throws IOException, InterruptedException {
        Path scorer = Samples.realFolder().resolveSibling("score").resolve("score.py");
        Path gold = Samples.realFolder().resolveSibling("gold");
        Assumptions.assumeTrue(Files.isRegularFile(scorer), "no scorer at hand: " + scorer);
        Path dump = folder.resolve("dump.nt");
        Evaluation evaluation = new Evaluation();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(dump));
                DumpWriter writer = new DumpWriter(DumpFormat.NTRIPLES, out)) {
            Samples.graphs(Samples.realNotices(), AUTHORITY, EvidenceStyle.NONE, (iri, triples) -> {
                writer.write(iri, triples);
                evaluation.add(triples);
            });
        }
        Process process = start("python3", scorer.toString(), gold.toString(), dump.toString());
        String table = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        assertThat(evaluation.against(gold).stream().map(Tally::toString).collect(Collectors.joining("\n")))
                .isEqualTo(table.lines().skip(1).collect(Collectors.joining("\n")));
    }
}
