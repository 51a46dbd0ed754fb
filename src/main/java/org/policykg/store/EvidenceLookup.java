package org.policykg.store;

import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.policykg.graph.EvidenceTerms;

/**
 * Lets a query find evidence without naming the notice's graph, though the default graph has none: what it asks of evidence there
 * is looked up in all graphs.
 */
final class EvidenceLookup extends TransformCopy {
    private EvidenceLookup() {}

    /** What a query asks, with its evidence looked up. */
    static Op lookingUp(Op op) {
        return Transformer.transform(new EvidenceLookup(), op);
    }

    /** A graph that a query names is asked as it is. */
    @Override
    public Op transform(OpGraph named, Op within) {
        return named;
    }

    @Override
    public Op transform(OpBGP asked) {
        Set<Node> evidence = asked.getPattern().getList().stream()
                .filter(EvidenceTerms::asks)
                .map(Triple::getSubject)
                .collect(Collectors.toSet());
        if (evidence.isEmpty()) {
            return asked;
        }
        BasicPattern ofEvidence = new BasicPattern();
        BasicPattern rest = new BasicPattern();
        asked.getPattern().forEach(triple -> (evidence.contains(triple.getSubject()) ? ofEvidence : rest).add(triple));
        Op lookup = new OpGraph(Quad.unionGraph, new OpBGP(ofEvidence));
        if (rest.isEmpty()) {
            return lookup;
        }
        // what is found first leads to the other: a piece or a statement that is given, else what is not evidence
        boolean given = ofEvidence.getList().stream().anyMatch(EvidenceLookup::isGiven);
        return given ? OpSequence.create(lookup, new OpBGP(rest)) : OpSequence.create(new OpBGP(rest), lookup);
    }

    private static boolean isGiven(Triple triple) {
        return triple.getSubject().isConcrete()
                || triple.getObject().isConcrete() && !triple.getPredicate().equals(RDF.Nodes.type);
    }
}
