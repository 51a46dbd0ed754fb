package org.policykg.extract;

import java.math.BigDecimal;
import java.util.List;
import org.policykg.lexicon.BodyShapes;
import org.policykg.lexicon.KnownName;
import org.policykg.lexicon.NameTrie;
import org.policykg.notice.Notice;
import org.policykg.rules.BodyNames;
import org.policykg.rules.RuleBook;

/** Reads everything that a notice names, by some rules and known names. Immutable; threads may share it. */
public final class Extractor {
    private final RuleBook rules;
    private final BodyShapes shapes;
    private final TaskReaders tasks;
    private final ForcePatterns force;
    private final TargetPatterns targets;

    /**
     * An extractor; made once for many notices.
     *
     * @param rules by which it reads
     * @param names of bodies and places that are known beforehand
     */
    public Extractor(RuleBook rules, NameTrie<? extends KnownName> names) {
        this.rules = rules;
        this.shapes = BodyNames.shapes(rules, names);
        this.tasks = TaskReaders.of(rules, shapes);
        this.force = ForcePatterns.of(rules);
        this.targets = TargetPatterns.of(rules);
    }

    /** Reads a notice. */
    public Extraction extract(Notice notice) {
        List<Mention.Body> bodies = BodyExtractor.read(notice, shapes);
        Outlines outlines = new Outlines(notice.text());
        TargetExtractor figures = TargetExtractor.read(notice, outlines, targets);
        Pronouns pronouns = new Pronouns(bodies, notice.text(), shapes);
        List<Mention.Citation> citations = CitationExtractor.read(notice, rules, shapes);
        return new Extraction(
                notice,
                bodies,
                citations,
                TaskExtractor.read(notice, outlines, pronouns, tasks),
                figures.targets(),
                figures.funding(),
                ForceExtractor.read(notice, citations, force),
                MechanismExtractor.read(notice, shapes).stream()
                        .flatMap(member -> pronouns.resolve(member.name()).stream()
                                .map(name -> new Mention.Membership(
                                        member.mechanism(), member.role(), name, member.origin())))
                        .toList(),
                bodies.stream()
                        .filter(body -> body.part() == Mention.Part.ISSUER)
                        .map(Mention.Body::name)
                        .toList(),
                shapes,
                BigDecimal.ZERO);
    }
}
