package org.policykg.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;

/**
 * Numbered graphs in a temporary file: first all are written, then all are read. Where a file may lose its name while it is open, it
 * does so at once, so that nothing is left of it however the program ends.
 */
final class SpoolFile implements AutoCloseable {
    private static final String PLACE = "urn:x-policykg:spool:";
    private static final int BUFFER = 1 << 16;

    private final FileChannel file;
    private final OutputStream bytes;
    private final StreamRDF stream;

    private SpoolFile(FileChannel file, OutputStream bytes) {
        this.file = file;
        this.bytes = bytes;
        this.stream = StreamRDFWriter.getWriterStream(bytes, RDFFormat.RDF_THRIFT);
        stream.start();
    }

    /**
     * Begins a file.
     *
     * @param through put before it
     * @throws StoreException when there is no room for it
     */
    static SpoolFile create(UnaryOperator<OutputStream> through) {
        try {
            FileChannel file = FileChannel.open(
                    Files.createTempFile("policykg-", ".spool"),
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
            return new SpoolFile(file, new BufferedOutputStream(through.apply(Channels.newOutputStream(file)), BUFFER));
        } catch (IOException failure) {
            throw unwritable(failure);
        }
    }

    /** Writes a graph under a number that no other has. */
    void write(int place, List<Triple> graph) {
        Node name = NodeFactory.createURI(PLACE + place);
        try {
            graph.forEach(triple -> stream.quad(Quad.create(name, triple)));
        } catch (RuntimeException fault) {
            throw ofSpool(fault);
        }
    }

    /** Ends the writing, and hands on each graph with its number. */
    void read(BiConsumer<Integer, List<Triple>> each) {
        try {
            stream.finish();
            bytes.flush();
            file.position(0);
        } catch (IOException failure) {
            throw unwritable(failure);
        } catch (RuntimeException fault) {
            throw ofSpool(fault);
        }
        RDFParser.source(new BufferedInputStream(Channels.newInputStream(file), BUFFER))
                .lang(Lang.RDFTHRIFT)
                .parse(new Places(each));
    }

    /** A failure of the disk as one line; any other fault as it is. */
    private static RuntimeException ofSpool(RuntimeException fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException failure) {
                return unwritable(failure);
            }
        }
        return fault;
    }

    private static StoreException unwritable(IOException failure) {
        return StoreException.surroundings(
                "a temporary file cannot be written to " + System.getProperty("java.io.tmpdir") + ": "
                        + StoreFolder.reason(failure)
                        + "; choose another folder with JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=FOLDER",
                failure);
    }

    /** Puts the statements of each place together again. */
    private static final class Places extends StreamRDFBase {
        private final BiConsumer<Integer, List<Triple>> each;
        private List<Triple> graph = new ArrayList<>();
        private int place = -1;

        private Places(BiConsumer<Integer, List<Triple>> each) {
            this.each = each;
        }

        @Override
        public void quad(Quad quad) {
            int at = Integer.parseInt(quad.getGraph().getURI().substring(PLACE.length()));
            if (at != place) {
                finish();
                place = at;
            }
            graph.add(quad.asTriple());
        }

        @Override
        public void finish() {
            if (place >= 0) {
                each.accept(place, graph);
            }
            graph = new ArrayList<>();
        }
    }

    @Override
    public void close() {
        try {
            try {
                bytes.close();
            } finally {
                file.close();
            }
        } catch (IOException failure) {
            throw unwritable(failure);
        }
    }
}
