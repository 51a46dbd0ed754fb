package org.policykg.identity;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Says the links and values of documents under the names that speak for them. */
final class Restatement {
    private final Asserted asserted;
    private final DerivedGraph derived;
    private final Links links;
    private final MeantEdition meant;

    Restatement(Asserted asserted, DerivedGraph derived, Links links, MeantEdition meant) {
        this.links = links;
        this.asserted = asserted;
        this.derived = derived;
        this.meant = meant;
    }

    /** Says those of one document anew; a name that does not speak has none. */
    void restate(Node speaker) {
        Set<Triple> now = new HashSet<>();
        if (derived.speaker(speaker).equals(speaker)) {
            Set<Node> members = derived.members(speaker);
            for (Node member : members) {
                for (Node link : links.between()) {
                    asserted.find(member, link, Node.ANY)
                            .map(Triple::getObject)
                            .filter(Node::isURI)
                            .map(named -> target(member, named))
                            .filter(target -> !target.equals(speaker))
                            .forEach(target -> say(now, speaker, link, target));
                }
            }
            if (members.size() > 1) {
                fill(now, speaker, members);
            }
        }
        derived.replace(speaker, links.block(), now);
    }

    private Node target(Node by, Node named) {
        return derived.speaker(derived.isTitle(named) ? meant.meant(by, named) : named);
    }

    private void say(Set<Triple> now, Node subject, Node property, Node object) {
        if (!asserted.says(subject, property, object)) {
            now.add(Triple.create(subject, property, object));
        }
    }

    /** What the name that speaks does not say itself, the next in line says for it. */
    private void fill(Set<Triple> now, Node speaker, Set<Node> members) {
        List<DocumentFacts> order = members.stream()
                .map(member -> DocumentFacts.read(asserted, member))
                .sorted(DocumentFacts.SPEAKING)
                .toList();
        for (Node property : Links.FILLED) {
            if (!asserted.says(speaker, property, Node.ANY)) {
                order.stream()
                        .map(DocumentFacts::node)
                        .filter(member -> asserted.says(member, property, Node.ANY))
                        .findFirst()
                        .ifPresent(member -> asserted.find(member, property, Node.ANY)
                                .map(Triple::getObject)
                                .forEach(value -> now.add(Triple.create(speaker, property, value))));
            }
        }
    }
}
