package org.policykg.notice;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.policykg.source.Span;

/**
 * The tree of a text by the numbers of its items: 第一章, 一、, （一）, 1., （1）, ①. Every character of the text stands in one node: in its own words,
 * or in those of a node below.
 *
 * @param opening the paragraphs before the first item
 * @param items the items of the first level, in order
 * @param closing the paragraphs behind the last item that are none of its own
 */
public record Outline(List<Span> opening, List<Item> items, List<Span> closing) {
    public Outline {
        opening = List.copyOf(opening);
        items = List.copyOf(items);
        closing = List.copyOf(closing);
    }

    /**
     * An item with what stands below it.
     *
     * @param form how it is numbered
     * @param number its number
     * @param label where its number stands
     * @param own its words before the first item below, behind the number, a range a paragraph
     * @param genre what it is
     * @param below the items below it, in order
     */
    public record Item(NumberForm form, int number, Span label, List<Span> own, Genre genre, List<Item> below) {
        public Item {
            own = List.copyOf(own);
            below = List.copyOf(below);
        }

        /** All its words, those below too. */
        public Span span() {
            int end = below.isEmpty()
                    ? own.isEmpty() ? label.end() : own.getLast().end()
                    : below.getLast().span().end();
            return new Span(label.start(), end);
        }

        /** Its words behind its number, those of items below too; nothing where none are. */
        public Optional<Span> words() {
            Span all = span();
            return all.end() > label.end() ? Optional.of(new Span(label.end(), all.end())) : Optional.empty();
        }

        /**
         * The paragraphs of an item under a heading that says no more than that they must be done: each asks something of its own. None of
         * any other item.
         */
        public List<Span> paragraphs(String text) {
            return below.isEmpty()
                            && own.size() > 2
                            && Genres.isOperative(own.getFirst().in(text).strip())
                    ? own.subList(1, own.size())
                    : List.of();
        }

        /** Itself and all items below, in order. */
        public Stream<Item> all() {
            return Stream.concat(Stream.of(this), below.stream().flatMap(Item::all));
        }
    }

    /** All items, in order. */
    public Stream<Item> all() {
        return items.stream().flatMap(Item::all);
    }

    /**
     * The tree of some paragraphs of a text.
     *
     * @param genre what the text is there for, where no heading says otherwise
     */
    public static Outline of(String text, List<Span> paragraphs, Genre genre) {
        return OutlineReader.read(text, paragraphs, genre);
    }
}
