package org.policykg.source.web;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import org.policykg.source.UnreadableSource;

/**
 * Fetches pages: with the name of the program, where robots.txt lets it, one request a host at a time, from public machines only, and
 * within limits. Threads may share it.
 */
public final class Fetcher implements AutoCloseable {
    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*[\"']?([A-Za-z0-9][A-Za-z0-9._:+-]*)", Pattern.CASE_INSENSITIVE);

    private static final Pattern MEDIA_TYPE = Pattern.compile("[!-.0-~]{1,127}/[!-.0-~]{1,127}");

    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    private static final String HOME = "https://github.com/policykg/policykg";

    private final WebLimits limits;
    private final InstantSource clock;
    private final Map<String, String> headers;
    private final Reach reach;
    private final Exchange exchange;
    private final Turns turns;
    private final Robots robots;
    private final ThreadPoolExecutor executor;

    Fetcher(WebLimits limits, String agent, Reach reach, Turns.Time time, InstantSource clock, SSLContext tls) {
        this.limits = limits;
        this.clock = clock;
        this.headers = Map.of(
                "User-Agent",
                agent,
                "Accept",
                "text/html,application/xhtml+xml,*/*;q=0.8",
                "Accept-Language",
                "zh-CN,zh;q=0.9,*;q=0.5",
                "Accept-Encoding",
                "gzip");
        this.reach = reach;
        this.executor = new ThreadPoolExecutor(
                0,
                Integer.MAX_VALUE,
                1,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                Thread.ofPlatform().daemon().name("policykg-web-", 0).factory());
        this.exchange = new Exchange(tls, limits, executor);
        this.turns = new Turns(time, limits.pause());
        this.robots = new Robots(this::robots, turns, limits.longestPause());
    }

    /**
     * A fetcher that trusts whom Java trusts.
     *
     * @param version the program's
     * @param allowed hosts that may be spoken to though they are not of the public internet
     * @param clock tells when a page was fetched
     */
    public static Fetcher of(WebLimits limits, String version, Set<String> allowed, InstantSource clock) {
        return new Fetcher(
                limits,
                "PolicyKG/" + version + " (+" + HOME + ")",
                new Reach(InetAddress::getAllByName, allowed),
                Turns.Time.REAL,
                clock,
                Trust.ofJava());
    }

    /**
     * Fetches a page.
     *
     * @param earlier how it was when it was fetched before
     * @throws UnreadableSource when there is none; says why
     */
    public Fetched fetch(WebAddress address, Validators earlier) throws UnreadableSource, InterruptedException {
        Set<WebAddress> seen = new HashSet<>();
        WebAddress at = address;
        while (seen.size() <= limits.redirects()) {
            seen.add(at);
            Answer answer;
            try {
                robots.check(at);
                answer = ask(at, earlier.at(at), limits.bytes());
                if (!answer.isRedirect()) {
                    return fetched(address, at, answer, earlier.at(at));
                }
            } catch (Fault fault) {
                throw behind(address, at, fault.unreadable());
            } catch (UnreadableSource reason) {
                throw behind(address, at, reason);
            }
            at = next(at, answer);
            if (seen.contains(at)) {
                throw new UnreadableSource("is redirected in a circle");
            }
        }
        throw new UnreadableSource("is redirected more than " + limits.redirects() + " times");
    }

    /** A reason that belongs to another address than the one that was asked for. */
    private static UnreadableSource behind(WebAddress address, WebAddress at, UnreadableSource reason) {
        return at.equals(address)
                ? reason
                : new UnreadableSource("is redirected to " + at + ", which " + reason.getMessage());
    }

    private static WebAddress next(WebAddress at, Answer answer) throws UnreadableSource {
        String location = answer.header("location")
                .orElseThrow(() -> new UnreadableSource("is redirected, and not said where to"));
        WebAddress next = at.resolve(location);
        if (Refusal.isLogin(next) && !Refusal.isLogin(at)) {
            throw new UnreadableSource("wants you to log in: is redirected to " + next);
        }
        return next;
    }

