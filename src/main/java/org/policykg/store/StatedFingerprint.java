package org.policykg.store;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.policykg.graph.Iris;
import org.policykg.graph.Policy;

/** The fingerprint that graphs state of the literals that they hold; inside a transaction. */
final class StatedFingerprint {
    private static final Node STORE = NodeFactory.createURI(Iris.STORE_GRAPH);
    private static final Node FINGERPRINT = Policy.literalFingerprint.asNode();

    private StatedFingerprint() {}

    static Fingerprint of(DatasetGraph dataset) {
        return dataset.stream(STORE, STORE, FINGERPRINT, Node.ANY)
                .map(quad -> Fingerprint.parse(quad.getObject().getLiteralLexicalForm()))
                .findFirst()
                .orElse(Fingerprint.EMPTY);
    }

    /** States a fingerprint in place of the one before. */
    static void state(DatasetGraph dataset, Fingerprint all) {
        Graphs graphs = new Graphs(dataset);
        dataset.stream(STORE, STORE, FINGERPRINT, Node.ANY)
                .map(Quad::asTriple)
                .toList()
                .forEach(before -> graphs.remove(STORE, before));
        if (!all.isEmpty()) {
            graphs.add(STORE, Triple.create(STORE, FINGERPRINT, NodeFactory.createLiteralString(all.toString())));
        }
    }
}
