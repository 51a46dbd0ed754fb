package org.policykg.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.policykg.graph.Iris;
import org.policykg.graph.Policy;
import org.policykg.source.Visit;

/**
 * What sites said of what was fetched from them, by which they can be asked whether it is still so; beside what a store knows of its
 * sources, inside a transaction. Nothing is kept of an address whose words the store does not have, so that they are fetched again.
 */
public final class Fetches {
    private static final Node GRAPH = NodeFactory.createURI(Iris.CAPTURES_GRAPH);

    private final DatasetGraph dataset;
    private final Graphs graphs;

    Fetches(DatasetGraph dataset) {
        this.dataset = dataset;
        this.graphs = new Graphs(dataset);
    }

    /** What a store remembers of addresses. */
    public static Fetches of(PolicyStore store) {
        return new Fetches(store.dataset());
    }

    /** What was fetched from an address last, if all that was read in it is still in the store. */
    public Optional<Fetch> last(String address) {
        List<Node> notices = notices(address);
        return notices.isEmpty() || notices.stream().anyMatch(notice -> !isThere(notice))
                ? Optional.empty()
                : fetch(NodeFactory.createURI(address));
    }

    /** How many notices were read in what was fetched from an address. */
    public int noticesAt(String address) {
        return notices(address).size();
    }

    private List<Node> notices(String address) {
        return dataset.stream(GRAPH, Node.ANY, Policy.capturedAddress.asNode(), NodeFactory.createURI(address))
                .map(Quad::getSubject)
                .toList()
                .stream()
                .flatMap(capture -> dataset.stream(GRAPH, capture, Policy.captureOf.asNode(), Node.ANY))
                .map(Quad::getObject)
                .toList();
    }

    private boolean isThere(Node notice) {
        return dataset.contains(notice, notice, RDF.Nodes.type, Policy.Notice.asNode());
    }

    private Optional<Fetch> fetch(Node address) {
        Optional<Instant> time = text(address, Policy.fetchedAt).flatMap(Fetches::time);
        Optional<String> reading = text(address, Policy.readingDigest);
        return time.isEmpty() || reading.isEmpty()
                ? Optional.empty()
                : Optional.of(new Fetch(
                        new Visit(
                                address.getURI(),
                                text(address, Policy.foundAt).orElse(address.getURI()),
                                text(address, Policy.entityTag),
                                text(address, Policy.lastModified),
                                text(address, Policy.mediaType),
                                time.get()),
                        reading.get()));
    }

    private static Optional<Instant> time(String printed) {
        try {
            return Optional.of(Instant.parse(printed));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private Optional<String> text(Node address, Property property) {
        return dataset.stream(GRAPH, address, property.asNode(), Node.ANY)
                .map(quad -> quad.getObject().isURI()
                        ? quad.getObject().getURI()
                        : quad.getObject().getLiteralLexicalForm())
                .findFirst();
    }

    /** Remembers what was fetched, in place of what was fetched from there before. */
    public void put(Fetch fetch) {
        List<Triple> now = triples(fetch);
        List<Triple> before = said(NodeFactory.createURI(fetch.visit().address()));
        before.stream().filter(triple -> !now.contains(triple)).forEach(triple -> graphs.remove(GRAPH, triple));
        now.stream().filter(triple -> !before.contains(triple)).forEach(triple -> graphs.add(GRAPH, triple));
    }

    /** Sees to it that an address is fetched again as a whole. */
    public void forget(String address) {
        said(NodeFactory.createURI(address)).forEach(triple -> graphs.remove(GRAPH, triple));
    }

    private List<Triple> said(Node address) {
        return dataset.stream(GRAPH, address, Node.ANY, Node.ANY)
                .map(Quad::asTriple)
                .toList();
    }

    /** What a store remembers of addresses, in their order. */
    static List<Triple> all(Collection<Fetch> fetches) {
        return fetches.stream()
                .sorted(Comparator.comparing(fetch -> fetch.visit().address()))
                .flatMap(fetch -> triples(fetch).stream())
                .toList();
    }

    private static List<Triple> triples(Fetch fetch) {
        Visit visit = fetch.visit();
        Node address = NodeFactory.createURI(visit.address());
        List<Triple> triples = new ArrayList<>();
        triples.add(Triple.create(address, RDF.Nodes.type, Policy.CapturedAddress.asNode()));
        triples.add(Triple.create(
                address,
                Policy.fetchedAt.asNode(),
                NodeFactory.createLiteralDT(visit.time().toString(), XSDDatatype.XSDdateTime)));
        triples.add(said(address, Policy.readingDigest, fetch.reading()));
        if (!visit.place().equals(visit.address())) {
            triples.add(Triple.create(address, Policy.foundAt.asNode(), NodeFactory.createURI(visit.place())));
        }
        visit.tag().ifPresent(tag -> triples.add(said(address, Policy.entityTag, tag)));
        visit.modified().ifPresent(time -> triples.add(said(address, Policy.lastModified, time)));
        visit.mediaType().ifPresent(type -> triples.add(said(address, Policy.mediaType, type)));
        return List.copyOf(triples);
    }

    private static Triple said(Node address, Property property, String value) {
        return Triple.create(address, property.asNode(), NodeFactory.createLiteralString(value));
    }
}
