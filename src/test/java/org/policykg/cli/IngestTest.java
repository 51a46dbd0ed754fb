package org.policykg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of notices in a store: none is lost to another, and the order in which they come does not count. */
class IngestTest {
    private static final String APPOINTMENT = "云岭省人民政府关于人员任免的通知\n%s各市人民政府：\n%s\n云岭省人民政府\n%s\n";

    @TempDir
    Path folder;

    private String put(String root, String file, String content) throws IOException {
        Path place = folder.resolve(root).resolve(file);
        Files.createDirectories(place.getParent());
        Files.writeString(place, content);
        return folder.resolve(root).toString();
    }

    private String store() {
        return folder.resolve("kg").toString();
    }

    private String ask(String sparql) {
        Run run = Run.of("query", "--store", store(), sparql, "--results", "csv");
        assertThat(run.err()).isEmpty();
        return run.out();
    }

    private List<String> titlesAndTexts() {
        return ask("SELECT (REPLACE(?text, '\\\\s', '') AS ?t) { ?n a pol:Notice ; pol:text ?text } ORDER BY ?t")
                .lines()
                .toList();
    }

    private long notices() {
        return ask("SELECT ?n { ?n a pol:Notice }").lines().count() - 1;
    }

    private static String numbered(int number, String body) {
        return APPOINTMENT.formatted("云政人〔2021〕" + number + "号\n", body, "2021年3月" + number + "日");
    }

    @Test
    void noNoticeIsLostToOneOfTheSameTitleAndPath() throws IOException {
        String a = put("a", "list/notice.txt", numbered(7, "任命张某为厅长。"));
        String b = put("b", "list/notice.txt", numbered(8, "任命李某为厅长。"));
        String c = put("c", "list/notice.txt", APPOINTMENT.formatted("", "任命王某为厅长。", "2021年3月9日"));
        String d = put("d", "list/notice.txt", APPOINTMENT.formatted("", "任命赵某为厅长。", "2021年3月9日"));
        for (String root : List.of(a, b, c, d, a)) {
            assertThat(Run.of("ingest", root, "--store", store()).code()).isZero();
        }
        assertThat(notices()).isEqualTo(4);
    }

    @Test
    void aStoreMayStandInTheFolderThatIsRead() throws IOException {
        Path root = Path.of(put("a", "notice.txt", numbered(7, "任命张某为厅长。")));
        String kg = root.resolve("kg").toString();
        for (String kept : List.of("1 new or changed", "0 new or changed")) {
            Run run = Run.of("ingest", root.toString(), "--store", kg);
            assertThat(run.err()).contains("0 left out", kept, "kg: is a store, passed over");
            assertThat(run.code()).isZero();
        }
    }

    @Test
    void theFullestCopySpeaksAndKeepsThePathsOfAll() throws IOException {
        String part = put("a", "part.txt", numbered(7, "任命张某为厅长。"));
        String full = put("b", "full.txt", numbered(7, "任命张某为厅长，免去其副厅长职务。"));
        assertThat(Run.of("ingest", full, "--store", store()).code()).isZero();
        assertThat(Run.of("ingest", part, "--store", store()).err()).contains("1 beside a fuller copy");
        assertThat(ask("SELECT ?p { ?n pol:sourcePath ?p } ORDER BY ?p").lines())
                .containsExactly("p", "full.txt", "part.txt");
        assertThat(ask("SELECT ?n { ?n pol:text ?text FILTER(CONTAINS(?text, '副厅长')) }")
                        .lines())
                .hasSize(2);
    }

    @Test
    void aFileThatHasChangedSaysWhatItSaysNow() throws IOException {
        String a = put("a", "notice.txt", numbered(7, "任命张某为厅长，免去其副厅长职务。"));
        Run.of("ingest", a, "--store", store());
        put("a", "notice.txt", numbered(7, "任命张某为厅长。"));
        assertThat(Run.of("ingest", a, "--store", store()).err()).contains("1 new or changed");
        assertThat(titlesAndTexts()).hasSize(2).noneMatch(text -> text.contains("副厅长"));
        assertThat(Run.of("ingest", a, "--store", store()).err()).contains("0 new or changed");
    }

