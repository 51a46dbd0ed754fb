package org.policykg.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.policykg.EvidenceStyle;
import org.policykg.authority.Authority;
import org.policykg.extract.Extraction;
import org.policykg.graph.NoticeGraph;
import org.policykg.graph.Policy;
import org.policykg.rules.Example.Range;

/**
 * A rule and what it read.
 *
 * @param rule the rule's id
 * @param property the local name of the property of the statement that rests on it
 * @param range the words, in UTF-16 characters of the notice's text; absent where only the page beside the text says it
 */
record Hit(String rule, String property, Optional<Range> range) {
    /** What the rules read in a notice, in the order of its words; the same words for statements of one property count once. */
    static List<Hit> of(Extraction extraction, Authority authority) {
        Map<Node, String> rules = new HashMap<>();
        Map<Node, Integer> starts = new HashMap<>();
        Map<Node, Integer> ends = new HashMap<>();
        Map<Node, String> properties = new HashMap<>();
        for (Triple triple : NoticeGraph.triples(extraction, authority, EvidenceStyle.STATEMENTS)) {
            Node subject = triple.getSubject();
            if (triple.getPredicate().equals(Policy.rule.asNode())) {
                rules.put(subject, triple.getObject().getLiteralLexicalForm());
            } else if (triple.getObject().isTripleTerm()) {
                properties.put(
                        subject, triple.getObject().getTriple().getPredicate().getLocalName());
            } else if (triple.getPredicate().equals(Policy.start.asNode())) {
                starts.put(subject, (Integer) triple.getObject().getLiteralValue());
            } else if (triple.getPredicate().equals(Policy.end.asNode())) {
                ends.put(subject, (Integer) triple.getObject().getLiteralValue());
            }
        }
        String text = extraction.notice().printed();
        List<Hit> hits = new ArrayList<>();
        rules.forEach((evidence, rule) -> hits.add(new Hit(
                rule,
                properties.getOrDefault(evidence, ""),
                Optional.ofNullable(starts.get(evidence))
                        .map(start -> new Range(
                                text.offsetByCodePoints(0, start),
                                text.offsetByCodePoints(0, ends.getOrDefault(evidence, start)))))));
        return hits.stream()
                .distinct()
                .sorted(Comparator.comparing((Hit hit) -> hit.range().orElse(new Range(0, 0)))
                        .thenComparing(Hit::rule)
                        .thenComparing(Hit::property))
                .toList();
    }

    /** The words in a notice. */
    Optional<String> words(Extraction extraction) {
        return range.map(some -> extraction.notice().printed().substring(some.start(), some.end()));
    }
}
