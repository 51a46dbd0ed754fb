package org.policykg.summary;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.RDF;
import org.policykg.graph.Digests;
import org.policykg.graph.Iris;
import org.policykg.graph.Policy;
import org.policykg.identity.Asserted;

/** Pairs of bodies by how many notices go to both: {@code list/together}. Some letters go to persons, who are no bodies. */
final class Together implements Listing {
    private static final String LIST = "together";
    private static final Node PERSON = FOAF.Person.asNode();
    private static final int DIGITS = 16;

    @Override
    public Set<Node> properties() {
        return Set.of(Policy.addressedTo.asNode(), RDF.Nodes.type);
    }

    @Override
    public Stream<Node> sources(Triple change, Asserted said) {
        if (change.getPredicate().equals(RDF.Nodes.type)) {
            return change.getObject().equals(PERSON)
                    ? said.subjects(Policy.addressedTo, change.getSubject())
                    : Stream.empty();
        }
        return Stream.of(change.getSubject());
    }

    @Override
    public Stream<Entry> entries(Node source, Asserted said) {
        List<String> bodies = said.objects(source, Policy.addressedTo)
                .filter(body -> body.isURI() && !said.says(body, RDF.Nodes.type, PERSON))
                .map(Node::getURI)
                .distinct()
                .sorted()
                .toList();
        return Stream.iterate(0, i -> i < bodies.size(), i -> i + 1)
                .flatMap(i -> bodies.subList(i + 1, bodies.size()).stream().map(other -> pair(bodies.get(i), other)));
    }

    private static Entry pair(String one, String other) {
        Node pair = NodeFactory.createURI(
                Iris.BASE + "pair/" + Digests.hex(one, other).substring(0, DIGITS));
        return Entry.counted(
                LIST,
                pair,
                Policy.timesTogether,
                Set.of(link(pair, Policy.pairOf, one), link(pair, Policy.pairWith, other)));
    }

    private static Triple link(Node pair, Property property, String body) {
        return Triple.create(pair, property.asNode(), NodeFactory.createURI(body));
    }
}
