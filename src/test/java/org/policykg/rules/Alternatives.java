package org.policykg.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A pattern as it stands in a file, without one of its alternatives in turn: words between bars, Han characters of a class. */
final class Alternatives {
    /** A pattern without a part. */
    record Less(String pattern, String part) {}

    private final String pattern;
    private final List<Less> all = new ArrayList<>();

    private Alternatives(String pattern) {
        this.pattern = pattern;
    }

    static List<Less> of(String pattern) {
        Alternatives alternatives = new Alternatives(pattern);
        alternatives.read();
        return alternatives.all;
    }

    private void read() {
        Deque<List<Integer>> groups = new ArrayDeque<>();
        groups.push(new ArrayList<>(List.of(0)));
        for (int at = 0; at < pattern.length(); at++) {
            switch (pattern.charAt(at)) {
                case '\\' -> at++;
                case '[' -> at = characters(at);
                case '(' -> groups.push(new ArrayList<>(List.of(behindSigns(at + 1))));
                case '|' -> groups.element().add(at + 1);
                case ')' -> close(groups.pop(), at);
                default -> {
                    // a character
                }
            }
        }
        close(groups.pop(), pattern.length());
    }

    /** Behind the signs that say what a group is: {@code ?:}, {@code ?<year>}. */
    private int behindSigns(int at) {
        if (!pattern.startsWith("?", at)) {
            return at;
        }
        int sign = at + 1;
        if (pattern.startsWith("<", sign) && Character.isLetter(pattern.charAt(sign + 1))) {
            return pattern.indexOf('>', sign) + 1;
        }
        return sign + (pattern.startsWith("<", sign) ? 2 : 1);
    }

    private void close(List<Integer> starts, int end) {
        for (int i = 0; starts.size() > 1 && i < starts.size(); i++) {
            int from = starts.get(i);
            int to = i + 1 < starts.size() ? starts.get(i + 1) : end;
            boolean last = i + 1 == starts.size();
            String without = pattern.substring(0, last ? from - 1 : from) + pattern.substring(to);
            all.add(new Less(without, pattern.substring(from, last ? to : to - 1)));
        }
    }

    /** Passes a class of characters; where it has several Han characters, it has an alternative in each. */
    private int characters(int open) {
        int end = open + 1;
        while (pattern.charAt(end) != ']') {
            end += pattern.charAt(end) == '\\'
                    ? 2
                    : pattern.charAt(end) == '[' ? pattern.indexOf(']', end) - end + 1 : 1;
        }
        boolean negated =
                pattern.charAt(open + 1) == '^' || pattern.substring(open, end).contains("&&");
        for (int at = open + 1; !negated && end - open > 2 && at < end; at++) {
            if (Character.UnicodeScript.of(pattern.charAt(at)) == Character.UnicodeScript.HAN) {
                all.add(new Less(
                        pattern.substring(0, at) + pattern.substring(at + 1),
                        pattern.substring(at, at + 1) + " of " + pattern.substring(open, end + 1)));
            }
        }
        return end;
    }
}
