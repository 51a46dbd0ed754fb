package org.policykg.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;

/**
 * A table of indicators out of PDF, a row a line or a cell a line. Of a row the figures are sure, one for each column of them; before them
 * stands the unit, and before that the name, which may be cut into several lines.
 */
final class FlatIndicators {
    private static final NamedPattern NUMBER_LABEL = RuleBook.standard().pattern("flat-tables.number");
    private static final NamedPattern NAME = RuleBook.standard().pattern("indicators.name");
    private static final NamedPattern UNIT = RuleBook.standard().pattern("indicators.unit");
    private static final NamedPattern NATURE = RuleBook.standard().pattern("indicators.nature");
    private static final NamedPattern KIND = RuleBook.standard().pattern("indicators.kind");
    private static final NamedPattern CELL = RuleBook.standard().pattern("indicators.cell");
    private static final NamedPattern NOTHING = RuleBook.standard().pattern("flat-tables.nobody");
    private static final NamedPattern BRACKET = RuleBook.standard().pattern("indicators.column-bracket");
    private static final List<NamedPattern> FIGURES = List.of(
            RuleBook.standard().pattern("indicators.base"),
            RuleBook.standard().pattern("indicators.aim"),
            RuleBook.standard().pattern("indicators.year"),
            RuleBook.standard().pattern("indicators.growth"));
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final NamedPattern SPACED_YEAR = RuleBook.standard().pattern("indicators.spaced-year");
    private static final Pattern ROW_NUMBER = Pattern.compile("\\d{1,3}[.．、]?");
    /** a mark that no name has; behind a table it stands in a note or a heading */
    private static final Pattern MARK = Pattern.compile("[：:。、，]");

    private static final int LONGEST_LABEL = 14;
    private static final int MOST_LABELS = 9;
    private static final int FEWEST_LABELS = 3;
    private static final int FEWEST_ROWS = 2;
    private static final int MOST_LOOSE = 4;
    private static final int MOST_LINES_OF_NAME = 8;
    private static final int LONGEST_LINE = 60;
    private static final int LONGEST_UNIT = 12;

    private final List<String> labels;
    private final boolean numbered;
    private final boolean united;
    private final int figures;
    private final boolean natured;
    /** the lines of the head */
    private final List<String> head;

    private FlatIndicators(List<String> labels, List<String> head) {
        this.labels = labels;
        this.head = head;
        this.numbered = NUMBER_LABEL.matches(labels.getFirst());
        this.natured = NATURE.matches(labels.getLast());
        int name = numbered ? 1 : 0;
        this.united = UNIT.matches(labels.get(name + 1));
        this.figures = labels.size() - name - 1 - (united ? 1 : 0) - (natured ? 1 : 0);
    }

    /** The table that begins at a line, if one does. */
    static Optional<FlatTable.Table> at(List<String> text, int start) {
        String line = text.get(start);
        if (line.length() > LONGEST_LINE) {
            return Optional.empty();
        }
        List<String> tokens = tokens(line);
        if (tokens.size() >= FEWEST_LABELS) {
            return areLabels(tokens) ? new FlatIndicators(tokens, List.of(line)).lines(text, start) : Optional.empty();
        }
        String first = bare(line);
        if (!NUMBER_LABEL.matches(first) && !NAME.matches(first)) {
            return Optional.empty();
        }
        List<String> labels = new ArrayList<>();
        int at = start;
        while (at < text.size() && labels.size() < MOST_LABELS && text.get(at).length() <= LONGEST_LABEL) {
            boolean cut = at + 1 < text.size() && isLabel(bare(text.get(at) + text.get(at + 1)));
            String label = bare(cut ? text.get(at) + text.get(at + 1) : text.get(at));
            if (!isLabel(label)) {
                break;
            }
            labels.add(label);
            at += cut ? 2 : 1;
        }
        return areLabels(labels)
                ? new FlatIndicators(labels, text.subList(start, at)).cells(text, start)
                : Optional.empty();
    }

    private static List<String> tokens(String line) {
        return List.of(SPACE.split(SPACED_YEAR.matcher(line.strip()).replaceAll("")));
    }

    private static String bare(String words) {
        return SPACE.matcher(words).replaceAll("");
    }

    private static boolean isLabel(String words) {
        return NUMBER_LABEL.matches(words)
                || NAME.matches(words)
                || UNIT.matches(words)
                || NATURE.matches(words)
                || isOfFigures(words);
    }

    private static boolean isOfFigures(String words) {
        String label = BRACKET.matcher(words).replaceFirst("");
        return FIGURES.stream().anyMatch(pattern -> pattern.matches(label) || pattern.matches(words));
    }

    /** Whether words are the head of a table: number, name, unit, figures and kind in this order, of which all but name and figures may lack. */
    private static boolean areLabels(List<String> words) {
        int at = !words.isEmpty() && NUMBER_LABEL.matches(words.getFirst()) ? 1 : 0;
        if (words.size() < FEWEST_LABELS || !NAME.matches(words.get(at))) {
            return false;
        }
        at++;
        at += at < words.size() && UNIT.matches(words.get(at)) ? 1 : 0;
        int first = at;
        while (at < words.size() && isOfFigures(words.get(at))) {
            at++;
        }
        return at > first && (at == words.size() || at + 1 == words.size() && NATURE.matches(words.get(at)));
    }

    private static boolean isFigure(String words) {
        return CELL.matches(words) || NOTHING.matches(words);
    }

    /** A row with its name, as far as it is known. */
    private static final class Row {
        final List<String> above;
        final List<String> own;
        final List<String> behind;
        final String number;

