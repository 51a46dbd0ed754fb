package org.policykg.explore;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.policykg.graph.Policy;

/**
 * What a rule read in the notices of a store.
 *
 * @param times how often it did, as far as was counted
 * @param more whether it did more often than that
 * @param quotes the first of what it read
 */
public record RuleUse(int times, boolean more, List<Quote> quotes) {
    /** Nobody waits for a longer count. */
    private static final int COUNTED = 10_000;

    private static final int SHOWN = 20;

    public RuleUse {
        quotes = List.copyOf(quotes);
    }

    /** What the rule of an id read. */
    public static RuleUse of(Facts facts, String id) {
        Node rule = NodeFactory.createLiteralString(id);
        List<Node> evidence;
        try (Stream<Triple> found = facts.find(Node.ANY, Policy.rule.asNode(), rule)) {
            evidence = found.map(Triple::getSubject).limit(COUNTED + 1L).toList();
        }
        Quotes quotes = new Quotes(facts);
        return new RuleUse(
                Math.min(evidence.size(), COUNTED),
                evidence.size() > COUNTED,
                evidence.stream()
                        .filter(Node::isURI)
                        .limit(SHOWN)
                        .map(quotes::quote)
                        .toList());
    }
}
