package org.policykg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policykg.Samples;
import org.policykg.store.DumpFormat;

class MainTest {
    private static final String SPECIMENS = Samples.SPECIMENS.toString();

    @TempDir
    Path folder;

    private String place(String name) {
        return folder.resolve(name).toString();
    }

    @ParameterizedTest
    @EnumSource(DumpFormat.class)
    void theSameInputGivesTheSameBytesAtAnyNumberOfThreads(DumpFormat format) throws IOException {
        String one = place("one." + format.ending());
        String four = place("four." + format.ending());
        assertThat(Run.of("convert", SPECIMENS, "--threads", "1", "-o", one).code())
                .isZero();
        assertThat(Run.of("convert", SPECIMENS, "--threads", "4", "-o", four).code())
                .isZero();
        assertThat(Files.readAllBytes(folder.resolve("four." + format.ending())))
                .isEqualTo(Files.readAllBytes(folder.resolve("one." + format.ending())));
        Run validation = Run.of("validate", one);
        assertThat(validation.code()).as(validation.out()).isZero();
    }

    @Test
    void realNoticesGiveTheSameBytesAtAnyNumberOfThreadsAndConform() throws IOException {
        String real = Samples.realFolder().toString();
        String one = place("one.nt");
        String two = place("two.nt");
        Run.of("convert", real, "--threads", "1", "-o", one);
        Run.of("convert", real, "--threads", "2", "-o", two);
        assertThat(Files.mismatch(Path.of(one), Path.of(two))).isEqualTo(-1);
        Run validation = Run.of("validate", one);
        assertThat(validation.code()).as(validation.out()).isZero();
    }

    @Test
    void dataOfOnesOwnAreUsedAndKept() {
        String store = place("kg");
        String example = "data/authority/example";
        assertThat(Run.of("validate", "data/authority").code()).isZero();
        assertThat(Run.of("ingest", SPECIMENS, "--store", store, "--authority", example)
                        .code())
                .isZero();
        assertThat(Run.of("lineage", "--store", store, "云岭省“十四五”茶产业发展规划").out())
                .contains("第十四个五年规划")
                .contains("云岭省人民政府");
        assertThat(Run.of("lineage", "--authority", example, "云岭省\"十四五\"茶产业发展规划")
                        .out())
                .contains("◀");
    }

