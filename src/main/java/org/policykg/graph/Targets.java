package org.policykg.graph;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.policykg.extract.Mention;
import org.policykg.extract.Origin;
import org.policykg.notice.Notice;
import org.policykg.source.Span;

/**
 * The figures that one notice, and the texts that it brings, want to reach, and the money that they grant. Each has a name made from the
 * document that tells it, its clause and the figure.
 */
final class Targets {
    private final Node self;
    private final Notice notice;
    private final DocumentNodes documents;
    private final Statements statements;
    private final Evidence evidence;
    private final Occurrences occurrences;

    Targets(
            Node self,
            Notice notice,
            DocumentNodes documents,
            Statements statements,
            Evidence evidence,
            Occurrences occurrences) {
        this.self = self;
        this.notice = notice;
        this.documents = documents;
        this.statements = statements;
        this.evidence = evidence;
        this.occurrences = occurrences;
    }

    void targets(List<Mention.Target> targets) {
        for (Mention.Target target : targets) {
            Node document = documents.of(target.subject());
            String figure = target.metric() + " " + number(target.value());
            Node node = node("target", document, target.text(), figure, target.unit(), target.origin());
            if (!statements.speaksOf(node)) {
                statements.say(node, RDF.Nodes.type, Policy.Target.asNode());
                said(node, target.text(), target.comparator(), target.unit(), target.origin());
                statements.say(node, Policy.metric.asNode(), Terms.string(target.metric()));
                decimal(node, Policy.value.asNode(), target.value());
                target.upper().ifPresent(upper -> decimal(node, Policy.upperValue.asNode(), upper));
                target.base().ifPresent(base -> decimal(node, Policy.baseValue.asNode(), base));
                target.year()
                        .map(year -> Terms.date(LocalDate.of(year, Month.DECEMBER, 31)))
                        .ifPresent(day ->
                                evidence.add(statements.say(node, Policy.deadline.asNode(), day), target.origin()));
            }
            evidence.add(statements.say(document, Policy.hasTarget.asNode(), node), target.origin());
        }
    }

    void funding(List<Mention.Funding> sums) {
        for (Mention.Funding sum : sums) {
            Node document = documents.of(sum.subject());
            Node node = node("funding", document, sum.text(), number(sum.amount()), sum.unit(), sum.origin());
            if (!statements.speaksOf(node)) {
                statements.say(node, RDF.Nodes.type, Policy.Funding.asNode());
                said(node, sum.text(), sum.comparator(), sum.unit(), sum.origin());
                decimal(node, Policy.amount.asNode(), sum.amount());
            }
            evidence.add(statements.say(document, Policy.hasFunding.asNode(), node), sum.origin());
        }
    }

    private Node node(String kind, Node document, String text, String figure, String unit, Origin origin) {
        String which = origin.span()
                .map(words -> occurrences.of(words.start(), words.end()))
                .orElse("");
        return Terms.uri(Iris.figure(
                kind, document.getURI(), self.getURI(), NoticeText.words(text), figure + " " + unit, which));
    }

    private void said(Node node, String text, Mention.Comparator comparator, String unit, Origin origin) {
        Optional<Span> span = origin.span();
        statements.say(
                node,
                Policy.targetText.asNode(),
                Terms.string(
                        span.map(words -> notice.source().printed(text, words)).orElse(text)));
        statements.say(
                node,
                Policy.comparator.asNode(),
                MentionProperties.of(comparator).asNode());
        statements.say(node, Policy.unit.asNode(), Terms.string(unit));
    }

    private void decimal(Node node, Node property, BigDecimal value) {
        statements.say(node, property, Terms.decimal(number(value)));
    }

    /** As stores write it, 80.0, so that a notice that is read again is the same. */
    private static String number(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return (plain.scale() < 1 ? plain.setScale(1) : plain).toPlainString();
    }
}
