package org.policykg.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.policykg.authority.Authority;
import org.policykg.authority.BodyResolver;
import org.policykg.authority.Organization;
import org.policykg.authority.Resolution;

/** The nodes of the bodies that one notice names, with what is known of each. */
final class BodyNodes {
    private final Authority authority;
    private final BodyResolver resolver;
    private final Statements statements;
    private final Map<String, List<Node>> nodes = new HashMap<>();

    BodyNodes(Authority authority, BodyResolver resolver, Statements statements) {
        this.authority = authority;
        this.resolver = resolver;
        this.statements = statements;
    }

    /**
     * The nodes that a name stands for; more than one when it is ambiguous, which says each of them with less
     * confidence.
     *
     * @param branch the name as a list of branches prints it: one more name of a body that is not listed
     */
    List<Node> of(String name, Optional<String> branch) {
        return branch.isPresent() ? said(name, branch) : nodes.computeIfAbsent(name, n -> said(n, branch));
    }

    /** Says what is known of the bodies of a name. */
    private List<Node> said(String name, Optional<String> branch) {
        return switch (resolver.resolve(name)) {
            case Resolution.Resolved resolved -> List.of(listed(resolved.organization()));
            case Resolution.Ambiguous ambiguous ->
                ambiguous.candidates().stream().map(this::listed).toList();
            case Resolution.Unlisted unlisted -> {
                Node node = unlisted(unlisted);
                branch.ifPresent(words -> statements.say(node, Terms.ALT_LABEL, Terms.chinese(words)));
                yield List.of(node);
            }
        };
    }

    /** A body that is not listed keeps the name that it was printed with. */
    private Node unlisted(Resolution.Unlisted body) {
        Node node = Terms.uri(Iris.organization(body.key(), body.group()));
        statements.say(node, RDF.Nodes.type, type(body.group()));
        statements.say(node, RDFS.Nodes.label, Terms.string(body.label()));
        return node;
    }

    private Node listed(Organization organization) {
        Node node = named(organization);
        organization.altLabels().forEach(label -> statements.say(node, Terms.ALT_LABEL, Terms.chinese(label)));
        organization.members().forEach(member -> {
            statements.say(node, Terms.HAS_MEMBER, Terms.uri(member));
            authority.organization(member).ifPresent(this::named);
        });
        return node;
    }

    private Node named(Organization organization) {
        Node node = Terms.uri(organization.iri());
        statements.say(node, RDF.Nodes.type, type(organization.group()));
        statements.say(node, Terms.PREF_LABEL, Terms.chinese(organization.prefLabel()));
        return node;
    }

    private static Node type(boolean group) {
        return group ? Policy.OrganizationGroup.asNode() : Policy.Organization.asNode();
    }
}
