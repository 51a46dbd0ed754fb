package org.policykg.pipeline;

import java.util.List;
import org.apache.jena.graph.Triple;
import org.policykg.extract.Extraction;
import org.policykg.graph.NoticeGraph;
import org.policykg.graph.Standing;
import org.policykg.store.NoticeSpool;

/** A notice that was read, and the graph that it becomes. Immutable. */
public final class ReadNotice {
    private final Extraction extraction;
    private final NoticeReader reader;

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

    /** Its statements, the notice's own first; worked out anew at each call. */
    public List<Triple> triples() {
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
