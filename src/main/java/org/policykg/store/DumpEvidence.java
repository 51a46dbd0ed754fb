package org.policykg.store;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.policykg.EvidenceStyle;
import org.policykg.graph.Annotations;
import org.policykg.graph.Policy;

/** The evidence in a graph: what it is, and the graph with it in the form that a dump is to have. */
final class DumpEvidence {
    /** What annotations are made of. */
    private static final Set<Node> TYPES = Stream.of(
                    OA.Annotation, OA.SpecificResource, OA.TextPositionSelector, OA.TextQuoteSelector, RDF.Statement)
            .map(type -> type.asNode())
            .collect(Collectors.toUnmodifiableSet());

    /** Pieces of evidence, each by what is said of it, in the order of the text; those without a place as they come, last. */
    static final Comparator<List<Triple>> BY_PLACE = Comparator.<List<Triple>>comparingInt(
                    piece -> offset(piece, Policy.start))
            .thenComparingInt(piece -> offset(piece, Policy.end))
            .thenComparing(piece -> offset(piece, Policy.start) == Integer.MAX_VALUE
                    ? ""
                    : piece.getFirst().getSubject().toString());

    private DumpEvidence() {}

    private static int offset(List<Triple> piece, Property property) {
        return piece.stream()
                .filter(triple -> triple.getPredicate().equals(property.asNode()))
                .mapToInt(triple -> Integer.parseInt(triple.getObject().getLiteralLexicalForm()))
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /**
     * A graph with its evidence in a form.
     *
     * @param triples all that the graph says, with statements about statements or annotations
     */
    static List<Triple> in(EvidenceStyle style, List<Triple> triples) {
        return switch (style) {
            case STATEMENTS -> triples;
            case ANNOTATIONS -> Annotations.of(triples, style);
            case NONE -> without(pieces(triples), triples);
        };
    }

    private static List<Triple> without(Set<Node> pieces, List<Triple> triples) {
        return triples.stream()
                .filter(triple -> !pieces.contains(triple.getSubject()))
                .toList();
    }

    /** The things in a graph that are evidence, and parts of it. */
    static Set<Node> pieces(List<Triple> triples) {
        Set<Node> pieces = new HashSet<>();
        for (Triple triple : triples) {
            boolean reifies = triple.getPredicate().equals(RDF.Nodes.reifies);
            boolean part = triple.getPredicate().equals(RDF.Nodes.type) && TYPES.contains(triple.getObject());
            if (reifies || part) {
                pieces.add(triple.getSubject());
            }
        }
        return pieces;
    }

    /** Where in the text of its notice each statement is first said, as far as statements about statements tell. */
    static Map<Triple, Integer> places(List<Triple> triples) {
        Map<Node, Integer> starts = new HashMap<>();
        for (Triple triple : triples) {
            if (triple.getPredicate().equals(Policy.start.asNode())) {
                starts.put(
                        triple.getSubject(), Integer.valueOf(triple.getObject().getLiteralLexicalForm()));
            }
        }
        Map<Triple, Integer> places = new HashMap<>();
        for (Triple triple : triples) {
            Integer start = starts.get(triple.getSubject());
            if (start != null && triple.getPredicate().equals(RDF.Nodes.reifies)) {
                places.merge(triple.getObject().getTriple(), start, Math::min);
            }
        }
        return places;
    }
}
