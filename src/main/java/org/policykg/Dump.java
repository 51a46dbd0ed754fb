package org.policykg;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.policykg.pipeline.NoticeReader;
import org.policykg.store.DumpFormat;
import org.policykg.store.DumpWriter;

/** A dump as a store of graphs: what is put is written. */
final class Dump implements GraphStore {
    private static final int BUFFER = 1 << 16;

    private final OutputStream out;
    private final DumpWriter writer;

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
        writer.write(name, statements);
    }

    @Override
    public void close() {
        writer.close();
        try {
            out.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
