package org.policykg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.policykg.Samples;
import org.policykg.graph.Policy;
import org.policykg.source.web.Site;
import org.policykg.source.web.WebLimits;
import org.policykg.store.Capture;
import org.policykg.store.DumpReader;

/** Addresses where files are named. */
@Timeout(300)
class AddressesTest {
    private static final String HERE = "127.0.0.1";

    private static final String NOTICE = """
            <html><head><title>关于加强山塘巡查的通知</title></head><body>
            <h1>关于加强山塘巡查的通知</h1>
            <p>云水〔2022〕15号</p>
            <p>各县水利局：</p>
            <p>请于2022年8月底前完成山塘巡查。</p>
            <p>附件：1. <a href="files/list%d.pdf">山塘名单</a></p>
            <p>云岭省水利厅</p><p>2022年5月4日</p></body></html>
            """;

    @TempDir
    Path folder;

    private Site site;

    @BeforeEach
    void start() throws IOException {
        site = Site.start();
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private String notice(String path) throws IOException {
        return Files.readString(Samples.SPECIMENS.resolve(path));
    }

    private static List<String> with(String command, String... arguments) {
        List<String> all = new ArrayList<>(List.of(command, "--allow-host", HERE));
        if (!command.equals("explain")) {
            all.add("--no-attachments");
        }
        all.addAll(List.of(arguments));
        return all;
    }

    private static Run run(String command, String... arguments) {
        return Run.of(with(command, arguments).toArray(String[]::new));
    }

    private static Graph graph(Path dump) {
        Graph graph = DumpReader.newGraph();
        DumpReader.read(dump, graph, warning -> {});
        return graph;
    }

    private static List<String> paths(Graph graph) {
        return graph.stream(Node.ANY, Policy.sourcePath.asNode(), Node.ANY)
                .map(triple -> triple.getObject().getLiteralLexicalForm())
                .sorted()
                .toList();
    }

    /** The other tests wait for nothing; whoever starts the program does. */
    @Test
    void theProgramPausesBeforeItAsksASiteAgain() {
        site.page("/a.txt", "x");
        long begin = System.nanoTime();
        PrintStream none = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Main.run(with("show", site.at("/a.txt")).toArray(String[]::new), none, none, false);
        assertThat(site.paths()).containsExactly("/robots.txt", "/a.txt");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(WebLimits.USUAL.pause());
    }

    /** What stands at an address is what stands in a file, but for where it stands. */
    @Test
    void aNoticeHasTheSameNameAsFileAndAsAddress() throws IOException {
        try (Stream<Path> specimens = Files.list(Samples.SPECIMENS)) {
            for (Path specimen : specimens
                    .filter(file -> !file.toString().contains("README"))
                    .toList()) {
                site.page("/2022/" + specimen.getFileName(), "", Files.readAllBytes(specimen));
            }
        }
        String name = "teacher-training.html";
        Path file = folder.resolve("file.nt");
        Path address = folder.resolve("address.nt");
        assertThat(Run.of("convert", Samples.SPECIMENS.resolve(name).toString(), "-o", file.toString())
                        .code())
                .isZero();
        Run run = run("convert", site.at("/2022/" + name), "-o", address.toString());
        assertThat(run.code()).as(run.err()).isZero();
        Graph ofFile = graph(file);
        Graph ofAddress = graph(address);
        assertThat(paths(ofFile)).containsExactly(name);
        assertThat(paths(ofAddress)).containsExactly(site.at("/2022/" + name));
        assertThat(ofAddress.stream().filter(triple -> !triple.getPredicate().equals(Policy.sourcePath.asNode())))
                .containsExactlyInAnyOrderElementsOf(ofFile.stream()
                        .filter(triple -> !triple.getPredicate().equals(Policy.sourcePath.asNode()))
                        .toList());
    }

    /** Cards come in the order in which addresses were given, whichever came first. */
    @Test
    void aListIsReadInItsOrder() throws IOException {
        Path list = folder.resolve("addresses.txt");
        Files.writeString(
                list,
                "\uFEFF# notices\n\n" + site.at("/b.txt") + "\r\n  " + site.at("/c.txt") + "\nnotices/d.html\n"
                        + site.at("/gone.html") + "\n" + site.at("/b.txt#again"));
        site.page("/a.txt", notice("wind-repeal.txt")).page("/b.txt", NOTICE.formatted(1));
        site.page("/c.txt", NOTICE.replace("15号", "16号").formatted(2));
        Run run = run("show", site.at("/a.txt"), "--urls", list.toString(), "--threads", "3");
        assertThat(run.code()).isEqualTo(ExitCode.PARTLY);
        assertThat(run.out().lines().filter(line -> line.contains("文件  ")).map(line -> line.replaceAll(".*/|（.*", "")))
                .containsExactly("a.txt", "b.txt", "c.txt");
        assertThat(run.err().lines())
                .containsExactly(
                        "policykg: left out " + list + ":5 notices/d.html: is no address of http or https",
                        "policykg: " + site.at("/b.txt") + ": is named more than once, and read once",
                        "policykg: left out " + site.at("/gone.html") + ": does not exist: the site answers 404",
                        "policykg: 3 notices, 2 left out, 3 cards");
        assertThat(site.paths()).filteredOn("/b.txt"::equals).hasSize(1);
    }

    @Test
    void linksLeadFromWhereThePageIs() throws IOException {
        site.redirect("/old", 301, "/2022/05/a.html").page("/2022/05/a.html", NOTICE.formatted(7));
        Path dump = folder.resolve("dump.nt");
        assertThat(run("convert", site.at("/old"), "-o", dump.toString()).code())
                .isZero();
        assertThat(paths(graph(dump))).containsExactly(site.at("/old"));
        assertThat(run("explain", site.at("/old")).out()).contains("page URL: " + site.at("/old"));
        assertThat(graph(dump).stream(Node.ANY, Policy.attachment.asNode(), Node.ANY)
                        .map(triple -> triple.getObject().toString()))
                .containsExactly(site.at("/2022/05/files/list7.pdf"));
    }

    @Test
    void whatAPageLinksToIsItsAttachment() {
        site.page("/2022/05/a.html", NOTICE.formatted(7));
        site.page(
                "/2022/05/files/list7.pdf",
                "<html><body><h1>山塘名单</h1><table><tr><td>1</td><td>东山塘</td></tr></table></body></html>");
        Run run = Run.of("show", "--allow-host", HERE, site.at("/2022/05/a.html"));
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("山塘名单").doesNotContain("未读");
        assertThat(site.paths()).contains("/2022/05/files/list7.pdf");
    }

    @Test
    void anAttachmentThatIsNotToBeHadCostsNoMoreThanItself() {
        site.page("/a.html", NOTICE.formatted(8));
        Run run = Run.of("show", "--allow-host", HERE, site.at("/a.html"));
        assertThat(run.code()).isEqualTo(ExitCode.PARTLY);
        assertThat(run.out()).contains("关于加强山塘巡查的通知", "（未读）");
        assertThat(run.err())
                .contains("left out " + site.at("/files/list8.pdf") + ": does not exist: the site answers 404");
        assertThat(Run.of("show", "--allow-host", HERE, "--no-attachments", site.at("/a.html"))
                        .code())
                .isZero();
    }

    @Test
    void whatTheServerSaysOfTheCharsetIsHeardLast() throws IOException {
        Charset big5 = Charset.forName("Big5");
        String traditional = NOTICE.formatted(1).replaceAll("(?s)<head>.*</head>", "");
        site.page("/silent.html", "text/html; charset=GBK", traditional.getBytes(Charset.forName("GBK")));
        site.page("/lie.html", "text/html; charset=ISO-8859-1", traditional.getBytes(StandardCharsets.UTF_8));
        site.page(
                "/meta.html",
                "text/html; charset=Big5",
                traditional.replace("<html>", "<html><meta charset=gb2312>").getBytes(Charset.forName("GBK")));
        site.page(
                "/big5.txt",
                "text/plain; charset=Big5",
                "雲嶺省水利廳公告\n請於本年八月底前完成山塘巡查。\n雲嶺省水利廳\n2022年5月4日\n".getBytes(big5));
        site.page("/nonsense.html", "text/html; charset=no-such", traditional.getBytes(Charset.forName("GBK")));
        for (String path : List.of("/silent.html", "/lie.html", "/meta.html", "/nonsense.html")) {
            assertThat(run("explain", site.at(path)).out()).as(path).contains("云水〔2022〕15号");
        }
        assertThat(run("explain", site.at("/big5.txt")).out()).contains("云岭省水利厅公告");
    }

    @Test
    void explainTellsOfAnAddress() throws IOException {
        site.page("/a.html", NOTICE.formatted(1)).status("/script", 412, "<script>");
        Run run = run("explain", site.at("/a.html"));
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("== source: " + site.at("/a.html") + ", html", "page URL: " + site.at("/a.html"));
        Run none = run("explain", site.at("/script"));
        assertThat(none.code()).isEqualTo(ExitCode.PARTLY);
        assertThat(none.err().lines())
                .containsExactly(
                        "policykg: left out " + site.at("/script") + ": is kept from programs: the site answers 412"
                                + " with a script for a browser; open it in one, save the page and read the file");
        assertThat(Run.of("explain", "ftp://127.0.0.1/a").code()).isEqualTo(ExitCode.WRONG_USE);
    }

    @Test
    void aStoreKeepsWhatStandsAtAnAddressInItsPlace() throws IOException {
        site.page("/a.html", NOTICE.formatted(1));
        String store = folder.resolve("kg").toString();
        assertThat(run("ingest", site.at("/a.html"), "--store", store).code()).isZero();
        Run again = run("ingest", site.at("/a.html"), "--store", store);
        assertThat(again.err()).contains("1 notice, 0 left out, 0 new or changed");
        site.page("/a.html", NOTICE.replace("8月底", "9月底").formatted(1));
        assertThat(run("ingest", site.at("/a.html"), "--store", store).err()).contains("1 new or changed");
        Run query = Run.of(
                "query",
                "--store",
                store,
                "SELECT ?day ?path { ?task pol:deadline ?day . ?notice pol:hasTask ?task ; pol:sourcePath ?path }",
                "--results",
                "csv");
        assertThat(query.out().lines()).containsExactly("day,path", "2022-09-30," + site.at("/a.html"));
        Run from = Run.of(
                "query",
                "--store",
                store,
                "SELECT DISTINCT ?from { ?capture pol:capturedFrom ?from }",
                "--results",
                "csv");
        assertThat(from.out().lines()).as("of no folder of this machine").containsExactly("from", Capture.WEB);
        Run check = Run.of("check", "--store", store);
        assertThat(check.code()).as(check.out()).isZero();
    }

    @Test
    void annotationsNameFiles() {
        Run run = Run.of("evaluate", folder.toString(), site.at("/a.html"));
        assertThat(run.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run.err().lines())
                .containsExactly("policykg: annotations name files, and " + site.at("/a.html")
                        + " is an address: save what stands there in a file, and measure that");
        assertThat(site.asked()).isEmpty();
    }

    @Test
    void whatIsServedMayBeFetched() {
        Run none = Run.of("serve", "--allow-host", HERE, site.at("/a.html"));
        assertThat(none.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(none.err())
                .contains(
                        "left out " + site.at("/a.html") + ": does not exist",
                        "there is no notice in " + site.at("/a.html"));
        site.page("/b.html", NOTICE.formatted(1));
        // so that it ends: it cannot listen there
        Run run = Run.of("serve", "--allow-host", HERE, "--port", Integer.toString(site.port()), site.at("/b.html"));
        assertThat(run.code()).isEqualTo(ExitCode.SURROUNDINGS);
        assertThat(run.err()).contains("policykg: 1 notice, 1 left out, ");
        assertThat(site.paths()).contains("/files/list1.pdf");
        assertThat(Run.of("serve", "--store", folder.toString(), site.at("/b.html"))
                        .err())
                .contains("say what to serve: either PATH or --store FOLDER");
    }

    @Test
    void nothingIsFetchedOffline() throws IOException {
        site.page("/a.html", NOTICE.formatted(1));
        Path file = folder.resolve("b.html");
        Files.writeString(file, NOTICE.formatted(1));
        Run run = run("show", "--offline", site.at("/a.html"), file.toString());
        assertThat(run.code()).isEqualTo(ExitCode.PARTLY);
        assertThat(run.out()).contains("关于加强山塘巡查的通知");
        assertThat(run.err()).contains("left out " + site.at("/a.html") + ": is not fetched: --offline forbids it");
        assertThat(site.asked()).isEmpty();
    }

    @Test
    void onlyAllowedHostsOfOnesOwnAreAsked() {
        site.page("/a.html", NOTICE.formatted(1));
        Run run = Run.of("convert", site.at("/a.html"));
        assertThat(run.code()).isEqualTo(ExitCode.PARTLY);
        assertThat(run.err())
                .contains("left out " + site.at("/a.html")
                        + ": is not fetched: 127.0.0.1 is not of the public internet; --allow-host 127.0.0.1"
                        + " allows it");
        assertThat(site.asked()).isEmpty();
    }

    @Test
    void whatIsWronglyUsedIsSaid() {
        String gone = folder.resolve("gone.txt").toString();
        assertThat(Run.of("convert").err()).contains("say what to read: PATH, an address, or --urls FILE");
        assertThat(Run.of("convert").code()).isEqualTo(ExitCode.WRONG_USE);
        Run list = Run.of("convert", "--urls", gone);
        assertThat(list.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(list.err()).contains(gone + ": does not exist");
        assertThat(Run.of("ingest", "--prune", site.at("/"), "--store", gone).err())
                .contains("--prune takes folders, and " + site.at("/") + " is none");
        assertThat(Run.of("ingest", "--prune", "--urls", gone, "--store", gone).err())
                .contains("--prune takes folders, and --urls names addresses");
        assertThat(Run.of("show", "ftp://example.org/a").err())
                .contains("left out ftp://example.org/a: is no address of http or https");
    }
}
