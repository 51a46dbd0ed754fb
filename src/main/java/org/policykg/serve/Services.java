package org.policykg.serve;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.sparql.util.Context;

/** Which other endpoints a query may ask with SERVICE: those whose address begins as was allowed. */
final class Services {
    private final List<String> allowed;

    Services(List<String> allowed) {
        this.allowed = allowed;
    }

    /** Makes sure that no query of a dataset asks another endpoint, wherever in it a SERVICE stands. */
    void guard(Context context) {
        context.set(ARQ.httpServiceAllowed, !allowed.isEmpty());
        ServiceExecutorRegistry registry = ServiceExecutorRegistry.get().copy();
        registry.addSingleLink((execution, original, binding, inside, next) -> {
            if (!mayBeAsked(execution.getService())) {
                throw new QueryException(refusal(execution.getService()));
            }
            return next.createExecution(execution, original, binding, inside);
        });
        ServiceExecutorRegistry.set(context, registry);
    }

    /**
     * Looks at the SERVICEs of a query before it runs.
     *
     * @throws Problem 403 when one is not allowed
     */
    void check(Query query) {
        QueryTransformOps.transform(query, new ElementTransformCopyBase() {
            @Override
            public Element transform(ElementService service, Node address, Element pattern) {
                if (!mayBeAsked(address)) {
                    throw new Problem(403, refusal(address));
                }
                return super.transform(service, address, pattern);
            }
        });
    }

    private boolean mayBeAsked(Node address) {
        return address.isURI() && allowed.stream().anyMatch(address.getURI()::startsWith);
    }

    private static String refusal(Node address) {
        return "SERVICE " + (address.isURI() ? "<" + address.getURI() + ">" : "with a variable")
                + " is refused; whoever runs the server can allow it with --allow-service";
    }
}
