package org.policykg.serve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.riot.WebContent;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Prologue;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.web.HttpSC;
import org.eclipse.jetty.http.HttpException;
import org.policykg.store.FirstRows;
import org.policykg.store.FirstStatements;
import org.policykg.store.QueryAudit;
import org.policykg.store.QueryPrefixes;
import org.policykg.store.StoreException;

/**
 * Fuseki's query operation with the house's prefixes known and limits: on the rows of an answer, on how many queries run
 * at once, on the endpoints that SERVICE may ask. Asked without a query it describes itself.
 */
final class BoundedQuery extends SPARQL_QueryDataset {
    private static final String TOO_MUCH = "the query needs more memory than there is";

    private final long rows;
    private final HeapWatch memory;
    private final QueryPrefixes prefixes;
    private final QueryGate gate;
    private final Services services;
    private final ServiceDescription description;

    BoundedQuery(
            long rows,
            QueryPrefixes prefixes,
            QueryGate gate,
            HeapWatch memory,
            Services services,
            ServiceDescription description) {
        this.prefixes = prefixes;
        this.rows = rows;
        this.gate = gate;
        this.memory = memory;
        this.services = services;
        this.description = description;
    }

    @Override
    public void execGet(HttpAction action) {
        if (action.getRequest().getQueryString() == null) {
            description.write(action.getRequest(), action.getResponse());
        } else {
            super.execGet(action);
        }
    }

    /** A body that turns out to be too large while it is read, or that ends too early, is the caller's fault, not the server's. */
    @Override
    protected void executeBody(HttpAction action) {
        execute(body(action), action);
    }

    private static String body(HttpAction action) {
        try {
            return IO.readWholeFileAsUTF8(action.getRequestInputStream());
        } catch (IOException | RuntimeException failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof HttpException refused) {
                    ServletOps.error(refused.getCode(), refused.getReason());
                }
            }
            ServletOps.errorBadRequest("the body of the request cannot be read");
            return "";
        }
    }

    @Override
    protected void execute(String query, HttpAction action) {
        try {
            Query parsed = prefixes.parse(query);
            QueryAudit.check(parsed);
            services.check(parsed);
            super.execute(prefixes.before(query), action);
        } catch (OutOfMemoryError | StackOverflowError hungry) {
            // what it had is free again; only this query is over
            ServletOps.error(503, TOO_MUCH);
        } catch (StoreException broken) {
            // said here, so that the line and column are those of the query as it was sent
            ServletOps.error(broken.isWrongUse() ? 400 : 503, broken.getMessage());
        } catch (QueryCancelledException late) {
            ServletOps.error(503, "the query took too long");
        } catch (QueryExecException broken) {
            // what a property such as text:query was asked for
            ServletOps.errorBadRequest(broken.getMessage());
        } catch (ArithmeticException impossible) {
            ServletOps.errorBadRequest("the query reckons what cannot be reckoned: " + impossible.getMessage());
        } catch (Problem problem) {
            if (problem.status() == 503) {
                action.setResponseHeader("Retry-After", "5");
            }
            ServletOps.error(problem.status(), problem.getMessage());
        }
    }

    @Override
    protected QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph dataset) {
        // this is what runs: parsed again, with another base for what is relative in it, which may name other things
        QueryAudit.check(query);
        services.check(query);
        prefixes.know(query);
        FirstRows.limit(query, rows);
        return super.createQueryExec(action, query, dataset);
    }

    /** Has the answer, or as much as is allowed of it, before anything is sent. */
    @Override
    protected QueryExecResult executeQuery(HttpAction action, QueryExec execution, Query query, String log) {
        // whoever reads an answer slowly keeps others from nothing: its place is free again before anything is sent
        return gate.run(() -> watched(action, execution, query, log));
    }

    private QueryExecResult watched(HttpAction action, QueryExec execution, Query query, String log) {
        HeapWatch.Meal meal = memory.begin(execution::abort);
        try {
            return answer(action, execution, query, log);
        } catch (RuntimeException failure) {
            AtomicBoolean over = Context.getCancelSignal(execution.getContext());
            throw cause(failure, meal.isEnded(), over != null && over.get());
        } finally {
            memory.finish(meal);
        }
    }

    /** Why a query failed: one that is stopped fails in many ways, as when it sorts what it is no longer given. */
    static RuntimeException cause(RuntimeException failure, boolean hungry, boolean over) {
        if (hungry) {
            return new Problem(503, TOO_MUCH, failure);
        }
        boolean said = failure instanceof StoreException || failure instanceof QueryCancelledException;
        return over && !said ? new QueryCancelledException() : failure;
    }

    private QueryExecResult answer(HttpAction action, QueryExec execution, Query query, String log) {
        if (query.isSelectType()) {
            FirstRows first = FirstRows.of(execution.select(), rows);
            say(action, Truncation.ROWS, first.more(), first.size());
            return new QueryExecResult(first.rows());
        }
        if (query.isConstructType() || query.isDescribeType()) {
            FirstStatements first = FirstStatements.of(execution, query, rows);
            say(action, Truncation.TRIPLES, first.more(), first.size());
            return new QueryExecResult(first.statements());
        }
        if (query.isJsonType()) {
            List<JsonObject> all = new ArrayList<>();
            execution.execJsonItems().forEachRemaining(all::add);
            say(action, Truncation.ROWS, all.size() > rows, rows);
            return new QueryExecResult(all.stream().limit(rows).iterator());
        }
        return super.executeQuery(action, execution, query, log);
    }

    /** The right error where a format cannot hold an answer, as JSON-LD statements about statements. */
    private static RuntimeException cannotBeWritten(
            HttpAction action, QueryExecResult result, RuntimeException failure) {
        boolean other = failure instanceof ActionErrorException refused
                && refused.getRC() != HttpSC.INTERNAL_SERVER_ERROR_500
                && refused.getRC() != HttpSC.NOT_ACCEPTABLE_406;
        if (other || action.getResponse().isCommitted()) {
            return failure;
        }
        // Fuseki says of RDF/XML only afterwards that it is this
        String type = Optional.ofNullable(action.getResponse().getContentType()).orElse(WebContent.contentTypeRDFXML);
        String others = result.isRowSet() ? "application/sparql-results+json" : "text/turtle or application/n-triples";
        return new Problem(
                HttpSC.NOT_ACCEPTABLE_406,
                "this answer cannot be written as " + type + "; ask for " + others + reason(failure));
    }

    private static String reason(RuntimeException failure) {
        return failure instanceof QueryExecException ? " (" + failure.getMessage() + ")" : "";
    }

    private static void say(HttpAction action, Truncation what, boolean more, long shown) {
        if (more) {
            what.say(action.getResponse(), action.getContext(), shown);
        }
    }

    /** Text for people has a last line, below the table, where an answer is cut. */
    @Override
    protected void sendResults(HttpAction action, QueryExecResult result, Prologue prologue) {
        try {
            super.sendResults(action, result, prologue);
        } catch (ActionErrorException | QueryExecException failure) {
            throw cannotBeWritten(action, result, failure);
        }
        String type = action.getResponse().getContentType();
        boolean text = type != null && type.startsWith(WebContent.contentTypeTextPlain);
        OptionalLong shown = Truncation.shown(action.getResponse());
        if (result.isRowSet() && text && shown.isPresent()) {
            try {
                String line = "(the first " + shown.getAsLong() + " rows; there are more)\n";
                action.getResponseOutputStream().write(line.getBytes(StandardCharsets.UTF_8));
            } catch (IOException gone) {
                ServletOps.errorOccurred(gone);
            }
        }
    }
}
