package org.policykg.store;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;

/**
 * The first rows of an answer. They are read before any of them is written, so that an answer can say at its beginning whether
 * it is cut, and so that one whose time is over halfway is refused, not cut.
 *
 * @param rows the rows
 * @param more whether there are more
 */
public record FirstRows(RowSet rows, boolean more) {
    /** Lets a query find one row more than its answer may have, by which it is seen that there are more. */
    public static void limit(Query query, long most) {
        boolean hasRows = query.isSelectType() || query.isJsonType();
        if (hasRows && most < Long.MAX_VALUE && (query.getLimit() == Query.NOLIMIT || query.getLimit() > most)) {
            query.setLimit(most + 1);
        }
    }

    /** Reads so many rows. */
    public static FirstRows of(RowSet all, long most) {
        List<Binding> rows = new ArrayList<>();
        while (rows.size() < most && all.hasNext()) {
            rows.add(all.next());
        }
        return new FirstRows(RowSetStream.create(all.getResultVars(), rows.iterator()), all.hasNext());
    }
}
