package org.policykg.source;

/**
 * A range of a document's text.
 *
 * @param start first UTF-16 unit of the range
 * @param end the UTF-16 unit after its last
 */
public record Span(int start, int end) implements Comparable<Span> {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no range: " + start + " to " + end);
        }
    }

    /** The words of the range. */
    public String in(String text) {
        return text.substring(start, end);
    }

    public int length() {
        return end - start;
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** The range that is {@code from} to {@code to} within this one. */
    public Span part(int from, int to) {
        return new Span(start + from, start + to);
    }

    /** The same range where some text stands before it. */
    public Span shifted(int by) {
        return new Span(start + by, end + by);
    }

    /** By start, the longer one first. */
    @Override
    public int compareTo(Span other) {
        int byStart = Integer.compare(start, other.start);
        return byStart != 0 ? byStart : Integer.compare(other.end, end);
    }
}
