package org.policykg.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.policykg.graph.Policy;
import org.policykg.graph.Prefixes;

/**
 * Writes one notice after the other, in the order in which they come. What several notices say of the
 * same body or document is written once where the format has no named graphs.
 */
public final class DumpWriter implements AutoCloseable {
    private final DumpFormat format;
    private final OutputStream out;
    private final StreamRDF stream;
    private final DatasetGraph whole = DatasetGraphFactory.create();
    private final Set<Triple> shared = new HashSet<>();
    private long written;

    /** A writer; closing it finishes the document and leaves {@code out} open. */
    public DumpWriter(DumpFormat format, OutputStream out) {
        this.format = format;
        this.out = out;
        this.stream = switch (format) {
            case TURTLE -> StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS);
            case TRIG -> StreamRDFWriter.getWriterStream(out, RDFFormat.TRIG_BLOCKS);
            case NTRIPLES -> StreamRDFWriter.getWriterStream(out, RDFFormat.NTRIPLES_UTF8);
            case NQUADS -> StreamRDFWriter.getWriterStream(out, RDFFormat.NQUADS_UTF8);
            case JSONLD -> StreamRDFLib.dataset(whole);
        };
        stream.start();
        if (format == DumpFormat.TURTLE || format == DumpFormat.TRIG) {
            Prefixes.all().forEach(stream::prefix);
        }
    }

    /**
     * Writes the graph of one notice.
     *
     * @throws UncheckedIOException when there is no room for it
     */
    public void write(String graph, List<Triple> triples) {
        try {
            writeAll(graph, triples);
        } catch (RuntimeIOException failure) {
            throw unchecked(failure);
        }
    }

    private void writeAll(String graph, List<Triple> triples) {
        Node name = NodeFactory.createURI(graph);
        for (Triple triple : triples) {
            if (format.hasGraphs()) {
                stream.quad(Quad.create(name, triple));
                written++;
            } else if (isOwn(triple, graph) || shared.add(triple)) {
                stream.triple(triple);
                written++;
            }
        }
    }

    /** How many statements were written. */
    public long written() {
        return written;
    }

    /**
     * A notice's text, and statements of things inside it, are written by no other notice; held to be compared, they would fill
     * the memory.
     */
    private static boolean isOwn(Triple triple, String graph) {
        return isInside(triple.getSubject(), graph)
                || isInside(triple.getObject(), graph)
                || triple.getSubject().hasURI(graph) && triple.getPredicate().equals(Policy.text.asNode());
    }

    private static boolean isInside(Node node, String graph) {
        return node.isURI() && node.getURI().startsWith(graph + "#");
    }

    @Override
    public void close() {
        try {
            stream.finish();
        } catch (RuntimeIOException failure) {
            throw unchecked(failure);
        }
        if (format == DumpFormat.JSONLD) {
            JsonLdDocument.write(whole, out);
        }
    }

    private static UncheckedIOException unchecked(RuntimeIOException failure) {
        return new UncheckedIOException(
                failure.getCause() instanceof IOException cause
                        ? cause
                        : new IOException(failure.getMessage(), failure));
    }
}
