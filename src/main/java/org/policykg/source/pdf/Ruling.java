package org.policykg.source.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Finds the tables that the lines of a page make. */
final class Ruling {
    /** Lines so near to each other are one, and ends so near to a line meet it. */
    private static final float NEAR = 3;
    /** What is shorter is a stroke of a character or of a sign. */
    private static final float SHORTEST = 6;

    private static final int MOST_LINES = 1500;
    private static final int MOST_SLOTS = 20_000;

    private Ruling() {}

    static List<RuledTable> tables(List<Stroke> strokes) {
        List<Stroke> lines = new ArrayList<>(merged(strokes, true));
        int level = lines.size();
        lines.addAll(merged(strokes, false));
        if (level < 2 || lines.size() - level < 2 || lines.size() > MOST_LINES) {
            return List.of();
        }
        int[] group = new int[lines.size()];
        Arrays.setAll(group, i -> i);
        for (int i = 0; i < level; i++) {
            for (int j = level; j < lines.size(); j++) {
                if (meet(lines.get(i), lines.get(j))) {
                    join(group, i, j);
                }
            }
        }
        List<RuledTable> tables = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (root(group, i) == i) {
                List<Stroke> own = new ArrayList<>();
                for (int j = 0; j < lines.size(); j++) {
                    if (root(group, j) == i) {
                        own.add(lines.get(j));
                    }
                }
                table(own, tables);
            }
        }
        tables.sort(Comparator.comparingDouble(RuledTable::top));
        return withoutInner(tables);
    }

    /** A table in a cell of another is words of that cell. */
    private static List<RuledTable> withoutInner(List<RuledTable> tables) {
        return tables.stream()
                .filter(inner -> tables.stream().noneMatch(outer -> outer != inner && outer.holds(inner)))
                .toList();
    }

    private static int root(int[] group, int at) {
        int root = at;
        while (group[root] != root) {
            group[root] = group[group[root]];
            root = group[root];
        }
        return root;
    }

    private static void join(int[] group, int a, int b) {
        int first = root(group, a);
        int second = root(group, b);
        group[Math.max(first, second)] = Math.min(first, second);
    }

    private static boolean meet(Stroke level, Stroke upright) {
        return upright.at() >= level.from() - NEAR
                && upright.at() <= level.to() + NEAR
                && level.at() >= upright.from() - NEAR
                && level.at() <= upright.to() + NEAR;
    }

    /** Pieces that lie on one line, as one. */
    private static List<Stroke> merged(List<Stroke> strokes, boolean level) {
        List<Stroke> sorted = strokes.stream()
                .filter(stroke -> stroke.level() == level)
                .sorted(Comparator.comparingDouble(Stroke::at).thenComparingDouble(Stroke::from))
                .toList();
        List<Stroke> merged = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            if (i == sorted.size() || sorted.get(i).at() - sorted.get(from).at() > NEAR) {
                joinPieces(sorted.subList(from, i), merged);
                from = i;
            }
        }
        return merged;
    }

    private static void joinPieces(List<Stroke> near, List<Stroke> out) {
        List<Stroke> sorted = new ArrayList<>(near);
        sorted.sort(Comparator.comparingDouble(Stroke::from));
        float from = Float.NaN;
        float to = 0;
        Stroke first = sorted.getFirst();
        for (Stroke piece : sorted) {
            if (!Float.isNaN(from) && piece.from() > to + NEAR) {
                addLong(new Stroke(first.level(), first.at(), from, to), out);
                from = Float.NaN;
            }
            from = Float.isNaN(from) ? piece.from() : from;
            to = from == piece.from() && to < piece.from() ? piece.to() : Math.max(to, piece.to());
        }
        addLong(new Stroke(first.level(), first.at(), from, to), out);
    }

    private static void addLong(Stroke line, List<Stroke> out) {
        if (line.length() >= SHORTEST) {
            out.add(line);
        }
    }

    private static void table(List<Stroke> lines, List<RuledTable> out) {
        float[] columns = borders(lines, false);
        float[] rows = borders(lines, true);
        if (columns.length < 2 || rows.length < 2 || columns.length * rows.length > MOST_SLOTS) {
            return;
        }
        out.add(new RuledTable(columns, rows, new Cells(lines, columns, rows).regions()));
    }

    /** Where lines of one direction stand, and where those of the other end, so that a table may be open at its sides. */
    private static float[] borders(List<Stroke> lines, boolean level) {
        List<Float> places = new ArrayList<>();
        float first = Float.MAX_VALUE;
        float last = -Float.MAX_VALUE;
        for (Stroke line : lines) {
            if (line.level() == level) {
                places.add(line.at());
            } else {
                first = Math.min(first, line.from());
                last = Math.max(last, line.to());
            }
        }
        if (places.isEmpty()) {
            return new float[0];
        }
        places.sort(Comparator.naturalOrder());
        float[] borders = new float[places.size() + 2];
        int count = 0;
        if (first < places.getFirst() - 2 * NEAR) {
            borders[count++] = first;
        }
        for (float place : places) {
            if (count == 0 || place - borders[count - 1] > NEAR) {
                borders[count++] = place;
            }
        }
        if (last > borders[count - 1] + 2 * NEAR) {
            borders[count++] = last;
        }
        return Arrays.copyOf(borders, count);
    }

    /** Which slots of a grid are one cell, since no line parts them. */
    private static final class Cells {
        private final List<Stroke> lines;
        private final float[] columns;
        private final float[] rows;

        Cells(List<Stroke> lines, float[] columns, float[] rows) {
            this.lines = lines;
            this.columns = columns;
            this.rows = rows;
        }

        List<RuledTable.Region> regions() {
            int wide = columns.length - 1;
            int high = rows.length - 1;
            int[] group = new int[wide * high];
            Arrays.setAll(group, i -> i);
            for (int row = 0; row < high; row++) {
                for (int column = 0; column < wide; column++) {
                    int slot = row * wide + column;
                    if (column + 1 < wide && !isParted(false, columns[column + 1], rows[row], rows[row + 1])) {
                        join(group, slot, slot + 1);
                    }
                    if (row + 1 < high && !isParted(true, rows[row + 1], columns[column], columns[column + 1])) {
                        join(group, slot, slot + wide);
                    }
                }
            }
            int[][] bounds = new int[group.length][];
            for (int slot = 0; slot < group.length; slot++) {
                int row = slot / wide;
                int column = slot % wide;
                int[] b = bounds[root(group, slot)];
                bounds[root(group, slot)] = b == null
                        ? new int[] {row, column, row + 1, column + 1}
                        : new int[] {
                            Math.min(b[0], row),
                            Math.min(b[1], column),
                            Math.max(b[2], row + 1),
                            Math.max(b[3], column + 1)
                        };
            }
            return Arrays.stream(bounds)
                    .filter(b -> b != null)
                    .map(b -> new RuledTable.Region(b[0], b[1], b[2], b[3]))
                    .sorted(RuledTable.Region.ORDER)
                    .toList();
        }

        private boolean isParted(boolean level, float at, float from, float to) {
            float middle = (from + to) / 2;
            for (Stroke line : lines) {
                if (line.level() == level
                        && Math.abs(line.at() - at) <= NEAR
                        && line.from() <= middle
                        && line.to() >= middle) {
                    return true;
                }
            }
            return false;
        }
    }
}
