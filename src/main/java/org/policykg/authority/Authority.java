package org.policykg.authority;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/** The bodies that are known, by every name and with the time that they bore it. Immutable once loaded. */
public final class Authority {
    /** The files of {@code data/authority}, packed into the program. */
    private static final List<String> FILES = List.of("organizations.ttl", "groups.ttl", "regions.ttl");

    private static final String POL = "https://w3id.org/policykg/ontology#";
    private static final Node GROUP = NodeFactory.createURI(POL + "OrganizationGroup");
    private static final Node ORGANIZATION = NodeFactory.createURI(POL + "Organization");
    private static final Node VALID_FROM = NodeFactory.createURI(POL + "validFrom");
    private static final Node VALID_UNTIL = NodeFactory.createURI(POL + "validUntil");
    private static final Node HAS_MEMBER = NodeFactory.createURI("http://www.w3.org/ns/org#hasMember");

    private final Graph graph;
    private final Map<String, List<Organization>> byName;
    private final Map<String, Organization> byIri;

    private Authority(Graph graph, List<Organization> organizations) {
        this.graph = graph;
        this.byName = new HashMap<>();
        this.byIri = new HashMap<>();
        for (Organization organization : organizations) {
            byIri.put(organization.iri(), organization);
            byName.computeIfAbsent(organization.prefLabel(), name -> new ArrayList<>())
                    .add(organization);
            for (String name : organization.altLabels()) {
                byName.computeIfAbsent(name, n -> new ArrayList<>()).add(organization);
            }
        }
    }

    /** The authority that comes with the program. */
    public static Authority load() {
        Graph graph = GraphFactory.createDefaultGraph();
        for (String file : FILES) {
            try (InputStream in = Authority.class.getResourceAsStream("/org/policykg/authority/" + file)) {
                if (in == null) {
                    throw new IllegalStateException("the program lacks its authority file " + file);
                }
                RDFParser.source(in).lang(Lang.TURTLE).parse(graph);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return of(graph);
    }

    /** An authority from a graph in the vocabulary's form. */
    public static Authority of(Graph graph) {
        List<Organization> organizations = new ArrayList<>();
        for (Node type : List.of(ORGANIZATION, GROUP)) {
            ExtendedIterator<Node> subjects =
                    graph.find(Node.ANY, RDF.Nodes.type, type).mapWith(t -> t.getSubject());
            subjects.forEach(node -> organizations.add(organization(graph, node, type.equals(GROUP))));
        }
        organizations.sort(Comparator.comparing(Organization::iri));
        return new Authority(graph, organizations);
    }

    /** All that the authority says, for the graph of its own. */
    public Graph graph() {
        return graph;
    }

    public Optional<Organization> organization(String iri) {
        return Optional.ofNullable(byIri.get(iri));
    }

    /** The bodies that bore a name on a day; all that ever did when the day is not known. */
    public List<Organization> named(String name, Optional<LocalDate> day) {
        return byName.getOrDefault(name, List.of()).stream()
                .filter(organization -> day.map(organization::existedOn).orElse(true))
                .toList();
    }

    private static Organization organization(Graph graph, Node node, boolean group) {
        List<String> labels = strings(graph, node, SKOS.prefLabel.asNode());
        return new Organization(
                node.getURI(),
                labels.isEmpty() ? node.getURI() : labels.getFirst(),
                strings(graph, node, SKOS.altLabel.asNode()),
                group,
                graph
                        .find(node, HAS_MEMBER, Node.ANY)
                        .mapWith(t -> t.getObject().getURI())
                        .toList()
                        .stream()
                        .sorted()
                        .toList(),
                day(graph, node, VALID_FROM),
                day(graph, node, VALID_UNTIL));
    }

    private static List<String> strings(Graph graph, Node node, Node property) {
        return graph
                .find(node, property, Node.ANY)
                .filterKeep(t -> t.getObject().isLiteral()
                        && !t.getObject().getLiteralLanguage().startsWith("en"))
                .mapWith(t -> t.getObject().getLiteralLexicalForm())
                .toList()
                .stream()
                .sorted()
                .toList();
    }

    private static Optional<LocalDate> day(Graph graph, Node node, Node property) {
        return strings(graph, node, property).stream().findFirst().map(LocalDate::parse);
    }
}
