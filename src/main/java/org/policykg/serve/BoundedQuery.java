package org.policykg.serve;

import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.policykg.store.QueryRunner;
import org.policykg.store.StoreException;

/** Fuseki's query operation with the house's prefixes known and a limit on the rows of an answer. */
final class BoundedQuery extends SPARQL_QueryDataset {
    private final long rows;

    BoundedQuery(long rows) {
        this.rows = rows;
    }

    @Override
    protected void execute(String query, HttpAction action) {
        try {
            QueryRunner.parse(query);
        } catch (StoreException broken) {
            // said here, so that the line and column are those of the query as it was sent
            ServletOps.errorBadRequest(broken.getMessage());
        }
        super.execute(QueryRunner.withPrefixes(query), action);
    }

    @Override
    protected QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph dataset) {
        if (!query.isAskType() && (query.getLimit() == Query.NOLIMIT || query.getLimit() > rows)) {
            query.setLimit(rows);
        }
        return super.createQueryExec(action, query, dataset);
    }
}
