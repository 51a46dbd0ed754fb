package org.policykg.source;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.policykg.limit.TimeLimit;

/** The blocks of an element as a reader of the page sees them: one for each paragraph, line or table row. */
final class HtmlText {
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "blockquote",
            "body",
            "br",
            "center",
            "dd",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figure",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "li",
            "main",
            "ol",
            "p",
            "pre",
            "section",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul");

    private final TextBuilder out;
    private final StringBuilder line = new StringBuilder();
    private final List<TextBuilder.Linked> links = new ArrayList<>();
    private final IdentityHashMap<Element, TableGrid> grids = new IdentityHashMap<>();

    private final BaseAddress base;

    HtmlText(TextBuilder out, BaseAddress base) {
        this.out = out;
        this.base = base;
    }

    void read(Element root) {
        walk(root);
        flush();
    }

    private void walk(Element element) {
        for (Node child : element.childNodes()) {
            TimeLimit.check();
            if (child instanceof TextNode words) {
                line.append(words.getWholeText());
            } else if (child instanceof Element inner) {
                visit(inner);
            }
        }
    }

    private void visit(Element element) {
        String tag = element.normalName();
        if (!BLOCKS.contains(tag)) {
            note(element);
            walk(element);
            return;
        }
        flush();
        List<TableGrid.Placed> cells = tag.equals("tr") ? cells(element) : List.of();
        if (cells.size() > 1) {
            element.select("a[href]").forEach(this::note);
            String words = cells.stream().map(TableGrid.Placed::words).collect(Collectors.joining(" "));
            if (!PageFrame.isFrame(words)) {
                out.addRow(cells, links);
            }
            links.clear();
        } else {
            walk(element);
            flush();
        }
    }

    private void note(Element element) {
        if (element.normalName().equals("a") && element.hasAttr("href")) {
            links.add(new TextBuilder.Linked(element.text(), base.target(element)));
        }
    }

    private List<TableGrid.Placed> cells(Element row) {
        return HtmlTree.tableOf(row)
                .map(table -> grids.computeIfAbsent(table, TableGrid::of).cells(row))
                .orElse(List.of());
    }

    private void flush() {
        if (!line.isEmpty()) {
            String words = TextBuilder.tidy(line.toString());
            line.setLength(0);
            if (!PageFrame.isFrame(words)) {
                out.add(Block.Kind.PARAGRAPH, words, links);
            }
        }
        links.clear();
    }
}
