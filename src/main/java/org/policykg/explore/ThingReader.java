package org.policykg.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.policykg.graph.Policy;

/** Reads what a thing's page shows; inside one read transaction. */
public final class ThingReader {
    /** How many links of a relation a thing's page shows before it leads to the rest. */
    public static final int SHOWN = 12;

    private static final Node TEXT_IN = Facts.node("http://data.europa.eu/eli/ontology#is_part_of");

    private final Facts facts;
    private final Quotes quotes;

    public ThingReader(Facts facts) {
        this.facts = facts;
        this.quotes = new Quotes(facts);
    }

    /** A thing by its name; nothing where the store does not know it. */
    public Optional<Ref> ref(String iri) {
        return facts.knows(iri) ? Optional.of(facts.ref(Facts.node(iri))) : Optional.empty();
    }

    /** All that is said of a thing; nothing where the store does not know it. */
    public Optional<Thing> thing(String iri) {
        Node node = facts.shown(Facts.node(iri));
        // of a body, what others say of it tells more
        boolean body = facts.kind(node).isBody();
        List<Thing.Links> links = Stream.of(body, !body)
                .flatMap(inverse ->
                        facts.relations().links().stream().map(relation -> links(node, relation, inverse, 0, SHOWN)))
                .filter(some -> some.total() > 0)
                .toList();
        if (links.isEmpty() && !facts.knows(iri)) {
            return Optional.empty();
        }
        Ref ref = facts.ref(node);
        Optional<String> text = Stream.of(Policy.text.asNode(), Policy.taskText.asNode(), SKOS.definition.asNode())
                .flatMap(property -> facts.text(node, property).stream())
                .findFirst();
        return Optional.of(new Thing(ref, names(node, ref), values(node), links, text));
    }

    /**
     * A page of the links of one relation in one direction.
     *
     * @param id the relation's prefixed name, with ^ before it for the links that lead to the thing
     */
    public Optional<Thing.Links> links(String iri, String id, int from, int most) {
        boolean inverse = id.startsWith("^");
        return facts.relations()
                .named(inverse ? id.substring(1) : id)
                .map(relation -> links(Facts.node(iri), relation, inverse, from, most));
    }

    /** A relation by its prefixed name. */
    public Optional<Relation> relation(String id) {
        return facts.relations().named(id);
    }

    /** The words behind one statement. */
    public List<Quote> quotes(String subject, String property, String object) {
        return quotes.of(Facts.node(subject), Facts.node(property), Facts.node(object));
    }

    /** The words that the text of a task was read from. */
    public List<Quote> quotesOfText(String task) {
        Node node = Facts.node(task);
        return facts.find(node, Policy.taskText.asNode(), Node.ANY).map(Triple::getObject).toList().stream()
                .flatMap(text -> quotes.of(node, Policy.taskText.asNode(), text).stream())
                .toList();
    }

    private List<String> names(Node node, Ref ref) {
        return Stream.of(SKOS.prefLabel.asNode(), SKOS.altLabel.asNode())
                .flatMap(property -> facts.texts(node, property).stream())
                .filter(name -> !name.equals(ref.label()))
                .distinct()
                .toList();
    }

    private List<Thing.Fact> values(Node node) {
        List<Thing.Fact> values = new ArrayList<>();
        for (Relation relation : facts.relations().all()) {
            if (relation.shown() == Relation.Shown.FACT) {
                facts.find(node, relation.node(), Node.ANY)
                        .map(Triple::getObject)
                        .filter(Node::isLiteral)
                        .sorted(Comparator.comparing(Node::getLiteralLexicalForm))
                        .toList()
                        .forEach(value -> values.add(new Thing.Fact(
                                relation, value.getLiteralLexicalForm(), quotes.of(node, relation.node(), value))));
            }
        }
        return values;
    }

    private Thing.Links links(Node node, Relation relation, boolean inverse, int from, int most) {
        List<Node> targets = inverse ? facts.subjects(relation.node(), node) : facts.objects(node, relation.node());
        List<Thing.Link> shown = facts.latestFirst(targets).stream()
                .skip(from)
                .limit(most)
                .map(target -> link(node, relation, inverse, target))
                .toList();
        return new Thing.Links(relation, inverse, targets.size(), shown);
    }

    private Thing.Link link(Node node, Relation relation, boolean inverse, Node target) {
        return new Thing.Link(
                facts.ref(target),
                facts.day(target),
                inverse ? quotes.of(target, relation.node(), node) : quotes.of(node, relation.node(), target),
                !inverse && relation.node().equals(Policy.attachment.asNode()) && !isRead(target));
    }

    /** Whether the text of an attachment, or of the document that it is a file of, stands in a notice's. */
    private boolean isRead(Node attachment) {
        return Stream.concat(Stream.of(attachment), facts.objects(attachment, DCTerms.isFormatOf.asNode()).stream())
                .anyMatch(document -> !facts.objects(document, TEXT_IN).isEmpty());
    }
}
