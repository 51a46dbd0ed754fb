package org.policykg.explore;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.policykg.graph.Policy;
import org.policykg.graph.Validity;
import org.policykg.graph.ValidityReader;
import org.policykg.rules.RelationTable;
import org.policykg.store.NodeIds;
import org.policykg.store.PolicyStore;
import org.policykg.store.StoreRelations;

/** Reads the union of a store's graphs, node by node; inside one read transaction. */
public final class Facts {
    private static final Node NAME = NodeFactory.createURI("http://xmlns.com/foaf/0.1/name");
    private static final List<Node> LABELS = List.of(
            DCTerms.title.asNode(),
            SKOS.prefLabel.asNode(),
            RDFS.label.asNode(),
            Policy.taskText.asNode(),
            Policy.targetText.asNode(),
            NAME);
    private static final Comparator<Node> BY_IRI = Comparator.comparing(Node::getURI);

    /** By these the text of another document comes along with a notice. */
    static final List<Node> BRINGING = RelationTable.standard().bringing().stream()
            .map(relation -> node(relation.iri()))
            .toList();

    private record Dated(LocalDate day, Node node) {}

    private final PolicyStore store;
    private final Graph union;
    private final NodeIds ids;
    private final Refs refs;

    public Facts(PolicyStore store) {
        this(store, new Refs());
    }

    /** Facts of a store that is read by many: what is called how is looked up once. */
    public Facts(PolicyStore store, Refs refs) {
        this.store = store;
        this.union = store.union();
        this.ids = new NodeIds(store);
        this.refs = refs;
    }

    PolicyStore store() {
        return store;
    }

    static Node node(String iri) {
        return NodeFactory.createURI(iri);
    }

    /** The properties that pages show. */
    public Relations relations() {
        return refs.relations(() -> Relations.with(StoreRelations.of(store.dataset())));
    }

    /** The statements that fit a pattern, a title and its only edition taken for one document. */
    Stream<Triple> find(Node subject, Node property, Node object) {
        return editions().find(union, subject, property, object);
    }

    /** The same statements, to go through very many. */
    NodeIds ids() {
        return ids;
    }

    Editions editions() {
        return refs.editions(() -> Editions.read(ids));
    }

    /** The day of a thing: the last day of a task; of a document the day on which it was issued, else published. */
    Optional<LocalDate> day(Node node) {
        return refs.day(node, known -> Days.of(this, known));
    }

    /** Things in the order of their days, the latest first, those without one last; otherwise as they come. */
    List<Node> latestFirst(List<Node> nodes) {
        return nodes.stream()
                .map(node -> new Dated(day(node).orElse(LocalDate.MIN), node))
                .sorted(Comparator.comparing(Dated::day).reversed())
                .map(Dated::node)
                .toList();
    }

    /** The name that a thing has now which was known by another. */
    public Optional<String> movedTo(String iri) {
        Node replaced = DCTerms.isReplacedBy.asNode();
        boolean inUse = union.stream(node(iri), Node.ANY, Node.ANY)
                .anyMatch(triple -> !triple.getPredicate().equals(replaced));
        return inUse
                ? Optional.empty()
                : union.stream(node(iri), replaced, Node.ANY)
                        .map(triple -> triple.getObject().getURI())
                        .findFirst();
    }

    /** What a thing is on the pages: of several names of one document the one that speaks. */
    public String shown(String iri) {
        return shown(node(iri)).getURI();
    }

    Node shown(Node node) {
        return editions().shown(node);
    }

    /** What lists have for a thing: the editions, for a title of which some were read. */
    List<Node> listed(Node node) {
        return editions().listed(node);
    }

    /** Whether a thing is a title of which editions were read. */
    boolean isTitle(Node node) {
        return editions().isTitle(node);
    }

    /** How a document stands on a day. */
    Validity validity(Node document, LocalDate day) {
        return new ValidityReader(union).on(document, day);
    }

    /** Whether anything is said of a thing. */
    public boolean knows(String iri) {
        return union.contains(node(iri), Node.ANY, Node.ANY);
    }

    boolean says(Node subject, Node property, Node object) {
        try (Stream<Triple> found = find(subject, property, object)) {
            return found.findAny().isPresent();
        }
    }

    /** Resources that a thing is linked to, in the order of their IRIs. */
    List<Node> objects(Node subject, Node property) {
        return find(subject, property, Node.ANY)
                .map(Triple::getObject)
                .filter(Node::isURI)
                .sorted(BY_IRI)
                .toList();
    }

    /** Resources that link to a thing, in the order of their IRIs. */
    List<Node> subjects(Node property, Node object) {
        return find(Node.ANY, property, object)
                .map(Triple::getSubject)
                .filter(Node::isURI)
                .sorted(BY_IRI)
                .toList();
    }

    /** Literals of a thing, sorted; Chinese ones only where there are any in several languages. */
    List<String> texts(Node subject, Node property) {
        List<Node> literals = find(subject, property, Node.ANY)
                .map(Triple::getObject)
                .filter(Node::isLiteral)
                .toList();
        boolean chinese = literals.stream().anyMatch(Facts::isChinese);
        return literals.stream()
                .filter(literal -> !chinese
                        || isChinese(literal)
                        || literal.getLiteralLanguage().isEmpty())
                .map(Node::getLiteralLexicalForm)
                .sorted()
                .toList();
    }

    private static boolean isChinese(Node literal) {
        return literal.getLiteralLanguage().equals("zh");
    }

    Optional<String> text(Node subject, Node property) {
        return texts(subject, property).stream().findFirst();
    }

    Optional<LocalDate> date(Node subject, Node property) {
        return text(subject, property).flatMap(Facts::date);
    }

    static Optional<LocalDate> date(String value) {
        try {
            return Optional.of(LocalDate.parse(value));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    /** What a thing is called; the end of its IRI where it has no name. */
    String label(Node node) {
        if (!node.isURI()) {
            return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
        }
        return LABELS.stream()
                .flatMap(property -> text(node, property).stream())
                .findFirst()
                .orElseGet(() -> end(node.getURI()));
    }

    private static String end(String iri) {
        String trimmed = iri.endsWith("/") ? iri.substring(0, iri.length() - 1) : iri;
        int cut = Math.max(trimmed.lastIndexOf('/'), trimmed.lastIndexOf('#'));
        return cut < 0 || cut == trimmed.length() - 1 ? iri : trimmed.substring(cut + 1);
    }

    Kind kind(Node node) {
        return Kind.of(
                find(node, RDF.Nodes.type, Node.ANY).map(Triple::getObject).toList());
    }

    /** A thing by its name, known or not. */
    public Ref ref(String iri) {
        return ref(node(iri));
    }

    /** A thing by its name. */
    public Ref ref(Node node) {
        return node.isURI()
                ? refs.get(shown(node), known -> new Ref(known.getURI(), kind(known), label(known)))
                : new Ref("", Kind.OTHER, label(node));
    }
}
