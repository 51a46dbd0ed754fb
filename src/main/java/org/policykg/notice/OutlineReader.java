package org.policykg.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.policykg.source.Span;

/** Reads the tree of a text: finds where items begin and sets each below the last one of a higher level. */
final class OutlineReader {
    /** The longest heading that has no mark behind it. */
    private static final int LONGEST_HEADING = 30;

    private static final String ENDS = "。；：！？;:!?”）〕】";

    private static final String PARAGRAPH_ENDS = "。；！）)〕】";

    /** A number that begins an item. */
    private record Mark(NumberForm form, int number, Span label) {}

    /** An item that is still open, with what is found of it. */
    private static final class Open {
        final Mark mark;
        final List<Span> own = new ArrayList<>();
        final List<Open> below = new ArrayList<>();

        Open(Mark mark) {
            this.mark = mark;
        }
    }

    private final String text;
    private final List<Span> opening = new ArrayList<>();
    private final List<Open> roots = new ArrayList<>();
    private final List<Open> path = new ArrayList<>();

    private OutlineReader(String text) {
        this.text = text;
    }

    /**
     * The tree of some paragraphs.
     *
     * @param genre what the text is where no heading says otherwise
     */
    static Outline read(String text, List<Span> paragraphs, Genre genre) {
        OutlineReader reader = new OutlineReader(text);
        int end = 0;
        while (end < paragraphs.size() && !Genres.ends(paragraphs.get(end).in(text))) {
            reader.paragraph(paragraphs.get(end));
            end++;
        }
        List<Span> closing = new ArrayList<>(reader.closing(genre));
        closing.addAll(paragraphs.subList(end, paragraphs.size()));
        return new Outline(
                reader.opening,
                reader.roots.stream().map(root -> reader.item(root, genre)).toList(),
                closing);
    }

    /**
     * Takes from the last item what closes the text: paragraphs behind its first where all others before it have one. Principles
     * and aims have several wherever they stand.
     */
    private List<Span> closing(Genre inherited) {
        if (path.isEmpty()) {
            return List.of();
        }
        Open last = path.getLast();
        List<Open> leaves = new ArrayList<>();
        leaves(roots, inherited, leaves);
        leaves.remove(last);
        int first = ended(last.own, 0);
        if (!last.own.isEmpty() && Genres.isOperative(last.own.getFirst().in(text))) {
            return List.of();
        }
        if (leaves.isEmpty()
                || first < 0
                || first + 1 >= last.own.size()
                || leaves.stream().anyMatch(leaf -> severalEnds(leaf.own))) {
            return List.of();
        }
        List<Span> behind = last.own.subList(first + 1, last.own.size());
        List<Span> closing = List.copyOf(behind);
        behind.clear();
        return closing;
    }

    private void leaves(List<Open> items, Genre inherited, List<Open> leaves) {
        for (Open item : items) {
            Genre genre = genre(item, inherited);
            if (!item.below.isEmpty()) {
                leaves(item.below, genre, leaves);
            } else if (genre != Genre.BACKGROUND && genre != Genre.AIMS) {
                leaves.add(item);
            }
        }
    }

