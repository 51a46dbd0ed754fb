package org.policykg.rules;

import java.util.BitSet;
import java.util.Optional;
import java.util.regex.Matcher;
import org.policykg.limit.TimeLimit;

/**
 * The matches of a pattern in some words, one after another: those of {@link Matcher#find()}. Where it is known with which
 * characters a match may begin, the pattern is tried at these alone. Not for several threads at once.
 */
public final class Search {
    private final String words;
    private final Matcher match;
    private final Optional<BitSet> first;
    private int next;

    Search(String words, Matcher match, Optional<BitSet> first) {
        this.words = words;
        this.match = match.useTransparentBounds(true).useAnchoringBounds(false);
        this.first = first;
    }

    /** Whether there is another match; {@link #match()} then has it. */
    public boolean find() {
        TimeLimit.check();
        if (first.isEmpty()) {
            return match.find();
        }
        BitSet begins = first.get();
        for (int at = next; at < words.length(); at++) {
            if (begins.get(words.charAt(at)) && match.region(at, words.length()).lookingAt()) {
                next = match.end();
                return true;
            }
        }
        next = words.length();
        return false;
    }

    /** The match that was found last. */
    public Matcher match() {
        return match;
    }
}
