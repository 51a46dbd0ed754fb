package org.policykg.store;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;

/**
 * The first rows of an answer. They are read before any of them is written, so that an answer can say at its beginning whether
 * it is cut, and so that one whose time is over halfway is refused, not cut.
 *
 * @param rows the rows
 * @param size how many there are
 * @param more whether there are more
 */
public record FirstRows(RowSet rows, long size, boolean more) {
    private static final long CHARACTERS_A_ROW = 1000;

    /** Lets a query find one row more than its answer may have, by which it is seen that there are more. */
    public static void limit(Query query, long most) {
        boolean hasRows = query.isSelectType() || query.isJsonType();
        if (hasRows && most < Long.MAX_VALUE && (query.getLimit() == Query.NOLIMIT || query.getLimit() > most)) {
            query.setLimit(most + 1);
        }
    }

    /** How many characters so many rows may have together: a thousand each, and at least a text as long as a query makes. */
    public static long characters(long rows) {
        return Math.max(
                BoundedValues.MOST_CHARACTERS, Math.min(rows, Long.MAX_VALUE / CHARACTERS_A_ROW) * CHARACTERS_A_ROW);
    }

    /** Reads so many rows, or fewer where these have too many {@link #characters}. */
    public static FirstRows of(RowSet all, long most) {
        List<Binding> rows = new ArrayList<>();
        List<Var> columns = all.getResultVars();
        long left = characters(most);
        while (rows.size() < most && all.hasNext()) {
            Binding row = all.next();
            for (Var column : columns) {
                left -= BoundedValues.characters(row.get(column));
            }
            if (left < 0) {
                return new FirstRows(kept(columns, rows), rows.size(), true);
            }
            rows.add(row);
        }
        return new FirstRows(kept(columns, rows), rows.size(), all.hasNext());
    }

    private static RowSet kept(List<Var> columns, List<Binding> rows) {
        return RowSetStream.create(columns, rows.iterator()).rewindable();
    }
}
