package org.policykg.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sys.JenaSystem;
import org.policykg.graph.Policy;
import org.policykg.graph.Prefixes;

/**
 * Writes one notice after the other, in the order in which they come, each in the order in which a person reads it, in JSON-LD in
 * that of its names. What several notices say of the same body or document is written once where the format has no named graphs.
 */
public final class DumpWriter implements AutoCloseable {
    static {
        JenaSystem.init(); // or Jena starts in the midst of its own writer, and fails
    }

    private final DumpFormat format;
    private final BiConsumer<String, List<Triple>> graphs;
    private final Runnable flush;
    private final Runnable end;
    private final StatementSet before = new StatementSet();
    private long written;

    /** A writer; it begins with what the names are, closing it finishes the document and leaves {@code out} open. */
    public DumpWriter(DumpFormat format, OutputStream out) {
        this(format, Prefixes.all(), out);
    }

    /**
     * A writer, as {@link #DumpWriter(DumpFormat, OutputStream)}.
     *
     * @param prefixes those by which terms are shortened, in the formats that do
     */
    public DumpWriter(DumpFormat format, Map<String, String> prefixes, OutputStream out) {
        this(format, out, prefixes);
        try {
            graphs.accept(Quad.defaultGraphIRI.getURI(), DumpHeader.STATEMENTS);
        } catch (RuntimeIOException failure) {
            throw unchecked(failure);
        }
        written += DumpHeader.STATEMENTS.size();
    }

    private DumpWriter(DumpFormat format, OutputStream out, Map<String, String> prefixes) {
        this.format = format;
        if (format == DumpFormat.JSONLD) {
            JsonLdStream json = new JsonLdStream(out, prefixes);
            this.graphs = json::write;
            this.flush = json::flush;
            this.end = json::close;
            return;
        }
        StreamRDF stream = switch (format) {
            case TURTLE, TRIG -> new TurtleLayout(out);
            case NTRIPLES -> StreamRDFWriter.getWriterStream(out, RDFFormat.NTRIPLES_UTF8);
            default -> StreamRDFWriter.getWriterStream(out, RDFFormat.NQUADS_UTF8);
        };
        this.graphs = (graph, triples) -> stream(graph, triples, stream);
        this.flush = stream::finish; // which may go on behind it
        this.end = stream::finish;
        stream.start();
        if (format == DumpFormat.TURTLE || format == DumpFormat.TRIG) {
            prefixes.forEach(stream::prefix);
        }
    }

    /** Writes a document of one graph, with no more prefixes than it uses. */
    static void writeOne(
            DumpFormat format, Map<String, String> prefixes, String graph, List<Triple> triples, OutputStream out) {
        try (DumpWriter writer = new DumpWriter(format, out, Prefixes.of(triples, prefixes))) {
            writer.write(graph, triples);
        }
    }

    private void stream(String graph, List<Triple> triples, StreamRDF stream) {
        Node name = NodeFactory.createURI(graph);
        for (Triple triple : triples) {
            if (format.hasGraphs() && !Quad.isDefaultGraph(name)) {
                stream.quad(Quad.create(name, triple));
            } else {
                stream.triple(triple);
            }
        }
    }

    /**
     * Writes the graph of one notice.
     *
     * @throws UncheckedIOException when there is no room for it
     */
    public void write(String graph, List<Triple> triples) {
        List<Triple> ordered = ReadingOrder.of(graph, triples);
        List<Triple> all = format.hasGraphs() ? ordered : unwritten(graph, ordered);
        try {
            graphs.accept(graph, all);
        } catch (RuntimeIOException failure) {
            throw unchecked(failure);
        }
        written += all.size();
    }

    /**
     * What was not written yet. Evidence and texts are those of one notice, and are not remembered. For people a notice's own
     * statements stand together, whatever another notice that cites it has said before.
     */
    private List<Triple> unwritten(String graph, List<Triple> triples) {
        Set<Node> evidence = DumpEvidence.pieces(triples);
        List<Triple> left = new ArrayList<>(triples.size());
        for (Triple triple : triples) {
            boolean only = evidence.contains(triple.getSubject())
                    || triple.getPredicate().equals(Policy.text.asNode());
            boolean isNew = only || before.add(triple);
            if (isNew || format == DumpFormat.TURTLE && triple.getSubject().hasURI(graph)) {
                left.add(triple);
            }
        }
        return left;
    }

    /**
     * Hands all graphs that were written on to {@code out}; more may follow.
     *
     * @throws UncheckedIOException when there is no room for them
     */
    public void flush() {
        try {
            flush.run();
        } catch (RuntimeIOException failure) {
            throw unchecked(failure);
        }
    }

    /** How many statements were written. */
    public long written() {
        return written;
    }

    @Override
    public void close() {
        try {
            end.run();
        } catch (RuntimeIOException failure) {
            throw unchecked(failure);
        }
    }

    private static UncheckedIOException unchecked(RuntimeIOException failure) {
        return new UncheckedIOException(
                failure.getCause() instanceof IOException cause
                        ? cause
                        : new IOException(failure.getMessage(), failure));
    }
}
