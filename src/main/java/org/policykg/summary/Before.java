package org.policykg.summary;

import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.policykg.identity.Asserted;

/** What was said before some statements came and others went. */
final class Before implements Asserted {
    private final Asserted now;
    private final Set<Triple> come;
    private final Graph gone = GraphFactory.createDefaultGraph();

    Before(Asserted now, Set<Triple> come, Set<Triple> gone) {
        this.now = now;
        this.come = come;
        gone.forEach(this.gone::add);
    }

    @Override
    public Stream<Triple> find(Node subject, Node property, Node object) {
        return Stream.concat(
                now.find(subject, property, object).filter(triple -> !come.contains(triple)),
                gone.find(subject, property, object).toList().stream());
    }
}
