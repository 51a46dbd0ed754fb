package org.policykg.store;

import java.util.Iterator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.shared.AddDeniedException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.graph.GraphWrapper;

/**
 * The first statements of an answer that is a graph, each counted once.
 *
 * @param statements the statements
 * @param more whether there are more
 */
public record FirstStatements(DatasetGraph statements, boolean more) {
    /** Runs a CONSTRUCT or DESCRIBE query until it has so many statements. */
    public static FirstStatements of(QueryExec execution, Query query, long most) {
        return query.isConstructType() ? constructed(execution, query, most) : described(execution, most);
    }

    private static FirstStatements constructed(QueryExec execution, Query query, long most) {
        DatasetGraph answer = DatasetGraphFactory.create();
        answer.prefixes().putAll(query.getPrefixMapping());
        Iterator<Quad> quads = execution.constructQuads();
        long size = 0;
        while (quads.hasNext()) {
            Quad quad = quads.next();
            if (!answer.contains(quad)) {
                if (size == most) {
                    return new FirstStatements(answer, true);
                }
                answer.add(quad);
                size++;
            }
        }
        return new FirstStatements(answer, false);
    }

    private static FirstStatements described(QueryExec execution, long most) {
        Full graph = new Full(GraphFactory.createDefaultGraph(), most);
        try {
            execution.describe(graph);
            return new FirstStatements(DatasetGraphFactory.wrap(graph), false);
        } catch (AddDeniedException full) {
            return new FirstStatements(DatasetGraphFactory.wrap(graph), true);
        }
    }

    /** A graph that takes so many statements, since Jena describes one resource after the other into a graph to the end. */
    private static final class Full extends GraphWrapper {
        private final long most;

        Full(Graph graph, long most) {
            super(graph);
            this.most = most;
        }

        @Override
        public void add(Triple triple) {
            if (!contains(triple)) {
                if (size() >= most) {
                    throw new AddDeniedException("no more statements than " + most);
                }
                super.add(triple);
            }
        }
    }
}
