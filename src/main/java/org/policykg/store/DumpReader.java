package org.policykg.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.SysRIOT;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/** Reads dumps back, in any format that Jena knows. */
public final class DumpReader {
    private DumpReader() {}

    /**
     * Adds every statement of a file to a graph, whatever named graph it stands in.
     *
     * @param warned told of what is legal and yet unusual, a line each
     * @return how many statements were read; one that stands in two named graphs is two
     * @throws StoreException when the file cannot be read; its message has the line and column
     */
    public static long read(Path file, Graph into, Consumer<String> warned) {
        return each(file, into::add, warned);
    }

    /**
     * Hands on every statement of a file in its order, whatever named graph it stands in.
     *
     * @param warned told of what is legal and yet unusual, a line each
     * @return how many statements were read
     * @throws StoreException when the file cannot be read; its message has the line and column
     */
    public static long each(Path file, Consumer<Triple> each, Consumer<String> warned) {
        if (!isDump(file)) {
            throw StoreException.wrongUse(file + ": its ending names no RDF format, such as .ttl, .nt or .jsonld");
        }
        if (!Files.exists(file)) {
            throw StoreException.wrongUse(file + " does not exist");
        }
        Filling filling = new Filling(each, warning -> warned.accept(file + ": " + warning));
        try {
            RDFParser.source(file).errorHandler(new Lenient(file, warned)).parse(filling);
            return filling.read;
        } catch (RiotException broken) {
            throw StoreException.wrongUse(
                    file + ": "
                            + String.valueOf(broken.getMessage())
                                    .lines()
                                    .findFirst()
                                    .orElse(""),
                    broken);
        }
    }

    /** Whether the ending of a file's name says that it is a dump. */
    public static boolean isDump(Path file) {
        return RDFLanguages.pathnameToLang(file.toString()) != null;
    }

    private static final class Filling extends StreamRDFBase {
        private final Consumer<Triple> each;
        private final Consumer<String> warned;
        private long read;

        Filling(Consumer<Triple> each, Consumer<String> warned) {
            this.each = each;
            this.warned = warned;
        }

        @Override
        public void triple(Triple triple) {
            each.accept(triple);
            read++;
            NamesVersion.warning(triple).ifPresent(warned);
        }

        @Override
        public void quad(Quad quad) {
            triple(quad.asTriple());
        }
    }

    /** Ends the reading at an error; a warning is told and passes. */
    private record Lenient(Path file, Consumer<String> warned) implements ErrorHandler {
        @Override
        public void warning(String message, long line, long column) {
            warned.accept(file + ": " + SysRIOT.fmtMessage(message, line, column));
        }

        @Override
        public void error(String message, long line, long column) {
            throw new RiotException(SysRIOT.fmtMessage(message, line, column));
        }

        @Override
        public void fatal(String message, long line, long column) {
            error(message, line, column);
        }
    }

    public static Graph newGraph() {
        return GraphFactory.createDefaultGraph();
    }

    /** Whether a graph says anything. */
    public static boolean isEmpty(Graph graph) {
        return !graph.contains(Node.ANY, Node.ANY, Node.ANY);
    }
}
