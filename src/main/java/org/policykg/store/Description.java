package org.policykg.store;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.policykg.EvidenceStyle;
import org.policykg.graph.Annotations;
import org.policykg.graph.Prefixes;
import org.policykg.identity.Shown;

/**
 * What the store says of one thing, as RDF: of a notice its whole graph with the evidence, of anything else the statements
 * that it is the subject or object of, less what is kept for lists, and what the things at their other ends are called.
 */
public final class Description {
    /** The formats that a thing is described in. */
    public enum Form {
        TURTLE("ttl", "text/turtle"),
        JSONLD("jsonld", "application/ld+json"),
        RDFXML("rdf", "application/rdf+xml"),
        NTRIPLES("nt", "application/n-triples");

        private final String ending;
        private final String type;

        Form(String ending, String type) {
            this.ending = ending;
            this.type = type;
        }

        /** The file ending, without a dot. */
        public String ending() {
            return ending;
        }

        /** The media type. */
        public String type() {
            return type;
        }

        /** The media type with its charset, as an answer's header has it. */
        public String contentType() {
            return this == TURTLE ? type + "; charset=utf-8" : type;
        }

        /** The form of an address that ends in its ending. */
        public static Optional<Form> ending(String address) {
            return Stream.of(values())
                    .filter(form -> address.endsWith("." + form.ending))
                    .findFirst();
        }
    }

    /** How many statements about a thing as object are given; a body may have many thousand. */
    private static final int MOST = 5000;

    private static final List<Node> NAMES =
            List.of(RDF.Nodes.type, DCTerms.title.asNode(), SKOS.prefLabel.asNode(), RDFS.label.asNode());

    private Description() {}

    /** The statements about a thing, sorted; none where the store does not know it. Inside {@link PolicyStore#read}. */
    public static List<Triple> of(PolicyStore store, String iri) {
        if (Export.isOfTheStore(iri)) {
            return List.of();
        }
        Node node = NodeFactory.createURI(iri);
        List<Triple> own = store.graphNow(iri).toList();
        if (!own.isEmpty()) {
            return Export.sorted(own);
        }
        Graph union = store.union();
        Set<Triple> said = new LinkedHashSet<>();
        union.stream(node, Node.ANY, Node.ANY)
                .filter(triple -> !Shown.isShown(triple))
                .forEach(said::add);
        union.stream(Node.ANY, Node.ANY, node)
                .filter(triple -> !Shown.isShown(triple))
                .limit(MOST)
                .forEach(said::add);
        List<Triple> named = new ArrayList<>(said);
        for (Triple triple : said) {
            Node other = triple.getSubject().equals(node) ? triple.getObject() : triple.getSubject();
            if (other.isURI()) {
                NAMES.forEach(name -> union.stream(other, name, Node.ANY).forEach(named::add));
            }
        }
        return Export.sorted(named.stream().distinct().toList());
    }

    /**
     * Writes statements; forms that cannot carry statements about statements get annotations.
     *
     * @param prefixes those by which terms are shortened
     */
    public static void write(
            String iri, List<Triple> triples, Map<String, String> prefixes, Form form, OutputStream out) {
        switch (form) {
            case TURTLE -> DumpWriter.writeOne(DumpFormat.TURTLE, prefixes, iri, triples, out);
            case NTRIPLES -> DumpWriter.writeOne(DumpFormat.NTRIPLES, prefixes, iri, triples, out);
            // in the default graph, which is all that a reader of one thing looks at
            case JSONLD ->
                DumpWriter.writeOne(
                        DumpFormat.JSONLD,
                        prefixes,
                        Quad.defaultGraphIRI.getURI(),
                        Annotations.of(triples, EvidenceStyle.ANNOTATIONS),
                        out);
            case RDFXML -> xml(Annotations.of(triples, EvidenceStyle.ANNOTATIONS), prefixes, out);
        }
    }

    private static void xml(List<Triple> triples, Map<String, String> prefixes, OutputStream out) {
        Graph graph = GraphFactory.createDefaultGraph();
        triples.forEach(graph::add);
        Prefixes.of(triples, prefixes).forEach(graph.getPrefixMapping()::setNsPrefix);
        RDFWriter.source(graph).format(RDFFormat.RDFXML_PLAIN).output(out);
    }
}
