package org.policykg.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.policykg.Samples;

/** The files that a notice attaches are read with it, and no others. */
class BundlesTest {
    @TempDir
    Path folder;

    private void put(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    /** The inputs by their paths, with the paths of those that each attaches. */
    private Map<String, List<String>> bundles() {
        return Bundles.of(Sources.list(folder, (input, reason) -> {})).stream()
                .collect(Collectors.toMap(
                        Sources.Input::path,
                        input ->
                                input.beside().stream().map(Sources.Input::path).toList(),
                        (a, b) -> a,
                        TreeMap::new));
    }

    @Test
    void whatANoticeLinksTo() throws Exception {
        put("a.html", "<a href=\"./P020220518.pdf\">附件</a> <a href='files/%E5%90%8D%E5%8D%95.DOCX?x=1'>2</a>");
        put("P020220518.pdf", "x");
        put("名单.DOCX", "x");
        put("other.pdf", "x");
        assertThat(bundles())
                .containsOnly(
                        Map.entry("a.html", List.of("P020220518.pdf", "名单.DOCX")), Map.entry("other.pdf", List.of()));
    }

    @Test
    void whatBearsATitleThatTheNoticeNames() throws Exception {
        put("in/a.txt", "关于印发《云岭省“十四五”茶叶贸易发展规划》的通知");
        put("in/附件1：云岭省“十四五”茶叶贸易发展规划.pdf", "x");
        put("in/云岭省茶叶条例.pdf", "x");
        put("云岭省“十四五”茶叶贸易发展规划.pdf", "x");
        assertThat(bundles())
                .containsOnly(
                        Map.entry("in/a.txt", List.of("in/附件1：云岭省“十四五”茶叶贸易发展规划.pdf")),
                        Map.entry("in/云岭省茶叶条例.pdf", List.of()),
                        Map.entry("云岭省“十四五”茶叶贸易发展规划.pdf", List.of()));
    }

    @Test
    void whatIsCalledLikeTheNotice() throws Exception {
        put("12.txt", "关于茶叶的通知");
        put("12.pdf", "x");
        put("12_附件1.doc", "x");
        put("12-2.ofd", "x");
        put("12_files/表.xlsx", "x");
        put("123.pdf", "x");
        put("12解读.pdf", "x");
        assertThat(bundles())
                .containsOnly(
                        Map.entry("12.txt", List.of("12-2.ofd", "12.pdf", "12_附件1.doc", "12_files/表.xlsx")),
                        Map.entry("123.pdf", List.of()),
                        Map.entry("12解读.pdf", List.of()));
    }

    @Test
    void aFileThatTwoAttachIsReadWithBothAndOneThatNobodyDoesAlone() throws Exception {
        put("a.md", "[规划](plan.pdf)");
        put("b.md", "[规划](plan.pdf)");
        put("plan.pdf", "见 a.pdf");
        put("a.pdf.txt", "x");
        assertThat(bundles())
                .containsOnly(
                        Map.entry("a.md", List.of("plan.pdf")),
                        Map.entry("a.pdf.txt", List.of()),
                        Map.entry("b.md", List.of("plan.pdf")));
    }

    @Test
    void aNameThatIsNoTitleIsNotNamedByALineOfItsWords() throws Exception {
        put("a.html", "<title>表</title><p>附件</p><p>12</p>");
        put("表.xlsx", "x");
        put("12.pdf", "x");
        assertThat(bundles())
                .hasSize(3)
                .allSatisfy((path, beside) -> assertThat(beside).isEmpty());
    }

    @Test
    void whatANoticeOnlyCitesIsNoAttachment() throws Exception {
        put("a.txt", "根据《云岭省“十四五”茶叶贸易发展规划》，现就有关事项通知如下。");
        put("云岭省“十四五”茶叶贸易发展规划.pdf", "x");
        assertThat(bundles()).hasSize(2);
    }

    /** Such a file is read record by record, and would lose what is read with it. */
    @Test
    void aLargeFileOfRecordsAttachesNothing() throws Exception {
        String row = "{\"title\":\"云岭省水利厅关于修堤的通知\",\"content\":\"见 plan.pdf\"}\n";
        put("crawl.jsonl", row.repeat(2 * 1024 * 1024 / row.length()));
        put("crawl.pdf", "x");
        put("plan.pdf", "x");
        assertThat(bundles()).hasSize(3);
    }

    @Test
    void aFileByItselfHasWhatLiesBesideIt() throws Exception {
        put("a.md", "[规划](plan.pdf)");
        put("plan.pdf", "x");
        List<Sources.Input> inputs = Bundles.of(Sources.list(folder.resolve("a.md"), (input, reason) -> {}));
        assertThat(inputs).singleElement().satisfies(input -> {
            assertThat(input.path()).isEqualTo("a.md");
            assertThat(input.beside()).extracting(Sources.Input::path).containsExactly("plan.pdf");
        });
    }

    /** It would take hours where each of them is tried as the end of a folder. */
    @Test
    @Timeout(60)
    void anAddressOfManySlashesIsLookedAtOnce() {
        SourceDocument page =
                Samples.document("a.html", "<p>见<a href=\"data:x," + "/".repeat(2_000_000) + "\">表</a></p>");
        Sources.Input input = Sources.Input.at("https://a.example/a.html", () -> {
            throw new UnreadableSource("not fetched");
        });
        assertThat(Bundles.linked(input, page)).isEmpty();
    }
}
