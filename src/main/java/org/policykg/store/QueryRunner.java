package org.policykg.store;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/** Asks a store a query. Parameters are bound as terms and never become part of the query's text. */
public final class QueryRunner {
    /** How results are written. */
    public enum Results {
        TEXT,
        CSV,
        /** CSV to open with a spreadsheet, which finds no formulas in it */
        SHEET,
        /** the first column down, the second across, the third in the cells; CSV */
        MATRIX,
        TSV,
        JSON,
        XML
    }

    private QueryRunner() {}

    /**
     * Runs a query and writes its answer: a table, yes or no, or Turtle.
     *
     * @param sparql the query; prefixes of {@link QueryPrefixes} need not be declared
     * @param parameters values for its variables
     * @param seconds how long it may take; 0 for as long as it needs
     * @throws StoreException when the query cannot be parsed or asks what it may not; one line
     */
    public static void run(
            PolicyStore store, String sparql, Bindings parameters, Results results, int seconds, OutputStream out) {
        run(store, sparql, parameters, results, seconds, Long.MAX_VALUE, out);
    }

    /**
     * Runs a query whose answer may have only so many rows or statements, as above.
     *
     * @return how many it has, where it would have more
     */
    public static OptionalLong run(
            PolicyStore store,
            String sparql,
            Bindings parameters,
            Results results,
            int seconds,
            long most,
            OutputStream out) {
        Query query = QueryPrefixes.of(store).parse(sparql);
        FirstRows.limit(query, most);
        if (QueryPrefixes.mayUseText(sparql)) {
            store.searchable();
        }
        return store.read(() -> {
            QueryExecBuilder builder = QueryExec.dataset(store.dataset()).query(query);
            builder.set(ARQ.httpServiceAllowed, false);
            parameters.terms().forEach((name, value) -> builder.substitution(name, value));
            if (seconds > 0) {
                builder.overallTimeout(seconds, TimeUnit.SECONDS);
            }
            try (QueryExec execution = builder.build()) {
                return new AnswerWriter(results, StoreRelations.prefixes(store.dataset()), most, out)
                        .write(query, execution);
            } catch (QueryCancelledException late) {
                throw StoreException.surroundings("the query took longer than " + seconds + " s", late);
            } catch (QueryException refused) {
                throw StoreException.wrongUse("the query is refused: " + oneLine(refused), refused);
            }
        });
    }

    public static Optional<Results> results(String name) {
        return Arrays.stream(Results.values())
                .filter(results -> results.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /**
     * An answer as a table.
     *
     * @param columns the variables, without ?
     * @param rows a cell for each column; empty where a row has no value
     * @param more whether there are more rows than were asked for
     */
    public record Table(List<String> columns, List<List<Optional<Node>>> rows, boolean more) {}

    /**
     * Runs a SELECT query and gives the first rows of its answer.
     *
     * @param seconds how long it may take
     * @param most how many rows to give
     * @throws StoreException when the query cannot be parsed or asks what it may not; one line
     */
    public static Table table(PolicyStore store, String sparql, Bindings parameters, int seconds, int most) {
        Query query = QueryPrefixes.of(store).parse(sparql);
        return store.read(() -> {
            QueryExecBuilder builder = QueryExec.dataset(store.dataset()).query(query);
            builder.set(ARQ.httpServiceAllowed, false);
            builder.overallTimeout(seconds, TimeUnit.SECONDS);
            parameters.terms().forEach((name, value) -> builder.substitution(name, value));
            try (QueryExec execution = builder.build()) {
                RowSet rows = execution.select();
                List<Var> columns = rows.getResultVars();
                List<List<Optional<Node>>> table = new ArrayList<>();
                while (table.size() < most && rows.hasNext()) {
                    Binding row = rows.next();
                    table.add(columns.stream()
                            .map(column -> Optional.ofNullable(row.get(column)))
                            .toList());
                }
                return new Table(columns.stream().map(Var::getVarName).toList(), table, rows.hasNext());
            }
        });
    }

    /** A query with its parameters written into it as terms, for a person to go on from. */
    public static String filledIn(String sparql, Bindings parameters) {
        Map<Var, Node> values = new LinkedHashMap<>();
        parameters.terms().forEach((name, value) -> values.put(Var.alloc(name), value));
        Query query = QueryFactory.create(sparql, Syntax.syntaxARQ);
        return QueryTransformOps.replaceVars(query, values).toString(Syntax.syntaxARQ);
    }

    private static String oneLine(Exception failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
}
