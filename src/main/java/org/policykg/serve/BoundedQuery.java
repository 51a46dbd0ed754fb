package org.policykg.serve;

import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.policykg.store.QueryRunner;
import org.policykg.store.StoreException;

/**
 * Fuseki's query operation with the house's prefixes known and limits: on the rows of an answer, on how many queries run
 * at once, on the endpoints that SERVICE may ask. Asked without a query it describes itself.
 */
final class BoundedQuery extends SPARQL_QueryDataset {
    private final long rows;
    private final QueryGate gate;
    private final Services services;
    private final ServiceDescription description;

    BoundedQuery(Settings settings, QueryGate gate, ServiceDescription description) {
        this.rows = settings.rows();
        this.gate = gate;
        this.services = new Services(settings.services());
        this.description = description;
    }

    @Override
    public void execGet(HttpAction action) {
        if (action.getRequestParameter("query") == null) {
            description.write(action.getRequest(), action.getResponse());
        } else {
            super.execGet(action);
        }
    }

    @Override
    protected void execute(String query, HttpAction action) {
        try {
            services.check(QueryRunner.parse(query));
            gate.run(() -> {
                super.execute(QueryRunner.withPrefixes(query), action);
                return true;
            });
        } catch (StoreException broken) {
            // said here, so that the line and column are those of the query as it was sent
            ServletOps.errorBadRequest(broken.getMessage());
        } catch (Problem problem) {
            if (problem.status() == 503) {
                action.setResponseHeader("Retry-After", "5");
            }
            ServletOps.error(problem.status(), problem.getMessage());
        }
    }

    @Override
    protected QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph dataset) {
        if (!query.isAskType() && (query.getLimit() == Query.NOLIMIT || query.getLimit() > rows)) {
            query.setLimit(rows);
        }
        return super.createQueryExec(action, query, dataset);
    }
}
