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
 * @param size how many there are
 * @param more whether there are more
 */
public record FirstStatements(DatasetGraph statements, long size, boolean more) {
    /**
     * Runs a CONSTRUCT or DESCRIBE query until it has so many statements, or fewer where these have more
     * {@linkplain FirstRows#characters characters} than so many rows.
     */
    public static FirstStatements of(QueryExec execution, Query query, long most) {
        return query.isConstructType() ? constructed(execution, query, most) : described(execution, most);
    }

    private static FirstStatements constructed(QueryExec execution, Query query, long most) {
        DatasetGraph answer = DatasetGraphFactory.create();
        answer.prefixes().putAll(query.getPrefixMapping());
        Iterator<Quad> quads = execution.constructQuads();
        long size = 0;
        long left = FirstRows.characters(most);
        while (quads.hasNext()) {
            Quad quad = quads.next();
            if (isStatement(quad.asTriple()) && !answer.contains(quad)) {
                left -= characters(quad.asTriple());
                if (size == most || left < 0) {
                    return new FirstStatements(answer, size, true);
                }
                answer.add(quad);
                size++;
            }
        }
        return new FirstStatements(answer, size, false);
    }

    /** Whether it is a statement of RDF: SPARQL leaves out what else its template makes. */
    private static boolean isStatement(Triple triple) {
        return (triple.getSubject().isURI() || triple.getSubject().isBlank())
                && triple.getPredicate().isURI();
    }

    private static long characters(Triple triple) {
        return BoundedValues.characters(triple.getSubject())
                + BoundedValues.characters(triple.getPredicate())
                + BoundedValues.characters(triple.getObject());
    }

    private static FirstStatements described(QueryExec execution, long most) {
        Full graph = new Full(GraphFactory.createDefaultGraph(), most);
        try {
            execution.describe(graph);
            return new FirstStatements(DatasetGraphFactory.wrap(graph), graph.size(), false);
        } catch (AddDeniedException full) {
            return new FirstStatements(DatasetGraphFactory.wrap(graph), graph.size(), true);
        }
    }

    /** A graph that takes so many statements, since Jena describes one resource after the other into a graph to the end. */
    private static final class Full extends GraphWrapper {
        private final long most;
        private long left;

        Full(Graph graph, long most) {
            super(graph);
            this.most = most;
            this.left = FirstRows.characters(most);
        }

        @Override
        public void add(Triple triple) {
            if (!contains(triple)) {
                left -= characters(triple);
                if (size() >= most || left < 0) {
                    throw new AddDeniedException("no more statements than " + most);
                }
                super.add(triple);
            }
        }
    }
}
