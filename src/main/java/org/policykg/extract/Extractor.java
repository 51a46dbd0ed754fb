package org.policykg.extract;

import java.math.BigDecimal;
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
                TaskExtractor.read(notice, new Pronouns(bodies, notice.text())),
                ForceExtractor.read(notice),
                MechanismExtractor.read(notice),
                bodies.stream()
                        .filter(body -> body.part() == Mention.Part.ISSUER)
                        .map(Mention.Body::name)
                        .toList(),
                BigDecimal.ZERO);
    }
}
