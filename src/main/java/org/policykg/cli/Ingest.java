package org.policykg.cli;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Triple;
import org.policykg.authority.Authority;
import org.policykg.extract.Extraction;
import org.policykg.graph.EvidenceStyle;
import org.policykg.graph.NoticeGraph;
import org.policykg.graph.NoticeNames;
import org.policykg.store.PolicyStore;

/** Writes extractions into a store, several in one transaction. */
final class Ingest {
    private final PolicyStore store;
    private final Authority authority;
    private final EvidenceStyle style;
    private final NoticeNames names;
    private long notices;
    private long changed;

    Ingest(PolicyStore store, Authority authority, EvidenceStyle style) {
        this.store = store;
        this.authority = authority;
        this.style = style;
        this.names = new NoticeNames(store::noticeNow);
    }

    void write(List<Extraction> extractions) {
        store.write(() -> {
            extractions.forEach(this::writeNow);
            return true;
        });
    }

    private void writeNow(Extraction extraction) {
        NoticeNames.Name name = names.name(extraction);
        List<Triple> triples = new ArrayList<>(NoticeGraph.triples(name.iri(), extraction, authority, style));
        // the same text may have been read from other files, now or before
        store.noticeNow(name.iri())
                .filter(stored -> stored.text().equals(extraction.notice().printed()))
                .ifPresent(stored -> stored.paths().forEach(path -> triples.add(NoticeGraph.path(name.iri(), path))));
        notices++;
        changed += store.replaceNow(name.iri(), triples) ? 1 : 0;
    }

    long notices() {
        return notices;
    }

    /** How many graphs are not as they were before. */
    long changed() {
        return changed;
    }
}
