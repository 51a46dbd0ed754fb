package org.policykg.pipeline;

import java.util.List;
import org.apache.jena.graph.Triple;
import org.policykg.extract.Extraction;
import org.policykg.graph.NoticeGraph;
import org.policykg.graph.Standing;
import org.policykg.source.Guarded;
import org.policykg.source.UnreadableSource;
import org.policykg.store.NoticeSpool;

/** A notice that was read, and the graph that it becomes. Threads may share it. */
public final class ReadNotice {
    private final Extraction extraction;
    private final NoticeReader reader;
    private volatile List<Triple> said = List.of();

    ReadNotice(Extraction extraction, NoticeReader reader) {
        this.extraction = extraction;
        this.reader = reader;
    }

    /** What of it was read with as much confidence as the reader wants. */
    public Extraction extraction() {
        return extraction;
    }

    /** The file relative to the root of the input, with {@code /}; a record inside a file has {@code #n} behind it. */
    public String path() {
        return extraction.notice().source().path();
    }

    /** The notice's IRI, which is also the name of its graph. */
    public String iri() {
        return NoticeGraph.iri(extraction);
    }

    /** How this copy stands among others of the notice. */
    public Standing standing() {
        return Standing.of(extraction.notice());
    }

    /**
     * Works its statements out, for whoever asks for them next.
     *
     * @throws UnreadableSource when that fails or takes longer than a file may
     */
    public void prepare() throws UnreadableSource {
        said = Guarded.read(this::statements);
    }

    /** Its statements, the notice's own first; worked out at each call, unless they are at hand. */
    public List<Triple> triples() {
        List<Triple> atHand = said;
        said = List.of(); // once: there may be many notices, and each has thousands
        return atHand.isEmpty() ? statements() : atHand;
    }

    private List<Triple> statements() {
        return NoticeGraph.triples(extraction, reader.authority(), reader.evidence(), reader.contacts());
    }

    /** What read it. */
    public NoticeReader reader() {
        return reader;
    }

    /** Puts its graph among those from which the fullest copy of each notice is taken. */
    public void into(NoticeSpool spool) {
        spool.add(iri(), standing(), path(), triples());
    }
}
