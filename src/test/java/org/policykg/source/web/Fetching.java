package org.policykg.source.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLContext;
import org.policykg.source.UnreadableSource;

/** A fetcher for tests: it knows a few names, its pauses take no time and are kept, and its limits are short. */
final class Fetching implements AutoCloseable {
    /** When everything is fetched. */
    static final Instant NOW = Instant.parse("2022-06-01T08:30:00.25Z");

    /** Long where a test does not wait for it, since machines may be slow. */
    static final WebLimits LIMITS = new WebLimits(
            Duration.ofSeconds(20),
            Duration.ofSeconds(20),
            Duration.ofSeconds(40),
            100_000,
            5,
            3,
            Duration.ofSeconds(2),
            Duration.ofSeconds(60),
            Duration.ofSeconds(1),
            Duration.ofSeconds(30));

    /** Short, for what is waited for in vain. */
    static final WebLimits SHORT = new WebLimits(
            Duration.ofMillis(300),
            Duration.ofMillis(300),
            Duration.ofMillis(900),
            100_000,
            5,
            2,
            Duration.ofSeconds(2),
            Duration.ofSeconds(60),
            Duration.ofSeconds(1),
            Duration.ofSeconds(30));

    final List<Duration> pauses = new CopyOnWriteArrayList<>();
    final List<String> lookups = new CopyOnWriteArrayList<>();
    private final Fetcher fetcher;

    private Fetching(WebLimits limits, Set<String> allowed, Map<String, String> names, SSLContext tls) {
        AtomicLong now = new AtomicLong();
        Turns.Time time = new Turns.Time() {
            @Override
            public long nanos() {
                return now.get();
            }

            @Override
            public void sleep(Duration pause) {
                pauses.add(pause);
                now.addAndGet(pause.toNanos());
            }
        };
        Reach.Resolver resolver = host -> {
            lookups.add(host);
            String number = names.getOrDefault(host, host);
            if (!number.matches("[0-9.]+|[0-9a-f.]*:[0-9a-f:.]*")) {
                throw new UnknownHostException(host);
            }
            return InetAddress.getAllByName(number);
        };
        this.fetcher = new Fetcher(
                limits,
                "PolicyKG/test (+https://example.org)",
                new Reach(resolver, allowed),
                time,
                InstantSource.fixed(NOW),
                tls);
    }

    static Fetching of(WebLimits limits, Set<String> allowed, Map<String, String> names, SSLContext tls) {
        return new Fetching(limits, allowed, names, tls);
    }

    /** One that may speak to this machine. */
    static Fetching here(WebLimits limits) {
        return of(limits, Set.of("127.0.0.1"), Map.of(), Trust.ofJava());
    }

    Fetched fetch(String address, Validators earlier) throws UnreadableSource, InterruptedException {
        return fetcher.fetch(WebAddress.of(address), earlier);
    }

    Page page(String address) throws UnreadableSource, InterruptedException {
        return (Page) fetch(address, Validators.NONE);
    }

    String text(String address) throws UnreadableSource, InterruptedException {
        return new String(page(address).content(), StandardCharsets.UTF_8);
    }

    /** Why there is no page: one line. */
    String refusal(String address) {
        UnreadableSource reason = catchThrowableOfType(UnreadableSource.class, () -> page(address));
        assertThat(reason).as(address).isNotNull();
        assertThat(reason.getMessage()).doesNotContain("\n").isNotBlank();
        return String.valueOf(reason.getMessage());
    }

    @Override
    public void close() {
        fetcher.close();
    }
}
