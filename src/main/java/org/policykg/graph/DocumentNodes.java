package org.policykg.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.policykg.authority.BodyResolver;
import org.policykg.authority.PlanPeriods;
import org.policykg.extract.Extraction;
import org.policykg.extract.Mention;
import org.policykg.notice.AttachedText;
import org.policykg.notice.Notice;
import org.policykg.notice.Part;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.Relations;
import org.policykg.rules.RuleBook;

/**
 * The nodes of the documents that one notice names or brings along, with what is known of each. Who cites a title alone means
 * the document of that title; what is cited with its number, and what the notice brings, is an edition of it.
 */
final class DocumentNodes {
    private static final NamedPattern PLAN = RuleBook.standard().pattern("names.plan");
    /** The place that a local body's name begins with, without the word for its kind: 云岭 in 云岭省财政厅. */
    private static final NamedPattern PLACE = RuleBook.standard().pattern("names.place-of-issuer");

    private final Node self;
    private final Extraction extraction;
    private final Notice notice;
    private final BodyResolver resolver;
    private final Statements statements;
    private final List<String> key;
    private final Map<Integer, Node> subjects = new HashMap<>();

    DocumentNodes(Node self, Extraction extraction, BodyResolver resolver, Statements statements) {
        this.resolver = resolver;
        this.self = self;
        this.extraction = extraction;
        this.notice = extraction.notice();
        this.statements = statements;
        this.key = EditionKey.of(notice);
    }

    static boolean isPlan(String title) {
        return PLAN.matches(title);
    }

    /** The document that is cited: one by its number alone, an edition, or the document of a title. */
    Node of(Mention.Citation citation) {
        if (citation.byNumberAlone()) {
            return Terms.uri(Iris.number(EditionKey.ofNumber(citation.title(), Optional.empty())));
        }
        Node title = title(citation);
        if (citation.isUnnumberedForerunner()) {
            return edition(title, EditionKey.forerunner(notice));
        }
        if (isOfOneEdition(citation)) {
            return title;
        }
        if (isBrought(citation)) {
            return edition(title, key);
        }
        return citation.number()
                .map(number -> edition(title, List.of(EditionKey.ofNumber(number, Optional.empty()))))
                .orElse(title);
    }

    private static Node edition(Node title, List<String> key) {
        return Terms.uri(Iris.edition(title.getURI(), key));
    }

    /** The document of the title that is cited. A title that begins with 关于 is known with its author's name before it. */
    Node title(Mention.Citation citation) {
        boolean ours = citation.relation().equals(Relations.PROMULGATES) || citation.namesake() && citation.replaces();
        List<String> authors =
                citation.author().map(List::of).orElse(ours ? NoticeGraph.issuers(extraction) : List.of());
        return Terms.uri(Iris.document(citation.title(), authors));
    }

    /**
     * Whether a title says its edition itself: plans that name their years do, whichever number is printed behind them.
     * What a place puts out under a title that does not say which place, other places do too.
     */
    private boolean isOfOneEdition(Mention.Citation citation) {
        String title = citation.title();
        return !citation.namesake()
                && isPlan(title)
                && PlanPeriods.of(title).isPresent()
                && (!citation.relation().equals(Relations.PROMULGATES)
                        || NoticeGraph.issuers(extraction).stream().allMatch(issuer -> {
                            Matcher place = PLACE.matcher(issuer);
                            return !place.matches() || title.contains(place.group(1));
                        }));
    }

    /**
     * What the notice puts out is known by the notice's number, unless it has one of its own; so is what it passes on, where
     * its text follows.
     */
    private boolean isBrought(Mention.Citation citation) {
        return citation.subject().isNotice()
                && (citation.number().isEmpty() || citation.number().equals(notice.documentNumber()))
                && (citation.relation().equals(Relations.PROMULGATES)
                        || citation.relation().equals(Relations.FORWARDS)
                                && !notice.attached().isEmpty());
    }

    /** A document by its title and the body before it. */
    Node node(String title, Optional<String> author) {
        return Terms.uri(Iris.document(title, author.map(List::of).orElse(List.of())));
    }

    /** Says what a cited document is called. */
    void describe(Node document, Mention.Citation citation) {
        if (citation.byNumberAlone()) {
            statements.say(document, RDF.Nodes.type, Policy.PolicyDocument.asNode());
            statements.say(document, RDFS.Nodes.label, Terms.string(citation.title()));
            return;
        }
        Node title = title(citation);
        describe(title, citation.title());
        if (title.equals(document)) {
            return;
        }
        statements.say(document, Policy.editionOf.asNode(), title);
        if (isBrought(citation)) {
            describe(document, citation.title());
        } else {
            // what an edition is called it says itself; others print its title as they do
            classify(document, citation.title());
            statements.say(document, RDFS.Nodes.label, Terms.string(citation.title()));
        }
    }

    /** Whether what a text names is the document that speaks, or the document of its title. */
    static boolean isOwn(Node document, Node subject) {
        return document.equals(subject) || subject.getURI().startsWith(document.getURI() + "_");
    }

    /** Says what a document is called, whether it is a plan, and for which years. */
    void describe(Node document, String title) {
        classify(document, title);
        statements.say(document, Terms.TITLE, Terms.string(title));
    }

    private void classify(Node document, String title) {
        boolean plan = isPlan(title);
        statements.say(document, RDF.Nodes.type, plan ? Policy.Plan.asNode() : Policy.PolicyDocument.asNode());
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
        PlanPeriods.of(title)
                .ifPresent(period ->
                        statements.say(plan, Policy.planPeriod.asNode(), PeriodNodes.say(period, statements)));
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

    /** What follows the notice under a title of its own, or none, is known by the notice's number too. */
    private Node attachment(Mention.Subject subject, String title) {
        String name = title.isEmpty() ? notice.title().text() + " 附件" : title;
        Node node = attachment(name);
        long before = notice.attached().subList(0, subject.attached() - 1).stream()
                .filter(other -> other.title().map(Part::text).orElse("").equals(title))
                .count();
        if (before > 0) {
            node = edition(node, List.of(Long.toString(before + 1)));
        }
        statements.say(node, RDF.Nodes.type, Policy.PolicyDocument.asNode());
        statements.say(node, Terms.TITLE, Terms.string(name));
        statements.say(self, Policy.attachment.asNode(), node);
        return node;
    }

    /** The document of a name that the notice's list of attachments gives, and that the notice does not put out. */
    Node attachment(String name) {
        return edition(Terms.uri(Iris.document(name, List.of())), key);
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
                .filter(citation ->
                        citation.subject().isNotice() && citation.relation().brings())
                .toList();
    }

    static String squeeze(String title) {
        return title.replaceAll("[\\s“”\"（）()《》〈〉]", "");
    }
}
