package org.policykg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policykg.explore.Copies;
import org.policykg.explore.Facts;
import org.policykg.graph.Copy;
import org.policykg.graph.Iris;
import org.policykg.store.PolicyStore;

/** One notice from several sources: which speaks, and in what the others differ. */
class CopiesTest {
    private static final String FULL = """
            云岭省水利厅关于加强山塘巡查的通知
            云水〔2022〕15号
            各县水利局、各县财政局：
            近年来山塘老化。
            一、请各县水利局于2022年8月底前完成山塘巡查。
            二、请各县财政局于2022年9月底前下达资金。
            云岭省水利厅
            2022年5月4日
            """;

    private static final String LESS =
            FULL.replace("二、请各县财政局于2022年9月底前下达资金。\n", "").replace("、各县财政局：", "：");

    private static final String NOTICE = Iris.BASE + "document/云岭省水利厅关于加强山塘巡查的通知_云水〔2022〕15号";

    @TempDir
    Path folder;

    private String put(String root, String content) throws IOException {
        Path place = folder.resolve(root).resolve(root + ".txt");
        Files.createDirectories(place.getParent());
        Files.writeString(place, content);
        return folder.resolve(root).toString();
    }

    private List<Copies.Row> rows(String store) {
        try (PolicyStore open = PolicyStore.open(folder.resolve(store))) {
            return open.read(() -> Copies.of(new Facts(open), NOTICE));
        }
    }

    private Run ingest(String store, String... roots) {
        List<String> command = new ArrayList<>(
                List.of("ingest", "--store", folder.resolve(store).toString()));
        command.addAll(List.of(roots));
        return Run.of(command.toArray(String[]::new));
    }

    private Map<String, String> sources() {
        return Map.of(
                "a",
                FULL,
                // the same words, set otherwise
                "b",
                FULL.replace("、请", "、  请"),
                // without the money, to other recipients
                "c",
                LESS,
                // a title with a slip, another day, and a sentence of its own
                "d",
                FULL.replace("近年来山塘老化。", "近来山塘老了。").replace("巡查的通知", "巡视的通知").replace("5月4日", "5月5日"));
    }

    @Test
    void eachSourceTellsInWhatItDiffers() throws IOException {
        List<String> roots = new ArrayList<>();
        for (Map.Entry<String, String> source : sources().entrySet()) {
            if (!source.getKey().equals("d")) {
                roots.add(put(source.getKey(), source.getValue()));
            }
        }
        ingest("kg", roots.toArray(String[]::new));
        List<Copies.Row> rows = rows("kg");
        assertThat(rows).extracting(Copies.Row::place).containsExactlyInAnyOrder("a.txt", "b.txt", "c.txt");
        assertThat(rows.getFirst().speaks()).isTrue();
        assertThat(rows.get(1).same()).isTrue();
        assertThat(rows.get(1).speaks()).isFalse();
        Copies.Row less = rows.getLast();
        assertThat(less.place()).isEqualTo("c.txt");
        assertThat(less.more()).isEqualTo(-21);
        assertThat(less.differences())
                .containsExactly(
                        new Copies.Difference(Copy.Field.RECIPIENTS, "各县水利局、各县财政局", "各县水利局"),
                        new Copies.Difference(Copy.Field.TASKS, "2", "1"));
        assertThat(less.lacks()).hasSize(1).first().asString().contains("下达资金");
        assertThat(less.lacking()).isEqualTo(1);
    }

    /** What is noted of a copy is a function of what it says and of who speaks, not of the order in which they came. */
    @Test
    void theOrderInWhichTheyComeDoesNotCount() throws IOException {
        List<String> roots = new ArrayList<>();
        for (Map.Entry<String, String> source : sources().entrySet()) {
            roots.add(put(source.getKey(), source.getValue()));
        }
        ingest("at-once", roots.toArray(String[]::new));
        List<Copies.Row> wanted = rows("at-once");
        assertThat(wanted).hasSizeGreaterThan(2);
        for (long seed : new long[] {1, 2, 3, 4}) {
            Collections.shuffle(roots, new Random(seed));
            for (String root : roots) {
                ingest("kg" + seed, root);
            }
            assertThat(rows("kg" + seed)).isEqualTo(wanted);
        }
    }

    /** A store of notices that were read in one place each keeps nothing more of them. */
    @Test
    void nothingIsNotedOfTheOnlySource() throws IOException {
        String a = put("a", FULL);
        ingest("kg", a);
        assertThat(rows("kg")).singleElement().satisfies(row -> {
            assertThat(row.speaks()).isTrue();
            assertThat(row.address()).isEmpty();
        });
        assertThat(Run.of(
                                "query",
                                "--store",
                                folder.resolve("kg").toString(),
                                "ASK { ?c pol:copyPassages|pol:copyTitle|pol:capturedAddress ?x }")
                        .out())
                .contains("no");
    }

    @Test
    void aCopyThatIsGoneLeavesWhatTheOthersSay() throws IOException {
        String a = put("a", FULL);
        String c = put("c", LESS);
        ingest("kg", a, c);
        Files.delete(folder.resolve("a/a.txt"));
        put("a", "");
        Files.writeString(folder.resolve("a/a.txt"), FULL.replace("15号", "16号"));
        Run.of("ingest", "--prune", a, "--store", folder.resolve("kg").toString());
        // the words are those of a file that is gone
        assertThat(rows("kg")).singleElement().satisfies(row -> {
            assertThat(row.place()).isEqualTo("c.txt");
            assertThat(row.speaks()).isFalse();
            assertThat(row.lacking()).isEqualTo(1);
        });
        ingest("kg", c);
        assertThat(rows("kg"))
                .singleElement()
                .satisfies(row -> assertThat(row.speaks()).isTrue());
    }

    @Test
    void aCardTellsOfCopiesThatWereRead() throws IOException {
        Run run = Run.of("show", put("a", FULL), put("c", LESS));
        assertThat(run.out())
                .contains("另一来源  a.txt（80个汉字，多21字；入库时采用该来源；主送机关")
                .contains("任务2项")
                .contains("另有1句");
        Run other = Run.of(
                "show", folder.resolve("c").toString(), folder.resolve("a").toString());
        assertThat(other.out()).contains("入库时采用本件", "缺1句：“二、请各县财政局于2022年9月底前下达资金。”");
    }
}