        Row(List<String> above, String number, List<String> own, List<String> behind) {
            this.above = above;
            this.number = number;
            this.own = own;
            this.behind = behind;
        }
    }

    /** A row a line: a name that is cut stands above and below its figures, with as many lines below as above. */
    private Optional<FlatTable.Table> lines(List<String> text, int start) {
        List<Row> rows = new ArrayList<>();
        List<String> loose = new ArrayList<>();
        int end = start + 1;
        for (int at = start + 1; at < text.size() && loose.size() <= MOST_LOOSE; at++) {
            String line = text.get(at);
            if (line.equals(head.getFirst())) {
                continue;
            }
            Optional<Row> row = line.length() > LONGEST_LINE ? Optional.empty() : row(tokens(line), List.of());
            if (row.isPresent()) {
                int below = rows.isEmpty() ? 0 : Math.min(rows.getLast().above.size(), loose.size());
                if (below > 0) {
                    rows.getLast().own.addAll(loose.subList(0, below));
                }
                rows.add(row(tokens(line), List.copyOf(loose.subList(below, loose.size())))
                        .orElseThrow());
                loose.clear();
                end = at + 1;
            } else if (line.length() > LONGEST_LINE || line.endsWith("。")) {
                break;
            } else {
                loose.add(line);
            }
        }
        if (rows.size() < FEWEST_ROWS) {
            return Optional.empty();
        }
        int below = 0;
        while (below < Math.min(rows.getLast().above.size(), loose.size())
                && !MARK.matcher(loose.get(below)).find()) {
            below++;
        }
        rows.getLast().own.addAll(loose.subList(0, below));
        return table(rows, end + below);
    }

    /** The row that the words of a line are. */
    private Optional<Row> row(List<String> words, List<String> above) {
        int last = words.size() - (natured ? 1 : 0);
        int first = last - figures;
        int unit = first - (united ? 1 : 0);
        int name = numbered ? 1 : 0;
        boolean fits = unit >= name
                && (!natured || KIND.matches(words.getLast()))
                && (!numbered || ROW_NUMBER.matcher(words.getFirst()).matches())
                && (!united || words.get(unit).length() <= LONGEST_UNIT)
                && words.subList(first, last).stream().allMatch(FlatIndicators::isFigure);
        return fits
                ? Optional.of(new Row(
                        above,
                        numbered ? words.getFirst() : "",
                        new ArrayList<>(words.subList(name, unit)),
                        words.subList(unit, words.size())))
                : Optional.empty();
    }

    /** A cell a line. */
    private Optional<FlatTable.Table> cells(List<String> text, int start) {
        List<Row> rows = new ArrayList<>();
        int at = start + head.size();
        Optional<Integer> end = end(text, at);
        while (end.isPresent()) {
            List<String> words = text.subList(at, end.get());
            int name = name(words);
            Optional<Row> row = row(words.subList(name, words.size()), List.of());
            if (row.isEmpty() || row.get().own.isEmpty()) {
                break;
            }
            for (String group : words.subList(0, name)) {
                rows.add(new Row(List.of(), "", List.of(group), List.of()));
            }
            rows.add(row.get());
            at = end.get();
            at += at + head.size() <= text.size()
                            && text.subList(at, at + head.size()).equals(head)
                    ? head.size()
                    : 0;
            end = end(text, at);
        }
        long filled = rows.stream().filter(row -> !row.behind.isEmpty()).count();
        return filled < FEWEST_ROWS ? Optional.empty() : table(rows, at);
    }

    /** Where a row begins behind the names of groups: at its number. */
    private int name(List<String> words) {
        int at = 0;
        while (numbered
                && at < words.size()
                && !ROW_NUMBER.matcher(words.get(at)).matches()) {
            at++;
        }
        return at;
    }

    /** Where a row ends whose lines begin somewhere: with the figures of all columns, and the kind behind them. */
    private Optional<Integer> end(List<String> text, int from) {
        int size = figures + (natured ? 1 : 0);
        int most = Math.min(from + MOST_LINES_OF_NAME, text.size() - size);
        for (int at = from + 1; at <= most; at++) {
            boolean all = text.subList(at, at + figures).stream().allMatch(FlatIndicators::isFigure)
                    && (!natured || KIND.matches(text.get(at + figures)));
            // the number of a row is a figure too: what stands behind it is none
            boolean apart = natured
                    || at + size == text.size()
                    || !isFigure(text.get(at + size))
                    || numbered && (at + size + 1 == text.size() || !isFigure(text.get(at + size + 1)));
            if (all && apart) {
                return Optional.of(at + size);
            }
        }
        return Optional.empty();
    }

    private Optional<FlatTable.Table> table(List<Row> rows, int end) {
        List<Passage> passages = new ArrayList<>();
        List<TableGrid.Placed> named = new ArrayList<>();
        for (String label : labels) {
            named.add(new TableGrid.Placed(named.size(), 1, label));
        }
        passages.add(Passage.row(named));
        for (Row row : rows) {
            List<String> name = new ArrayList<>(row.above);
            name.addAll(row.own);
            if (row.behind.isEmpty()) {
                passages.add(Passage.paragraph(String.join("", name)));
                continue;
            }
            List<TableGrid.Placed> cells = new ArrayList<>();
            int column = 0;
            if (numbered) {
                cells.add(new TableGrid.Placed(column++, 1, row.number));
            }
            cells.add(new TableGrid.Placed(column++, 1, TextBuilder.tidy(WrappedText.joined(name))));
            for (String cell : row.behind) {
                cells.add(new TableGrid.Placed(column++, 1, TextBuilder.tidy(cell)));
            }
            passages.add(Passage.row(cells));
        }
        return Optional.of(new FlatTable.Table(passages, end));
    }
}
