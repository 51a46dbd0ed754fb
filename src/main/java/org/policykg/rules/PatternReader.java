package org.policykg.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads of a regular expression of {@link java.util.regex} what a match of it must have. Of forms that it does not know it says
 * nothing, so that what is asked of a text before the expression is tried is never too much.
 */
final class PatternReader {
    /** Escapes of one character, and of a place. */
    private static final String ONE = "dDwWsShHvV";

    /** Escapes of control characters. */
    private static final Map<Character, String> CONTROLS = Map.of('n', "\n", 'r', "\r", 't', "\t", 'f', "\f");

    private static final Set<String> DIGITS = Set.of("0123456789".split(""));

    /** A longer range of characters is not written out. */
    private static final int LONGEST_RANGE = 64;

    private static final String PLACES = "bBAzZG";

    /** A form that is not known here. */
    private static final class Unknown extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unknown(String form) {
            super(form);
        }
    }

    private final String pattern;
    private int at;

    private PatternReader(String pattern) {
        this.pattern = pattern;
    }

    /** The facts of a pattern that can be compiled. */
    static PatternFacts read(String pattern) {
        if (pattern.chars().anyMatch(c -> Character.isSurrogate((char) c))) {
            return PatternFacts.UNKNOWN;
        }
        try {
            return new PatternReader(pattern).alternatives();
        } catch (Unknown | IndexOutOfBoundsException | NumberFormatException form) {
            return PatternFacts.UNKNOWN;
        }
    }

    private PatternFacts alternatives() {
        PatternFacts first = sequence();
        if (at >= pattern.length() || pattern.charAt(at) != '|') {
            return first;
        }
        List<PatternFacts> all = new ArrayList<>(List.of(first));
        while (at < pattern.length() && pattern.charAt(at) == '|') {
            at++;
            all.add(sequence());
        }
        return PatternFacts.anyOf(all);
    }

    private PatternFacts sequence() {
        PatternFacts all = PatternFacts.PLACE;
        // what is known exactly grows to words before it joins the rest
        PatternFacts run = PatternFacts.PLACE;
        while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            PatternFacts next = quantified(one());
            PatternFacts longer = run.then(next);
            if (longer.exact().isEmpty()) {
                all = all.then(run);
                longer = next;
            }
            run = longer;
        }
        return all.then(run);
    }

    private PatternFacts one() {
        char c = pattern.charAt(at++);
        return switch (c) {
            case '(' -> group();
            case '[' -> characters();
            case '\\' -> escaped();
            case '.' -> PatternFacts.ANY;
            case '^', '$' -> PatternFacts.PLACE;
            default -> PatternFacts.of(Set.of(String.valueOf(c)));
        };
    }

    private PatternFacts group() {
        boolean place = false;
        if (pattern.startsWith("?", at)) {
            if (pattern.startsWith("?:", at) || pattern.startsWith("?>", at)) {
                at += 2;
            } else if (pattern.startsWith("?=", at) || pattern.startsWith("?!", at)) {
                place = true;
                at += 2;
            } else if (pattern.startsWith("?<=", at) || pattern.startsWith("?<!", at)) {
                place = true;
                at += 3;
            } else if (pattern.startsWith("?<", at)) {
                at = pattern.indexOf('>', at) + 1;
            } else {
                // with flags letters may match others
                throw new Unknown(pattern.substring(at));
            }
        }
        PatternFacts inner = alternatives();
        at++;
        return place ? PatternFacts.PLACE : inner;
    }

    private PatternFacts characters() {
        boolean simple = pattern.charAt(at) != '^';
        boolean many = false;
        if (pattern.startsWith("]", at) || pattern.startsWith("^]", at)) {
            throw new Unknown("a bracket as a member");
        }
        Set<String> members = new TreeSet<>();
        int depth = 1;
        while (depth > 0) {
            char c = pattern.charAt(at++);
            switch (c) {
                case '[', '&' -> {
                    simple = false;
                    depth += c == '[' ? 1 : 0;
                }
                case ']' -> depth--;
                case '\\' -> {
                    Optional<Set<String>> escaped = escapedIn(pattern.charAt(at));
                    escaped.ifPresent(members::addAll);
                    simple &= escaped.isPresent();
                    many |= escaped.filter(DIGITS::equals).isPresent();
                    skipEscape();
                }
                case '-' -> {
                    simple &= range(members, pattern.charAt(at - 2), pattern.charAt(at));
                    many = true;
                }
                default -> members.add(String.valueOf(c));
            }
        }
        if (simple) {
            return many ? PatternFacts.oneOf(members) : PatternFacts.of(members);
        }
        return PatternFacts.ANY;
    }

    /** Adds the characters of a range; false where they are too many, or where its ends are no plain characters. */
    private boolean range(Set<String> members, char from, char to) {
        boolean plain =
                "[]\\&-^".indexOf(to) < 0 && members.contains(String.valueOf(from)) && to - from <= LONGEST_RANGE;
        for (char c = from; plain && c <= to; c++) {
            members.add(String.valueOf(c));
        }
        return plain;
    }

    /** The characters that an escape stands for, where these are few; it begins behind its backslash. */
    private static Optional<Set<String>> escapedIn(char c) {
        if (c == 'd') {
            return Optional.of(DIGITS);
        }
        return Optional.ofNullable(CONTROLS.get(c))
                .or(() -> Optional.of(String.valueOf(c)).filter(mark -> !Character.isLetterOrDigit(c)))
                .map(Set::of);
    }

    private PatternFacts escaped() {
        char c = pattern.charAt(at);
        if (c == 'Q') {
            int end = pattern.indexOf("\\E", at);
            String words = pattern.substring(at + 1, end);
            at = end + 2;
            return PatternFacts.of(Set.of(words));
        }
        skipEscape();
        if (PLACES.indexOf(c) >= 0) {
            return PatternFacts.PLACE;
        }
        if (Character.isDigit(c) && c != '0') {
            return PatternFacts.UNKNOWN; // a group said again
        }
        return c == 'd'
                ? PatternFacts.oneOf(DIGITS)
                : escapedIn(c).map(PatternFacts::of).orElse(PatternFacts.ANY);
    }

    /** Passes an escape: a class (\\p{IsHan}, \\d), a place, a group said again, a mark that stands for itself. */
    private void skipEscape() {
        char c = pattern.charAt(at++);
        boolean named = (c == 'p' || c == 'P') && pattern.startsWith("{", at);
        if (named) {
            at = pattern.indexOf('}', at) + 1;
        }
        boolean group = c >= '1' && c <= '9' && (at == pattern.length() || !Character.isDigit(pattern.charAt(at)));
        boolean place = PLACES.indexOf(c) >= 0 && !pattern.startsWith("{", at);
        boolean known = ONE.indexOf(c) >= 0 || CONTROLS.containsKey(c);
        if (!named && !group && !place && !known && Character.isLetterOrDigit(c)) {
            throw new Unknown("\\" + c);
        }
    }

    private PatternFacts quantified(PatternFacts facts) {
        if (at >= pattern.length()) {
            return facts;
        }
        int least;
        int most;
        switch (pattern.charAt(at)) {
            case '?' -> {
                least = 0;
                most = 1;
            }
            case '*' -> {
                least = 0;
                most = PatternFacts.UNBOUNDED;
            }
            case '+' -> {
                least = 1;
                most = PatternFacts.UNBOUNDED;
            }
            case '{' -> {
                int end = pattern.indexOf('}', at);
                String[] bounds = pattern.substring(at + 1, end).split(",", -1);
                least = Integer.parseInt(bounds[0].strip());
                most = bounds.length == 1
                        ? least
                        : bounds[1].isBlank() ? PatternFacts.UNBOUNDED : Integer.parseInt(bounds[1].strip());
                at = end;
            }
            default -> {
                return facts;
            }
        }
        at++;
        if (at < pattern.length() && (pattern.charAt(at) == '?' || pattern.charAt(at) == '+')) {
            at++;
        }
        return facts.times(least, most);
    }
}