    @Test
    void dataOfOnesOwnThatCannotBeUsedAreOneLine() throws IOException {
        Run missing = Run.of("convert", SPECIMENS, "--authority", place("nowhere"));
        assertThat(missing.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(missing.err()).contains("nowhere is no folder that can be read");
        Files.createDirectories(folder.resolve("own"));
        Files.writeString(folder.resolve("own/broken.ttl"), "this is no turtle");
        Run broken = Run.of("convert", SPECIMENS, "--authority", place("own"));
        assertThat(broken.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(broken.err()).contains("broken.ttl: [line: 1").hasLineCount(1);
    }

    @Test
    void twoBodiesOfOneNameAtOneTimeDoNotConform() throws IOException {
        Files.createDirectories(folder.resolve("own"));
        Files.writeString(folder.resolve("own/clash.ttl"), """
                PREFIX org: <http://www.w3.org/ns/org#>
                PREFIX pol: <https://w3id.org/policykg/ontology#>
                PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
                <https://example.org/a> a pol:Organization ; skos:prefLabel "茶业总局"@zh ; org:classification
                  <https://w3id.org/policykg/id/kind/直属机构> ; skos:altLabel "商务部"@zh .
                """);
        Run run = Run.of("validate", "data/authority", place("own"));
        assertThat(run.code()).isEqualTo(ExitCode.PARTLY);
        assertThat(run.out()).contains("a name is of one body at a time").contains("https://example.org/a");
    }

    /** Names that remain are companies, and groups that only the text explains (市级有关部门). */
    @Test
    void mostLinksOfRealNoticesLeadToBodiesThatAreKnown() {
        String real = Samples.realFolder().toString();
        String store = place("kg");
        Run.of("ingest", real, "--store", store);
        double all = count(store, "");
        double known = count(store, "FILTER EXISTS { ?b skos:prefLabel ?name }");
        assertThat(known / all).isGreaterThan(0.8);
    }

    private static double count(String store, String condition) {
        String query =
                "SELECT (COUNT(*) AS ?n) { ?s pol:addressedTo|pol:leadBody|pol:responsibleBody|pol:supportingBody ?b "
                        + condition + " }";
        String csv =
                Run.of("query", "--store", store, "--results", "csv", query).out();
        return Double.parseDouble(csv.lines().skip(1).findFirst().orElseThrow());
    }

    @Test
    void aPlanThatIsNotKnownIsSaidWithPlansLikeIt() {
        Run run = Run.of("lineage", "数字经济");
        assertThat(run.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run.err()).contains("no document is called 数字经济; there are “十四五”数字经济发展规划");
    }

    @Test
    void aPlanStandsBelowItsOutline() {
        assertThat(Run.of("lineage", "“十四五”数字经济发展规划").out().lines().toList())
                .hasSize(2)
                .satisfies(lines -> {
                    assertThat(lines.get(0)).contains("第十四个五年规划");
                    assertThat(lines.get(1))
                            .startsWith("└─ “十四五”数字经济发展规划（")
                            .contains("国发〔2021〕29号")
                            .endsWith("◀");
                });
        assertThat(Run.of("lineage", "“十三五”规划纲要").out().lines().count()).isGreaterThan(30);
    }

    @Test
    void readingAgainChangesNothing() {
        Run once = Run.of("ingest", SPECIMENS, "--store", place("kg"));
        Run twice = Run.of("ingest", SPECIMENS, "--store", place("kg"));
        assertThat(once.err()).contains("12 notices, 0 left out, 12 new or changed, ");
        assertThat(twice.err()).contains("12 notices, 0 left out, 0 new or changed, ");
        assertThat(twice.err().replace(" 0 new", " 12 new")).isEqualTo(once.err());
    }

    @Test
    void aChangedNoticeReplacesItsGraph() throws IOException {
        Path notice = folder.resolve("a.txt");
        String words = "云岭省财政厅关于某事的通知\n云财〔2022〕4号\n各市财政局：\n%s\n云岭省财政厅\n2022年3月21日\n";
        Files.writeString(notice, words.formatted("一、各市财政局要办理。"));
        Run.of("ingest", notice.toString(), "--store", place("kg"));
        Files.writeString(notice, words.formatted("请办理。"));
        Run again = Run.of("ingest", notice.toString(), "--store", place("kg"));
        assertThat(again.err()).contains("1 new or changed");
        Run count = Run.of(
                "query", "--store", place("kg"), "SELECT (COUNT(*) AS ?n) { ?t a pol:Task }", "--results", "csv");
        assertThat(count.out()).endsWith("0\r\n");
    }

    @Test
    void twoFilesWithOneTextAreOneNotice() throws IOException {
        String words = "云岭省财政厅关于某事的通知\n云财〔2022〕4号\n各市财政局：\n请办理。\n";
        Files.writeString(folder.resolve("a.txt"), words);
        Files.writeString(folder.resolve("b.txt"), words);
        Run run = Run.of("convert", folder.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out()).containsOnlyOnce("pol:text").contains("\"a.txt\"").contains("\"b.txt\"");
    }

    @Test
    void badInputsAreLeftOutWithTheReasonAndTheOthersAreDone() throws IOException {
        Path input = Files.createDirectories(folder.resolve("in"));
        Files.writeString(input.resolve("good.txt"), "云岭省财政厅关于某事的通知\n云财〔2022〕4号\n各市财政局：\n请办理。\n");
        Files.writeString(input.resolve("empty.txt"), "");
        Files.write(input.resolve("binary.pdf"), new byte[] {'%', 'P', 'D', 'F', 0, 1, 2, 3});
        Files.writeString(input.resolve("news.txt"), "财政厅：下一步抓好五项工作\n\n记者从发布会上获悉，财政厅将抓好五项工作。\n");
        Run run = Run.of("convert", input.toString(), folder.resolve("missing").toString());
        assertThat(run.code()).isEqualTo(ExitCode.PARTLY);
        assertThat(run.out()).contains("云财〔2022〕4号");
        assertThat(run.err().lines())
                .contains(
                        "policykg: left out empty.txt: is empty",
                        "policykg: left out binary.pdf: is binary, not text",
                        "policykg: left out " + folder.resolve("missing") + ": does not exist")
                .anyMatch(line -> line.startsWith("policykg: left out news.txt: is no notice: "))
                .hasSize(5);
    }

    @Test
    void aHostileTextStaysText() throws IOException {
        Path notice = folder.resolve("a.html");
        Files.writeString(
                notice,
                "<div><p>云岭省财政厅关于&lt;script&gt;alert(1)&lt;/script&gt;\"某事\\的通知</p><p>云财〔2022〕4号</p><p>各市财政局：</p><p>请办理😀&#0;&#xFFFE;&#xD800;。</p></div>");
        for (DumpFormat format : DumpFormat.values()) {
            String dump = place("dump." + format.ending());
            assertThat(Run.of("convert", notice.toString(), "-o", dump).code()).isZero();
            Run validation = Run.of("validate", dump);
            assertThat(validation.code())
                    .as(validation.err() + validation.out())
                    .isZero();
        }
    }

    @Test
    void anEarlierReportThatIsNotThereIsNamedWithTheReason() {
        Run run = Run.of("evaluate", "data/gold", "data/notices", "--against", "nowhere.json");
        assertThat(run.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run.err()).endsWith("policykg: nowhere.json: cannot be read\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "convert",
                "convert data/notices --threads 0",
                "convert data/notices --threads many",
                "convert data/notices -o dump.docx",
                "convert data/notices -o data",
                "convert data/notices --format word",
                "convert data/notices --evidence lots",
                "convert data/notices --evidence statements -f jsonld",
                "export --store nowhere --evidence statements -o dump.jsonld",
                "evaluate data/gold data/notices --errors -1",
                "query",
                "query ASK{}",
                "query no-such-query --store kg",
                "query recipients-of-a-plan --store nowhere",
                "query --store nowhere --param x ASK{}",
                "query --store nowhere --results pdf ASK{}",
                "export",
                "export --store nowhere",
                "validate nowhere.ttl",
                "serve",
                "serve data/notices --store kg",
                "serve data/notices --port 99999",
                "serve --store nowhere",
                "serve data/notices --cors example.org",
                "serve data/notices --cors https://example.org/",
                "serve data/notices --cors none --cors https://example.org",
                "explain nowhere",
                "explain data/notices",
                "ingest data/notices",
                "ingest data/notices --store src"
            })
    void wrongUseIsOneOrTwoLinesAndAnExitCode(String line) {
        Run run = Run.of(line.isEmpty() ? new String[0] : line.split(" "));
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isNotBlank().doesNotContain("\tat ").doesNotContain("Exception");
        if (!line.isEmpty()) {
            assertThat(run.err().lines()).hasSizeLessThanOrEqualTo(2).allMatch(l -> l.startsWith("policykg: "));
        }
    }

    @Test
    void whatCannotBeWrittenIsLeftAsItWas() throws IOException {
        Run run = Run.of("convert", SPECIMENS, "-o", "/proc/dump.nt");
        assertThat(run.code()).isEqualTo(ExitCode.SURROUNDINGS);
        assertThat(run.err()).contains("/proc/dump.nt cannot be written");
        Path kept = folder.resolve("dump.nt");
        Files.writeString(kept, "as it was");
        assertThat(Run.of("export", "--store", place("none"), "-o", kept.toString())
                        .code())
                .isEqualTo(ExitCode.WRONG_USE);
        assertThat(kept).hasContent("as it was");
    }

    @Test
    void draftsOfKilledProgramsAreCleared() throws IOException {
        Path dump = folder.resolve("dump.nt");
        Path left = Files.createTempFile(folder, ".dump.nt", ".part");
        Path other = Files.createTempFile(folder, ".other.nt", ".part");
        Path own = Files.writeString(folder.resolve(".dump.nt-my-notes.part"), "kept");
        Path alive = Files.createTempFile(folder, ".dump.nt", ".part");
        try (FileChannel channel = FileChannel.open(alive, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThat(Run.of("convert", SPECIMENS, "-o", dump.toString()).code())
                    .isZero();
        }
        assertThat(left).doesNotExist();
        assertThat(List.of(alive, other, own, dump)).allMatch(Files::exists);
    }

    @Test
    void whatALinkLeadsToIsWrittenAndADeviceStaysOne() throws IOException {
        Path dump = Files.writeString(folder.resolve("dump.nt"), "before");
        Path link = Files.createSymbolicLink(folder.resolve("link.nt"), dump);
        assertThat(Run.of("convert", SPECIMENS, "-o", link.toString()).code()).isZero();
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(Files.readString(dump)).contains("/ontology#Notice");
        assertThat(Run.of("convert", SPECIMENS, "-o", "/dev/null", "-f", "nt").code())
                .isZero();
        assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
    }

    @Test
    void aPortThatIsTakenIsTheSurroundings() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getByName("localhost"))) {
            Run run = Run.of("serve", SPECIMENS, "--port", Integer.toString(taken.getLocalPort()));
            assertThat(run.code()).isEqualTo(ExitCode.SURROUNDINGS);
            assertThat(run.err().lines().toList().getLast())
                    .isEqualTo("policykg: port " + taken.getLocalPort()
                            + " of localhost is taken or may not be used; choose another with --port");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2022-06-30, '尚未施行，将于 2022-07-01 施行〔2022-06-30〕'",
        "2022-07-01, '现行有效（据本件），自 2022-07-01 起〔2022-07-01〕'",
        "2027-07-01, '已失效，自 2027-07-01 起〔2027-07-01〕'"
    })
    void aCardSaysWhetherTheNoticeIsInForceOnADay(String day, String expected) {
        Run run = Run.of("show", "--on", day, "data/notices/province-opinion.md");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out().lines()).contains("  效力      " + expected);
        assertThat(Run.of("show", "data/notices/province-opinion.md").out())
                .as("no day is asked for, and there is no clock")
                .doesNotContain("效力");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gestern", "2023-13-01", "2023-02-29", "2023年1月2日"})
    void whatIsNoDayIsSaidWithoutTheProgramsWords(String day) {
        Run run = Run.of("show", "--on", day, "data/notices/province-opinion.md");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("policykg: Invalid value for option '--on': '" + day + "' is no day, such as 2023-07-01\n")
                .doesNotContain("java.");
    }

    @Test
    void explainShowsEveryStage() {
        Run run = Run.of("explain", SPECIMENS + "/province-services.txt");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("== source: ", "== notice", "== extract", "== graph: ", "附文: ", "DEADLINE 2023-06-30");
        assertThat(Run.of("explain", "pom.xml").out()).contains("== notice: left out, ");
    }

    @Test
    void theVersionIsPrinted() {
        assertThat(Run.of("--version").out()).startsWith("policykg ");
    }
}
