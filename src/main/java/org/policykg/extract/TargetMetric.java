package org.policykg.extract;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policykg.rules.NamedPattern;

/** What a figure measures: the noun before it, else that behind it, with the noun of the heading where that says nothing by itself. */
final class TargetMetric {
    private static final int LONGEST = 60;
    private static final int ACT = 2;
    private static final Pattern LIST = Pattern.compile("[、（(]|[和及](?=\\s?\\d)");

    private final TargetPatterns.Metrics patterns;
    private final String heading;
    private final Optional<String> measured;

    /**
     * The words around.
     *
     * @param heading of the item
     * @param measured by the figure before in the same paragraph
     */
    TargetMetric(TargetPatterns.Metrics patterns, String heading, Optional<String> measured) {
        this.patterns = patterns;
        this.heading = heading;
        this.measured = measured;
    }

    /**
     * What a figure of a clause measures; empty where nothing tells.
     *
     * @param from where its part of the clause begins
     * @param named the figure before which that stands: itself, or the first of its list
     */
    String of(String clause, int from, Quantity named, Quantity quantity) {
        String words = named.before(clause);
        String before = trimmed(words.substring(Math.max(0, words.length() - (named.start() - from))));
        String behind = counted(quantity.behind(clause));
        String object = behindActs(before);
        String metric = object.isEmpty() || patterns.act().isIn(object) ? behind : object;
        if (metric.isEmpty()) {
            metric = before.isEmpty()
                    ? measured.orElse(heading)
                    : object.isEmpty() ? done(before, from > 0) : heading.startsWith(before) ? heading : before;
        }
        if (patterns.empty().isIn(metric)) {
            String noun = without(patterns.headingAct(), heading);
            metric = noun.regionMatches(0, metric, 0, ACT) ? metric : noun + metric;
        }
        return metric.length() > LONGEST ? metric.substring(metric.length() - LONGEST) : metric;
    }

    /** What stands behind a figure: of its attributes, which may be several, the noun alone. */
    private String counted(String behind) {
        Matcher attributes = patterns.attributes().matcher(behind);
        return attributes.lookingAt() ? attributes.group("noun") : LIST.split(behind, 2)[0];
    }

    /** An act alone measures what the figure before it in its clause does, or what the heading says is done. */
    private String done(String act, boolean listed) {
        if (listed && measured.isPresent()) {
            return measured.orElseThrow() + act;
        }
        return heading.startsWith(act)
                ? heading
                : heading.endsWith(act) ? without(patterns.headingAct(), heading) : act;
    }

    private String trimmed(String words) {
        int bracket = unopened(words);
        String behind = without(patterns.lead(), without(patterns.attributed(), words.substring(bracket)));
        Matcher trail = patterns.trail().matcher(behind);
        return (trail.find() ? behind.substring(0, trail.start()) : behind).strip();
    }

    /** Behind the last bracket that closes without having been opened. */
    private static int unopened(String words) {
        int open = 0;
        int behind = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == '（' || c == '(') {
                open++;
            } else if (c == '）' || c == ')') {
                behind = open == 0 ? i + 1 : behind;
                open = Math.max(0, open - 1);
            }
        }
        return behind;
    }

    /** 新增 counts what is new: it stays with its noun, and so does the act before a noun that says nothing by itself. */
    private String behindActs(String words) {
        Matcher acts = patterns.acts().matcher(words);
        if (!acts.lookingAt()) {
            Matcher more = patterns.more().matcher(words);
            return more.find() ? more.group("noun") : words;
        }
        String object = words.substring(acts.end()).strip();
        if (object.isEmpty()) {
            return object;
        }
        String last = acts.group().substring(Math.max(0, acts.group().length() - ACT));
        return last.equals("新增") || patterns.empty().isIn(object) ? last + object : object;
    }

    static String without(NamedPattern pattern, String words) {
        Matcher match = pattern.matcher(words);
        return match.lookingAt() ? words.substring(match.end()) : words;
    }
}
