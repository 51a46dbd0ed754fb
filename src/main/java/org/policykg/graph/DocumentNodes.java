package org.policykg.graph;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.policykg.authority.BodyResolver;
import org.policykg.authority.PlanPeriods;
import org.policykg.extract.Extraction;
import org.policykg.extract.Mention;
import org.policykg.extract.Relation;
import org.policykg.notice.AttachedText;
import org.policykg.notice.Notice;
import org.policykg.notice.Part;

/** The nodes of the documents that one notice names or brings along, with what is known of each. */
final class DocumentNodes {
    private static final Pattern PLAN = Pattern.compile(".*(?:规划|计划|纲要|方案|工作要点|行动计划|预案)(?:[（(][^（）()]*[）)])*");

    private final Node self;
    private final Extraction extraction;
    private final Notice notice;
    private final BodyResolver resolver;
    private final Statements statements;
    private final Map<Integer, Node> subjects = new HashMap<>();

    DocumentNodes(Node self, Extraction extraction, BodyResolver resolver, Statements statements) {
        this.resolver = resolver;
        this.self = self;
        this.extraction = extraction;
        this.notice = extraction.notice();
        this.statements = statements;
    }

    static boolean isPlan(String title) {
        return PLAN.matcher(title).matches();
    }

    /** The document that is cited. A title that begins with 关于 is known with its author's name before it. */
    Node of(Mention.Citation citation) {
        List<String> authors = citation.author()
                .map(List::of)
                .orElse(citation.relation() == Relation.PROMULGATES ? NoticeGraph.issuers(extraction) : List.of());
        return Terms.uri(Iris.document(citation.title(), authors));
    }

    /** A document by its title and the body before it. */
    Node node(String title, Optional<String> author) {
        return Terms.uri(Iris.document(title, author.map(List::of).orElse(List.of())));
    }

    /** Says what a document is called, whether it is a plan, and for which years. */
    void describe(Node document, String title) {
        boolean plan = isPlan(title);
        statements.say(document, RDF.Nodes.type, plan ? Policy.Plan.asNode() : Policy.PolicyDocument.asNode());
        statements.say(document, Terms.TITLE, Terms.string(title));
        if (plan) {
            period(document, title);
        }
    }

    /** The document that a short title means, having said what it is called in full; absent for other titles. */
    Optional<Node> inFull(String title) {
        return resolver.shortTitle(title).map(known -> {
            Node full = Terms.uri(known.iri());
            describe(full, known.title());
            return full;
        });
    }

    /** Says which years a plan is for, where its title names them. */
    void period(Node plan, String title) {
        PlanPeriods.of(title).ifPresent(period -> {
            Node interval = Terms.uri(Iris.concept("period", period.name()));
            statements.say(plan, Policy.planPeriod.asNode(), interval);
            statements.say(interval, RDF.Nodes.type, Terms.INTERVAL);
            statements.say(interval, RDFS.Nodes.label, Terms.string(period.name()));
            instant(interval, Terms.BEGINNING, LocalDate.of(period.first(), 1, 1));
            instant(interval, Terms.END, LocalDate.of(period.last(), 12, 31));
        });
    }

    private void instant(Node interval, Node property, LocalDate day) {
        Node instant = Terms.uri(Iris.BASE + "day/" + day);
        statements.say(interval, property, instant);
        statements.say(instant, RDF.Nodes.type, Terms.INSTANT);
        statements.say(instant, Terms.IN_XSD_DATE, Terms.date(day));
    }

    /**
     * The document whose text makes a statement: the notice, or the document that an attached text is.
     * An attached text is the document of its title that the notice puts out or passes on, else the
     * only one, else an attachment of the notice.
     */
    Node of(Mention.Subject subject) {
        return subject.isNotice() ? self : subjects.computeIfAbsent(subject.attached(), n -> attachedText(subject));
    }

    private Node attachedText(Mention.Subject subject) {
        AttachedText attached = notice.attached().get(subject.attached() - 1);
        String title = attached.title().map(Part::text).orElse("");
        if (squeeze(title).equals(squeeze(notice.title().text()))) {
            return self; // the text of a decree follows the order that brings it into force
        }
        List<Mention.Citation> brought = brought();
        return brought(title)
                .or(() -> brought.size() == 1 && subject.attached() == 1
                        ? Optional.of(of(brought.getFirst()))
                        : Optional.empty())
                .orElseGet(() -> attachment(subject, title));
    }

    private Node attachment(Mention.Subject subject, String title) {
        Node node = Terms.uri(self.getURI() + "#attached" + subject.attached());
        statements.say(node, RDF.Nodes.type, Policy.PolicyDocument.asNode());
        String name = title.isEmpty() ? notice.title().text() + " 附件" : title;
        statements.say(node, Terms.TITLE, Terms.string(name));
        statements.say(self, Policy.attachment.asNode(), node);
        return node;
    }

    /** The document of a title that the notice puts out or passes on, with or without names before the title. */
    Optional<Node> brought(String title) {
        String name = squeeze(title);
        return brought().stream()
                .filter(citation -> !name.isEmpty()
                        && (name.endsWith(squeeze(citation.title()))
                                || squeeze(citation.title()).endsWith(name)))
                .findFirst()
                .map(this::of);
    }

    private List<Mention.Citation> brought() {
        return extraction.citations().stream()
                .filter(citation -> citation.subject().isNotice()
                        && (citation.relation() == Relation.PROMULGATES || citation.relation() == Relation.FORWARDS))
                .toList();
    }

    private static String squeeze(String title) {
        return title.replaceAll("[\\s“”\"（）()《》〈〉]", "");
    }
}
