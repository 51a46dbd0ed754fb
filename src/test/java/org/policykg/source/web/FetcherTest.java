package org.policykg.source.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked of a site that means well, and what comes of its answers. */
@Timeout(120)
class FetcherTest {
    private Site site;
    private Fetching fetching;

    @BeforeEach
    void start() throws IOException {
        site = Site.start();
        fetching = Fetching.here(Fetching.LIMITS);
    }

    @AfterEach
    void stop() {
        fetching.close();
        site.close();
    }

    @Test
    void aPageComesWithWhatItsSiteSaysOfIt() throws Exception {
        site.on("/a/b.html?q=1", exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"one\"");
            exchange.getResponseHeaders().set("Last-Modified", "Sat, 01 Jan 2022 00:00:00 GMT");
            Site.send(exchange, 200, "text/html;Charset=\"GBK\"", "words".getBytes(StandardCharsets.UTF_8));
        });
        Page page = fetching.page(site.at("/a/b.html?q=1#part"));
        assertThat(page.address()).hasToString(site.at("/a/b.html?q=1"));
        assertThat(page.content()).asString().isEqualTo("words");
        assertThat(page.charset()).contains("GBK");
        assertThat(page.validators())
                .isEqualTo(new Validators(
                        site.at("/a/b.html?q=1"),
                        Optional.of("\"one\""),
                        Optional.of("Sat, 01 Jan 2022 00:00:00 GMT")));
        assertThat(page.mediaType()).contains("text/html");
        assertThat(page.time()).isEqualTo("2022-06-01T08:30:00Z");
        Site.Asked asked = site.asked().getLast();
        assertThat(asked.header("User-Agent")).isEqualTo("PolicyKG/test (+https://example.org)");
        assertThat(asked.header("Host")).isEqualTo("127.0.0.1:" + site.port());
        assertThat(asked.headers()).doesNotContainKeys("If-none-match", "If-modified-since", "Cookie");
    }

    /** No name service knows it, so that only the machine that was found good can have been asked. */
    @Test
    void theMachineThatWasCheckedIsTheOneThatIsAsked() throws Exception {
        site.page("/a", "words");
        try (Fetching named = Fetching.of(
                Fetching.LIMITS, Set.of("notices.invalid"), Map.of("notices.invalid", "127.0.0.1"), Trust.ofJava())) {
            assertThat(named.text("http://Notices.invalid:" + site.port() + "/a"))
                    .isEqualTo("words");
            assertThat(site.asked())
                    .extracting(asked -> asked.header("Host"))
                    .containsOnly("notices.invalid:" + site.port());
            assertThat(named.lookups).as("one look-up a request").hasSameSizeAs(site.asked());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1/a, 127.0.0.1 is not of the public internet; --allow-host 127.0.0.1 allows it",
        "http://127.1/a, '127.1 is 127.0.0.1, which is not of the public internet; --allow-host 127.1 allows it'",
        "http://[::1]/a, '::1 is 0:0:0:0:0:0:0:1, which is not of the public internet; --allow-host ::1 allows it'",
        "http://[::ffff:10.0.0.1]/a, '::ffff:10.0.0.1 is 10.0.0.1, which is not of the public internet; --allow-host"
                + " ::ffff:10.0.0.1 allows it'",
        "http://intranet.test/a, 'intranet.test is 192.168.1.1, which is not of the public internet; --allow-host"
                + " intranet.test allows it'",
        "http://open.test:22/a, port 22 is none of web pages; --allow-host open.test allows it",
        "http://open.test:6379/a, port 6379 is none of web pages; --allow-host open.test allows it",
    })
    void whatIsNotPublicIsNotSpokenTo(String address, String reason) {
        try (Fetching strict = Fetching.of(
                Fetching.LIMITS,
                Set.of("other.test"),
                Map.of("intranet.test", "192.168.1.1", "open.test", "93.184.216.34"),
                Trust.ofJava())) {
            assertThat(strict.refusal(address)).isEqualTo("is not fetched: " + reason);
        }
    }

    /** The first answer of the name service is allowed nowhere, so a second one must not be asked for. */
    @Test
    void whereAPageSendsOnToIsCheckedToo() throws Exception {
        site.redirect("/a", 302, "http://intranet.test:" + site.port() + "/secret")
                .page("/secret", "secret");
        try (Fetching strict = Fetching.of(
                Fetching.LIMITS, Set.of("127.0.0.1"), Map.of("intranet.test", "127.0.0.1"), Trust.ofJava())) {
            String inner = "http://intranet.test:" + site.port() + "/secret";
            assertThat(strict.refusal(site.at("/a")))
                    .isEqualTo("is redirected to " + inner + ", which is not fetched: intranet.test is 127.0.0.1, which"
                            + " is not of the public internet; --allow-host intranet.test allows it");
            assertThat(site.paths()).containsExactly("/robots.txt", "/a");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectIsFollowed(int status) throws Exception {
        site.redirect("/a", status, "b/../c?x=%20#y").page("/c?x=%20", "words");
        Page page = fetching.page(site.at("/a"));
        assertThat(page.content()).asString().isEqualTo("words");
        assertThat(page.address()).hasToString(site.at("/a"));
        assertThat(page.place()).hasToString(site.at("/c?x=%20"));
    }

    @Test
    void redirectsEnd() {
        site.redirect("/a", 302, "/b").redirect("/b", 302, "/a");
        assertThat(fetching.refusal(site.at("/a"))).isEqualTo("is redirected in a circle");
        for (int i = 0; i < 9; i++) {
            site.redirect("/" + i, 302, "/" + (i + 1));
        }
        assertThat(fetching.refusal(site.at("/0"))).isEqualTo("is redirected more than 5 times");
        site.on("/nowhere", exchange -> Site.send(exchange, 302, "", new byte[0]));
        assertThat(fetching.refusal(site.at("/nowhere"))).isEqualTo("is redirected, and not said where to");
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://127.0.0.1/a", "javascript:alert(1)", "http://", "data:,x"})
    void onlyPagesAreRedirectedTo(String location) {
        site.redirect("/a", 302, location);
        assertThat(fetching.refusal(site.at("/a")))
                .isEqualTo("is redirected to what is no address of http or https: " + location);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/login?back=/a", "/user/LogIn.do", "/cas/login", "/sso/auth", "/sign-in", "/a/login.jsp;x=1"})
    void aFormThatAsksWhoOneIsIsNoPage(String form) {
        site.redirect("/a", 302, form).page(form, "<form>");
        assertThat(fetching.refusal(site.at("/a"))).isEqualTo("wants you to log in: is redirected to " + site.at(form));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/catalogue/login-rules.html2", "/news/blogin/x", "/casino"})
    void otherNamesAreNoForms(String path) throws Exception {
        String target = path.replace("/login-rules.html2", "/logistics.html");
        site.redirect("/a", 302, target).page(target, "words");
        assertThat(fetching.text(site.at("/a"))).isEqualTo("words");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401 | wants a name and a password: the site answers 401",
                "403 | may not be read: the site answers 403",
                "404 | does not exist: the site answers 404",
                "410 | does not exist: the site answers 410",
                "412 | is kept from programs: the site answers 412 with a script for a browser; open it in one, save"
                        + " the page and read the file",
                "521 | is kept from programs: the site answers 521 with a script for a browser; open it in one, save"
                        + " the page and read the file",
                "500 | is no page: the site answers 500",
                "304 | is no page: the site answers 304, that it is unchanged, which it was not asked",
                "204 | is no page: the site answers 204",
            })
    void whatIsNoPageIsSaidInALine(int status, String reason) {
        site.on(
                "/a",
                exchange -> Site.send(
                        exchange,
                        status,
                        "text/html",
                        status == 204 || status == 304
                                ? new byte[0]
                                : "<script>go()</script>".getBytes(StandardCharsets.UTF_8)));
        assertThat(fetching.refusal(site.at("/a"))).isEqualTo(reason);
        assertThat(site.paths()).containsExactly("/robots.txt", "/a");
    }

    @Test
    void aPageThatWasFetchedBeforeIsAskedForOnlyIfItChanged() throws Exception {
        site.on(
                "/a",
                exchange -> Site.send(
                        exchange,
                        "\"one\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match")) ? 304 : 200,
                        "",
                        "\"one\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))
                                ? new byte[0]
                                : "words".getBytes(StandardCharsets.UTF_8)));
        Validators one =
                new Validators(site.at("/a"), Optional.of("\"one\""), Optional.of("Sat, 01 Jan 2022 00:00:00 GMT"));
        assertThat(fetching.fetch(site.at("/a"), one)).isInstanceOf(Fetched.Unchanged.class);
        assertThat(site.asked().getFirst().headers()).as("robots.txt").doesNotContainKey("If-none-match");
        assertThat(site.asked().getLast().header("If-Modified-Since")).isEqualTo("Sat, 01 Jan 2022 00:00:00 GMT");
        Validators two = new Validators(site.at("/a"), Optional.of("\"two\""), Optional.empty());
        assertThat(fetching.fetch(site.at("/a"), two)).isInstanceOf(Page.class);
    }

    @Test
    void whatIsPackedIsUnpacked() throws Exception {
        site.on("/a", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            Site.send(exchange, 200, "text/html", zipped("words".getBytes(StandardCharsets.UTF_8)));
        });
        assertThat(fetching.text(site.at("/a"))).isEqualTo("words");
        assertThat(site.asked().getLast().header("Accept-Encoding")).isEqualTo("gzip");
        site.on("/b", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "br");
            Site.send(exchange, 200, "text/html", new byte[] {1, 2, 3});
        });
        assertThat(fetching.refusal(site.at("/b"))).isEqualTo("is packed in a way that was not asked for: br");
    }

    /** What a megabyte of nothing becomes, so often that nobody has room for what they are when unpacked. */
    @Test
    void aPackingIsOpenedAsFarAsTheLimit() throws Exception {
        byte[] nothing = zipped(new byte[1024 * 1024]);
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        for (int i = 0; i < 4000; i++) {
            bomb.write(nothing);
        }
        site.on("/a", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            Site.send(exchange, 200, "text/html", bomb.toByteArray());
        });
        site.on("/b", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            Site.send(exchange, 200, "text/html", Arrays.copyOf(nothing, 60));
        });
        WebLimits usual = WebLimits.USUAL;
        assertThat(bomb.size()).as("packed").isLessThan(usual.bytes());
        try (Fetching patient = Fetching.here(usual)) {
            assertThat(patient.refusal(site.at("/a"))).isEqualTo("is too large: more than 64 MB");
            assertThat(patient.refusal(site.at("/b"))).startsWith("is packed, and the packing is broken: ");
        }
    }

    static byte[] zipped(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(content);
        }
        return out.toByteArray();
    }

    @Test
    void aPageMayBeAsLargeAsTheLimitAndNoLarger() throws Exception {
        site.page("/a", "text/plain", new byte[Fetching.LIMITS.bytes()]);
        site.page("/b", "text/plain", new byte[Fetching.LIMITS.bytes() + 1]);
        assertThat(fetching.page(site.at("/a")).content()).hasSize(Fetching.LIMITS.bytes());
        assertThat(fetching.refusal(site.at("/b"))).isEqualTo("is too large: more than 100000 bytes");
    }

    @Test
    void robotsAreAskedOnceAndHeeded() throws Exception {
        site.page("/robots.txt", "text/plain", """
                User-agent: *
                Disallow: /

                User-agent: PolicyKG
                Crawl-delay: 7
                Disallow: /secret
                """.getBytes(StandardCharsets.UTF_8));
        site.page("/a", "one").page("/b", "two").page("/secret/c", "three");
        assertThat(fetching.text(site.at("/a"))).isEqualTo("one");
        assertThat(fetching.refusal(site.at("/secret/c")))
                .isEqualTo("is not fetched: the robots.txt of 127.0.0.1:" + site.port() + " keeps programs from it");
        assertThat(fetching.text(site.at("/b"))).isEqualTo("two");
        assertThat(site.paths()).containsExactly("/robots.txt", "/a", "/b");
        assertThat(fetching.pauses).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(7));
    }

    @Test
    void whatAPageSendsOnToIsHeldToRobotsToo() {
        site.page("/robots.txt", "text/plain", "User-agent: *\nDisallow: /secret".getBytes(StandardCharsets.UTF_8));
        site.redirect("/a", 302, "/secret/b").page("/secret/b", "words");
        assertThat(fetching.refusal(site.at("/a")))
                .isEqualTo("is redirected to " + site.at("/secret/b")
                        + ", which is not fetched: the robots.txt of 127.0.0.1:" + site.port()
                        + " keeps programs from it");
    }

    @Test
    void aPauseIsKeptWithinReason() throws Exception {
        site.page("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 86400\n".getBytes(StandardCharsets.UTF_8));
        site.page("/a", "one");
        assertThat(fetching.text(site.at("/a"))).isEqualTo("one");
        assertThat(fetching.pauses).containsExactly(Duration.ofSeconds(30));
    }

    @Test
    void betweenTwoRequestsThereIsAPause() throws Exception {
        site.page("/a", "one").page("/b", "two");
        fetching.text(site.at("/a"));
        fetching.text(site.at("/b"));
        assertThat(fetching.pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));
    }

    /** What RFC 9309 has of robots.txt that cannot be had: gone is free, broken is closed. */
    @ParameterizedTest
    @CsvSource({
        "401, true",
        "403, true",
        "404, true",
        "412, true",
        "500, false",
        "502, false",
        "503, false",
        "429, false"
    })
    void robotsThatCannotBeHad(int status, boolean free) throws Exception {
        site.status("/robots.txt", status, "<html>no").page("/a", "words");
        if (free) {
            assertThat(fetching.text(site.at("/a"))).isEqualTo("words");
        } else {
            assertThat(fetching.refusal(site.at("/a")))
                    .isEqualTo("is not fetched: the robots.txt of 127.0.0.1:" + site.port()
                            + ", which says what programs may read, gives " + status);
            assertThat(site.paths()).doesNotContain("/a");
        }
    }

    @Test
    void robotsThatAreNoneForbidNothing() throws Exception {
        site.page("/robots.txt", "<!DOCTYPE html><html><head><title>首页</title></head><body><p>欢迎</p></body></html>")
                .page("/a", "words");
        assertThat(fetching.text(site.at("/a"))).isEqualTo("words");
    }

    @Test
    void robotsAreReadAsFarAsTheStandardAsks() throws Exception {
        String filler = "# nothing to see here, and much of it\n".repeat(40_000);
        site.page(
                "/robots.txt",
                "text/plain",
                ("User-agent: *\nDisallow: /a\n" + filler + "Disallow: /b\n").getBytes(StandardCharsets.UTF_8));
        site.page("/a", "one").page("/b", "two");
        assertThat(fetching.refusal(site.at("/a"))).endsWith("keeps programs from it");
        assertThat(fetching.text(site.at("/b"))).isEqualTo("two");
    }

    @Test
    void robotsMayStandElsewhere() throws Exception {
        site.redirect("/robots.txt", 301, "/r")
                .page("/r", "text/plain", "User-agent: *\nDisallow: /a".getBytes(StandardCharsets.UTF_8));
        assertThat(fetching.refusal(site.at("/a"))).endsWith("keeps programs from it");
    }

    @Test
    void aSiteWithTooMuchToDoIsAskedAgainLater() throws Exception {
        AtomicInteger times = new AtomicInteger();
        site.on("/a", exchange -> {
            int time = times.incrementAndGet();
            if (time == 1) {
                exchange.getResponseHeaders().set("Retry-After", "17");
            }
            Site.send(exchange, time == 1 ? 429 : time == 2 ? 503 : 200, "", "words".getBytes(StandardCharsets.UTF_8));
        });
        assertThat(fetching.text(site.at("/a"))).isEqualTo("words");
        assertThat(fetching.pauses)
                .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(17), Duration.ofSeconds(4));
    }

    @Test
    void aSiteThatGoesOnHavingTooMuchToDoIsLeftAlone() {
        site.status("/a", 503, "busy");
        assertThat(fetching.refusal(site.at("/a")))
                .isEqualTo("is not given now: the site answers 503, it has too much to do");
        assertThat(site.paths()).containsExactly("/robots.txt", "/a", "/a", "/a");
        site.on("/b", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "3600");
            Site.send(exchange, 429, "", new byte[0]);
        });
        assertThat(fetching.refusal(site.at("/b"))).startsWith("is not given now: the site answers 429");
        assertThat(site.paths()).filteredOn("/b"::equals).hasSize(1);
    }

    @Test
    void aMomentToComeBackIsUnderstood() throws Exception {
        AtomicInteger times = new AtomicInteger();
        site.on("/a", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "Sat, 01 Jan 2022 00:00:00 GMT");
            Site.send(exchange, times.incrementAndGet() == 1 ? 503 : 200, "", "words".getBytes(StandardCharsets.UTF_8));
        });
        assertThat(fetching.text(site.at("/a"))).isEqualTo("words");
        assertThat(fetching.pauses).as("it is long past").containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));
    }

    @Test
    void aHostIsAskedOneThingAtATime() throws Exception {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        for (int i = 0; i < 8; i++) {
            site.on("/" + i, exchange -> {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                Site.send(exchange, 200, "", "words".getBytes(StandardCharsets.UTF_8));
                now.decrementAndGet();
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<String>> all = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(() -> fetching.text(site.at("/" + i))))
                    .toList();
            for (Future<String> one : all) {
                assertThat(one.get()).isEqualTo("words");
            }
        }
        assertThat(most).hasValue(1);
        assertThat(site.paths()).filteredOn("/robots.txt"::equals).hasSize(1);
    }
}
