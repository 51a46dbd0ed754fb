package org.policykg.rules;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A pattern at the beginning of some words or at their end, which is tried only where it can match: where a word is there that it needs,
 * and at the end on no more characters than it has. Immutable; threads may share it.
 */
public final class Expression {
    /** No cue of a sentence is longer. */
    private static final int FARTHEST = 400;

    private final Pattern pattern;
    private final boolean atEnd;
    private final List<String> needs;
    private final Set<Character> first;
    private final int reach;

    private Expression(String regex, boolean atEnd) {
        this.pattern = Pattern.compile(atEnd ? "(?:" + regex + ")$" : regex);
        this.atEnd = atEnd;
        PatternFacts facts = PatternReader.read(regex);
        this.needs = facts.needs().stream().sorted().toList();
        this.first = facts.shortest() == 0 ? Set.of() : facts.first().orElse(Set.of());
        this.reach = Math.min(FARTHEST, facts.longest());
    }

    /**
     * What stands at the beginning of some words.
     *
     * @throws PatternSyntaxException when it is no pattern
     */
    static Expression beginning(String regex) {
        return new Expression(regex, false);
    }

    /**
     * What stands at the end of some words.
     *
     * @throws PatternSyntaxException when it is no pattern
     */
    static Expression ending(String regex) {
        return new Expression(regex, true);
    }

    /** Whether some words begin, or end, with it. */
    public boolean fits(String words) {
        if (!needs.isEmpty() && !holdsNeed(words)) {
            return false;
        }
        return atEnd ? isAtEndOf(words) : pattern.matcher(words).lookingAt();
    }

    private boolean holdsNeed(String words) {
        for (String need : needs) {
            if (words.contains(need)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAtEndOf(String words) {
        int from = Math.max(0, words.length() - reach);
        if (!first.isEmpty()) {
            while (from < words.length() && !first.contains(words.charAt(from))) {
                from++;
            }
            if (from == words.length()) {
                return false;
            }
        }
        Matcher matcher = pattern.matcher(words).useTransparentBounds(true).useAnchoringBounds(false);
        return matcher.region(from, words.length()).find();
    }

    /** The words of which one must be there; empty where it needs none. */
    public List<String> needs() {
        return needs;
    }

    /** The pattern, with its references written out. */
    public String regex() {
        return pattern.pattern();
    }

    @Override
    public String toString() {
        return regex();
    }
}
