package org.policykg.store;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.RowSet;

/** An answer of three columns as a matrix: the first column down, the second across, the third in the cells. */
final class Matrix {
    private Matrix() {}

    /**
     * The matrix as CSV (RFC 4180): a header with the second column's values in their order, then a line for each
     * value of the first column in the order of the answer. Cells without a row are empty.
     *
     * @throws StoreException when the answer has not three columns, or two rows for one cell
     */
    static String of(RowSet rows) {
        List<Var> columns = rows.getResultVars();
        if (columns.size() != 3) {
            throw StoreException.wrongUse("a matrix needs a query of three columns, this one has " + columns.size());
        }
        Map<String, Map<String, String>> lines = new LinkedHashMap<>();
        TreeSet<String> across = new TreeSet<>();
        Cells cells = new Cells();
        rows.forEachRemaining(row -> {
            String down = cells.of(row.get(columns.get(0)));
            String over = cells.of(row.get(columns.get(1)));
            across.add(over);
            String before = lines.computeIfAbsent(down, d -> new LinkedHashMap<>())
                    .put(over, cells.of(row.get(columns.get(2))));
            if (before != null) {
                throw StoreException.wrongUse(
                        "a matrix needs one row a cell, this query has two for " + down + " and " + over);
            }
        });
        StringWriter out = new StringWriter();
        try (CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
            List<String> header = new ArrayList<>(List.of(columns.get(0).getVarName()));
            header.addAll(across);
            csv.printRecord(header);
            for (Map.Entry<String, Map<String, String>> line : lines.entrySet()) {
                List<String> record = new ArrayList<>(List.of(line.getKey()));
                across.forEach(over -> record.add(line.getValue().getOrDefault(over, "")));
                csv.printRecord(record);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toString();
    }
}
