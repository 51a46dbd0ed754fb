package org.policykg.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.policykg.authority.Authority;
import org.policykg.authority.BodyResolver;
import org.policykg.authority.LocalBody;
import org.policykg.authority.Names;
import org.policykg.authority.Organization;
import org.policykg.authority.Place;
import org.policykg.authority.Region;
import org.policykg.authority.Resolution;
import org.policykg.rules.Confidence;

/** The nodes of the bodies that one notice names, with what is known of each. */
final class BodyNodes {
    private final Authority authority;
    private final BodyResolver resolver;
    private final Statements statements;
    private final Map<String, Meant> nodes = new HashMap<>();

    BodyNodes(Authority authority, BodyResolver resolver, Statements statements) {
        this.authority = authority;
        this.resolver = resolver;
        this.statements = statements;
    }

    /**
     * What a name stands for.
     *
     * @param nodes the bodies; more than one when the name is ambiguous
     * @param most the confidence that a link to them has at the most
     */
    record Meant(List<Node> nodes, Confidence most) {
        /** How sure a link is that a rule of some confidence reads. */
        Confidence sure(Confidence rule) {
            return most.value().compareTo(rule.value()) < 0 ? most : rule;
        }
    }

    /**
     * What a name stands for, having said what is known of it.
     *
     * @param branch the name as a list of branches prints it: one more name of a body that is not listed
     */
    Meant of(String name, Optional<String> branch) {
        return branch.isPresent() ? said(name, branch) : nodes.computeIfAbsent(name, n -> said(n, branch));
    }

    /** The bodies that issue under a number; none where it does not say. */
    List<Node> issuing(String number) {
        return resolver.issuerOf(number).map(this::said).orElse(List.of());
    }

    private Meant said(String name, Optional<String> branch) {
        Resolution resolution = resolver.resolve(name);
        List<Node> meant = said(resolution);
        if (resolution instanceof Resolution.Local local) {
            Stream<String> names = Stream.concat(Stream.of(name, local.body().name()), branch.stream());
            String full = Names.label(local.body().name());
            alsoCalled(meant, names.filter(also -> !also.equals(full)).distinct());
        } else if (resolution instanceof Resolution.Unlisted unlisted) {
            Stream<String> names = Stream.concat(Stream.of(name), branch.stream());
            alsoCalled(
                    meant, names.filter(also -> !also.equals(unlisted.label())).distinct());
        }
        return new Meant(meant, most(resolution));
    }

    private static Confidence most(Resolution resolution) {
        return switch (resolution) {
            case Resolution.Resolved resolved -> resolved.dated() ? Confidence.LAYOUT : Confidence.INFERRED;
            case Resolution.Ambiguous ambiguous -> Confidence.AMBIGUOUS;
            case Resolution.Local local -> Confidence.LAYOUT;
            case Resolution.Unlisted unlisted -> Confidence.LAYOUT;
            case Resolution.Nobody nobody -> Confidence.LAYOUT;
        };
    }

    private void alsoCalled(List<Node> bodies, Stream<String> names) {
        names.forEach(name -> bodies.forEach(body -> statements.say(body, Terms.ALT_LABEL, Terms.chinese(name))));
    }

    /** Says what is known of what a name or number stands for. */
    private List<Node> said(Resolution resolution) {
        return switch (resolution) {
            case Resolution.Resolved resolved -> List.of(listed(resolved.organization()));
            case Resolution.Ambiguous ambiguous ->
                ambiguous.candidates().stream().map(this::listed).toList();
            case Resolution.Local local -> List.of(local(local.body()));
            case Resolution.Unlisted unlisted -> List.of(unlisted(unlisted));
            case Resolution.Nobody nobody -> List.of();
        };
    }

    /** A local body has its region, its function and the central bodies that answer for the same. */
    private Node local(LocalBody body) {
        Node node = Terms.uri(Iris.organization(body.key(), body.group()));
        statements.say(node, RDF.Nodes.type, type(body.group()));
        statements.say(node, Terms.PREF_LABEL, Terms.chinese(Names.label(body.name())));
        body.place().ifPresent(place -> statements.say(node, Policy.region.asNode(), place(place)));
        body.function().ifPresent(function -> {
            Node concept = Terms.uri(function.iri());
            statements.say(node, Policy.function.asNode(), concept);
            statements.say(concept, RDF.Nodes.type, Terms.CONCEPT);
            statements.say(concept, Terms.PREF_LABEL, Terms.chinese(function.name()));
        });
        body.counterparts().forEach(above -> statements.say(node, Policy.counterpartOf.asNode(), named(above)));
        body.above().ifPresent(above -> statements.say(node, Terms.PART_OF_BODY, named(above)));
        return node;
    }

    private Node place(Place place) {
        String iri = place.region().map(Region::iri).orElseGet(() -> Iris.region(place.path()));
        Node node = Terms.uri(iri);
        statements.say(node, RDF.Nodes.type, Policy.Region.asNode());
        // what the register calls 滇中新区 stands in names of bodies behind its city
        String name = authority.region(iri).map(Region::name).orElseGet(place::name);
        statements.say(node, Terms.PREF_LABEL, Terms.chinese(Names.label(name)));
        place.within().ifPresent(around -> statements.say(node, Terms.IS_PART_OF, place(around)));
        return node;
    }

    /** A body that is not listed keeps the name that it was printed with. */
    private Node unlisted(Resolution.Unlisted body) {
        Node node = Terms.uri(Iris.organization(body.key(), body.group()));
        statements.say(node, RDF.Nodes.type, type(body.group()));
        statements.say(node, RDFS.Nodes.label, Terms.string(body.label()));
        body.place().ifPresent(place -> statements.say(node, Policy.region.asNode(), place(place)));
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
