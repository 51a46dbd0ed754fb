package org.policykg.graph;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.policykg.extract.Mention;
import org.policykg.extract.Origin;
import org.policykg.rules.Confidence;
import org.policykg.rules.Rule;
import org.policykg.rules.Rules;
import org.policykg.source.Span;

/** Links to the bodies that one notice names, and between them, each with its evidence. */
final class BodyLinks {
    private final BodyNodes bodies;
    private final BigDecimal least;
    private final Statements statements;
    private final Evidence evidence;

    /**
     * Links of one notice.
     *
     * @param least the confidence that a link has at the least
     */
    BodyLinks(BodyNodes bodies, BigDecimal least, Statements statements, Evidence evidence) {
        this.bodies = bodies;
        this.least = least;
        this.statements = statements;
        this.evidence = evidence;
    }

    /** Links to the body of a name, or to each that it may be, with less confidence. */
    void link(Node subject, Node property, String name, Optional<String> branch, Origin origin) {
        BodyNodes.Meant meant = bodies.of(name, branch);
        Confidence confidence = meant.sure(origin.rule().confidence());
        if (confidence.value().compareTo(least) >= 0) {
            meant.nodes().forEach(body -> evidence.add(statements.say(subject, property, body), origin, confidence));
        }
    }

    /** The number of a document says who issued it. */
    void issuer(Node document, String number, Optional<Span> span) {
        Rule rule = Rules.NUMBER_PREFIX;
        if (rule.confidence().value().compareTo(least) >= 0) {
            bodies.issuing(number)
                    .forEach(issuer -> evidence.add(
                            statements.say(document, Policy.issuedBy.asNode(), issuer), new Origin(span, rule)));
        }
    }

    /** Who belongs to the coordinating bodies that the notice sets up. */
    void mechanisms(List<Mention.Membership> memberships) {
        for (Mention.Membership member : memberships) {
            Node property = MentionProperties.of(member.role()).asNode();
            bodies.of(member.mechanism(), Optional.empty())
                    .nodes()
                    .forEach(node -> link(node, property, member.name(), Optional.empty(), member.origin()));
        }
    }
}
