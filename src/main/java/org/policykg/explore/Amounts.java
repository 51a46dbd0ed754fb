package org.policykg.explore;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.policykg.graph.MentionProperties;
import org.policykg.graph.Policy;

/** What a document, or one that it promulgates or forwards, wants to reach in figures, and the money that it grants. */
public final class Amounts {
    private final Facts facts;
    private final Quotes quotes;

    public Amounts(Facts facts) {
        this.facts = facts;
        this.quotes = new Quotes(facts);
    }

    /**
     * A target, or a sum of money.
     *
     * @param about the node's page
     * @param metric what is measured; empty for money
     * @param figure with sign and unit, and from where it starts
     * @param year by whose end it is to be reached
     * @param clause the words that tell it
     * @param quotes where these stand
     */
    public record Row(
            Ref about, String metric, String figure, Optional<Integer> year, String clause, List<Quote> quotes) {}

    /** The targets, those of the earliest year first. */
    public List<Row> targets(String document) {
        return rows(document, Policy.hasTarget.asNode(), Policy.value.asNode())
                .sorted(Comparator.comparing((Row row) -> row.year().orElse(Integer.MAX_VALUE))
                        .thenComparing(Row::metric))
                .toList();
    }

    /** The sums. */
    public List<Row> funding(String document) {
        return rows(document, Policy.hasFunding.asNode(), Policy.amount.asNode())
                .sorted(Comparator.comparing(Row::clause))
                .toList();
    }

    private Stream<Row> rows(String iri, Node link, Node value) {
        Node asked = facts.shown(Facts.node(iri));
        return Stream.concat(
                        Stream.of(asked),
                        Facts.BRINGING.stream().flatMap(bringing -> facts.objects(asked, bringing).stream()))
                .distinct()
                .flatMap(document -> facts.objects(document, link).stream()
                        .map(node -> row(node, value, quotes.of(document, link, node))));
    }

    private Row row(Node node, Node value, List<Quote> found) {
        String sign = facts.objects(node, Policy.comparator.asNode()).stream()
                .findFirst()
                .map(comparator -> MentionProperties.sign(comparator.getURI()))
                .orElse("");
        String range = number(node, Policy.upperValue.asNode(), "–");
        String figure = sign + number(node, value, "") + range + text(node, Policy.unit.asNode(), " ");
        return new Row(
                facts.ref(node),
                text(node, Policy.metric.asNode(), ""),
                figure + number(node, Policy.baseValue.asNode(), " ← "),
                facts.date(node, Policy.deadline.asNode()).map(LocalDate::getYear),
                text(node, Policy.targetText.asNode(), ""),
                found);
    }

    /** A store writes 80 as 80.0. */
    private String number(Node node, Node property, String before) {
        return text(node, property, before).replaceFirst("\\.0$", "");
    }

    private String text(Node node, Node property, String before) {
        return facts.text(node, property).map(found -> before + found).orElse("");
    }
}
