package org.policykg.source.web;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.policykg.source.UnreadableSource;

/**
 * What sites let programs read, as RFC 9309 has it: where there is no robots.txt all may be read, where it cannot be had because of the
 * site's faults nothing. It is asked for once.
 */
final class Robots {
    /** The least that has to be read of it by the standard is 500 KiB; what stands behind is passed over. */
    private static final int MOST = 512 * 1024;

    private static final List<String> NAMES = List.of("policykg");

    /** Asks for it, and goes where it is sent on to. */
    interface Asking {
        /**
         * Its answer; nothing where it leads astray.
         *
         * @throws Fault when the site cannot be reached
         * @throws UnreadableSource when it may not be
         */
        Optional<Answer> ask(WebAddress robots, int most) throws Fault, UnreadableSource, InterruptedException;
    }

    /** What a site says; either its rules, or why they cannot be had. */
    private sealed interface Said {
        record Rules(BaseRobotRules rules) implements Said {}

        record None(String reason) implements Said {}
    }

    private static final class Site {
        private final ReentrantLock asking = new ReentrantLock();
        private Optional<Said> said = Optional.empty();
    }

    private final Asking asking;
    private final Turns turns;
    private final Duration longestPause;
    private final Map<WebAddress, Site> sites = new ConcurrentHashMap<>();

    Robots(Asking asking, Turns turns, Duration longestPause) {
        this.asking = asking;
        this.turns = turns;
        this.longestPause = longestPause;
    }

    /**
     * Checks that a page may be read, and keeps the pause that its site asks for.
     *
     * @throws UnreadableSource when it may not
     */
    void check(WebAddress address) throws UnreadableSource, InterruptedException {
        Said said = of(address);
        if (said instanceof Said.None none) {
            throw new UnreadableSource(none.reason());
        }
        if (said instanceof Said.Rules rules && !rules.rules().isAllowed(address.toString())) {
            throw new UnreadableSource(
                    "is not fetched: the robots.txt of " + address.authority() + " keeps programs from it");
        }
    }

    private Said of(WebAddress address) throws InterruptedException {
        WebAddress robots = address.robots();
        Site site = sites.computeIfAbsent(robots, unknown -> new Site());
        site.asking.lockInterruptibly();
        try {
            if (site.said.isEmpty()) {
                site.said = Optional.of(ask(robots));
            }
            return site.said.get();
        } finally {
            site.asking.unlock();
        }
    }

    private Said ask(WebAddress robots) throws InterruptedException {
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
        try {
            Optional<Answer> answer = asking.ask(robots, MOST);
            if (answer.isPresent() && (answer.get().isFault() || answer.get().isBusy())) {
                return new Said.None("is not fetched: the robots.txt of " + robots.authority()
                        + ", which says what programs may read, " + "gives "
                        + answer.get().status());
            }
            if (answer.isEmpty() || !answer.get().isPage()) {
                return new Said.Rules(parser.failedFetch(404));
            }
            return rules(parser, robots, answer.get());
        } catch (Fault fault) {
            return new Said.None(fault.reason());
        } catch (UnreadableSource refused) {
            return new Said.None(String.valueOf(refused.getMessage()));
        }
    }

    private Said rules(SimpleRobotRulesParser parser, WebAddress robots, Answer answer) throws InterruptedException {
        byte[] content;
        try {
            content = answer.unpacked(MOST).content();
        } catch (UnreadableSource broken) {
            return new Said.Rules(parser.failedFetch(404));
        }
        BaseRobotRules rules = parser.parseContent(
                robots.toString(), content, answer.header("content-type").orElse("text/plain"), NAMES);
        long delay = rules.getCrawlDelay();
        if (delay > 0) {
            turns.pace(robots.host(), Duration.ofMillis(Math.min(delay, longestPause.toMillis())));
        }
        return new Said.Rules(rules);
    }
}
