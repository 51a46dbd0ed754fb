package org.policykg.extract;

import java.util.List;
import org.policykg.notice.Notice;

/** Reads everything that a notice names. Stateless; threads may share it. */
public final class Extractor {
    private Extractor() {}

    public static Extraction read(Notice notice) {
        List<Mention.Body> bodies = BodyExtractor.read(notice);
        return new Extraction(
                notice,
                bodies,
                CitationExtractor.read(notice),
                TaskExtractor.read(notice, new Pronouns(bodies)),
                ForceExtractor.read(notice));
    }
}
