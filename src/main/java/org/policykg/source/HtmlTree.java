package org.policykg.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeTraversor;

/** What is done to a parsed page at a cost that grows with it, however many siblings an element has. */
final class HtmlTree {
    private HtmlTree() {}

    /** Takes elements out of their page: the children that remain are put together once for each parent. */
    static void remove(Collection<Element> elements) {
        IdentityHashMap<Element, Set<Node>> byParent = new IdentityHashMap<>();
        for (Element element : elements) {
            Optional.ofNullable(element.parent())
                    .ifPresent(parent -> byParent.computeIfAbsent(
                                    parent, none -> Collections.newSetFromMap(new IdentityHashMap<>()))
                            .add(element));
        }
        byParent.forEach((parent, gone) -> {
            List<Node> kept = new ArrayList<>(parent.childNodes());
            kept.removeIf(gone::contains);
            parent.empty();
            parent.appendChildren(kept);
        });
    }

    /** Whether there is a table in an element; it is looked for no further than to the first. */
    static boolean holdsTable(Element element) {
        FilterResult end = NodeTraversor.filter(
                (node, depth) -> node.normalName().equals("table") ? FilterResult.STOP : FilterResult.CONTINUE,
                element);
        return end == FilterResult.STOP;
    }

    /** The table that a row belongs to. */
    static Optional<Element> tableOf(Element row) {
        Optional<Element> at = Optional.ofNullable(row.parent());
        while (at.isPresent() && !at.get().normalName().equals("table")) {
            at = Optional.ofNullable(at.get().parent());
        }
        return at;
    }

    /** The rows of a table, without those of tables inside it. */
    static List<Element> rows(Element table) {
        List<Element> rows = new ArrayList<>();
        for (Element part : table.children()) {
            switch (part.normalName()) {
                case "tr" -> rows.add(part);
                case "thead", "tbody", "tfoot" ->
                    part.children().stream()
                            .filter(row -> row.normalName().equals("tr"))
                            .forEach(rows::add);
                default -> {}
            }
        }
        return rows;
    }
}
