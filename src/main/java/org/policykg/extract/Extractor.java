package org.policykg.extract;

import java.math.BigDecimal;
import java.util.List;
import org.policykg.notice.Notice;
import org.policykg.rules.RuleBook;

/** Reads everything that a notice names, by some rules. Immutable; threads may share it. */
public final class Extractor {
    private static final class Standard {
        private static final Extractor EXTRACTOR = new Extractor(RuleBook.standard());
    }

    private final RuleBook rules;
    private final TaskReaders tasks;
    private final ForceWords force;

    /** An extractor by some rules; made once for many notices. */
    public Extractor(RuleBook rules) {
        this.rules = rules;
        this.tasks = TaskReaders.of(rules.lexicon());
        this.force = ForceWords.of(rules.lexicon());
    }

    /** Reads by the rules that come with the program. */
    public static Extraction read(Notice notice) {
        return Standard.EXTRACTOR.extract(notice);
    }

    /** Reads a notice. */
    public Extraction extract(Notice notice) {
        List<Mention.Body> bodies = BodyExtractor.read(notice);
        Pronouns pronouns = new Pronouns(bodies, notice.text());
        return new Extraction(
                notice,
                bodies,
                CitationExtractor.read(notice, rules),
                TaskExtractor.read(notice, pronouns, tasks),
                ForceExtractor.read(notice, force),
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
