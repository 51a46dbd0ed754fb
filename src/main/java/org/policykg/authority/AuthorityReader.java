package org.policykg.authority;

import java.time.LocalDate;
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
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/** From a graph in the vocabulary's form to bodies, regions, functions and documents, each kind in the order of their IRIs. */
final class AuthorityReader {
    private static final String POL = "https://w3id.org/policykg/ontology#";
    private static final String FUNCTIONS = "https://w3id.org/policykg/id/function/";
    /** A village is in a county, a prefecture and a province. */
    private static final int DEEPEST = 4;

    private static final Node HAS_MEMBER = NodeFactory.createURI("http://www.w3.org/ns/org#hasMember");
    private static final Node PREF_LABEL = SKOS.prefLabel.asNode();
    private static final Node ALT_LABEL = SKOS.altLabel.asNode();

    private final Graph graph;

    AuthorityReader(Graph graph) {
        this.graph = graph;
    }

    List<Organization> organizations() {
        List<Organization> all = new ArrayList<>();
        for (String type : List.of("Organization", "OrganizationGroup")) {
            for (Node node : instances(pol(type))) {
                all.add(new Organization(
                        node.getURI(),
                        name(node),
                        strings(node, ALT_LABEL),
                        type.equals("OrganizationGroup"),
                        iris(node, HAS_MEMBER),
                        iris(node, pol("function")),
                        strings(node, pol("numberPrefix")),
                        iris(node, pol("region")).stream().findFirst(),
                        day(node, pol("validFrom")),
                        day(node, pol("validUntil"))));
            }
        }
        all.sort(Comparator.comparing(Organization::iri));
        return all;
    }

    List<Region> regions() {
        Set<Node> groups = new HashSet<>(instances(pol("RegionGroup")));
        Set<Node> nodes = new HashSet<>(instances(pol("Region")));
        nodes.addAll(groups);
        return nodes.stream()
                .map(node -> region(node, nodes, groups, DEEPEST))
                .sorted(Comparator.comparing(Region::iri))
                .toList();
    }

    /** A region with those around it; of data that go in a circle the first few. */
    private Region region(Node node, Set<Node> nodes, Set<Node> groups, int depth) {
        Optional<Region> within = depth == 0
                ? Optional.empty()
                : iris(node, DCTerms.isPartOf.asNode()).stream()
                        .map(NodeFactory::createURI)
                        .filter(nodes::contains)
                        .findFirst()
                        .map(around -> region(around, nodes, groups, depth - 1));
        return new Region(node.getURI(), name(node), strings(node, ALT_LABEL), groups.contains(node), within);
    }

    List<Function> functions() {
        List<Function> all = new ArrayList<>();
        for (Node node : instances(SKOS.Concept.asNode())) {
            if (node.getURI().startsWith(FUNCTIONS)) {
                all.add(new Function(node.getURI(), name(node), strings(node, ALT_LABEL)));
            }
        }
        all.sort(Comparator.comparing(Function::iri));
        return all;
    }

    List<KnownDocument> documents() {
        List<KnownDocument> all = new ArrayList<>();
        for (String type : List.of("PolicyDocument", "Plan")) {
            for (Node node : instances(pol(type))) {
                all.add(new KnownDocument(
                        node.getURI(),
                        strings(node, DCTerms.title.asNode()).stream()
                                .findFirst()
                                .orElse(node.getURI()),
                        strings(node, DCTerms.alternative.asNode()),
                        iris(node, pol("issuedBy")),
                        type.equals("Plan"),
                        iris(node, pol("planPeriod")).stream().findFirst(),
                        iris(node, pol("partOfPlan")).stream().findFirst()));
            }
        }
        all.sort(Comparator.comparing(KnownDocument::iri));
        return all;
    }

    private static Node pol(String name) {
        return NodeFactory.createURI(POL + name);
    }

    private List<Node> instances(Node type) {
        return graph.find(Node.ANY, RDF.Nodes.type, type)
                .mapWith(Triple::getSubject)
                .filterKeep(Node::isURI)
                .toList();
    }

    private String name(Node node) {
        return strings(node, PREF_LABEL).stream()
                .findFirst()
                .orElseThrow(() -> new AuthorityException(node.getURI() + " has no skos:prefLabel"));
    }

    private Stream<Node> objects(Node node, Node property) {
        return graph.find(node, property, Node.ANY).mapWith(Triple::getObject).toList().stream();
    }

    private List<String> iris(Node node, Node property) {
        return objects(node, property)
                .filter(Node::isURI)
                .map(Node::getURI)
                .sorted()
                .toList();
    }

    private List<String> strings(Node node, Node property) {
        return objects(node, property)
                .filter(o -> o.isLiteral() && !o.getLiteralLanguage().startsWith("en"))
                .map(Node::getLiteralLexicalForm)
                .sorted()
                .toList();
    }

    private Optional<LocalDate> day(Node node, Node property) {
        return strings(node, property).stream().findFirst().map(LocalDate::parse);
    }
}
