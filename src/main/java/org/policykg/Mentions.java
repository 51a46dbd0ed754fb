package org.policykg;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.policykg.extract.Extraction;
import org.policykg.extract.Mention.Duties;
import org.policykg.extract.Origin;
import org.policykg.graph.MentionProperties;

/** What was extracted from a notice, in the words of the front door. */
final class Mentions {
    private static final Comparator<Mention> IN_THE_TEXT = Comparator.comparing(
            mention -> mention.evidence().quote().map(Evidence.Quote::start).orElse(-1));

    private final Extraction extraction;

    private Mentions(Extraction extraction) {
        this.extraction = extraction;
    }

    /** Bodies, then citations, tasks, targets, funding, days and memberships, each kind in the order of the text, behind what has no place in it. */
    static List<Mention> of(Extraction extraction) {
        Mentions mentions = new Mentions(extraction);
        return Stream.of(
                        mentions.all(extraction.bodies()),
                        mentions.all(extraction.citations()),
                        mentions.all(extraction.tasks()),
                        mentions.all(extraction.targets()),
                        mentions.all(extraction.funding()),
                        mentions.all(extraction.force()),
                        mentions.all(extraction.memberships()))
                .flatMap(Function.identity())
                .toList();
    }

    private Stream<Mention> all(List<? extends org.policykg.extract.Mention> extracted) {
        return extracted.stream().map(this::mention).sorted(IN_THE_TEXT);
    }

    private Mention mention(org.policykg.extract.Mention extracted) {
        Evidence evidence = evidence(extracted.origin());
        return switch (extracted) {
            case org.policykg.extract.Mention.Body body ->
                new Mention.Body(MentionProperties.of(body.part()), body.name(), body.person(), evidence);
            case org.policykg.extract.Mention.Citation citation ->
                new Mention.Citation(
                        MentionProperties.of(citation.relation()),
                        citation.title(),
                        citation.number(),
                        citation.subject().attached(),
                        evidence);
            case org.policykg.extract.Mention.Task task ->
                new Mention.Task(
                        task.text(),
                        task.bodies().stream().map(this::duty).toList(),
                        task.deadlines().stream().map(this::deadline).toList(),
                        task.recurrences().stream().map(this::recurrence).toList(),
                        task.headings(),
                        task.action(),
                        task.subject().attached(),
                        evidence);
            case org.policykg.extract.Mention.Target target ->
                new Mention.Target(
                        target.text(),
                        target.metric(),
                        MentionProperties.of(target.comparator()),
                        target.value(),
                        target.upper(),
                        target.base(),
                        target.unit(),
                        target.year(),
                        target.subject().attached(),
                        evidence);
            case org.policykg.extract.Mention.Funding sum ->
                new Mention.Funding(
                        sum.text(),
                        MentionProperties.of(sum.comparator()),
                        sum.amount(),
                        sum.unit(),
                        sum.subject().attached(),
                        evidence);
            case org.policykg.extract.Mention.Force force ->
                new Mention.Force(force.from(), force.until(), force.subject().attached(), evidence);
            case org.policykg.extract.Mention.Membership member ->
                new Mention.Membership(
                        MentionProperties.of(member.role()), member.mechanism(), member.name(), evidence);
            case Duties duties -> duty(duties);
            case org.policykg.extract.Mention.Deadline deadline -> deadline(deadline);
            case org.policykg.extract.Mention.Recurrence again -> recurrence(again);
        };
    }

    private Mention.Body duty(Duties duties) {
        return new Mention.Body(MentionProperties.of(duties.duty()), duties.name(), false, evidence(duties.origin()));
    }

    private Mention.Deadline deadline(org.policykg.extract.Mention.Deadline deadline) {
        return new Mention.Deadline(deadline.date(), evidence(deadline.origin()));
    }

    private Mention.Recurrence recurrence(org.policykg.extract.Mention.Recurrence again) {
        return new Mention.Recurrence(again.every(), again.by(), evidence(again.origin()));
    }

    private Evidence evidence(Origin origin) {
        String printed = extraction.notice().printed();
        return new Evidence(
                origin.rule().id(),
                origin.rule().confidence().value(),
                origin.span()
                        .map(span -> new Evidence.Quote(
                                span.start(),
                                span.end(),
                                span.in(printed),
                                extraction.notice().source().pageAt(span.start()))));
    }
}
