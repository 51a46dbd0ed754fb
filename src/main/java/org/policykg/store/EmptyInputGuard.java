package org.policykg.store;

import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/**
 * TDB2's executor, but a pattern behind a part that found nothing finds nothing. Jena 6.0.0 fails there
 * with "Peek iterator is already empty" (apache/jena issues 3751 and 3763); later versions need no guard.
 */
final class EmptyInputGuard extends OpExecutorTDB2 {
    EmptyInputGuard(ExecutionContext context) {
        super(context);
    }

    @Override
    protected QueryIterator exec(Op op, QueryIterator input) {
        boolean reorders = op instanceof OpBGP || op instanceof OpQuadPattern || op instanceof OpFilter;
        return reorders && !input.hasNext() ? input : super.exec(op, input);
    }
}
