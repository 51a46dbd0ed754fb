package org.policykg.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policykg.extract.IndicatorHead.Parted;
import org.policykg.extract.IndicatorLabels.Column;
import org.policykg.extract.IndicatorLabels.Role;
import org.policykg.rules.Rules;
import org.policykg.source.Block;
import org.policykg.source.Cell;

/** A table of indicators (主要指标表), read row by row: each has what it measures, how much that was, and how much it is to be and when. */
final class IndicatorTable {
    private static final Pattern BROKEN = Pattern.compile("(?<=\\p{IsHan}) (?=\\p{IsHan})");

    private record Reaching(String words, int rows) {}

    private final String text;
    private final IndicatorPatterns patterns;
    private final Mention.Subject subject;
    private final Optional<Integer> issued;
    private Optional<IndicatorHead> head = Optional.empty();
    /** whether rows stand below the head */
    private boolean filled;

    private boolean setsAims;
    private String group = "";
    /** cells from rows above that reach down into the next */
    private final Map<Integer, Reaching> reaching = new HashMap<>();

    /**
     * A table.
     *
     * @param issued the year of the document
     */
    IndicatorTable(String text, IndicatorPatterns patterns, Mention.Subject subject, Optional<Integer> issued) {
        this.text = text;
        this.patterns = patterns;
        this.subject = subject;
        this.issued = issued;
    }

    /** Forgets the head: the table has ended. */
    void end() {
        head = Optional.empty();
        reaching.clear();
        group = "";
    }

    /** Whether a head was read that holds for the next row. */
    boolean isOpen() {
        return head.isPresent();
    }

    /** Goes on to the rows of a group, where the table has begun. */
    void group(String words) {
        group = isOpen() ? words : "";
    }

    /**
     * The aims of a row; none of a head, and none where no head was read.
     *
     * @param year for which figures are meant whose column names none
     */
    List<Mention.Target> read(Block row, Optional<Integer> year) {
        NavigableMap<Integer, String> own = new TreeMap<>();
        row.cells().forEach(cell -> own.put(cell.column(), cell.span().in(text)));
        Optional<IndicatorHead> begun = IndicatorHead.of(own, patterns.labels());
        Optional<IndicatorHead> longer = filled ? Optional.empty() : head.flatMap(h -> h.with(own, patterns.labels()));
        if (begun.isPresent() || longer.isPresent()) {
            head = begun.or(() -> longer);
            filled = false;
            setsAims = false;
            reaching.clear();
            return List.of();
        }
        if (head.isEmpty()) {
            return List.of();
        }
        NavigableMap<Integer, String> cells = new TreeMap<>(own);
        reaching.forEach((column, cell) -> cells.putIfAbsent(column, cell.words));
        reach(row);
        Parted parted = head.get().parted(issued);
        setsAims |= head.get().setsAims()
                || own.values().stream().anyMatch(patterns.kind()::matches)
                || head.get().isOfIndicators() && issued.isPresent();
        filled = true;
        return setsAims ? aims(head.get(), parted, cells, row, year) : List.of();
    }

    private List<Mention.Target> aims(
            IndicatorHead columns,
            Parted parted,
            NavigableMap<Integer, String> cells,
            Block row,
            Optional<Integer> year) {
        Named named = named(columns, cells);
        if (named.name.isEmpty()) {
            return List.of();
        }
        Optional<IndicatorCell.Figure> base = parted.bases().reversed().stream()
                .flatMap(column -> figures(columns, column, cells).stream())
                .findFirst();
        List<Mention.Target> aims = new ArrayList<>();
        for (int column : parted.aims()) {
            Column label = columns.column(column);
            List<IndicatorCell.Figure> figures = figures(columns, column, cells);
            boolean two = label.further().isPresent() && figures.size() == 2;
            Optional<IndicatorCell.Figure> before = two ? Optional.of(figures.getFirst()) : base;
            for (IndicatorCell.Figure figure : two ? figures.subList(1, 2) : figures) {
                Optional<Integer> when = figure.year()
                        .or(() -> two ? label.further() : label.year())
                        .or(() -> year);
                target(named, figure, before, label, when, row).ifPresent(aims::add);
            }
        }
        for (int column : aims.isEmpty() ? columns.of(Role.GROWTH) : List.<Integer>of()) {
            Column label = columns.column(column);
            figures(columns, column, cells).stream()
                    .flatMap(figure ->
                            target(named, figure, base, label, label.year().or(() -> year), row).stream())
                    .forEach(aims::add);
        }
        return aims;
    }

