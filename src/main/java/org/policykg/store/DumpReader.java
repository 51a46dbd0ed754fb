package org.policykg.store;

import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/** Reads dumps back, in any format that Jena knows. */
public final class DumpReader {
    private DumpReader() {}

    /**
     * Adds every statement of a file to a graph, whatever named graph it stands in.
     *
     * @throws StoreException when the file cannot be read; its message has the line and column
     */
    public static void read(Path file, Graph into) {
        if (RDFLanguages.pathnameToLang(file.toString()) == null) {
            throw StoreException.wrongUse(file + ": its ending names no RDF format, such as .ttl, .nt or .jsonld");
        }
        try {
            RDFParser.source(file)
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(new StreamRDFBase() {
                        @Override
                        public void triple(Triple triple) {
                            into.add(triple);
                        }

                        @Override
                        public void quad(Quad quad) {
                            into.add(quad.asTriple());
                        }
                    });
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

    public static Graph newGraph() {
        return GraphFactory.createDefaultGraph();
    }

    /** Whether a graph says anything. */
    public static boolean isEmpty(Graph graph) {
        return !graph.contains(Node.ANY, Node.ANY, Node.ANY);
    }
}
