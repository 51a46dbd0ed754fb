package org.policykg.source;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

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
    private static final int LONGEST_CELL = 500;

    private final TextBuilder out;
    private final StringBuilder line = new StringBuilder();
    private final Map<String, String> links = new LinkedHashMap<>();
    private final Map<Element, TableGrid> grids = new HashMap<>();

    HtmlText(TextBuilder out) {
        this.out = out;
    }

    void read(Element root) {
        walk(root);
        flush(Block.Kind.PARAGRAPH);
    }

    private void walk(Element element) {
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode words) {
                line.append(words.getWholeText().replaceAll("[\\r\\n\\t]+", " "));
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
        flush(Block.Kind.PARAGRAPH);
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
            flush(Block.Kind.PARAGRAPH);
        }
    }

    private void note(Element element) {
        if (element.normalName().equals("a") && element.hasAttr("href")) {
            links.put(element.text(), element.attr("href"));
        }
    }

    /** A row's filled cells; none when the row only lays out the page. */
    private List<TableGrid.Placed> cells(Element row) {
        for (Element cell : row.children()) {
            if (cell.text().length() > LONGEST_CELL || !cell.select("table").isEmpty()) {
                return List.of();
            }
        }
        Element table = row.closest("table");
        return table == null
                ? List.of()
                : grids.computeIfAbsent(table, TableGrid::of).cells(row);
    }

    private void flush(Block.Kind kind) {
        String words = line.toString();
        line.setLength(0);
        if (!PageFrame.isFrame(TextBuilder.tidy(words))) {
            out.add(kind, words, links);
        }
        links.clear();
    }
}
