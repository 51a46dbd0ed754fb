package org.policykg.graph;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.policykg.extract.Mention;
import org.policykg.notice.Notice;
import org.policykg.source.Span;

/**
 * The tasks that one notice, and the texts that it brings, set. A task has a name made from the document that sets it and its
 * words, so that it keeps it whatever else is read.
 */
final class Tasks {
    private final Node self;
    private final Notice notice;
    private final DocumentNodes documents;
    private final BodyLinks bodies;
    private final Statements statements;
    private final Evidence evidence;
    private final Occurrences occurrences;
    private final CodePoints codePoints;

    Tasks(
            Node self,
            Notice notice,
            DocumentNodes documents,
            BodyLinks bodies,
            Statements statements,
            Evidence evidence,
            Occurrences occurrences,
            CodePoints codePoints) {
        this.self = self;
        this.notice = notice;
        this.documents = documents;
        this.bodies = bodies;
        this.statements = statements;
        this.evidence = evidence;
        this.occurrences = occurrences;
        this.codePoints = codePoints;
    }

    void say(List<Mention.Task> tasks) {
        tasks.forEach(this::say);
    }

    private void say(Mention.Task task) {
        Node document = documents.of(task.subject());
        Optional<Span> span = task.origin().span();
        String which =
                span.map(words -> occurrences.of(words.start(), words.end())).orElse("");
        Node node = Terms.uri(Iris.task(document.getURI(), self.getURI(), NoticeText.words(task.text()), which));
        if (!statements.speaksOf(node)) {
            statements.say(node, RDF.Nodes.type, Policy.Task.asNode());
            statements.say(node, Policy.order.asNode(), Terms.integer(place(span)));
            statements.say(
                    node,
                    Policy.taskText.asNode(),
                    Terms.string(span.map(words -> notice.source().printed(task.text(), words))
                            .orElse(task.text())));
            if (!task.headings().isEmpty()) {
                statements.say(node, Policy.heading.asNode(), Terms.string(String.join(" / ", task.headings())));
            }
            task.action().ifPresent(action -> statements.say(node, Policy.action.asNode(), Terms.string(action)));
        }
        evidence.add(statements.say(document, Policy.hasTask.asNode(), node), task.origin());
        for (Mention.Deadline deadline : task.deadlines()) {
            evidence.add(
                    statements.say(node, Policy.deadline.asNode(), Terms.date(deadline.date())), deadline.origin());
        }
        for (Mention.Recurrence again : task.recurrences()) {
            evidence.add(statements.say(node, Policy.recurrence.asNode(), Terms.period(again.every())), again.origin());
            again.by()
                    .ifPresent(day -> evidence.add(
                            statements.say(node, Policy.recursBy.asNode(), Terms.dayInPeriod(day)), again.origin()));
        }
        for (Mention.Duties duties : task.bodies()) {
            bodies.link(
                    node,
                    MentionProperties.of(duties.duty()).asNode(),
                    duties.name(),
                    Optional.empty(),
                    duties.origin());
        }
    }

    /** Where in the text a task begins, from 1: its place among others, which does not hang on whether those were read. */
    private int place(Optional<Span> span) {
        return span.map(words -> codePoints.at(words.start()) + 1).orElse(1);
    }
}
