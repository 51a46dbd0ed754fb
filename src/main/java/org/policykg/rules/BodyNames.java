package org.policykg.rules;

import org.policykg.lexicon.BodyShapes;
import org.policykg.lexicon.KnownName;
import org.policykg.lexicon.NameForms;
import org.policykg.lexicon.NameTrie;

/** From the patterns of names to what tells them. */
public final class BodyNames {
    private BodyNames() {}

    /**
     * What names of bodies look like, by some rules.
     *
     * @param known names that are known beforehand
     */
    public static BodyShapes shapes(RuleBook rules, NameTrie<? extends KnownName> known) {
        return new BodyShapes(
                rules.lexicon(),
                new NameForms(
                        rules.pattern("bodies.group")::matches,
                        rules.pattern("bodies.actor")::matches,
                        rules.pattern("bodies.no-actor")::matches,
                        rules.pattern("bodies.mechanism")::matches,
                        rules.pattern("bodies.goes-on")::begins),
                known);
    }
}
