package org.policykg.source;

import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeTraversor;

/** Counts the characters of a page as it shows them, node by node: white space between words is one, at the ends none. */
final class HtmlWords {
    private int count;
    private boolean spaced = true;

    /** The text of an element, unless it is longer than so many characters: then no more of it is looked at. */
    static Optional<String> upTo(int most, Element element) {
        HtmlWords words = new HtmlWords();
        FilterResult end = NodeTraversor.filter(
                (node, depth) -> {
                    words.add(node, most);
                    return words.count > most ? FilterResult.STOP : FilterResult.CONTINUE;
                },
                element);
        return end == FilterResult.STOP ? Optional.empty() : Optional.of(element.text());
    }

    /** Counts a text, or the space that a block or a line break begins with. */
    void add(Node node) {
        add(node, Integer.MAX_VALUE);
    }

    private void add(Node node, int most) {
        if (node instanceof TextNode text) {
            String words = text.getWholeText();
            for (int i = 0; i < words.length() && count <= most; i++) {
                add(words.charAt(i));
            }
        } else if (node instanceof Element element
                && (element.isBlock() || element.normalName().equals("br"))) {
            add(' ');
        }
    }

    private void add(char c) {
        boolean space = c == ' ' || c >= '\t' && c <= '\r' || c == '\u00A0';
        if (!space || !spaced) {
            count++;
        }
        spaced = space;
    }

    /** How many there are so far, to be taken where an element begins. */
    int mark() {
        return count;
    }

    /** How many there are since a mark, without a space at the end. */
    int since(int mark) {
        return Math.max(0, spaced ? count - 1 - mark : count - mark);
    }
}
