package org.policykg.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.Search;
import org.policykg.source.Span;

/** Where a text speaks of last days and of what comes back, in its order; what they are is told by what stands before them. */
final class DayWords {
    /** A day with all that belongs to it is no longer. */
    private static final int LONGEST = 24;

    /** How a day is written. */
    enum Form {
        /** a day, a month or the end of a year, which may lack its year */
        DAY,
        /** a day that may have passed */
        ON,
        HALF_YEAR,
        /** from a day or month to another, which is the last */
        STAGE,
        AFTER_ISSUE,
        /** the year of a goal */
        GOAL,
        /** the year in which something is to be reached */
        RESULT,
        FIVE_YEAR_PLAN,
        /** 每年, 每月5日 */
        EVERY,
        /** 按季度, 年度报告 */
        PACE
    }

    /** Words and how they are written. */
    record Found(Form form, MatchResult words) {
        Span span() {
            return new Span(words.start(), words.end());
        }

        /** What a group of its pattern matches. */
        Optional<String> group(String name) {
            return words.namedGroups().containsKey(name) ? Optional.ofNullable(words.group(name)) : Optional.empty();
        }
    }

    private final DayPatterns patterns;
    private final String text;
    private final List<Found> found = new ArrayList<>();
    /** the characters of what was found: a later form does not read them again */
    private final BitSet covered = new BitSet();

    private DayWords(DayPatterns patterns, String text) {
        this.patterns = patterns;
        this.text = text;
    }

    static List<Found> in(DayPatterns patterns, String text) {
        if (text.indexOf('年') < 0
                && text.indexOf('月') < 0
                && text.indexOf('末') < 0
                && text.indexOf('期') < 0
                && text.indexOf('季') < 0
                && text.indexOf('周') < 0
                && text.indexOf('日') < 0) {
            return List.of();
        }
        DayWords words = new DayWords(patterns, text);
        words.titles();
        words.before();
        words.all(Form.STAGE, patterns.interval());
        words.all(Form.STAGE, patterns.stage());
        patterns.days().forEach(form -> words.all(Form.DAY, form));
        words.all(Form.ON, patterns.onDay());
        words.all(Form.HALF_YEAR, patterns.halfYear());
        words.all(Form.GOAL, patterns.goal());
        words.all(Form.GOAL, patterns.hopedYear());
        words.all(Form.RESULT, patterns.yearOfResult());
        words.all(Form.FIVE_YEAR_PLAN, patterns.period());
        words.all(Form.AFTER_ISSUE, patterns.afterIssue());
        words.all(Form.EVERY, patterns.every());
        patterns.paces().forEach(form -> words.all(Form.PACE, form));
        words.found.sort(Comparator.comparing(Found::span));
        return words.found;
    }

    /** The days in titles of documents are not those of this one. */
    private void titles() {
        for (int open = text.indexOf('《'); open >= 0; open = text.indexOf('《', open + 1)) {
            int close = text.indexOf('》', open);
            if (close > 0) {
                covered.set(open, close);
            }
        }
    }

    /** Days with 前 behind them, found by that character: they are rare, and begin in many ways. */
    private void before() {
        Matcher match = patterns.before().matcher(text).useTransparentBounds(true);
        int from = 0;
        for (int at = text.indexOf('前'); at >= 0; at = text.indexOf('前', at + 1)) {
            match.region(Math.max(from, at - LONGEST), at + 1);
            while (match.find()) {
                if (match.end() == at + 1) {
                    if (isDated(match) && !isOver(match.end())) {
                        listed(from, match.start());
                        add(Form.DAY, match);
                    }
                    from = match.end();
                }
            }
        }
    }

    /** The days before one that share its 前. */
    private void listed(int from, int to) {
        Matcher match = patterns.listed().matcher(text);
        int end = to;
        while (match.region(Math.max(from, end - LONGEST), end).find()) {
            add(Form.DAY, match);
            end = match.start();
        }
    }

    private static boolean isDated(MatchResult match) {
        return match.group("month") != null || match.group("yearend") != null || match.group("year") != null;
    }

    /** Whether words say what had happened before a day, not what must be done by then. */
    private boolean isOver(int end) {
        return patterns.doneBefore().matcher(text).region(end, text.length()).lookingAt();
    }

    private void all(Form form, NamedPattern pattern) {
        if (pattern.mayBeIn(text)) {
            Search search = pattern.search(text);
            while (search.find()) {
                add(form, search.match());
            }
        }
    }

    private void add(Form form, Matcher match) {
        if (covered.get(match.start(), match.end()).isEmpty()) {
            covered.set(match.start(), match.end());
            found.add(new Found(form, match.toMatchResult()));
        }
    }
}
