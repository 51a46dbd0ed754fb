package org.policykg.store;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.policykg.graph.Copy;
import org.policykg.graph.Iris;
import org.policykg.graph.Policy;
import org.policykg.graph.Standing;

/** What a store knows of the sources that it was read from, in a graph of its own; inside a transaction. */
final class Captures {
    private static final Node GRAPH = NodeFactory.createURI(Iris.CAPTURES_GRAPH);

    private final DatasetGraph dataset;
    private final Graphs graphs;

    Captures(DatasetGraph dataset) {
        this.dataset = dataset;
        this.graphs = new Graphs(dataset);
    }

    /** The sources that gave a notice, in the order of their places. */
    List<Capture> of(String notice) {
        return captures(Policy.captureOf, NodeFactory.createURI(notice));
    }

    /** The sources that were read from a folder, in the order of their places. */
    List<Capture> from(String root) {
        return captures(Policy.capturedFrom, NodeFactory.createLiteralString(root));
    }

    /** What was read from one place of a folder, under whatever names. */
    List<Capture> at(String root, String path) {
        return captures(Policy.capturedPath, NodeFactory.createLiteralString(path)).stream()
                .filter(capture -> capture.root().equals(root))
                .toList();
    }

    private List<Capture> captures(Property property, Node value) {
        return dataset.stream(GRAPH, Node.ANY, property.asNode(), value)
                .map(quad -> capture(quad.getSubject()))
                .sorted(Comparator.comparing(Capture::root)
                        .thenComparing(Capture::path)
                        .thenComparing(Capture::notice))
                .toList();
    }

    private Capture capture(Node node) {
        return new Capture(
                text(node, Policy.capturedFrom),
                text(node, Policy.capturedPath),
                value(node, Policy.captureOf).getURI(),
                new Standing(
                        Integer.parseInt(text(node, Policy.characters)),
                        text(node, Policy.textDigest),
                        text(node, Policy.sourceDigest)));
    }

    private String text(Node node, Property property) {
        return value(node, property).getLiteralLexicalForm();
    }

    private Node value(Node node, Property property) {
        return dataset.stream(GRAPH, node, property.asNode(), Node.ANY)
                .map(Quad::getObject)
                .findFirst()
                .orElseThrow(() -> StoreException.surroundings(
                        "the store is damaged: " + node + " lacks its " + property.getLocalName(),
                        new IllegalStateException("incomplete capture")));
    }

    /** What was noted of a copy that does not speak for its notice. */
    Optional<Copy> copy(Capture capture) {
        return CopyNotes.of(said(NodeFactory.createURI(capture.iri())));
    }

    /**
     * Notes a source in place of what was noted of it before.
     *
     * @param copy what it says, where the store has not its words
     */
    void put(Capture capture, Optional<Copy> copy) {
        Node node = NodeFactory.createURI(capture.iri());
        List<Triple> before = said(node);
        List<Triple> now = triples(node, capture, copy).toList();
        before.stream().filter(triple -> !now.contains(triple)).forEach(triple -> graphs.remove(GRAPH, triple));
        now.stream().filter(triple -> !before.contains(triple)).forEach(triple -> graphs.add(GRAPH, triple));
    }

    private List<Triple> said(Node node) {
        return dataset.stream(GRAPH, node, Node.ANY, Node.ANY)
                .map(Quad::asTriple)
                .toList();
    }

    void remove(Capture capture) {
        said(NodeFactory.createURI(capture.iri())).forEach(triple -> graphs.remove(GRAPH, triple));
        forget(capture);
    }

    /** Sees to it that a source which was fetched is fetched again as a whole. */
    void forget(Capture capture) {
        capture.address().ifPresent(new Fetches(dataset)::forget);
    }

    /** What a store notes of sources, in the order of their names. */
    static List<Triple> all(Collection<Capture> captures, Map<Capture, Copy> copies) {
        return captures.stream()
                .sorted(Comparator.comparing(Capture::iri))
                .flatMap(capture -> triples(
                        NodeFactory.createURI(capture.iri()), capture, Optional.ofNullable(copies.get(capture))))
                .toList();
    }

    private static Stream<Triple> triples(Node node, Capture capture, Optional<Copy> copy) {
        Standing standing = capture.standing();
        Stream<Triple> source = Stream.of(
                Triple.create(node, RDF.Nodes.type, Policy.Capture.asNode()),
                Triple.create(node, Policy.captureOf.asNode(), NodeFactory.createURI(capture.notice())),
                said(node, Policy.capturedPath, capture.path()),
                said(node, Policy.capturedFrom, capture.root()),
                Triple.create(
                        node,
                        Policy.characters.asNode(),
                        NodeFactory.createLiteralDT(Integer.toString(standing.characters()), XSDDatatype.XSDinteger)),
                said(node, Policy.textDigest, standing.text()),
                said(node, Policy.sourceDigest, standing.source()));
        Stream<Triple> address = capture.address().stream()
                .map(printed -> Triple.create(node, Policy.capturedAddress.asNode(), NodeFactory.createURI(printed)));
        Stream<Triple> note = copy.stream().flatMap(words -> CopyNotes.triples(node, words).stream());
        return Stream.of(source, address, note).flatMap(part -> part);
    }

    private static Triple said(Node node, Property property, String value) {
        return Triple.create(node, property.asNode(), NodeFactory.createLiteralString(value));
    }
}
