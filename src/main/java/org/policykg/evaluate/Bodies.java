package org.policykg.evaluate;

import java.util.List;
import org.policykg.graph.Policy;

/** Who issued a notice, whom it addresses, who gets a copy, who approved it. */
final class Bodies implements Family {
    private static final List<Role> ROLES = List.of(
            new Role("issuers", "issuers", Policy.issuedBy.getURI()),
            new Role("recipients", "recipients", Policy.addressedTo.getURI()),
            new Role("copied to", "copiedTo", Policy.copiedTo.getURI()),
            new Role("approved by", "approvedBy", Policy.approvedBy.getURI()));

    private record Role(String field, String key, String property) {}

    @Override
    public void measure(Gold gold, FoundNotice found, Tallies tallies) {
        for (Role role : ROLES) {
            if (gold.names(role.key)) {
                MatchedBodies bodies =
                        MatchedBodies.of(found.links(), found.objects(role.property), gold.list(role.key));
                tallies.of(role.field).add(gold.file(), bodies.wanted(), bodies.found());
            }
        }
    }
}
