package org.policykg.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;

/** Finds what of a page is its frame, in one walk: how much of a list is links is known when the list ends. */
final class FrameFinder implements NodeFilter {
    private static final NamedPattern ATTACHMENT = RuleBook.standard().pattern("layout.attachments-of-page");
    private static final int FEWEST_LINKS = 3;

    private final List<Element> found = new ArrayList<>();
    private final HtmlWords words = new HtmlWords();
    private final Deque<Open> open = new ArrayDeque<>();
    private int links;
    private int linked;
    private int attachments;

    /** The counts where a list or a link began. */
    private record Open(int words, int links, int linked, int attachments) {}

    private FrameFinder() {}

    static List<Element> in(Element page) {
        FrameFinder finder = new FrameFinder();
        page.filter(finder);
        return finder.found;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof Element element && PageFrame.isFrame(element)) {
            found.add(element);
            return FilterResult.SKIP_ENTIRELY;
        }
        words.add(node);
        if (node instanceof TextNode text && ATTACHMENT.isIn(text.getWholeText())) {
            attachments++;
        }
        if (isList(node) || isLink(node)) {
            open.push(new Open(words.mark(), links, linked, attachments));
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (isLink(node)) {
            links++;
            linked += words.since(open.pop().words);
        } else if (isList(node)) {
            if (isMenu(open.pop())) {
                found.add((Element) node);
            }
        }
        return FilterResult.CONTINUE;
    }

    /** A list of links is a menu, or names other pages, unless it names the attachments. */
    private boolean isMenu(Open list) {
        return links - list.links >= FEWEST_LINKS
                && (linked - list.linked) * 5L >= words.since(list.words) * 4L
                && attachments == list.attachments;
    }

    private static boolean isList(Node node) {
        return node.normalName().equals("ul") || node.normalName().equals("ol");
    }

    private static boolean isLink(Node node) {
        return node.normalName().equals("a");
    }
}
