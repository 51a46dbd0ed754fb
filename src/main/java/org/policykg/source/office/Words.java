package org.policykg.source.office;

import java.util.ArrayList;
import java.util.List;
import org.policykg.source.TextBuilder.Linked;

/** The words of a paragraph while they are read, with line breaks and links in them. */
final class Words {
    /** Words that lead to an address. */
    private record Reach(int start, int end, String target) {}

    private final StringBuilder text = new StringBuilder();
    private final List<Reach> links = new ArrayList<>();

    void add(String words) {
        text.append(words);
    }

    void add(char c) {
        text.append(c);
    }

    int length() {
        return text.length();
    }

    /** Says that the words from a place on lead to an address. */
    void link(int start, String target) {
        if (!target.isEmpty() && start < text.length()) {
            links.add(new Reach(start, text.length(), target));
        }
    }

    void clear() {
        text.setLength(0);
        links.clear();
    }

    /**
     * A paragraph for each line.
     *
     * @param number what stands before the first
     */
    List<Story.Paragraph> lines(String number) {
        List<Story.Paragraph> lines = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf("\n", start);
            int to = end < 0 ? text.length() : end;
            String words = text.substring(start, to).strip();
            if (!words.isEmpty()) {
                lines.add(new Story.Paragraph(
                        lines.isEmpty() ? ListCounter.joined(number, words) : words, within(start, to)));
            }
            start = to + 1;
        }
        return lines;
    }

    private List<Linked> within(int start, int end) {
        return links.stream()
                .filter(link -> link.start >= start && link.end <= end)
                .map(link -> new Linked(text.substring(link.start, link.end), link.target))
                .toList();
    }
}
