package org.policykg.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;
import org.policykg.source.FlatHeader.Column;

/** A table of tasks out of PDF with a row a line, its cells parted by spaces: those of bodies and of time are known by their words. */
final class FlatRowLines {
    private static final NamedPattern DAY = RuleBook.standard().pattern("flat-tables.day");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}[.．、]?");
    private static final int FEWEST_ROWS = 2;
    private static final int LONGEST_GROUP = 40;
    private static final int LONGEST_HEAD = 80;
    private static final int LONGEST_DAY = 30;

    private FlatRowLines() {}

    /** The table whose head is a line, if it is one. */
    static Optional<FlatTable.Table> at(List<String> text, int start) {
        String head = text.get(start);
        List<String> labels =
                head.length() > LONGEST_HEAD || head.indexOf(' ') < 0 ? List.of() : List.of(SPACE.split(head));
        Optional<FlatHeader> header = labels.isEmpty()
                ? Optional.empty()
                : FlatHeader.at(labels, 0).filter(found -> found.columns().size() == labels.size());
        if (header.isEmpty()) {
            return Optional.empty();
        }
        List<Passage> passages = new ArrayList<>();
        passages.add(FlatTables.head(header.get()));
        int rows = 0;
        int end = start + 1;
        Optional<String> group = Optional.empty();
        for (int at = end; at < text.size(); at++) {
            String line = text.get(at);
            Optional<Passage> row = row(header.get(), List.of(SPACE.split(line)));
            if (row.isPresent()) {
                group.ifPresent(words -> passages.add(Passage.paragraph(words)));
                group = Optional.empty();
                passages.add(row.get());
                rows++;
                end = at + 1;
            } else if (group.isEmpty() && line.length() <= LONGEST_GROUP && line.indexOf('。') < 0) {
                group = line.equals(head) ? Optional.empty() : Optional.of(line);
            } else {
                break;
            }
        }
        return rows < FEWEST_ROWS ? Optional.empty() : Optional.of(new FlatTable.Table(passages, end));
    }

    /** The row that words are, if the columns behind the task hold what their labels say. */
    private static Optional<Passage> row(FlatHeader header, List<String> words) {
        List<Column> columns = header.columns();
        int content = header.content();
        int behind = columns.size() - content - 1;
        int first = header.isNumbered() ? 1 : 0;
        int to = words.size() - behind;
        if (content != first
                || to <= first
                || header.isNumbered() && !NUMBER.matcher(words.getFirst()).matches()) {
            return Optional.empty();
        }
        for (int i = 0; i < behind; i++) {
            String cell = words.get(to + i);
            boolean fits = switch (columns.get(content + 1 + i)) {
                case BODIES -> BodyCell.isWhole(cell);
                case TIME -> cell.length() <= LONGEST_DAY && DAY.matches(cell);
                default -> true;
            };
            if (!fits) {
                return Optional.empty();
            }
        }
        List<TableGrid.Placed> cells = new ArrayList<>();
        if (header.isNumbered()) {
            cells.add(new TableGrid.Placed(0, 1, words.getFirst()));
        }
        cells.add(new TableGrid.Placed(content, 1, TextBuilder.tidy(WrappedText.joined(words.subList(first, to)))));
        for (int i = 0; i < behind; i++) {
            cells.add(new TableGrid.Placed(content + 1 + i, 1, TextBuilder.tidy(words.get(to + i))));
        }
        return Optional.of(Passage.row(cells));
    }
}
