package org.policykg.store;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.Rewrite;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.util.Context;

/** What is done to every query of a store, whoever asks it, before Jena's optimizer works anything of it out. */
final class QueryRewriting {
    private QueryRewriting() {}

    /** Rewrites the queries of a dataset with this context from now on. */
    static void register(Context dataset) {
        RewriteFactory factory = QueryRewriting::of;
        dataset.set(ARQConstants.sysOptimizerFactory, factory);
    }

    private static Rewrite of(Context query) {
        AtomicBoolean ended = Context.getOrSetCancelSignal(query);
        Rewrite optimizer = Optimize.stdOptimizationFactory.create(query);
        return op -> {
            Op watched = WatchedFunctions.watched(op, ended);
            return optimizer.rewrite(EvidenceLookup.lookingUp(watched));
        };
    }
}
