package org.policykg.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.policykg.authority.Names;
import org.policykg.graph.Iris;
import org.policykg.graph.Policy;

/** The plans above and below one, as a tree of text lines: a line a plan, with its years, issuers, number and notices. */
public final class PlanLineage {
    private static final int MOST_SIMILAR = 5;
    private final PolicyStore store;

    public PlanLineage(PolicyStore store) {
        this.store = store;
    }

    /**
     * The tree that a plan stands in, from the plans at the top down to those below it; the plan asked for is marked.
     *
     * @param title its full or short title; quotes, widths and white space do not count
     * @return no lines when no document has the title
     */
    public List<String> lines(String title) {
        return store.read(() -> {
            Graph graph = store.dataset().getUnionGraph();
            return find(graph, title).map(node -> new Tree(graph, node).lines()).orElse(List.of());
        });
    }

    /** Titles of plans that have a text inside them, in their order, five at the most. */
    public List<String> similar(String title) {
        String wanted = Names.normal(title);
        return store.read(() -> plans().filter(plan -> Names.normal(plan).contains(wanted))
                .sorted()
                .distinct()
                .limit(MOST_SIMILAR)
                .toList());
    }

    private Stream<String> plans() {
        Graph graph = store.dataset().getUnionGraph();
        return graph.stream(Node.ANY, RDF.Nodes.type, Policy.Plan.asNode())
                .flatMap(plan -> texts(graph, plan.getSubject(), DCTerms.title.asNode()));
    }

    private static Optional<Node> find(Graph graph, String title) {
        Node byName = NodeFactory.createURI(Iris.document(title, List.of()));
        if (graph.contains(byName, DCTerms.title.asNode(), Node.ANY)) {
            return Optional.of(inFull(graph, byName));
        }
        String wanted = Names.normal(title);
        return Stream.of(DCTerms.alternative.asNode(), DCTerms.title.asNode())
                .flatMap(property -> graph.stream(Node.ANY, property, Node.ANY))
                .filter(triple ->
                        Names.normal(triple.getObject().getLiteralLexicalForm()).equals(wanted))
                .map(Triple::getSubject)
                .min(Comparator.comparing(Node::getURI))
                .map(node -> inFull(graph, node));
    }

    private static Node inFull(Graph graph, Node node) {
        return objects(graph, node, OWL2.sameAs.asNode()).findFirst().orElse(node);
    }

    private static Stream<Node> objects(Graph graph, Node node, Node property) {
        return graph.stream(node, property, Node.ANY)
                .map(Triple::getObject)
                .filter(Node::isURI)
                .sorted(Comparator.comparing(Node::getURI));
    }

    private static Stream<Node> subjects(Graph graph, Node property, Node node) {
        return graph.stream(Node.ANY, property, node)
                .map(Triple::getSubject)
                .filter(Node::isURI)
                .distinct()
                .sorted(Comparator.comparing(Node::getURI));
    }

    private static Stream<String> texts(Graph graph, Node node, Node property) {
        return graph.stream(node, property, Node.ANY)
                .map(Triple::getObject)
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .sorted();
    }

    /** Draws one tree. A plan that stands in it twice is drawn once more without what is below it. */
    private static final class Tree {
        private final Graph graph;
        private final Node asked;
        private final Set<Node> drawn = new HashSet<>();
        private final Set<Node> way = new HashSet<>();
        private final List<String> lines = new ArrayList<>();

        Tree(Graph graph, Node asked) {
            this.graph = graph;
            this.asked = asked;
        }

        List<String> lines() {
            List<Node> tops = new ArrayList<>();
            climb(asked, tops);
            tops.forEach(top -> draw(top, "", ""));
            return List.copyOf(lines);
        }

        private void climb(Node node, List<Node> tops) {
            if (!way.add(node)) {
                return;
            }
            List<Node> above = objects(graph, node, Policy.partOfPlan.asNode())
                    .map(parent -> inFull(graph, parent))
                    .distinct()
                    .toList();
            if (above.isEmpty()) {
                tops.add(node);
            }
            above.forEach(parent -> climb(parent, tops));
        }

        private void draw(Node node, String branch, String indent) {
            lines.add(branch + words(node) + (node.equals(asked) ? "  ◀" : ""));
            if (!drawn.add(node)) {
                return;
            }
            List<Node> below = below(node);
            for (int i = 0; i < below.size(); i++) {
                boolean last = i == below.size() - 1;
                draw(below.get(i), indent + (last ? "└─ " : "├─ "), indent + (last ? "   " : "│  "));
            }
        }

        /** Above the plan asked for only the way to it is drawn, from it down everything. */
        private List<Node> below(Node node) {
            Stream<Node> names = Stream.concat(Stream.of(node), subjects(graph, OWL2.sameAs.asNode(), node));
            boolean onTheWay = way.contains(node) && !node.equals(asked);
            return names.flatMap(name -> subjects(graph, Policy.partOfPlan.asNode(), name))
                    .distinct()
                    .filter(child -> !onTheWay || way.contains(child))
                    .sorted(Comparator.comparing(Node::getURI))
                    .toList();
        }

        private String words(Node node) {
            String title =
                    texts(graph, node, DCTerms.title.asNode()).findFirst().orElse(node.getURI());
            List<String> facts = Stream.of(
                            texts(graph, period(node), RDFS.label.asNode()),
                            objects(graph, node, Policy.issuedBy.asNode()).map(this::name),
                            texts(graph, node, Policy.documentNumber.asNode()),
                            texts(graph, node, Policy.dateIssued.asNode()),
                            subjects(graph, Policy.promulgates.asNode(), node)
                                    .flatMap(notice -> texts(graph, notice, DCTerms.title.asNode()))
                                    .map(notice -> "印发 " + notice))
                    .flatMap(some -> some)
                    .distinct()
                    .toList();
            return title + (facts.isEmpty() ? "" : "（" + String.join("，", facts) + "）");
        }

        private Node period(Node node) {
            return objects(graph, node, Policy.planPeriod.asNode()).findFirst().orElse(Quad.defaultGraphIRI);
        }

        private String name(Node body) {
            return texts(graph, body, SKOS.prefLabel.asNode()).findFirst().orElse(body.getURI());
        }
    }
}
