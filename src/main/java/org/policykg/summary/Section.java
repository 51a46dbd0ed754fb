package org.policykg.summary;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.policykg.graph.Digests;
import org.policykg.graph.Iris;
import org.policykg.graph.Policy;

/**
 * A section of a list.
 *
 * @param list the name of the list
 * @param key what sections are sorted by: the least count in it, a year, or a month such as 202106; 0 for what has no day
 * @param of the body or period whose list it is, where they have lists of their own
 */
record Section(String list, int key, Optional<Node> of) {
    private static final int DIGITS = 16;
    /** counts below this have a section each */
    private static final int APART = 8;

    /** The section of things that are so often in a list: great counts are together up to twice the least of them. */
    static Section ofCount(String list, int count, Optional<Node> of) {
        return new Section(list, count < APART ? count : Integer.highestOneBit(count), of);
    }

    Node node() {
        String whose = of.map(owner -> "/" + Digests.hex(owner.toString()).substring(0, DIGITS))
                .orElse("");
        return NodeFactory.createURI(Iris.BASE + "section/" + list + "/" + key + whose);
    }

    /** What is said of it, with how many entries it has. */
    List<Triple> triples(int entries) {
        Node node = node();
        return Stream.concat(
                        Stream.of(
                                Triple.create(
                                        node,
                                        Policy.sectionOf.asNode(),
                                        NodeFactory.createURI(Iris.BASE + "list/" + list)),
                                Triple.create(node, Policy.sectionKey.asNode(), integer(key)),
                                Triple.create(node, Policy.entries.asNode(), integer(entries))),
                        of.stream().map(owner -> Triple.create(node, Policy.sectionFor.asNode(), owner)))
                .collect(Collectors.toList());
    }

    static Node integer(int value) {
        return NodeFactory.createLiteralDT(Integer.toString(value), XSDDatatype.XSDinteger);
    }
}
