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
import org.apache.jena.graph.Node;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.rw.RowSetWriterCSV;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;
import org.jspecify.annotations.Nullable;

/**
 * Rows as CSV (SPARQL Query Results CSV Format, RFC 4180): a header with the variables, then a record a row. Jena's own writer
 * prints a question mark for a triple term.
 */
final class CsvRows implements RowSetWriter {
    /** In the context that an answer is written with: whether it is for a spreadsheet, which is to find no formulas in it. */
    static final Symbol SHEET = Symbol.create("https://w3id.org/policykg/sheet");

    @Override
    public void write(OutputStream out, RowSet rows, Context context) {
        write(new OutputStreamWriter(out, StandardCharsets.UTF_8), rows, context);
    }

    @Override
    public void write(Writer out, RowSet rows, Context context) {
        Cells cells = new Cells();
        List<Var> columns = rows.getResultVars();
        boolean sheet = context != null && context.isTrue(SHEET);
        try {
            CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
            csv.printRecord(columns.stream().map(Var::getVarName));
            while (rows.hasNext()) {
                Binding row = rows.next();
                for (Var column : columns) {
                    // nothing between the commas where a row has no term; a line is never empty
                    boolean nothing = row.get(column) == null && columns.size() > 1;
                    Node term = row.get(column);
                    @Nullable String cell = nothing ? null : cells.of(term);
                    csv.print(sheet && !isNumber(term) ? CsvCells.harmless(cell) : cell);
                }
                csv.println();
            }
            csv.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isNumber(@Nullable Node term) {
        return term != null && term.isLiteral() && NodeValue.makeNode(term).isNumber();
    }

    @Override
    public void write(OutputStream out, boolean answer, Context context) {
        RowSetWriterCSV.factory.create(ResultSetLang.RS_CSV).write(out, answer, context);
    }
}
