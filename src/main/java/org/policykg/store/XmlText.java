package org.policykg.store;

import java.io.OutputStream;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.writer.WriterTriX;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetRewindable;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

/**
 * Keeps out of XML what it cannot hold: Jena's writers write such characters all the same, which nobody can read, or fail in the midst of
 * an answer. What is in memory is looked through before anything is written.
 */
final class XmlText {
    /** U+FFFE and U+FFFF are no characters of XML. */
    private static final char LAST = '\uFFFD';

    private XmlText() {}

    /**
     * Refuses a term that XML cannot hold.
     *
     * @throws QueryExecException with one line
     */
    static void check(@Nullable Node term) {
        if (term == null) {
            return;
        }
        if (term.isTripleTerm()) {
            check(term.getTriple());
        } else if (term.isURI()) {
            check(term.getURI());
        } else if (term.isLiteral()) {
            check(term.getLiteralLexicalForm());
        }
    }

    private static void check(Triple triple) {
        check(triple.getSubject());
        check(triple.getPredicate());
        check(triple.getObject());
    }

    private static void check(String text) {
        text.chars()
                .filter(unit -> unit < ' ' && unit != '\t' && unit != '\n' && unit != '\r' || unit > LAST)
                .findFirst()
                .ifPresent(unit -> {
                    throw new QueryExecException(
                            String.format(Locale.ROOT, "XML cannot hold the character U+%04X of this answer", unit));
                });
    }

    /** Writes rows by another writer. */
    record Rows(RowSetWriter jena) implements RowSetWriter {
        @Override
        public void write(OutputStream out, RowSet rows, Context context) {
            jena.write(out, checked(rows), context);
        }

        @Override
        public void write(Writer out, RowSet rows, Context context) {
            jena.write(out, checked(rows), context);
        }

        @Override
        public void write(OutputStream out, boolean answer, Context context) {
            jena.write(out, answer, context);
        }

        private static RowSet checked(RowSet rows) {
            if (rows instanceof RowSetRewindable kept) {
                kept.forEachRemaining(row -> check(row, kept.getResultVars()));
                kept.reset();
                return kept;
            }
            List<Var> columns = rows.getResultVars();
            return RowSetStream.create(columns, Iter.map(rows, row -> check(row, columns)));
        }

        private static Binding check(Binding row, List<Var> columns) {
            columns.forEach(column -> XmlText.check(row.get(column)));
            return row;
        }
    }

    /** Writes graphs in XML, one in another or alone. */
    static final class TriX extends WriterTriX {
        @Override
        public void write(OutputStream out, Graph graph, PrefixMap prefixes, String base, Context context) {
            graph.find().forEachRemaining(TriX::look);
            super.write(out, graph, prefixes, base, context);
        }

        @Override
        public void write(OutputStream out, DatasetGraph graphs, PrefixMap prefixes, String base, Context context) {
            graphs.find().forEachRemaining(quad -> look(quad.asTriple()));
            super.write(out, graphs, prefixes, base, context);
        }

        private static void look(Triple triple) {
            check(triple);
            Node object = triple.getObject();
            if (object.isLiteral()
                    && object.getLiteralDatatype().equals(RDF.dtXMLLiteral)
                    && !object.getLiteral().isWellFormed()) {
                throw new QueryExecException("TriX cannot hold an XML literal that is no XML");
            }
        }
    }
}
