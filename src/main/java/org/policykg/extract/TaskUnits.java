package org.policykg.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.policykg.notice.Genre;
import org.policykg.notice.NumberForm;
import org.policykg.notice.Outline;
import org.policykg.source.Span;

/** What of a text is read at once for tasks: the leaves of its outline, its other paragraphs, the rows of its tables. */
final class TaskUnits {
    /** How a piece is read. */
    enum Kind {
        /** an item of an operative part without items below: a task */
        LEAF,
        /** what stands above items of an operative part: a task where it says by whom or by when */
        INTRODUCTION,
        /** a paragraph by itself: a task where it binds or asks */
        CLOSING,
        /** any other words, which are a task sentence by sentence where these say by whom or by when */
        LOOSE,
        /** words that are a task only where they say by when */
        SILENT,
        /** a row of a table */
        ROW
    }

    /**
     * A piece of a text.
     *
     * @param span its words
     * @param kind how it is read
     * @param above the words of the items above it, the nearest first
     */
    record Unit(Span span, Kind kind, List<Span> above) {}

    private final String text;
    private final Predicate<String> isLine;
    private final Predicate<String> isDuty;
    private final NamedThings things;
    private final List<Unit> units = new ArrayList<>();

    private TaskUnits(String text, Predicate<String> isLine, Predicate<String> isDuty, NamedThings things) {
        this.text = text;
        this.isLine = isLine;
        this.isDuty = isDuty;
        this.things = things;
    }

    /**
     * The pieces of a text, in order.
     *
     * @param outlines those of the notice
     * @param text its words
     * @param rows where rows of tables begin
     * @param genre what the text is there for
     * @param isLine tells a line of bodies below an item
     * @param isDuty tells an article that binds a public body to an act
     */
    static List<Unit> of(
            Outlines outlines,
            String text,
            List<Span> paragraphs,
            Set<Integer> rows,
            Genre genre,
            Predicate<String> isLine,
            Predicate<String> isDuty) {
        Outline outline = outlines.of(
                paragraphs.stream().filter(span -> !rows.contains(span.start())).toList(), genre);
        TaskUnits made = new TaskUnits(text, isLine, isDuty, NamedThings.of(outline, text));
        paragraphs.stream()
                .filter(span -> rows.contains(span.start()))
                .forEach(row -> made.units.add(new Unit(row, Kind.ROW, List.of())));
        made.loose(outline.opening(), genre, List.of());
        outline.items().forEach(item -> made.item(item, List.of()));
        Kind closing = genre == Genre.OPERATIVE && !outline.items().isEmpty() ? Kind.CLOSING : Kind.SILENT;
        outline.closing().forEach(span -> made.units.add(new Unit(span, closing, List.of())));
        made.units.sort(Comparator.comparingInt(unit -> unit.span().start()));
        return made.units;
    }

    private void loose(List<Span> paragraphs, Genre genre, List<Span> above) {
        Kind kind = genre == Genre.OPERATIVE || genre == Genre.REPORT ? Kind.LOOSE : Kind.SILENT;
        paragraphs.forEach(span -> units.add(new Unit(span, kind, above)));
    }

    private void item(Outline.Item item, List<Span> above) {
        if (item.genre() == Genre.OPERATIVE && things.has(item)) {
            item.own().forEach(span -> units.add(new Unit(span, Kind.SILENT, List.of())));
        } else if (isDuty(item)) {
            leaf(item.own(), above);
        } else if (item.genre() != Genre.OPERATIVE) {
            loose(item.own(), item.genre(), above);
            List<Span> aboveThese = withOwn(item, above);
            item.below().forEach(below -> item(below, aboveThese));
        } else if (!item.paragraphs(text).isEmpty()) {
            item.paragraphs(text).forEach(span -> units.add(new Unit(span, Kind.CLOSING, above)));
        } else if (item.below().isEmpty()) {
            leaf(item.own(), above);
        } else {
            if (!item.own().isEmpty()) {
                units.add(new Unit(own(item), Kind.INTRODUCTION, above));
            }
            List<Span> aboveThese = withOwn(item, above);
            item.below().forEach(below -> item(below, aboveThese));
        }
    }

    private static List<Span> withOwn(Outline.Item item, List<Span> above) {
        return item.own().isEmpty()
                ? above
                : Stream.concat(Stream.of(own(item)), above.stream()).toList();
    }

    private static Span own(Outline.Item item) {
        return new Span(item.own().getFirst().start(), item.own().getLast().end());
    }

    private boolean isDuty(Outline.Item item) {
        return item.genre() == Genre.RULES
                && item.form() == NumberForm.ARTICLE
                && item.below().isEmpty()
                && !item.own().isEmpty()
                && isDuty.test(own(item).in(text));
    }

    /** An item to the first line of bodies below it; these are read each by itself. */
    private void leaf(List<Span> own, List<Span> above) {
        int lines = 1;
        while (lines < own.size() && !isLine.test(own.get(lines).in(text))) {
            lines++;
        }
        if (!own.isEmpty()) {
            Span words = new Span(
                    own.getFirst().start(),
                    own.get(Math.min(lines, own.size()) - 1).end());
            units.add(new Unit(words, Kind.LEAF, above));
            own.subList(Math.min(lines, own.size()), own.size())
                    .forEach(line -> units.add(new Unit(line, Kind.LOOSE, above)));
        }
    }
}
