package org.policykg.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.policykg.extract.IndicatorLabels.Column;
import org.policykg.extract.IndicatorLabels.Role;

/** The head of a table of indicators: a row, or two where the columns of figures share a name. */
final class IndicatorHead {
    private static final int FEWEST = 2;

    private final NavigableMap<Integer, Column> columns;

    private IndicatorHead(NavigableMap<Integer, Column> columns) {
        this.columns = columns;
    }

    /** The head that a row is, which names what is measured and one thing of it at the least. */
    static Optional<IndicatorHead> of(Map<Integer, String> cells, IndicatorLabels labels) {
        NavigableMap<Integer, Column> columns = new TreeMap<>();
        int named = 0;
        for (Map.Entry<Integer, String> cell : cells.entrySet()) {
            Optional<Column> column = labels.of(cell.getValue());
            columns.put(cell.getKey(), column.orElse(Column.OTHER));
            named += column.isPresent() ? 1 : 0;
        }
        boolean names =
                columns.values().stream().anyMatch(column -> column.role().isName());
        boolean further = columns.values().stream()
                .anyMatch(column ->
                        column.role().isOfFigures() || column.role() == Role.UNIT || column.role() == Role.NATURE);
        return names && further && named >= FEWEST && cells.values().stream().noneMatch(labels::setsNoAims)
                ? Optional.of(new IndicatorHead(columns))
                : Optional.empty();
    }

    /** The head with a second row, all cells of which say what a column of figures holds. */
    Optional<IndicatorHead> with(Map<Integer, String> cells, IndicatorLabels labels) {
        NavigableMap<Integer, Column> both = new TreeMap<>(columns);
        for (Map.Entry<Integer, String> cell : cells.entrySet()) {
            Optional<Column> column =
                    labels.of(cell.getValue()).filter(label -> label.role().isOfFigures());
            if (column.isEmpty()) {
                return Optional.empty();
            }
            both.put(cell.getKey(), column.get().under(at(cell.getKey())));
        }
        return Optional.of(new IndicatorHead(both));
    }

    private Column at(int column) {
        Map.Entry<Integer, Column> at = columns.floorEntry(column);
        return at == null ? Column.OTHER : at.getValue();
    }

    /** The cells of a row that stand below a column, which may take several places. */
    <T> List<T> below(int column, NavigableMap<Integer, T> cells) {
        Integer next = columns.higherKey(column);
        return List.copyOf(
                next == null
                        ? cells.tailMap(column, true).values()
                        : cells.subMap(column, true, next, false).values());
    }

    /** The columns of some role, from the left. */
    List<Integer> of(Role role) {
        return columns.entrySet().stream()
                .filter(column -> column.getValue().role() == role)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The columns that name what is measured, from the left. */
    List<Integer> names() {
        return of(Role.NAME).isEmpty() ? of(Role.OTHER_NAME) : of(Role.NAME);
    }

    Column column(int column) {
        return columns.getOrDefault(column, Column.OTHER);
    }

    /** Whether the head by itself tells that the table sets aims: it says so, or whether each binds. */
    boolean setsAims() {
        return !of(Role.NATURE).isEmpty() || !of(Role.AIM).isEmpty();
    }

    /** Whether it names indicators, and has a unit or what was reached beside the figures. */
    boolean isOfIndicators() {
        return !of(Role.NAME).isEmpty()
                && (!of(Role.UNIT).isEmpty()
                        || !of(Role.BASE).isEmpty()
                        || of(Role.YEAR).size() > 1);
    }

    /**
     * The columns of what was reached, and those of what is to be, with their year. A year that is over when the document is issued is past;
     * so is the first of several where nothing tells when that was, and that of the issue where no other was reached.
     */
    Parted parted(Optional<Integer> issued) {
        List<Integer> years = of(Role.YEAR);
        int first = years.stream()
                .flatMap(column -> column(column).year().stream())
                .min(Integer::compare)
                .orElse(0);
        int last = years.stream()
                .flatMap(column -> Stream.concat(column(column).year().stream(), column(column).further().stream()))
                .max(Integer::compare)
                .orElse(0);
        boolean anyBase = !of(Role.BASE).isEmpty()
                || issued.filter(now -> first > 0 && first < now).isPresent();
        List<Integer> bases = new ArrayList<>(of(Role.BASE));
        List<Integer> aims = new ArrayList<>(of(Role.AIM));
        for (int column : years) {
            int year = column(column).further().or(column(column)::year).orElse(last);
            boolean past = issued.map(now -> year < now || year == now && !anyBase && year < last)
                    .orElse(!anyBase && year == first && year < last);
            (past ? bases : aims).add(column);
        }
        return new Parted(bases, aims);
    }

    /**
     * The columns of figures.
     *
     * @param bases what was reached
     * @param aims what is to be reached
     */
    record Parted(List<Integer> bases, List<Integer> aims) {
        Parted {
            bases = List.copyOf(bases);
            aims = List.copyOf(aims);
        }
    }
}
