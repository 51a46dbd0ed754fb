package org.policykg.store;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.policykg.EvidenceStyle;

/** The formats that graphs are written in. */
public enum DumpFormat {
    TURTLE("ttl", "turtle", false),
    TRIG("trig", "trig", true),
    NTRIPLES("nt", "n-triples", false),
    NQUADS("nq", "n-quads", true),
    JSONLD("jsonld", "json-ld", true);

    private final String ending;
    private final String title;
    private final boolean quads;

    DumpFormat(String ending, String title, boolean quads) {
        this.ending = ending;
        this.title = title;
        this.quads = quads;
    }

    /** The file ending that stands for the format, without a dot. */
    public String ending() {
        return ending;
    }

    /** Whether each notice keeps its named graph. */
    public boolean hasGraphs() {
        return quads;
    }

    /** Whether evidence can be written so: JSON-LD has no statements about statements. */
    public boolean carries(EvidenceStyle style) {
        return this != JSONLD || style != EvidenceStyle.STATEMENTS;
    }

    /** The format of a name or ending: {@code turtle}, {@code ttl}, {@code dump.ttl}. */
    public static Optional<DumpFormat> of(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.ending.equals(ending)
                        || format.title.replace("-", "").equals(ending.replace("-", "")))
                .findFirst();
    }
}
