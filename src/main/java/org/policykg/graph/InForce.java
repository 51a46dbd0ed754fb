package org.policykg.graph;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.policykg.extract.Extraction;
import org.policykg.extract.Mention;
import org.policykg.rules.Relations;
import org.policykg.source.PageField;

/** From when and until when one notice, and the texts that it brings, are in force. */
final class InForce {
    private final Extraction extraction;
    private final Node self;
    private final DocumentNodes documents;
    private final Statements statements;
    private final Evidence evidence;

    InForce(Extraction extraction, Node self, DocumentNodes documents, Statements statements, Evidence evidence) {
        this.extraction = extraction;
        this.self = self;
        this.documents = documents;
        this.statements = statements;
        this.evidence = evidence;
    }

    void say() {
        boolean said = extraction.force().stream()
                .anyMatch(f -> f.subject().isNotice() && f.from().isPresent());
        long brought = extraction.citations().stream()
                .filter(c -> c.relation().equals(Relations.PROMULGATES))
                .count();
        for (Mention.Force force : extraction.force()) {
            Node subject = documents.of(force.subject());
            force.from()
                    .ifPresent(day -> evidence.add(
                            statements.say(subject, Policy.effectiveFrom.asNode(), Terms.date(day)), force.origin()));
            // a notice takes effect with the one thing that it puts out, if that sets a day and the notice none
            boolean dated = !force.from().equals(extraction.notice().issued());
            if (!said && dated && brought == 1 && !subject.equals(self)) {
                force.from()
                        .ifPresent(day ->
                                evidence.add(own(Policy.effectiveFrom.asNode(), Terms.date(day)), force.origin()));
            }
            force.until()
                    .ifPresent(day -> evidence.add(
                            statements.say(subject, Policy.effectiveUntil.asNode(), Terms.date(day)), force.origin()));
        }
        boolean ends = extraction.force().stream()
                .anyMatch(f -> f.subject().isNotice() && f.until().isPresent());
        if (!ends) {
            extraction
                    .notice()
                    .pageDate(PageField.EFFECTIVE_UNTIL)
                    .ifPresent(day -> own(Policy.effectiveUntil.asNode(), Terms.date(day)));
        }
        if (!said) {
            // registers that know of no day of force repeat the day of promulgation
            extraction
                    .notice()
                    .pageDate(PageField.EFFECTIVE_FROM)
                    .filter(day -> !extraction
                            .notice()
                            .pageDate(PageField.DATE_PROMULGATED)
                            .equals(Optional.of(day)))
                    .ifPresent(day -> own(Policy.effectiveFrom.asNode(), Terms.date(day)));
        }
    }

    private Triple own(Node property, Node object) {
        return statements.say(self, property, object);
    }
}
