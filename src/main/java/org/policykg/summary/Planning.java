package org.policykg.summary;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.RDF;
import org.policykg.graph.Digests;
import org.policykg.graph.Iris;
import org.policykg.graph.Policy;
import org.policykg.identity.Asserted;

/**
 * Plans by the month of their day: {@code list/plans}, and those of each period: {@code list/planned}; the bodies that issued plans
 * of a period by how many: {@code list/planners}, and the plans of each of them: {@code list/issued}. A plan that was read and its
 * title are one; its last day counts.
 */
final class Planning implements Listing {
    private static final String PLANS = "plans";
    private static final String OF_PERIOD = "planned";
    private static final String ISSUERS = "planners";
    private static final String OF_ISSUER = "issued";
    private static final int DIGITS = 16;
    private static final Node PLAN = Policy.Plan.asNode();
    private static final Set<Node> PROPERTIES = Stream.of(
                    RDF.type,
                    Policy.planPeriod,
                    Policy.countedAs,
                    Policy.shownTitle,
                    Policy.shownDate,
                    Policy.promulgates,
                    Policy.editionOf,
                    Policy.issuedBy)
            .map(Property::asNode)
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public Set<Node> properties() {
        return PROPERTIES;
    }

    @Override
    public Stream<Node> sources(Triple change, Asserted said) {
        Node property = change.getPredicate();
        Node subject = change.getSubject();
        if (property.equals(RDF.Nodes.type)) {
            return change.getObject().equals(PLAN) ? Stream.of(subject) : Stream.empty();
        }
        if (property.equals(Policy.countedAs.asNode()) || property.equals(Policy.promulgates.asNode())) {
            return Stream.of(change.getObject());
        }
        if (property.equals(Policy.editionOf.asNode())) {
            return Stream.of(subject, change.getObject()).flatMap(name -> brought(name, said));
        }
        if (property.equals(Policy.issuedBy.asNode())) {
            return names(subject, said).flatMap(name -> brought(name, said));
        }
        return said.objects(subject, Policy.countedAs);
    }

    @Override
    public Stream<Entry> entries(Node source, Asserted said) {
        List<Node> counted = said.subjects(Policy.countedAs, source).toList();
        boolean isPlan = said.says(source, RDF.Nodes.type, PLAN);
        int month = counted.stream()
                .flatMap(name -> Months.of(name, Policy.shownDate, said))
                .max(Comparator.naturalOrder())
                .orElse(Months.NONE);
        Stream<Entry> plan = isPlan ? Stream.of(Entry.at(PLANS, source, month)) : Stream.empty();
        Stream<Entry> ofPeriods = counted.stream()
                .flatMap(name -> said.objects(name, Policy.planPeriod))
                .distinct()
                .flatMap(period -> Stream.concat(
                        Stream.of(Entry.of(OF_PERIOD, period, source, month)),
                        isPlan && isTitled(source, said) ? issued(period, source, said) : Stream.empty()));
        return Stream.concat(plan, ofPeriods);
    }

    private static boolean isTitled(Node plan, Asserted said) {
        return said.objects(plan, Policy.shownTitle).findAny().isPresent();
    }

    private static Stream<Entry> issued(Node period, Node plan, Asserted said) {
        return Stream.concat(Stream.of(plan), said.subjects(Policy.promulgates, plan))
                .flatMap(bearer -> names(bearer, said))
                .flatMap(name -> said.objects(name, Policy.issuedBy))
                .distinct()
                .flatMap(body -> {
                    Node planner = planner(period, body);
                    Set<Triple> about = Set.of(
                            Triple.create(planner, Policy.pairOf.asNode(), period),
                            Triple.create(planner, Policy.pairWith.asNode(), body));
                    return Stream.of(
                            Entry.counted(ISSUERS, Optional.of(period), planner, Policy.plansIssued, about),
                            Entry.of(OF_ISSUER, planner, plan, Months.NONE));
                });
    }

    private static Node planner(Node period, Node body) {
        return NodeFactory.createURI(Iris.BASE + "planner/"
                + Digests.hex(period.toString(), body.toString()).substring(0, DIGITS));
    }

    /** A document, its titles and its editions. */
    private static Stream<Node> names(Node document, Asserted said) {
        return Stream.of(
                        Stream.of(document),
                        said.objects(document, Policy.editionOf),
                        said.subjects(Policy.editionOf, document))
                .flatMap(names -> names);
    }

    /** A document, and those that it brings. */
    private static Stream<Node> brought(Node document, Asserted said) {
        return Stream.concat(Stream.of(document), said.objects(document, Policy.promulgates));
    }
}
