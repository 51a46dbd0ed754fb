package org.policykg.extract;

import java.math.BigDecimal;
import java.util.List;
import org.policykg.notice.Notice;
import org.policykg.rules.RuleBook;

/** Reads everything that a notice names. Stateless; threads may share it. */
public final class Extractor {
    private Extractor() {}

    /** Reads by the rules that come with the program. */
    public static Extraction read(Notice notice) {
        return read(notice, RuleBook.standard());
    }

    /** Reads by some rules. */
    public static Extraction read(Notice notice, RuleBook rules) {
        List<Mention.Body> bodies = BodyExtractor.read(notice);
        Pronouns pronouns = new Pronouns(bodies, notice.text());
        return new Extraction(
                notice,
                bodies,
                CitationExtractor.read(notice, rules),
                TaskExtractor.read(notice, pronouns),
                ForceExtractor.read(notice),
                MechanismExtractor.read(notice).stream()
                        .flatMap(member -> pronouns.resolve(member.name()).stream()
                                .map(name -> new Mention.Membership(
                                        member.mechanism(), member.role(), name, member.origin())))
                        .toList(),
                bodies.stream()
                        .filter(body -> body.part() == Mention.Part.ISSUER)
                        .map(Mention.Body::name)
                        .toList(),
                BigDecimal.ZERO);
    }
}
