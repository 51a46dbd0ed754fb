package org.policykg.source.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policykg.EvidenceStyle;
import org.policykg.Samples;
import org.policykg.authority.Authority;
import org.policykg.graph.NoticeGraph;
import org.policykg.graph.Policy;
import org.policykg.notice.Notice;
import org.policykg.notice.NoticeParser;
import org.policykg.source.SourceDocument;

/** A notice says the same and has the same name whether it is read as a page or as the print of it. */
class PrintedNoticesTest {
    private static final Authority AUTHORITY = Authority.load();
    private static final List<String> NOTICES =
            List.of("province-task-table", "teacher-training", "region-joint-plan", "income-tax-decree");
    private static final List<String> STYLES = List.of(
            "body { font-size: 12pt; line-height: 2 }",
            "body { font-size: 16pt; width: 420pt; margin: auto }",
            "body { font-size: 14pt } p { text-indent: 2em; margin: 0 }");
    private static final String TABLES = "table, td, th { border: 1px solid; border-collapse: collapse; padding: 4px }";

    private static Notice notice(String name, byte[] bytes) {
        SourceDocument document = Samples.documents(name, bytes).getFirst();
        return (Notice) NoticeParser.parse(document);
    }

    /** All that a notice says but where and in which words its file says it. */
    private static Set<String> said(Notice notice) {
        return NoticeGraph.triples(Samples.read(notice), AUTHORITY, EvidenceStyle.NONE).stream()
                .filter(triple -> !Stream.of(Policy.text, Policy.sourcePath, Policy.order, Policy.datePublished)
                        .map(property -> property.asNode())
                        .toList()
                        .contains(triple.getPredicate()))
                .map(Triple::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    @Tag("long")
    void aPageThatABrowserPrintsSaysTheSame(@TempDir Path folder) throws IOException, InterruptedException {
        Optional<Path> chromium = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        Assumptions.assumeTrue(chromium.isPresent(), "there is no Chromium to print with");
        for (String name : NOTICES) {
            String page = Files.readString(Samples.SPECIMENS.resolve(name + ".html"))
                    .replaceFirst("(?s)^---\n.*?\n---\n", "");
            for (String style : STYLES) {
                Path html =
                        Files.writeString(folder.resolve("page.html"), page + "<style>" + style + TABLES + "</style>");
                Path pdf = folder.resolve("page.pdf");
                print(chromium.get(), html, pdf);
                assertThat(said(notice("page.pdf", Files.readAllBytes(pdf))))
                        .as("%s, %s", name, style)
                        .isEqualTo(said(notice("page.html", Files.readAllBytes(html))));
            }
        }
    }

    private static void print(Path chromium, Path html, Path pdf) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        chromium.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--user-data-dir=" + pdf.resolveSibling("profile"),
                        "--print-to-pdf=" + pdf,
                        html.toUri().toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whatIsQuotedIsOnItsPage() {
        try (Typesetter text = new Typesetter(new Typesetter.Style(16, 80, 1.75f, "— % —", ""))) {
            text.centred("云岭省茶业局关于做好茶园管护工作的通知", 22).centred("云茶发〔2099〕1号", 16).paragraph("各县茶业局：");
            text.paragraph("为做好茶园管护工作，现通知如下：");
            for (int i = 1; i <= 9; i++) {
                text.paragraph("一二三四五六七八九".charAt(i - 1) + "、各县茶业局要完善灌溉设施，推广有机肥，培训茶农，建立产品追溯体系，严格质量监管，于2099年" + i
                        + "月底前报省茶业局备案。各县茶业局要组织茶农清理沟渠，修剪老树，补种茶苗，做好防冻防旱工作。");
            }
            text.right("云岭省茶业局").right("2099年5月18日");
            Notice printed = notice("a.pdf", text.bytes());
            String plain = text.expected().stream()
                    .map(words -> words.replace("\f", ""))
                    .collect(Collectors.joining("\n"));
            assertThat(said(printed))
                    .isEqualTo(said(notice("a.txt", plain.getBytes(java.nio.charset.StandardCharsets.UTF_8))));
            List<Triple> graph = NoticeGraph.triples(Samples.read(printed), AUTHORITY, EvidenceStyle.STATEMENTS);
            int last = text.pages();
            assertThat(last).isGreaterThan(1);
            assertThat(graph.stream()
                            .filter(triple -> triple.getPredicate().equals(Policy.page.asNode()))
                            .map(triple -> triple.getObject().getLiteralValue()))
                    .contains(1, last)
                    .allSatisfy(page -> assertThat((Integer) page).isBetween(1, last));
            assertThat(NoticeGraph.triples(Samples.read(printed), AUTHORITY, EvidenceStyle.ANNOTATIONS))
                    .anyMatch(triple -> triple.getPredicate().equals(Policy.page.asNode()));
        }
    }
}