    /** Sources of every kind that could get into each other's way. */
    private List<String[]> sources() {
        List<String[]> sources = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            sources.add(new String[] {"notice.txt", numbered(i, "任命张某为厅长。")});
            sources.add(new String[] {"notice.txt", APPOINTMENT.formatted("", "任命张某为厅长。", "2021年3月" + i + "日")});
            sources.add(new String[] {"x/notice.txt", numbered(i, "任命张某为厅长，免去其副厅长职务。")});
            // the same words in other marks, in another frame, under another path
            sources.add(new String[] {"y" + i + ".txt", numbered(i, "任命张某为厅长,免去其副厅长职务")});
            sources.add(new String[] {
                "y.html",
                "<html><body><div><a href='/'>首页</a></div><div class='TRS_Editor'><p>"
                        + numbered(i, "任命张某为厅长，免去其副厅长职务。").strip().replace("\n", "</p><p>") + "</p></div></body></html>"
            });
            sources.add(new String[] {"copy.txt", numbered(1, "任命张某为厅长。")});
            sources.add(new String[] {"short.txt", numbered(2, "任命张某。")});
        }
        return sources;
    }

    private byte[] built(String name, List<List<String[]>> runs) throws IOException {
        String kg = folder.resolve(name).resolve("kg").toString();
        int n = 0;
        for (List<String[]> run : runs) {
            List<String> command = new ArrayList<>(List.of("ingest", "--store", kg));
            for (String[] source : run) {
                // each from a folder of its own, as crawls of several days are
                command.add(put(name + "/" + n++, source[0], source[1]));
            }
            assertThat(Run.of(command.toArray(String[]::new)).code()).isZero();
        }
        Path dump = folder.resolve(name + ".nq");
        assertThat(Run.of("export", "--store", kg, "--evidence", "statements", "-o", dump.toString())
                        .code())
                .isZero();
        assertThat(Run.of("check", "--store", kg).code()).isZero();
        return Files.readAllBytes(dump);
    }

    @Test
    void everyOrderAndSplitOverRunsGivesTheSameStore() throws IOException {
        byte[] atOnce = built("at-once", List.of(sources()));
        for (int seed = 1; seed <= 3; seed++) {
            Random random = new Random(seed);
            List<String[]> shuffled = new ArrayList<>(sources());
            Collections.shuffle(shuffled, random);
            List<List<String[]>> runs = new ArrayList<>();
            while (!shuffled.isEmpty()) {
                int size = Math.min(shuffled.size(), 1 + random.nextInt(9));
                runs.add(List.copyOf(shuffled.subList(0, size)));
                shuffled.subList(0, size).clear();
            }
            assertThat(built("split-" + seed, runs)).as("drawn with " + seed).isEqualTo(atOnce);
        }
    }

    @Test
    void convertAndIngestChooseTheSameCopy() throws IOException {
        List<String> command = new ArrayList<>(List.of("convert"));
        List<String> ingest = new ArrayList<>(List.of("ingest", "--store", store()));
        int n = 0;
        for (String[] source : sources()) {
            String root = put("n" + n++, source[0], source[1]);
            command.add(root);
            ingest.add(root);
        }
        Run.of(ingest.toArray(String[]::new));
        Run.of(
                "export",
                "--store",
                store(),
                "--evidence",
                "statements",
                "-o",
                folder.resolve("store.nq").toString());
        command.addAll(List.of(
                "--evidence", "statements", "-o", folder.resolve("dump.nq").toString()));
        Run.of(command.toArray(String[]::new));
        List<String> ofStore = Files.readAllLines(folder.resolve("store.nq")).stream()
                .filter(line -> !line.contains("/id/graph/") && !line.endsWith("/id/derived> ."))
                .toList();
        assertThat(Files.readAllLines(folder.resolve("dump.nq"))).containsExactlyInAnyOrderElementsOf(ofStore);
    }

    @Test
    void nothingIsRemovedUnlessAskedFor() throws IOException {
        String a = put("a", "one.txt", numbered(1, "任命张某为厅长。"));
        put("a", "two.txt", numbered(2, "任命张某为厅长。"));
        String b = put("b", "three.txt", numbered(3, "任命张某为厅长。"));
        Run.of("ingest", a, b, "--store", store());
        Files.delete(folder.resolve("a/one.txt"));
        Run.of("ingest", a, "--store", store());
        assertThat(notices()).isEqualTo(3);
        Run pruned = Run.of("ingest", "--prune", a, "--store", store());
        assertThat(pruned.code()).isZero();
        assertThat(pruned.err().lines().toList())
                .containsExactly(
                        "policykg: removed https://w3id.org/policykg/id/document/云岭省人民政府关于人员任免的通知_云政人〔2021〕1号",
                        pruned.err().lines().toList().getLast());
        assertThat(titlesAndTexts()).noneMatch(text -> text.contains("〕1号")).hasSize(3);
        assertThat(Run.of("ingest", "--prune", a, "--store", store()).err()).doesNotContain("removed");
    }

    @Test
    void aNoticeThatAnotherFileHasTooStays() throws IOException {
        String a = put("a", "one.txt", numbered(1, "任命张某为厅长，免去其副厅长职务。"));
        put("a", "two.txt", numbered(2, "任命张某为厅长。"));
        String b = put("b", "copy.txt", numbered(1, "任命张某为厅长。"));
        Run.of("ingest", a, b, "--store", store());
        Files.delete(folder.resolve("a/one.txt"));
        Run pruned = Run.of("ingest", "--prune", a, "--store", store());
        assertThat(pruned.err()).doesNotContain("removed").contains("keeps the words of a file that is gone");
        assertThat(ask("SELECT ?p { ?n pol:sourcePath ?p } ORDER BY ?p").lines())
                .containsExactly("p", "copy.txt", "two.txt");
        Run.of("ingest", b, "--store", store());
        assertThat(titlesAndTexts()).hasSize(3).noneMatch(text -> text.contains("副厅长"));
    }

    @Test
    void whatCouldNotBeReadIsNotTakenForGone() throws IOException {
        String a = put("a", "one.txt", numbered(1, "任命张某为厅长。"));
        put("a", "two.txt", numbered(2, "任命张某为厅长。"));
        Run.of("ingest", a, "--store", store());
        Files.write(folder.resolve("a/one.txt"), new byte[] {0, 1, 2, 3});
        assertThat(Run.of("ingest", "--prune", a, "--store", store()).code()).isEqualTo(ExitCode.PARTLY);
        assertThat(notices()).isEqualTo(2);
        Files.delete(folder.resolve("a/one.txt"));
        Files.delete(folder.resolve("a/two.txt"));
        Run nothing = Run.of("ingest", "--prune", a, "--store", store());
        assertThat(nothing.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(nothing.err()).contains("no notice was read, so --prune removes none");
        assertThat(notices()).isEqualTo(2);
        assertThat(Run.of("ingest", "--prune", a + "/one.txt", "--store", store())
                        .err())
                .contains("--prune takes folders");
    }
}