    private List<IndicatorCell.Figure> figures(IndicatorHead columns, int column, NavigableMap<Integer, String> cells) {
        return columns.below(column, cells).stream()
                .limit(1)
                .flatMap(words -> (columns.column(column).further().isPresent()
                                ? patterns.cells().both(words)
                                : patterns.cells().figures(words))
                        .stream())
                .toList();
    }

    private Optional<Mention.Target> target(
            Named named,
            IndicatorCell.Figure figure,
            Optional<IndicatorCell.Figure> base,
            Column column,
            Optional<Integer> year,
            Block row) {
        String unit = patterns.cells().unit(figure, named.unit.isEmpty() ? column.unit() : named.unit);
        if (unit.isEmpty()) {
            return Optional.empty();
        }
        boolean grows = column.role() == Role.GROWTH;
        Mention.Comparator meaning = patterns.cells().meaning(figure, named.name, unit, grows);
        boolean falls = meaning == Mention.Comparator.DECREASE_BY;
        return Optional.of(new Mention.Target(
                subject,
                row.span().in(text),
                named.name,
                meaning,
                falls ? figure.value().abs() : figure.value(),
                figure.upper(),
                grows ? Optional.empty() : base.map(IndicatorCell.Figure::value),
                unit,
                year,
                Origin.at(row.span(), Rules.INDICATOR_TABLE)));
    }

    private record Named(String name, String unit) {}

    /** What a row measures: the last of its cells below the names, with the group where that says nothing by itself. */
    private Named named(IndicatorHead columns, NavigableMap<Integer, String> cells) {
        List<String> names = new ArrayList<>();
        columns.names().forEach(column -> names.addAll(columns.below(column, cells)));
        String unit = columns.of(Role.UNIT).stream()
                .flatMap(column -> columns.below(column, cells).stream())
                .filter(words -> words.codePoints().anyMatch(Character::isLetter)
                        || patterns.unitCell().matches(words))
                .findFirst()
                .orElse("");
        if (columns.of(Role.UNIT).isEmpty()
                && names.size() > 1
                && patterns.unitCell().matches(names.getLast())) {
            unit = names.removeLast();
        }
        if (names.isEmpty()) {
            return new Named("", "");
        }
        String name = bare(names.removeLast());
        Matcher bracket = patterns.unitOfName().matcher(name);
        if (bracket.find()) {
            unit = unit.isEmpty() ? bracket.group("unit") : unit;
            name = name.substring(0, bracket.start()).strip();
        }
        String above = names.isEmpty() ? left(columns, cells).orElse(group) : names.getLast();
        return new Named(patterns.empty().isIn(name) ? bare(above) + name : name, unit);
    }

    /** The nearest cell left of the names that has words. */
    private static Optional<String> left(IndicatorHead columns, NavigableMap<Integer, String> cells) {
        return cells.headMap(columns.names().getFirst(), false).descendingMap().values().stream()
                .filter(words -> words.codePoints().anyMatch(Character::isIdeographic))
                .findFirst();
    }

    /** A name without its number and without the spaces that a line break left in it. */
    private String bare(String name) {
        String words = TargetMetric.without(patterns.beforeName(), name);
        return BROKEN.matcher(words.substring(ItemMarks.skipMarks(words, 0)))
                .replaceAll("")
                .strip();
    }

    private void reach(Block row) {
        reaching.replaceAll((column, cell) -> new Reaching(cell.words, cell.rows - 1));
        for (Cell cell : row.cells()) {
            reaching.put(cell.column(), new Reaching(cell.span().in(text), cell.rows() - 1));
        }
        reaching.values().removeIf(cell -> cell.rows < 1);
    }
}
