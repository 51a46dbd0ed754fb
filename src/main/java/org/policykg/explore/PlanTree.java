package org.policykg.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.policykg.authority.Names;
import org.policykg.graph.Iris;
import org.policykg.graph.Policy;

/** The plans above and below one, as a tree; inside one read transaction. */
public final class PlanTree {
    private static final int MOST_SIMILAR = 5;
    private final Facts facts;

    public PlanTree(Facts facts) {
        this.facts = facts;
    }

    /**
     * A plan in the tree.
     *
     * @param plan the plan
     * @param facts its period, issuers, number and day
     * @param notices the notices that put it into circulation
     * @param asked whether it is the one asked for
     * @param below the plans that carry it out; on the way to the plan asked for only the next one
     * @param all how many there are below it, shown or not
     */
    public record Branch(Ref plan, List<String> facts, List<Ref> notices, boolean asked, List<Branch> below, int all) {}

    /**
     * The tree that a plan stands in, from the plans at the top down to those below it.
     *
     * @param title its full or short title; quotes, widths and white space do not count
     * @return nothing when no document has the title
     */
    public List<Branch> titled(String title) {
        return find(title)
                .map(node -> new Climb(inFull(node), Integer.MAX_VALUE).tree())
                .orElse(List.of());
    }

    /**
     * The tree that a plan stands in.
     *
     * @param most how many plans to show below one at the most
     */
    public List<Branch> of(String iri, int most) {
        return new Climb(inFull(Facts.node(iri)), most).tree();
    }

    /** The plans that carry out a plan, under its full or a short title, in the order of their IRIs. */
    List<Node> below(String iri) {
        return carryingOut(inFull(Facts.node(iri)));
    }

    private List<Node> carryingOut(Node plan) {
        return Stream.concat(Stream.of(plan), facts.subjects(OWL2.sameAs.asNode(), plan).stream())
                .flatMap(name -> facts.subjects(Policy.partOfPlan.asNode(), name).stream())
                .distinct()
                .sorted(Comparator.comparing(Node::getURI))
                .toList();
    }

    /** Titles of plans that have a text inside them, in their order, five at the most. */
    public List<String> similar(String title) {
        String wanted = Names.normal(title);
        return facts.find(Node.ANY, RDF.Nodes.type, Policy.Plan.asNode())
                .flatMap(plan -> facts.texts(plan.getSubject(), DCTerms.title.asNode()).stream())
                .filter(plan -> Names.normal(plan).contains(wanted))
                .sorted()
                .distinct()
                .limit(MOST_SIMILAR)
                .toList();
    }

    private Optional<Node> find(String title) {
        Node byName = facts.shown(Facts.node(Iris.document(title, List.of())));
        if (facts.says(byName, DCTerms.title.asNode(), Node.ANY)) {
            return Optional.of(byName);
        }
        String wanted = Names.normal(title);
        return Stream.of(DCTerms.alternative.asNode(), DCTerms.title.asNode())
                .flatMap(property -> facts.find(Node.ANY, property, Node.ANY))
                .filter(triple ->
                        Names.normal(triple.getObject().getLiteralLexicalForm()).equals(wanted))
                .map(Triple::getSubject)
                .min(Comparator.comparing(Node::getURI));
    }

    private Node inFull(Node node) {
        return facts.objects(node, OWL2.sameAs.asNode()).stream().findFirst().orElseGet(() -> facts.shown(node));
    }

    /** Climbs from one plan to the top and draws the way down. A plan that stands in the tree twice ends it there. */
    private final class Climb {
        private final Node asked;
        private final int most;
        private final Set<Node> drawn = new HashSet<>();
        private final Set<Node> way = new HashSet<>();

        Climb(Node asked, int most) {
            this.asked = asked;
            this.most = most;
        }

        List<Branch> tree() {
            List<Node> tops = new ArrayList<>();
            climb(asked, tops);
            return tops.stream().map(this::branch).toList();
        }

        private void climb(Node node, List<Node> tops) {
            if (!way.add(node)) {
                return;
            }
            List<Node> above = facts.objects(node, Policy.partOfPlan.asNode()).stream()
                    .map(PlanTree.this::inFull)
                    .distinct()
                    .toList();
            if (above.isEmpty()) {
                tops.add(node);
            }
            above.forEach(parent -> climb(parent, tops));
        }

        private Branch branch(Node node) {
            List<Node> below = drawn.add(node) ? below(node) : List.of();
            return new Branch(
                    facts.ref(node),
                    words(node),
                    facts.subjects(Policy.promulgates.asNode(), node).stream()
                            .map(facts::ref)
                            .toList(),
                    node.equals(asked),
                    below.stream().limit(most).map(this::branch).toList(),
                    below.size());
        }

        private List<Node> below(Node node) {
            if (way.contains(node) && !node.equals(asked)) {
                // only the way to the plan asked for
                return way.stream()
                        .filter(child -> facts.objects(child, Policy.partOfPlan.asNode()).stream()
                                .map(PlanTree.this::inFull)
                                .anyMatch(node::equals))
                        .sorted(Comparator.comparing(Node::getURI))
                        .toList();
            }
            return carryingOut(node);
        }

        private List<String> words(Node node) {
            return Stream.of(
                            facts.objects(node, Policy.planPeriod.asNode()).stream()
                                    .limit(1)
                                    .flatMap(period -> facts.texts(period, RDFS.label.asNode()).stream()),
                            facts.objects(node, Policy.issuedBy.asNode()).stream()
                                    .map(facts::label),
                            facts.texts(node, Policy.documentNumber.asNode()).stream(),
                            facts.texts(node, Policy.dateIssued.asNode()).stream())
                    .flatMap(some -> some)
                    .distinct()
                    .toList();
        }
    }
}