    /** The place of the first paragraph that ends a sentence. */
    private int ended(List<Span> paragraphs, int from) {
        for (int i = from; i < paragraphs.size(); i++) {
            if (PARAGRAPH_ENDS.indexOf(text.charAt(paragraphs.get(i).end() - 1)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private boolean severalEnds(List<Span> paragraphs) {
        int first = ended(paragraphs, 0);
        // a heading on a line of its own ends none
        return first >= 0 && ended(paragraphs, first + 1) > first;
    }

    private Outline.Item item(Open open, Genre inherited) {
        Genre genre = genre(open, inherited);
        if (!open.below.isEmpty() && listsCases(open)) {
            return new Outline.Item(
                    open.mark.form(), open.mark.number(), open.mark.label(), whole(open), genre, List.of());
        }
        return new Outline.Item(
                open.mark.form(),
                open.mark.number(),
                open.mark.label(),
                open.own,
                genre,
                open.below.stream().map(below -> item(below, genre)).toList());
    }

    private Genre genre(Open open, Genre inherited) {
        return open.mark.form() == NumberForm.NONE ? Genre.BACKGROUND : Genres.of(heading(open), inherited);
    }

    /** Whether the items below name cases, conditions or materials: parts of what is said above them. */
    private boolean listsCases(Open open) {
        if (open.own.isEmpty()) {
            return false;
        }
        String words =
                text.substring(open.own.getFirst().start(), open.own.getLast().end());
        return Genres.listsBehind(words);
    }

    private static List<Span> whole(Open open) {
        List<Span> all = new ArrayList<>(open.own);
        for (Open below : open.below) {
            List<Span> own = whole(below);
            all.add(new Span(
                    below.mark.label().start(),
                    own.isEmpty() ? below.mark.label().end() : own.getFirst().end()));
            all.addAll(own.isEmpty() ? List.of() : own.subList(1, own.size()));
        }
        return all;
    }

    private String heading(Open open) {
        return open.own.isEmpty() ? "" : Genres.heading(open.own.getFirst().in(text));
    }

    private void paragraph(Span paragraph) {
        if (Genres.isOfNotes(paragraph.in(text))) {
            path.clear();
            open(new Mark(NumberForm.NONE, 0, new Span(paragraph.start(), paragraph.start())));
            own(paragraph.start(), paragraph.end());
            return;
        }
        int from = paragraph.start();
        for (int at = from; at < paragraph.end(); at++) {
            Optional<Mark> mark = at == paragraph.start() ? first(paragraph) : inner(paragraph, from, at);
            if (mark.isPresent()) {
                own(from, at);
                open(mark.get());
                from = mark.get().label().end();
                at = from - 1;
            }
        }
        own(from, paragraph.end());
    }

    private void own(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (start < end && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            (path.isEmpty() ? opening : path.getLast().own).add(new Span(start, end));
        }
    }

    private void open(Mark mark) {
        int level = level(mark);
        if (level >= 0) {
            path.subList(level, path.size()).clear();
        }
        Open opened = new Open(mark);
        (path.isEmpty() ? roots : path.getLast().below).add(opened);
        path.add(opened);
    }

    /** The place in the path that a number takes: of 2.1.1 behind 2.1 below it, of 2.2 behind 2.1.1 that of 2.1; -1 where it begins a level. */
    private int level(Mark mark) {
        int level = level(mark.form());
        if (mark.form() != NumberForm.DECIMAL) {
            return level;
        }
        int found = level;
        for (int i = level; i >= 0; i--) {
            Mark open = path.get(i).mark;
            if (open.form() == NumberForm.DECIMAL) {
                found = dots(open) < dots(mark) ? Math.max(found, i + 1) : i;
            }
        }
        return found;
    }

    /** How many dots stand between the digits of a number. */
    private int dots(Mark mark) {
        String label = mark.label().in(text).strip();
        int dots = 0;
        for (int at = 0; at < label.length() - 1; at++) {
            if (!Character.isDigit(label.charAt(at))) {
                dots++;
            }
        }
        return dots;
    }

    /** The place in the path of an item of some form; -1 where none is open. */
    private int level(NumberForm form) {
        for (int i = path.size() - 1; i >= 0; i--) {
            if (path.get(i).mark.form() == form) {
                return i;
            }
        }
        return -1;
    }

    private Optional<Mark> first(Span paragraph) {
        return NumberForms.at(text, paragraph.start(), paragraph.end())
                .map(found -> new Mark(found.form(), found.number(), found.span()));
    }

    /** A number inside a paragraph: behind the end of a sentence or a heading, and the next of its list or the first of a new one. */
    private Optional<Mark> inner(Span paragraph, int from, int at) {
        char before = text.charAt(at - 1);
        boolean ends = ENDS.indexOf(before) >= 0 || Character.isWhitespace(before);
        boolean headed = at - from <= LONGEST_HEADING
                && at > from
                && !path.isEmpty()
                && path.getLast().own.isEmpty();
        if (!ends && !headed || !NumberForms.mayBegin(text.charAt(at))) {
            return Optional.empty();
        }
        return NumberForms.at(text, at, paragraph.end())
                .filter(found -> isNext(found, ends))
                .map(found -> new Mark(found.form(), found.number(), found.span()));
    }

    private boolean isNext(NumberForms.Found found, boolean ends) {
        int level = level(found.form());
        if (level >= 0) {
            int last = path.get(level).mark.number();
            return found.number() == last + 1 && (ends || found.form().compareTo(NumberForm.DIGIT) < 0);
        }
        return found.number() == 1 && (ends || found.form() == NumberForm.HAN_IN_BRACKETS);
    }
}
