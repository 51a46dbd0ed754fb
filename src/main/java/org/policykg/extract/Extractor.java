package org.policykg.extract;

import org.policykg.notice.Notice;

/** Reads everything that a notice names. Stateless; threads may share it. */
public final class Extractor {
    private Extractor() {}

    public static Extraction read(Notice notice) {
        return new Extraction(
                notice,
                BodyExtractor.read(notice),
                CitationExtractor.read(notice),
                TaskExtractor.read(notice),
                ForceExtractor.read(notice));
    }
}
