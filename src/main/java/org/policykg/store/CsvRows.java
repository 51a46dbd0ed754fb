package org.policykg.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.rw.RowSetWriterCSV;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;

/**
 * Rows as CSV (SPARQL Query Results CSV Format, RFC 4180): a header with the variables, then a record a row. Jena's own writer
 * prints a question mark for a triple term.
 */
final class CsvRows implements RowSetWriter {
    @Override
    public void write(OutputStream out, RowSet rows, Context context) {
        write(new OutputStreamWriter(out, StandardCharsets.UTF_8), rows, context);
    }

    @Override
    public void write(Writer out, RowSet rows, Context context) {
        Cells cells = new Cells();
        List<Var> columns = rows.getResultVars();
        try {
            CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
            csv.printRecord(columns.stream().map(Var::getVarName));
            while (rows.hasNext()) {
                Binding row = rows.next();
                for (Var column : columns) {
                    // nothing between the commas where a row has no term; a line is never empty
                    boolean nothing = row.get(column) == null && columns.size() > 1;
                    csv.print(nothing ? null : cells.of(row.get(column)));
                }
                csv.println();
            }
            csv.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void write(OutputStream out, boolean answer, Context context) {
        RowSetWriterCSV.factory.create(ResultSetLang.RS_CSV).write(out, answer, context);
    }
}
