package org.policykg.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a table of tasks whose cells a PDF set one below the other. Rows begin at the next number where the first column numbers them; else
 * where the cells of the row before are whole. The head stands again where a page begins, with the rest of a row behind it.
 */
final class FlatTable {
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,3})[.．、]?");
    private static final int MOST_LINES = 60;
    private static final int REGION = 200;
    private static final int FEWEST_ROWS = 2;
    private static final int MOST_GLUED = 40;

    /** A row in cells. */
    private record Row(FlatLines raw, Optional<FlatRow.Fit> fit) {
        boolean isClean() {
            return fit.filter(FlatRow.Fit::isClean).isPresent();
        }
    }

    /**
     * What was read.
     *
     * @param passages the rows, and as paragraphs those that could not be read
     * @param end the line behind the table
     */
    record Table(List<Passage> passages, int end) {}

    private final List<String> text;
    private final FlatHeader header;
    private final int start;
    private int end;

    private FlatTable(List<String> text, int start, FlatHeader header) {
        this.text = text;
        this.header = header;
        this.start = start + header.lines().size();
        this.end = this.start;
    }

    /**
     * The table whose head stands at a line; without rows where it is none.
     *
     * @param text lines without blank ones, and without white space around them
     */
    static Table read(List<String> text, int start, FlatHeader header) {
        FlatTable table = new FlatTable(text, start, header);
        FlatWidths widths = FlatWidths.of(text.subList(table.start, Math.min(text.size(), table.start + REGION)));
        List<Row> rows = table.rows(widths);
        List<FlatRow.Fit> clean = clean(rows);
        if (clean.size() < FEWEST_ROWS || 2 * clean.size() <= rows.size()) {
            return new Table(List.of(), table.end);
        }
        List<Row> again = table.rows(widths.after(header, clean));
        return new Table(table.passages(again), table.end);
    }

    private static List<FlatRow.Fit> clean(List<Row> rows) {
        return rows.stream()
                .filter(Row::isClean)
                .flatMap(row -> row.fit.stream())
                .toList();
    }

    private List<Row> rows(FlatWidths widths) {
        end = start;
        return header.isNumbered() && start < text.size() && number(text.get(start)) >= 0
                ? numbered(widths)
                : unnumbered(widths);
    }

    private List<Row> numbered(FlatWidths widths) {
        List<FlatLines> raws = new ArrayList<>();
        int next = number(text.get(start));
        int at = start;
        while (at < text.size() && (raws.isEmpty() || raws.getLast().size() <= MOST_LINES)) {
            if (header.isAgainAt(text, at)) {
                raws.getLast().endPage();
                at += header.lines().size();
            } else if (number(text.get(at)) == next
                    && (raws.isEmpty() || raws.getLast().size() > 1)) {
                raws.add(new FlatLines(text.get(at), at));
                next++;
                at++;
            } else {
                take(raws.getLast(), at);
                at++;
            }
        }
        List<Row> rows = new ArrayList<>();
        for (FlatLines raw : raws.subList(0, raws.size() - 1)) {
            rows.add(new Row(
                    raw,
                    raw.isBrokenTwice() ? Optional.empty() : fit(raw, widths).whole()));
        }
        FlatLines last = raws.getLast();
        Optional<FlatRow.Fit> fit =
                last.isBrokenTwice() ? Optional.empty() : fit(last, widths).open();
        fit.ifPresentOrElse(
                found -> {
                    rows.add(new Row(last, fit));
                    end = last.ends.get(found.taken() - 1) + 1;
                },
                () -> end = last.start);
        return rows;
    }

    private List<Row> unnumbered(FlatWidths widths) {
        List<Row> rows = new ArrayList<>();
        boolean going = true;
        while (going && end < text.size()) {
            FlatLines raw = new FlatLines("", end);
            int at = end;
            while (at < text.size() && raw.lines.size() < MOST_LINES && !header.isAgainAt(text, at)) {
                take(raw, at++);
            }
            Optional<FlatRow.Fit> fit = fit(raw, widths).open();
            if (at < text.size() && header.isAgainAt(text, at) && isCut(raw, fit, at, widths)) {
                raw.endPage();
                at += header.lines().size();
                int most = Math.min(MOST_LINES, FlatRow.MOST_STATES / Math.max(1, raw.before.size()));
                while (at < text.size() && raw.lines.size() < most && !header.isAgainAt(text, at)) {
                    take(raw, at++);
                }
                fit = fit(raw, widths).open();
            }
            going = fit.isPresent();
            if (going) {
                rows.add(new Row(raw, fit));
                end = raw.ends.get(fit.orElseThrow().taken() - 1) + 1;
                end += end < text.size() && header.isAgainAt(text, end)
                        ? header.lines().size()
                        : 0;
            }
        }
        return rows;
    }

    /** Whether a page cuts a row: it is not whole without what stands behind the head, or that is too narrow to begin the next. */
    private boolean isCut(FlatLines raw, Optional<FlatRow.Fit> fit, int head, FlatWidths widths) {
        int behind = head + header.lines().size();
        return fit.isEmpty()
                || fit.get().taken() == raw.lines.size()
                        && behind < text.size()
                        && widths.isShort(text.get(behind), widths.text())
                        && !FlatWidths.endsSentence(text.get(behind));
    }

    private FlatRow fit(FlatLines raw, FlatWidths widths) {
        return new FlatRow(header, widths, raw.before, raw.lines);
    }

    /** A line of a row; two, where names stand behind the full stop of the cell before theirs. */
    private void take(FlatLines raw, int at) {
        String line = text.get(at);
        int stop = line.lastIndexOf('。');
        if (stop > 0 && stop + 1 < line.length() && line.length() - stop <= MOST_GLUED && beginsNames(at, stop + 1)) {
            raw.lines.add(line.substring(0, stop + 1));
            raw.ends.add(-1);
            line = line.substring(stop + 1).strip();
        }
        raw.lines.add(line);
        raw.ends.add(at);
    }

    private boolean beginsNames(int at, int from) {
        String words = text.get(at).substring(from).strip();
        String longer = at + 1 < text.size() ? words + text.get(at + 1) : words;
        return !words.isEmpty() && (BodyCell.isWhole(words) || BodyCell.isWhole(longer));
    }

    /** The number that a line is; -1 where it is none. */
    private static int number(String line) {
        Matcher number = NUMBER.matcher(line);
        return line.length() <= 4 && number.matches() ? Integer.parseInt(number.group(1)) : -1;
    }

    private List<Passage> passages(List<Row> rows) {
        List<Passage> passages = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (row.isClean()) {
                passages.add(Passage.row(placed(rows, i)));
            } else {
                List<String> lines = new ArrayList<>(row.raw.before);
                lines.addAll(row.raw.lines);
                passages.add(Passage.paragraph(WrappedText.joined(lines)));
            }
        }
        return passages;
    }

    private List<TableGrid.Placed> placed(List<Row> rows, int at) {
        List<List<String>> cells = rows.get(at).fit.orElseThrow().cells();
        List<TableGrid.Placed> placed = new ArrayList<>();
        for (int column = 0; column < cells.size(); column++) {
            String words = header.columns().get(column) == FlatHeader.Column.NUMBER
                    ? rows.get(at).raw.number
                    : WrappedText.joined(cells.get(column));
            if (!words.isEmpty()) {
                int reach = column < header.content() ? reach(rows, at, column) : 1;
                placed.add(new TableGrid.Placed(column, reach, TextBuilder.tidy(words)));
            }
        }
        return placed;
    }

    /** How many rows a group has: those up to the next. */
    private static int reach(List<Row> rows, int at, int column) {
        int next = at + 1;
        while (next < rows.size()
                && rows.get(next)
                        .fit
                        .map(fit -> fit.cells().get(column).isEmpty())
                        .orElse(true)) {
            next++;
        }
        return next - at;
    }
}
