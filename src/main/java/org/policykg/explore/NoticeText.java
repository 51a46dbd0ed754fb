package org.policykg.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.policykg.graph.Policy;

/** A notice's text, cut where pieces of evidence begin and end, so that a page can mark them. */
public final class NoticeText {
    private final Facts facts;

    public NoticeText(Facts facts) {
        this.facts = facts;
    }

    /**
     * A piece of evidence in a notice's text.
     *
     * @param number the end of its IRI
     * @param start where it begins, in UTF-16 units
     * @param end the unit after its last
     * @param subject what the statement is about
     * @param property the statement's property, by its IRI
     * @param object what it says
     * @param rule the rule that read it
     */
    public record Mark(String number, int start, int end, Ref subject, String property, Ref object, String rule) {}

    /**
     * A run of text that the same marks cover.
     *
     * @param text the run
     * @param marks their numbers, in the order of the text
     */
    public record Run(String text, List<String> marks) {}

    /** Every piece of evidence that stands in a notice's text, in the order of the text. */
    public List<Mark> marks(String notice, String text) {
        List<Mark> marks = new ArrayList<>();
        for (Node node : facts.subjects(Policy.inNotice.asNode(), Facts.node(notice))) {
            Quotes.Range range = Quotes.Range.of(facts, node, text);
            if (range.end() > range.start()) {
                statement(node, range).ifPresent(marks::add);
            }
        }
        marks.sort(Comparator.comparingInt(Mark::start)
                .thenComparing(Mark::end, Comparator.reverseOrder())
                .thenComparing(Mark::number));
        return marks;
    }

    private Optional<Mark> statement(Node evidence, Quotes.Range range) {
        return facts.find(evidence, Quotes.REIFIES, Node.ANY)
                .map(Triple::getObject)
                .filter(Node::isTripleTerm)
                .map(Node::getTriple)
                .map(triple -> new Mark(
                        evidence.getURI().substring(evidence.getURI().lastIndexOf('/') + 1),
                        range.start(),
                        range.end(),
                        facts.ref(triple.getSubject()),
                        triple.getPredicate().getURI(),
                        facts.ref(triple.getObject()),
                        facts.text(evidence, Policy.rule.asNode()).orElse("")))
                .findFirst();
    }

    /** The text in runs; together they are the text. */
    public static List<Run> runs(String text, List<Mark> marks) {
        Set<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
        marks.forEach(mark -> {
            cuts.add(mark.start());
            cuts.add(mark.end());
        });
        List<Run> runs = new ArrayList<>();
        int from = 0;
        for (int to : cuts) {
            if (to > from) {
                int start = from;
                runs.add(new Run(
                        text.substring(from, to),
                        marks.stream()
                                .filter(mark -> mark.start() <= start && mark.end() >= to)
                                .map(Mark::number)
                                .collect(Collectors.toList())));
            }
            from = to;
        }
        return runs;
    }
}
