package org.policykg.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.policykg.graph.Policy;
import org.policykg.graph.Vocabulary;

/**
 * The statements of one graph in the order in which a person reads them: the notice itself, then the documents, the tasks and
 * the bodies that it speaks of, each where it is first spoken of, the evidence last. Of one thing the names come first,
 * then the properties in the order of the vocabulary, the text last.
 */
final class ReadingOrder {
    private static final Map<Node, Integer> RANKS = ranks();
    private static final int UNKNOWN = RANKS.size();

    private static final Comparator<Triple> BY_TERMS = Comparator.comparing(
                    Triple::getSubject, NodeCmp::compareRDFTerms)
            .thenComparing(Triple::getPredicate, NodeCmp::compareRDFTerms)
            .thenComparing(Triple::getObject, NodeCmp::compareRDFTerms);

    private static final Set<Node> DOCUMENTS =
            Set.of(Policy.PolicyDocument.asNode(), Policy.Notice.asNode(), Policy.Plan.asNode());
    private static final Set<Node> BODIES = Set.of(
            Policy.Organization.asNode(),
            Policy.OrganizationGroup.asNode(),
            Policy.Region.asNode(),
            Policy.RegionGroup.asNode());

    /** What a thing is, in the order in which they are written. */
    private enum Kind {
        ITSELF,
        DOCUMENT,
        TASK,
        BODY
    }

    private ReadingOrder() {}

    private static Map<Node, Integer> ranks() {
        Map<Node, Integer> ranks = new HashMap<>();
        Stream.of(RDF.type, DCTerms.title, DCTerms.alternative, SKOS.prefLabel, SKOS.altLabel, RDFS.label, FOAF.name)
                .forEach(property -> ranks.put(property.asNode(), ranks.size()));
        Vocabulary.properties().forEach(property -> ranks.putIfAbsent(property, ranks.size()));
        Stream.of(Policy.sourcePath, Policy.text)
                .forEach(property -> ranks.put(property.asNode(), ranks.size() + Short.MAX_VALUE));
        return Map.copyOf(ranks);
    }

    /**
     * Puts statements in order; those of one thing and property stay in the order in which they come.
     *
     * @param graph the IRI of the notice, or the name of any other graph, whose things then stay in their order
     */
    static List<Triple> of(String graph, List<Triple> triples) {
        Map<Node, List<Triple>> said = new LinkedHashMap<>();
        triples.forEach(triple -> said.computeIfAbsent(triple.getSubject(), s -> new ArrayList<>())
                .add(triple));
        said.values().forEach(each -> each.sort(Comparator.comparingInt(ReadingOrder::rank)));
        Node itself = NodeFactory.createURI(graph);
        if (!said.containsKey(itself)) {
            return said.values().stream().flatMap(List::stream).toList();
        }
        Set<Node> evidence = DumpEvidence.pieces(triples);
        Map<Kind, List<Triple>> ordered = new EnumMap<>(Kind.class);
        List<List<Triple>> pieces = new ArrayList<>();
        for (Node thing : asSpokenOf(itself, said)) {
            List<Triple> own = said.getOrDefault(thing, List.of());
            if (evidence.contains(thing)) {
                pieces.add(own);
            } else {
                Kind kind = thing.equals(itself) ? Kind.ITSELF : kind(own);
                ordered.computeIfAbsent(kind, k -> new ArrayList<>()).addAll(own);
            }
        }
        pieces.sort(DumpEvidence.BY_PLACE);
        return Stream.concat(ordered.values().stream(), pieces.stream())
                .flatMap(List::stream)
                .toList();
    }

    /**
     * Statements of a graph that does not know in which order they were said, as a store has it: each thing's by their places in
     * the text, then by the numbers of tasks, then by terms.
     */
    static List<Triple> asSaid(List<Triple> triples) {
        Map<Triple, Integer> places = DumpEvidence.places(triples);
        Map<Node, Integer> numbers = new HashMap<>();
        triples.stream()
                .filter(triple -> triple.getPredicate().equals(Policy.order.asNode()))
                .forEach(triple -> numbers.put(
                        triple.getSubject(), Integer.valueOf(triple.getObject().getLiteralLexicalForm())));
        List<Triple> sorted = new ArrayList<>(triples);
        sorted.sort(Comparator.comparing(Triple::getSubject, NodeCmp::compareRDFTerms)
                .thenComparing(triple -> places.getOrDefault(triple, Integer.MAX_VALUE))
                .thenComparing(triple -> numbers.getOrDefault(triple.getObject(), Integer.MAX_VALUE))
                .thenComparing(BY_TERMS));
        return sorted;
    }

    /** Statements by subject, predicate and object. */
    static List<Triple> sorted(List<Triple> triples) {
        List<Triple> sorted = new ArrayList<>(triples);
        sorted.sort(BY_TERMS);
        return sorted;
    }

    private static int rank(Triple triple) {
        return RANKS.getOrDefault(triple.getPredicate(), UNKNOWN);
    }

    /** Every thing that something is said of: first what the notice speaks of, then what that speaks of, and so on. */
    private static Set<Node> asSpokenOf(Node itself, Map<Node, List<Triple>> said) {
        Set<Node> met = new LinkedHashSet<>(List.of(itself));
        Deque<Node> open = new ArrayDeque<>(met);
        while (!open.isEmpty()) {
            for (Triple triple : said.getOrDefault(open.remove(), List.of())) {
                Node object = triple.getObject();
                if (said.containsKey(object) && met.add(object)) {
                    open.add(object);
                }
            }
        }
        met.addAll(said.keySet());
        return met;
    }

    private static Kind kind(List<Triple> own) {
        List<Node> types = own.stream()
                .filter(triple -> triple.getPredicate().equals(RDF.Nodes.type))
                .map(Triple::getObject)
                .toList();
        if (types.stream().anyMatch(DOCUMENTS::contains)) {
            return Kind.DOCUMENT;
        }
        boolean task = types.stream()
                .anyMatch(type -> type.isURI() && type.getURI().startsWith(Policy.getURI()) && !BODIES.contains(type));
        return task ? Kind.TASK : Kind.BODY;
    }
}
