package org.policykg.source.keyed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.policykg.source.KeyMap;
import org.policykg.source.ValueShapes;

/** Finds the keys that hold the text: those that are called so, and those that look so. */
final class TextKeys {
    /** Less than this part of the longest text is an excerpt of it. */
    private static final double AS_LONG = 0.9;
    /** A page has menus beside its text. */
    private static final double WITHOUT_MENUS = 0.5;
    /** What is called a text is one unless another key has far more. */
    private static final double FAR_MORE = 3;

    private TextKeys() {}

    /** The keys, the best first. */
    static List<String> of(List<Column> columns, KeyMap said) {
        List<Column> called = new ArrayList<>();
        List<Column> alike = new ArrayList<>();
        for (Column column : columns) {
            if (said.fields().containsValue(column.name)
                    || Names.isAside(column.name)
                    || Names.field(column.name).isPresent()) {
                continue;
            }
            if (Names.text(column.name).isPresent()) {
                called.add(column);
            } else if (column.prose() >= 0.5 && !Names.isOfCrawl(column.name)) {
                alike.add(column);
            }
        }
        double most = called.stream().mapToDouble(Column::han).max().orElse(0);
        alike.removeIf(column ->
                column.han() <= FAR_MORE * most || column.han() < ValueShapes.ENOUGH_HAN && !column.isOnLines());
        List<Column> all = new ArrayList<>(called);
        all.addAll(alike);
        List<String> keys = new ArrayList<>();
        while (!all.isEmpty()) {
            Column next = best(all);
            keys.add(next.name);
            all.remove(next);
        }
        return keys;
    }

    private static Column best(List<Column> all) {
        List<Column> plain = all.stream().filter(column -> !column.isMarkedUp()).toList();
        List<Column> pages = all.stream().filter(Column::isMarkedUp).toList();
        Optional<Column> page = longest(pages);
        Optional<Column> words = longest(plain);
        boolean clear = words.isPresent()
                && (page.isEmpty()
                        || words.get().isOnLines()
                                && words.get().han()
                                        >= WITHOUT_MENUS * page.get().han());
        List<Column> chosen = clear ? plain : pages;
        double least = AS_LONG * longest(chosen).orElseThrow().han();
        return chosen.stream()
                .filter(column -> column.han() >= least)
                .min(Comparator.<Column, Integer>comparing(column -> column.isOnLines() ? 0 : 1)
                        .thenComparing(column ->
                                Names.text(column.name).map(Names.Fit::rank).orElse(Integer.MAX_VALUE)))
                .orElseThrow();
    }

    private static Optional<Column> longest(List<Column> columns) {
        return columns.stream().max(Comparator.comparingDouble(Column::han));
    }
}
