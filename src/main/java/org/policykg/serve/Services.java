package org.policykg.serve;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.OpWalker;
import org.apache.jena.sparql.algebra.op.OpService;

/** Which other endpoints a query may ask with SERVICE: those whose address begins as was allowed. */
final class Services {
    private final List<String> allowed;

    Services(List<String> allowed) {
        this.allowed = allowed;
    }

    /**
     * Looks at every SERVICE of a query.
     *
     * @throws Problem 403 when one is not allowed
     */
    void check(Query query) {
        OpWalker.walk(Algebra.compile(query), new OpVisitorBase() {
            @Override
            public void visit(OpService service) {
                check(service.getService());
            }
        });
    }

    private void check(Node service) {
        boolean mayBeAsked = service.isURI() && allowed.stream().anyMatch(service.getURI()::startsWith);
        if (!mayBeAsked) {
            throw new Problem(
                    403,
                    "SERVICE " + (service.isURI() ? "<" + service.getURI() + ">" : "with a variable")
                            + " is refused; whoever runs the server can allow it with --allow-service");
        }
    }
}
