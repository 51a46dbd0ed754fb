package org.policykg.graph;

import java.util.Optional;
import org.policykg.authority.Authority;
import org.policykg.authority.BodyResolver;
import org.policykg.authority.KnownDocument;
import org.policykg.authority.PlanPeriods;
import org.policykg.extract.Extraction;
import org.policykg.extract.Mention;
import org.policykg.extract.Origin;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.Relations;
import org.policykg.rules.RuleBook;
import org.policykg.rules.Rules;

/** The plan that a plan carries out: one that the authority names, the outline that its text rests on, or that of its period. */
final class Lineage {
    /**
     * A plan above another.
     *
     * @param title its title
     * @param author the body that stands before the title
     * @param origin why it is above
     */
    record Above(String title, Optional<String> author, Origin origin) {}

    private static final NamedPattern OUTLINE = RuleBook.standard().pattern("names.outline-of-economy");

    private final Authority authority;
    private final BodyResolver resolver;
    private final Extraction extraction;

    Lineage(Authority authority, BodyResolver resolver, Extraction extraction) {
        this.authority = authority;
        this.resolver = resolver;
        this.extraction = extraction;
    }

    /** What is above a plan that the notice puts out, passes on or approves. */
    Optional<Above> above(Mention.Citation plan) {
        boolean brought = plan.relation().brings() || plan.relation().equals(Relations.APPROVES);
        if (!brought || !DocumentNodes.isPlan(plan.title())) {
            return Optional.empty();
        }
        Origin byPeriod = new Origin(plan.origin().span(), Rules.PLAN_PERIOD);
        Optional<Above> listed = resolver.document(plan.title())
                .flatMap(KnownDocument::parent)
                .flatMap(authority::documentAt)
                .map(parent -> new Above(parent.title(), Optional.empty(), byPeriod));
        return listed.or(() -> PlanPeriods.of(plan.title())
                .flatMap(period -> cited(plan, period)
                        .or(() -> national(plan, period)
                                .map(outline -> new Above(outline.title(), Optional.empty(), byPeriod)))));
    }

    /** The outline of the same years that the notice or the plan itself names. */
    private Optional<Above> cited(Mention.Citation plan, PlanPeriods.Period period) {
        return extraction.citations().stream()
                .filter(citation -> !citation.title().equals(plan.title())
                        && OUTLINE.matches(citation.title())
                        && PlanPeriods.of(citation.title())
                                .filter(years -> years.covers(period))
                                .isPresent())
                .findFirst()
                .map(citation -> new Above(
                        citation.title(),
                        citation.author(),
                        new Origin(citation.origin().span(), Rules.PLAN_OUTLINE)));
    }

    /** The national outline: above plans of central bodies, and above the outlines of the provinces. */
    private Optional<KnownDocument> national(Mention.Citation plan, PlanPeriods.Period period) {
        boolean local = resolver.home().isPresent();
        return local && !OUTLINE.matches(plan.title())
                ? Optional.empty()
                : authority
                        .outline(Iris.concept("period", period.name()))
                        .filter(outline -> !outline.title().equals(plan.title()));
    }
}
