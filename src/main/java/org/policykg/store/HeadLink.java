package org.policykg.store;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;
import org.jspecify.annotations.Nullable;

/**
 * Puts a link into the head of an answer in JSON or XML: both formats have a place for it, but Jena's writers never fill it.
 */
final class HeadLink implements RowSetWriter {
    private final RowSetWriter jena;
    private final Symbol address;
    private final String place;
    private final String link;

    /**
     * A writer that adds to another.
     *
     * @param address the setting of the writing's context that has the address; without it nothing is added
     * @param place what Jena writes in the head, first of all that looks like it, and the link comes before
     * @param link the link, with %s for the address
     */
    HeadLink(RowSetWriter jena, Symbol address, String place, String link) {
        this.jena = jena;
        this.address = address;
        this.place = place;
        this.link = link;
    }

    @Override
    public void write(OutputStream out, RowSet rows, @Nullable Context context) {
        String to = context == null ? null : context.getAsString(address);
        jena.write(to == null ? out : new Before(out, place, link.formatted(to)), rows, context);
    }

    @Override
    public void write(Writer out, RowSet rows, Context context) {
        jena.write(out, rows, context);
    }

    @Override
    public void write(OutputStream out, boolean answer, Context context) {
        jena.write(out, answer, context);
    }

    /** Writes some words before the first place that begins with others. */
    private static final class Before extends FilterOutputStream {
        private final String place;
        private final String words;
        private final ByteArrayOutputStream head = new ByteArrayOutputStream();
        private boolean done;

        Before(OutputStream out, String place, String words) {
            super(out);
            this.place = place;
            this.words = words;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (done) {
                out.write(bytes, from, length);
                return;
            }
            head.write(bytes, from, length);
            String written = head.toString(StandardCharsets.ISO_8859_1);
            int at = written.indexOf(place);
            if (at >= 0) {
                done = true;
                out.write(head.toByteArray(), 0, at);
                out.write(words.getBytes(StandardCharsets.UTF_8));
                out.write(head.toByteArray(), at, head.size() - at);
            }
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void flush() throws IOException {
            if (done) {
                out.flush();
            }
        }
    }
}
