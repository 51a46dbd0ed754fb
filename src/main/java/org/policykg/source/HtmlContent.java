package org.policykg.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/** Finds the element of a page that holds the document's text, in one walk that counts the words of each element as it ends. */
final class HtmlContent implements NodeVisitor {
    /** Where the content systems of government sites keep a document's text, the surest first: its id or its class. */
    private static final List<String> MARKS = List.of(
            "#UCAP-CONTENT",
            ".TRS_Editor",
            ".TRS_UEDITOR",
            "#zoomcon",
            "#zoom",
            ".pages_content",
            ".article-content",
            ".article_content",
            "#article-content",
            ".content_body",
            ".info_content",
            "#content",
            ".article");

    private static final int ENOUGH = 60;
    private static final Set<String> HOLDERS = Set.of("div", "td", "section", "article", "body");

    private final HtmlWords words = new HtmlWords();
    private final Deque<Open> open = new ArrayDeque<>();
    /** the longest element of each mark */
    private final List<Optional<Candidate>> marked = new ArrayList<>();

    private Optional<Candidate> densest = Optional.empty();
    private int order;
    /** the words of links, of which menus consist */
    private int linked;

    private int all;

    /** An element with its words, and its place in the page. */
    private record Candidate(Element element, int words, int order) {
        /** The longer of two, of equals the one that begins first. */
        Candidate orLonger(Optional<Candidate> other) {
            return other.filter(o -> o.words > words || o.words == words && o.order < order)
                    .orElse(this);
        }
    }

    /** What is known of an element that has not ended. */
    private static final class Open {
        private final int order;
        private final int mark;
        private final int linked;
        /** the words of its own paragraphs outside links */
        private int paragraphs;

        Open(int order, int mark, int linked) {
            this.order = order;
            this.mark = mark;
            this.linked = linked;
        }
    }

    private HtmlContent() {
        MARKS.forEach(mark -> marked.add(Optional.empty()));
    }

    static Element of(Document page) {
        HtmlContent content = new HtmlContent();
        page.traverse(content);
        return content.marked.stream()
                .flatMap(Optional::stream)
                .filter(candidate -> candidate.words >= ENOUGH)
                .findFirst()
                .or(() -> content.densest.filter(candidate -> candidate.words * 2L > content.all - content.linked))
                .map(Candidate::element)
                .orElseGet(page::body);
    }

    @Override
    public void head(Node node, int depth) {
        words.add(node);
        if (node instanceof Element) {
            open.push(new Open(order++, words.mark(), linked));
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        Open ended = open.pop();
        int length = words.since(ended.mark);
        if (element.attributesSize() > 0) {
            mark(new Candidate(element, length, ended.order));
        }
        switch (element.normalName()) {
            case "a" -> linked += length;
            case "p" -> {
                if (!open.isEmpty()) {
                    open.peek().paragraphs += length - (linked - ended.linked);
                }
            }
            case "body" -> all = length;
            default -> {}
        }
        if (ended.paragraphs > 0 && HOLDERS.contains(element.normalName())) {
            densest = Optional.of(new Candidate(element, ended.paragraphs, ended.order).orLonger(densest));
        }
    }

    private void mark(Candidate candidate) {
        for (int i = 0; i < MARKS.size(); i++) {
            String name = MARKS.get(i).substring(1);
            boolean fits = MARKS.get(i).startsWith("#")
                    ? candidate.element.id().equals(name)
                    : candidate.element.hasClass(name);
            if (fits) {
                marked.set(i, Optional.of(candidate.orLonger(marked.get(i))));
            }
        }
    }
}
