package org.policykg.store;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;
import org.apache.jena.util.iterator.ExtendedIterator;

/**
 * TDB2's executor, in one thing different: a property path ends when its time is over, where Jena first finishes the
 * closure that it is computing.
 */
final class StoreExecutor extends OpExecutorTDB2 {
    StoreExecutor(ExecutionContext context) {
        super(context);
    }

    @Override
    protected QueryIterator execute(OpPath path, QueryIterator input) {
        AtomicBoolean cancelled = execCxt.getCancelSignal();
        if (cancelled == null) {
            return super.execute(path, input);
        }
        Graph graph = new Cancellable(execCxt.getActiveGraph(), cancelled);
        return new QueryIterPath(path.getTriplePath(), input, ExecutionContext.copyChangeActiveGraph(execCxt, graph));
    }

    /** A graph that finds nothing more once a query is over. */
    private static final class Cancellable extends GraphWrapper {
        private final AtomicBoolean cancelled;

        Cancellable(Graph graph, AtomicBoolean cancelled) {
            super(graph);
            this.cancelled = cancelled;
        }

        @Override
        public ExtendedIterator<Triple> find(Node subject, Node property, Node object) {
            if (cancelled.get()) {
                throw new QueryCancelledException();
            }
            return super.find(subject, property, object);
        }
    }
}