    private Fetched fetched(WebAddress address, WebAddress at, Answer answer, Validators earlier)
            throws UnreadableSource {
        if (answer.isUnchanged()) {
            if (earlier.isEmpty()) {
                throw new UnreadableSource(
                        "is no page: the site answers 304, that it is unchanged, which it was not asked");
            }
            return new Fetched.Unchanged(address);
        }
        if (!answer.isPage()) {
            throw new UnreadableSource(Refusal.of(answer.status()));
        }
        BoundedBody.Bytes body = answer.unpacked(limits.bytes());
        if (body.isCut()) {
            throw new UnreadableSource("is too large: more than " + WebLimits.words(limits.bytes()));
        }
        String type = answer.header("content-type").orElse("");
        Matcher charset = CHARSET.matcher(type);
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return new Page(
                address,
                at,
                body.content(),
                charset.find() ? Optional.of(charset.group(1)) : Optional.empty(),
                Optional.of(type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT))
                        .filter(name -> MEDIA_TYPE.matcher(name).matches()),
                Validators.said(at, answer, now),
                now);
    }

    /** What a site lets programs read, after at most as many redirects as for a page; nothing where these lead astray. */
    private Optional<Answer> robots(WebAddress address, int most) throws Fault, UnreadableSource, InterruptedException {
        Answer answer = ask(address, Validators.NONE, most);
        WebAddress at = address;
        try {
            for (int hop = 0; answer.isRedirect(); hop++) {
                if (hop == limits.redirects()) {
                    return Optional.empty();
                }
                at = next(at, answer);
                answer = ask(at, Validators.NONE, most);
            }
        } catch (UnreadableSource astray) {
            return Optional.empty();
        }
        return Optional.of(answer);
    }

    /** Asks, again and again where it may help. */
    private Answer ask(WebAddress address, Validators earlier, int most)
            throws Fault, UnreadableSource, InterruptedException {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putAll(earlier.headers());
        Duration backoff = limits.backoff();
        for (int attempt = 1; ; attempt++) {
            Duration wait = backoff;
            try {
                List<InetAddress> machines = machines(address);
                InetAddress machine = machines.get((attempt - 1) % machines.size());
                Answer answer = turns.take(address.host(), () -> exchange.get(address, machine, all, most));
                if (!answer.isBusy() || attempt >= limits.attempts()) {
                    return answer;
                }
                wait = answer.header("retry-after").flatMap(Fetcher::wait).orElse(backoff);
                if (wait.compareTo(limits.longestWait()) > 0) {
                    return answer;
                }
            } catch (Fault fault) {
                if (!fault.isPassing() || attempt >= limits.attempts()) {
                    throw fault;
                }
            }
            turns.rest(address.host(), wait);
            backoff = backoff.multipliedBy(2);
        }
    }

    /** How long a site wants to be left alone: seconds, or until a moment. */
    private static Optional<Duration> wait(String after) {
        if (SECONDS.matcher(after).matches()) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(after)));
        }
        try {
            Duration until =
                    Duration.between(Instant.now(), ZonedDateTime.parse(after, DateTimeFormatter.RFC_1123_DATE_TIME));
            return Optional.of(until.isNegative() ? Duration.ZERO : until);
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    /** The name service may take its time. */
    private List<InetAddress> machines(WebAddress address) throws Fault, UnreadableSource, InterruptedException {
        CompletableFuture<List<InetAddress>> found = new CompletableFuture<>();
        executor.execute(() -> {
            try {
                found.complete(reach.machines(address));
            } catch (UnreadableSource | RuntimeException none) {
                found.completeExceptionally(none);
            }
        });
        try {
            return found.get(limits.connect().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException slow) {
            throw Fault.slow("cannot be reached: nobody knows " + address.host(), limits.connect());
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof UnreadableSource reason) {
                throw new UnreadableSource(String.valueOf(reason.getMessage()));
            }
            throw Fault.lasting("cannot be fetched: " + Lines.of(failure));
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
