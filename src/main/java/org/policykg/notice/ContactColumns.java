package org.policykg.notice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;
import org.policykg.source.Block;
import org.policykg.source.Cell;

/** Which cells of a table hold contacts: those beside a label, and those below one in the table's first row. */
final class ContactColumns {
    private static final NamedPattern LABEL = RuleBook.standard().pattern("layout.contact-cell");
    private static final NamedPattern PERSON = RuleBook.standard().pattern("layout.contact-person-label");
    private static final NamedPattern NUMBER = RuleBook.standard().pattern("layout.telephone");
    /** A row of two is a label and what it names. */
    private static final int FEWEST_COLUMNS = 3;

    private final String text;
    private final Map<Integer, Boolean> persons = new HashMap<>();
    private boolean inTable;

    ContactColumns(String text) {
        this.text = text;
    }

    /** Whether a cell holds persons, or numbers alone; nothing where it holds neither. */
    Optional<Boolean> kind(Block row, Cell cell) {
        if (isLabel(cell) || isHead(row)) {
            return Optional.empty();
        }
        int before = row.cells().indexOf(cell) - 1;
        return before >= 0 && isLabel(row.cells().get(before))
                ? Optional.of(isPerson(row.cells().get(before)))
                : Optional.ofNullable(persons.get(cell.column()));
    }

    /** Goes on to the next block. */
    void past(Block block) {
        if (block.kind() != Block.Kind.TABLE_ROW) {
            inTable = false;
            persons.clear();
            return;
        }
        if (isHead(block)) {
            block.cells().stream().filter(this::isLabel).forEach(cell -> persons.put(cell.column(), isPerson(cell)));
        }
        inTable = true;
    }

    private boolean isHead(Block row) {
        List<Cell> cells = row.cells();
        return !inTable
                && cells.size() >= FEWEST_COLUMNS
                && cells.stream().noneMatch(cell -> NUMBER.isIn(cell.span().in(text)));
    }

    private boolean isLabel(Cell cell) {
        return LABEL.matches(cell.span().in(text));
    }

    private boolean isPerson(Cell label) {
        return PERSON.isIn(label.span().in(text));
    }
}
