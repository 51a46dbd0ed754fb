package org.policykg.graph;

import java.time.LocalDate;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.policykg.authority.PlanPeriods;

/** The node of a plan's period: an interval of time with its first and last day. */
final class PeriodNodes {
    private PeriodNodes() {}

    /** Says what a period is, and gives its node. */
    static Node say(PlanPeriods.Period period, Statements statements) {
        Node interval = Terms.uri(Iris.concept("period", period.name()));
        statements.say(interval, RDF.Nodes.type, Terms.INTERVAL);
        statements.say(interval, RDFS.Nodes.label, Terms.string(period.name()));
        instant(interval, Terms.BEGINNING, LocalDate.of(period.first(), 1, 1), statements);
        instant(interval, Terms.END, LocalDate.of(period.last(), 12, 31), statements);
        return interval;
    }

    private static void instant(Node interval, Node property, LocalDate day, Statements statements) {
        Node instant = Terms.uri(Iris.BASE + "day/" + day);
        statements.say(interval, property, instant);
        statements.say(instant, RDF.Nodes.type, Terms.INSTANT);
        statements.say(instant, Terms.IN_XSD_DATE, Terms.date(day));
    }
}
