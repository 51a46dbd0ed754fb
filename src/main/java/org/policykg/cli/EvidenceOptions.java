package org.policykg.cli;

import org.policykg.EvidenceStyle;
import org.policykg.store.DumpFormat;
import picocli.CommandLine.Option;

/** What every command that writes a dump takes: whether the words behind each statement are written too. */
final class EvidenceOptions {
    @Option(
            names = "--evidence",
            paramLabel = "FORM",
            description = {
                "Write the evidence of each statement too: statements (RDF 1.2, statements about statements; not in",
                "JSON-LD) or annotations (RDF 1.1, W3C Web Annotations); none by default."
            })
    EvidenceStyle evidence = EvidenceStyle.NONE;

    /** The form. */
    EvidenceStyle form() {
        return evidence;
    }

    /** The form, if a format can carry it. */
    EvidenceStyle in(DumpFormat format) {
        if (!format.carries(evidence)) {
            throw Failure.wrongUse(
                    "JSON-LD has no statements about statements; use --evidence annotations, or another format");
        }
        return evidence;
    }
}
