package org.policykg.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.policykg.lexicon.DataException;

/**
 * Words that a rule reads, or that only look like them.
 *
 * @param words the words, without marks
 * @param marks what is read in them, as ranges of their characters; empty where nothing is marked
 * @param says of some marks the property of the statement that rests on them: {@code leadBody}
 */
public record Example(String words, List<Range> marks, Map<Range, String> says) {
    private static final char OPEN = '«';
    private static final char CLOSE = '»';
    private static final char SAYS = '|';

    /**
     * Characters.
     *
     * @param start the first
     * @param end the one behind the last
     */
    public record Range(int start, int end) implements Comparable<Range> {
        @Override
        public int compareTo(Range other) {
            return start != other.start ? Integer.compare(start, other.start) : Integer.compare(other.end, end);
        }
    }

    /**
     * Words that are marked or not.
     *
     * @param words one character or more
     * @param marked whether a mark, or several, is around them
     */
    public record Piece(String words, boolean marked) {}

    public Example {
        marks = List.copyOf(marks);
        says = Map.copyOf(says);
    }

    /** The words in pieces, marked and not in turn. */
    public List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Range mark : marks) {
            if (mark.start() >= at) {
                if (mark.start() > at) {
                    pieces.add(new Piece(words.substring(at, mark.start()), false));
                }
                pieces.add(new Piece(words.substring(mark.start(), mark.end()), true));
                at = mark.end();
            }
        }
        if (at < words.length()) {
            pieces.add(new Piece(words.substring(at), false));
        }
        return pieces;
    }

    /**
     * Parses words with marks: {@code 根据«《茶业条例》»}; marks may stand in marks, and end with a property: {@code «商务部|leadBody»}.
     *
     * @throws DataException when a mark is not closed
     */
    public static Example parse(String marked) {
        StringBuilder words = new StringBuilder();
        Deque<Integer> open = new ArrayDeque<>();
        List<Range> marks = new ArrayList<>();
        Map<Range, String> says = new HashMap<>();
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if (c == OPEN) {
                open.push(words.length());
            } else if (c == CLOSE) {
                if (open.isEmpty()) {
                    throw new DataException("a mark ends that does not begin: " + marked);
                }
                int start = open.pop();
                int bar = words.indexOf(String.valueOf(SAYS), start);
                Range mark = new Range(start, bar < 0 ? words.length() : bar);
                if (bar >= 0) {
                    says.put(mark, words.substring(bar + 1));
                    words.setLength(bar);
                }
                marks.add(mark);
            } else {
                words.append(c);
            }
        }
        if (!open.isEmpty()) {
            throw new DataException("a mark begins that does not end: " + marked);
        }
        return new Example(words.toString(), marks.stream().sorted().toList(), says);
    }
}
