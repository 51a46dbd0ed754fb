package org.policykg.store;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;

/** Writes the answer of a query: rows in the form that is asked for, yes or no, or the statements of a graph as Turtle. */
final class AnswerWriter {
    private final QueryRunner.Results results;
    private final Map<String, String> prefixes;
    private final long most;
    private final OutputStream out;

    /**
     * A writer of one answer.
     *
     * @param prefixes those by which terms are shortened
     * @param most how many rows or statements it may have; an answer that may have any number is not kept in memory
     */
    AnswerWriter(QueryRunner.Results results, Map<String, String> prefixes, long most, OutputStream out) {
        this.prefixes = prefixes;
        this.results = results;
        this.most = most;
        this.out = out;
    }

    /** Writes the answer of a query, and says how much of it that is where it would have more than it may. */
    OptionalLong write(Query query, QueryExec execution) {
        if (query.isAskType()) {
            print(execution.ask() ? "yes" : "no");
            return OptionalLong.empty();
        }
        if (query.isSelectType()) {
            RowSet all = execution.select();
            FirstRows first = most == Long.MAX_VALUE ? new FirstRows(all, most, false) : FirstRows.of(all, most);
            rows(first.rows());
            return first.more() ? OptionalLong.of(first.size()) : OptionalLong.empty();
        }
        if (query.isConstructType() || query.isDescribeType()) {
            FirstStatements first = FirstStatements.of(execution, query, most);
            DumpWriter.writeOne(
                    DumpFormat.TURTLE,
                    prefixes,
                    "urn:x-policykg:answer",
                    Export.sorted(first.statements().getDefaultGraph().find().toList()),
                    out);
            return first.more() ? OptionalLong.of(first.size()) : OptionalLong.empty();
        }
        throw StoreException.wrongUse("only SELECT, ASK, CONSTRUCT and DESCRIBE are answered");
    }

    private void rows(RowSet rows) {
        if (results == QueryRunner.Results.MATRIX) {
            print(Matrix.of(rows).strip());
            return;
        }
        if (results == QueryRunner.Results.TEXT) {
            print(TextTable.of(rows, prefixes));
            return;
        }
        Lang lang = switch (results) {
            case CSV, SHEET -> ResultSetLang.RS_CSV;
            case TSV -> ResultSetLang.RS_TSV;
            case XML -> ResultSetLang.RS_XML;
            default -> ResultSetLang.RS_JSON;
        };
        Context context = new Context();
        context.set(CsvRows.SHEET, results == QueryRunner.Results.SHEET);
        RowSetWriterRegistry.getFactory(lang).create(lang).write(out, rows, context);
    }

    private void print(String words) {
        PrintStream print = new PrintStream(out, false, StandardCharsets.UTF_8);
        print.println(words);
        print.flush();
    }
}
