package org.policykg.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.webjars.WebJarVersionLocator;

/**
 * What a person does with the pages, in a real browser, at the width of a desk and of a phone. Every test also wants that
 * the browser complained of nothing and asked no other host. Skipped where there is no Chromium.
 */
class BrowserTest {
    private static final int DESK = 1280;
    private static final int PHONE = 390;
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    private static Served served;
    private static Playwright playwright;
    private static Browser browser;

    private final List<String> complaints = new ArrayList<>();
    private final List<BrowserContext> contexts = new ArrayList<>();

    @BeforeAll
    static void start() throws PolicyServer.CannotListen {
        Optional<Path> chromium = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        Assumptions.assumeTrue(chromium.isPresent(), "there is no Chromium to test the pages with");
        served = new Served();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium.orElseThrow())
                        .setArgs(ARGUMENTS));
    }

    @AfterAll
    static void stop() {
        if (served != null) {
            browser.close();
            playwright.close();
            served.close();
        }
    }

    /** Stands in an address for words that are marked. */
    private static final String MARKED = "MARKED";

    private Page open(int width, String path) {
        return open(width, path, true);
    }

    private Page open(int width, String path, boolean scripts) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, width == PHONE ? 844 : 900)
                .setJavaScriptEnabled(scripts)
                .setAcceptDownloads(true));
        contexts.add(context);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(served.root()) && !request.url().matches("(data|blob):.*")) {
                complaints.add("asked " + request.url());
            }
        });
        page.onDialog(dialog -> {
            complaints.add("a dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.navigate(served.root() + path.replace(MARKED, served.firstEvidence(Served.NOTICE)));
        return page;
    }

    /** From what rests on an edition to that edition, and back; the title of which it is the only one leads there too. */
    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void aCitationLeadsToAnEditionAndBack(int width) {
        String title = Served.BASE + "document/中共云岭省委云岭省人民政府关于加快山区发展的意见";
        Page page = open(width, Links.page(title));
        String edition = page.url();
        assertThat(URLDecoder.decode(edition, StandardCharsets.UTF_8)).endsWith("_云发〔1994〕8号");
        String citing =
                page.locator("main a:not(.evidence)").getByText("请示").first().innerText();
        page.locator("main a:not(.evidence)").getByText("请示").first().click();
        assertThat(page.locator("h1").innerText()).contains(citing.substring(0, 6));
        page.locator("main a").getByText("关于加快山区发展的意见").first().click();
        assertThat(page.url()).isEqualTo(edition);
        keep(page, "edition", width);
    }

    @AfterEach
    void nothingIsAmiss() {
        contexts.forEach(BrowserContext::close);
        assertThat(complaints).isEmpty();
    }

    private static void keep(Page page, String name, int width) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + "-" + width + ".png"))
                .setFullPage(true));
    }

    private static Locator link(Locator place, String name) {
        return place.getByRole(
                AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void fromAShortNameToTheSentenceThatSaysSo(int width) {
        Page page = open(width, "/");
        keep(page, "home", width);
        page.locator("#q").pressSequentially("银保监会");
        Locator suggestion = page.locator("#suggestions a").first();
        suggestion.waitFor();
        assertThat(suggestion.innerText()).contains("中国银行保险监督管理委员会", "银保监会");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.waitForURL("**/id/organization/**");
        assertThat(page.locator("h1").innerText()).isEqualTo("中国银行保险监督管理委员会");
        assertThat(page.locator(".reforms").innerText()).contains("2018-03-17", "合并", "2023-03-10", "国家金融监督管理总局");
        keep(page, "body", width);

        Locator received = page.locator("[data-relation='^pol:addressedTo']");
        link(received, "商务部关于发布《“十四五”对外贸易高质量发展规划》及其附表的通知").click();
        Locator promulgates = page.locator("[data-relation='pol:promulgates']");
        link(promulgates, "“十四五”对外贸易高质量发展规划").click();
        assertThat(page.locator("h1").innerText()).isEqualTo("“十四五”对外贸易高质量发展规划");
        assertThat(page.locator(".tree").innerText()).contains("国民经济和社会发展第十四个五年规划");
        keep(page, "plan", width);

        Locator promulgated = page.locator("[data-relation='^pol:promulgates']");
        promulgated.locator("summary").click();
        assertThat(promulgated.locator("mark").innerText()).contains("“十四五”对外贸易高质量发展规划");
        promulgated.locator("a.evidence").click();
        Locator mark = page.locator(".text mark").first();
        assertThat(mark.innerText()).contains("十四五");
        assertThat(mark.isVisible()).isTrue();
        assertThat(page.locator(".marked").innerText()).contains("印发", "“十四五”对外贸易高质量发展规划");
        keep(page, "evidence", width);
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void whetherADocumentIsInForceAndWhoSaysSo(int width) {
        Page page = open(width, Links.page(Served.OPINION));
        Locator status = page.locator(".status");
        assertThat(status.innerText()).contains("现行有效", "自 2022-07-01 起", "以上为 2023-05-01 的状况", "据本库");
        link(page.locator("[data-relation='pol:repeals']"), "云岭省人民政府关于促进茶叶生产的若干意见")
                .click();
        assertThat(page.locator("h1").innerText()).isEqualTo("云岭省人民政府关于促进茶叶生产的若干意见");
        assertThat(status.innerText()).contains("已废止", "自 2022-07-01 起").doesNotContain("据本库");
        status.locator("summary").click();
        assertThat(status.locator("blockquote").first().innerText()).contains("同时废止");
        keep(page, "status", width);
        page.locator("#on").fill("2022-06-30");
        status.getByText("查看", new Locator.GetByTextOptions().setExact(true)).click();
        page.waitForURL("**on=2022-06-30");
        assertThat(status.innerText()).contains("未知", "以上为 2022-06-30 的状况");
        page.goBack();
        link(status, "云岭省人民政府关于加快现代茶产业发展的实施意见").click();
        assertThat(page.locator("h1").innerText()).isEqualTo("云岭省人民政府关于加快现代茶产业发展的实施意见");
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void aPictureThatGrowsAndCanBeKept(int width) throws IOException {
        Page page = open(width, Links.url("/graph", "iri", Served.PLAN));
        page.locator("#graphbox[data-nodes]").waitFor();
        int before = count(page);
        keep(page, "graph", width);
        page.evaluate("iri => { policykg.picture.getElementById(iri).emit('tap'); }", Served.NOTICE);
        assertThat(page.locator("#detail").innerText()).contains("商务部关于发布");
        page.locator("#detail button").click();
        page.locator("#graphbox:not([data-nodes='" + before + "'])").waitFor();
        assertThat(count(page)).isGreaterThan(before);
        page.locator("#edges summary").click();
        assertThat(page.locator("#edges tbody").innerText()).contains("各省、自治区、直辖市人民政府");
        page.locator("#edges summary").click();
        assertThat(page.url()).contains("iri=").contains(encoded(Served.NOTICE));
        page.evaluate("() => { policykg.picture.edges('[relation = \"pol:promulgates\"]').first().emit('tap'); }");
        page.locator("#detail mark").waitFor();
        assertThat(page.locator("#detail mark").first().innerText()).contains("十四五");
        keep(page, "graph-open", width);
        assertThat(content(page.waitForDownload(() -> page.locator("#svg").click())))
                .contains("<svg", "“十四五”对外贸易");
        assertThat(page.waitForDownload(() -> page.locator("#png").click()).suggestedFilename())
                .isEqualTo("graph.png");
        assertThat(content(page.waitForDownload(() -> page.locator("#graphml").click())))
                .contains("<graphml", Served.PLAN);
        assertThat(content(page.waitForDownload(() -> page.locator("#csv").click())))
                .contains("source,relation,target", "pol:promulgates");

        page.locator(".relations summary").click();
        page.getByLabel("印发", new Page.GetByLabelOptions().setExact(true)).check();
        page.locator("#graphfilter button").click();
        page.locator("#graphbox[data-nodes='2']").waitFor();
        assertThat(page.url()).contains("relation=pol%3Apromulgates");
    }

    private static int count(Page page) {
        return ((Number) page.evaluate("policykg.picture.nodes('[!heading]').length")).intValue();
    }

    private static String encoded(String iri) {
        return Links.url("", "x", iri).substring("?x=".length());
    }

    private static String content(Download download) throws IOException {
        return Files.readString(download.path());
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void aMatrixThatSortsAndLeadsToItsNotices(int width) {
        Page page = open(width, "/matrix?kind=together");
        Locator names = page.locator("table.matrix tbody th");
        List<String> byTotal = names.allInnerTexts();
        assertThat(byTotal).hasSizeGreaterThan(20);
        page.locator("button.sort").first().click();
        List<String> byName = names.allInnerTexts();
        assertThat(byName).isNotEqualTo(byTotal).containsExactlyInAnyOrderElementsOf(byTotal);
        assertThat(page.locator("th[aria-sort=descending]").innerText()).contains("机构");
        keep(page, "matrix", width);
        page.locator("table.matrix td.heat a").first().click();
        assertThat(page.locator("main").innerText()).contains("商务部关于发布《“十四五”对外贸易高质量发展规划》及其附表的通知");
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void tasksByDeadlineToKeep(int width) throws IOException {
        Page page = open(width, "/tasks");
        page.locator("#from").fill("2023-09-01");
        page.locator("#until").fill("2023-11-30");
        page.locator(".filter button").click();
        assertThat(page.locator("table.tasks tbody tr").count()).isEqualTo(2);
        assertThat(page.locator("table.tasks tbody tr").first().innerText()).contains("2023-09-30", "云岭省司法厅");
        keep(page, "tasks", width);
        assertThat(content(page.waitForDownload(
                        () -> link(page.locator(".downloads"), "CSV").click())))
                .contains("2023-09-30", "2023-10-31")
                .doesNotContain("2023-06-30");
        assertThat(content(page.waitForDownload(
                        () -> page.locator(".downloads a").last().click())))
                .contains("BEGIN:VCALENDAR", "DTSTART;VALUE=DATE:20230930");
        page.locator("#body").fill("司法厅");
        page.locator(".filter button").click();
        assertThat(page.locator("table.tasks tbody tr").count()).isEqualTo(1);
        assertThat(page.locator("#body").inputValue()).isEqualTo("云岭省司法厅");
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void aQueryThatIsReadyRunsAndOpensInTheEditor(int width) {
        Page page = open(width, "/sparql");
        page.locator(".yasqe").waitFor();
        keep(page, "sparql", width);
        link(page.locator(".canned"), "发文机关历年印发的规划").click();
        page.locator("#p-body").fill("商务部");
        page.locator(".filter button").click();
        assertThat(page.locator("table.answer tbody").innerText()).contains("“十四五”对外贸易高质量发展规划");
        keep(page, "canned", width);
        page.getByText("在编辑器中打开").click();
        page.locator(".yasqe").waitFor();
        page.locator(".yasqe_queryButton").click();
        page.locator(".yasr table tbody tr").first().waitFor();
        assertThat(page.locator(".yasr table").innerText()).contains("“十四五”对外贸易高质量发展规划");
        keep(page, "editor", width);
    }

    @Test
    void theEditorSaysWhenAnAnswerIsCut() throws PolicyServer.CannotListen {
        try (Served smaller = new Served(Settings.DEFAULT.within(20, 20, 4, 1 << 20));
                BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.navigate(smaller.root() + Links.url("/sparql", "query", "SELECT ?s { ?s a pol:Organization }"));
            page.locator(".yasqe").waitFor();
            assertThat(page.locator("#cut").isVisible()).isFalse();
            page.locator(".yasqe_queryButton").click();
            page.locator("#cut").waitFor();
            assertThat(page.locator("#cut").innerText()).contains("结果未列完", "rows=20");
            keep(page, "cut", DESK);
            page.evaluate("policykg.editor.getTab().setQuery('SELECT ?s { ?s a pol:Notice }')");
            page.locator(".yasqe_queryButton").click();
            page.locator("#cut").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void numbersBecomeAChart(int width) {
        Page page = open(
                width,
                Links.url(
                        "/sparql",
                        "query",
                        "SELECT ?type (COUNT(*) AS ?notices) { ?n a pol:Notice ; pol:documentType/skos:prefLabel ?type } "
                                + "GROUP BY ?type ORDER BY ?type"));
        page.locator(".yasqe_queryButton").click();
        page.locator(".yasr table tbody tr").first().waitFor();
        page.locator(".select_chart").click();
        page.locator(".chart canvas").waitFor();
        keep(page, "chart", width);
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void theOtherLanguageStays(int width) {
        Page page = open(width, "/tasks?from=2023-09-01");
        page.locator(".language").click();
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
        assertThat(page.url()).contains("from=2023-09-01");
        page.locator("nav a[href='/ontology']").click();
        assertThat(page.locator("h1").innerText()).isEqualTo("Vocabulary");
        page.locator(".language").click();
        assertThat(page.locator("h1").innerText()).isEqualTo("词汇");
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void readableWithoutScripts(int width) {
        Page page = open(width, "/", false);
        page.locator("#q").fill("发改委");
        page.locator(".find button").click();
        link(page.locator(".results"), "国家发展和改革委员会").click();
        assertThat(page.locator("h1").innerText()).isEqualTo("国家发展和改革委员会");
        page.getByText("关系图").first().click();
        assertThat(page.locator("#edges table").innerText()).contains("对外贸易");
        page.navigate(
                served.root() + Links.url(Links.page(Served.NOTICE), "evidence", served.firstEvidence(Served.NOTICE)));
        assertThat(page.locator(".text mark").isVisible()).isTrue();
        page.navigate(served.root() + "/sparql");
        assertThat(page.locator("#plain textarea").isVisible()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void whatANoticeSaysIsTextAndNeverScript(int width) {
        Page page = open(width, "/");
        page.locator("#q").pressSequentially("专项检查");
        page.locator("#suggestions a").first().waitFor();
        assertThat(page.locator("#suggestions").innerText()).contains("<script>alert(1)</script>");
        page.locator("#suggestions a").first().click();
        assertThat(page.locator("h1").innerText()).contains("<script>alert(1)</script>", "“引号”");
        assertThat(page.locator(".text").innerText()).contains("<img src=x onerror=alert(2)>");
        assertThat(page.locator("main img, main script").count()).isZero();
        keep(page, "harmless", width);
        page.getByText("关系图").first().click();
        page.locator("#graphbox[data-nodes]").waitFor();
    }

    static Stream<Arguments> everyPage() {
        return Stream.of(
                        "/",
                        "/search?q=对外贸易",
                        Links.page(Served.MOFCOM),
                        Links.page(Served.PLAN),
                        Links.page(Served.OPINION) + "?on=2027-07-01",
                        Links.url(Links.page(Served.NOTICE), "evidence", MARKED),
                        Links.page(Served.TASK),
                        Links.page(Served.BASE + "region/云岭省"),
                        Links.page(Served.BASE + "group/各省、自治区、直辖市人民政府"),
                        Links.url("/graph", "iri", Served.PLAN),
                        Links.url("/links", "iri", Served.NOTICE, "relation", "pol:addressedTo"),
                        Links.url("/timeline", "iri", Served.PLAN),
                        Links.url("/timeline", "iri", Served.MOFCOM),
                        "/matrix",
                        "/matrix?kind=together",
                        "/matrix?kind=working",
                        "/list?kind=plan",
                        "/list?kind=plan&page=3",
                        "/tasks",
                        "/sparql",
                        "/queries/tasks-due?from=2023-01-01&to=2023-12-31",
                        "/ontology",
                        "/rules",
                        "/rules/legal-basis",
                        "/api")
                .flatMap(path -> Stream.of(Arguments.of(path, DESK), Arguments.of(path, PHONE)));
    }

    @ParameterizedTest
    @MethodSource("everyPage")
    void everyPageIsAccessibleAndFitsItsWidth(String path, int width) throws IOException {
        Page page = open(width, path);
        page.waitForLoadState();
        if (path.startsWith("/sparql")) {
            page.locator(".yasqe").waitFor();
        }
        // a page never scrolls sideways; wide tables scroll inside their frame
        assertThat((Boolean)
                        page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("no wider than the screen")
                .isTrue();
        keep(page, "page" + path.replaceAll("[^a-z]+", "-").replaceAll("-+$", ""), width);
        assertThat(complaints).isEmpty();
        page.evaluate(axe());
        Object serious = page.evaluate(
                "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']}).then(r => r.violations"
                        + ".filter(v => ['serious', 'critical'].includes(v.impact))"
                        + ".map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160)).join(' | ')))");
        assertThat((List<?>) serious).isEmpty();
        // what the checker itself makes the browser say
        complaints.clear();
    }

    private static String axe() throws IOException {
        String file = new WebJarVersionLocator().fullPath("axe-core", "axe.min.js");
        try (InputStream in = BrowserTest.class.getResourceAsStream("/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
