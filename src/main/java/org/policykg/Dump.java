package org.policykg;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.policykg.pipeline.NoticeReader;
import org.policykg.store.DumpFormat;
import org.policykg.store.DumpWriter;

/** A dump as a store of graphs: what is put is written, each graph once. */
final class Dump implements GraphStore {
    private static final int BUFFER = 1 << 16;

    private final OutputStream out;
    private final DumpWriter writer;
    /** each graph that was written, with what tells its statements from others */
    private final Map<String, Integer> written = new HashMap<>();

    private boolean isWhole = true;
    private boolean closed;

    private Dump(OutputStream out, DumpFormat format, Map<String, String> prefixes) {
        this.out = new BufferedOutputStream(out, BUFFER);
        this.writer = new DumpWriter(format, prefixes, this.out);
    }

    static Dump to(OutputStream out, Lang format, NoticeReader reader) {
        DumpFormat dump = DumpFormat.of(format.getName())
                .orElseThrow(() -> new IllegalArgumentException("graphs are not written as " + format.getName()
                        + ", but as Turtle, TriG, N-Triples, N-Quads and JSON-LD"));
        if (!dump.carries(reader.evidence())) {
            throw new IllegalArgumentException(
                    "JSON-LD has no statements about statements; take annotations, or another format");
        }
        return new Dump(out, dump, reader.prefixes());
    }

    @Override
    public void put(String name, List<Triple> statements) {
        if (closed) {
            throw new IllegalStateException("the dump is closed");
        }
        int digest = new HashSet<>(statements).hashCode();
        Integer before = written.putIfAbsent(name, digest);
        if (before == null) {
            isWhole = false;
            writer.write(name, statements);
        } else if (before != digest) {
            throw unchecked(new IOException("the dump has other statements under this name already: " + name));
        }
    }

    @Override
    public void commit() {
        writer.flush();
        flush();
        isWhole = true;
    }

    /** Ends the dump, unless it lacks something: then nobody is to take it for whole. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            if (isWhole) {
                writer.close();
                flush();
            }
        }
    }

    private void flush() {
        try {
            out.flush();
        } catch (IOException failure) {
            throw unchecked(failure);
        }
    }

    private static UncheckedIOException unchecked(IOException failure) {
        return new UncheckedIOException(String.valueOf(failure.getMessage()), failure);
    }
}
