package org.policykg.graph;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.policykg.authority.Authority;
import org.policykg.authority.BodyResolver;
import org.policykg.extract.Extraction;
import org.policykg.extract.Mention;
import org.policykg.extract.Origin;
import org.policykg.extract.Relation;
import org.policykg.extract.Rule;
import org.policykg.notice.Attachment;
import org.policykg.notice.DocumentType;
import org.policykg.notice.Notice;
import org.policykg.notice.Part;
import org.policykg.source.PageField;
import org.policykg.source.Span;

/**
 * What was read in one notice as triples: the notice first, then the documents, tasks and bodies in
 * the order in which it names them, the evidence last. The same notice gives the same triples in the
 * same order.
 */
public final class NoticeGraph {
    private final Extraction extraction;
    private final Notice notice;
    private final Node self;
    private final Node title;
    private final Statements statements = new Statements();
    private final BodyNodes bodies;
    private final DocumentNodes documents;
    private final Lineage lineage;
    private final Evidence evidence;

    private NoticeGraph(String iri, Extraction extraction, Authority authority) {
        this.extraction = extraction;
        this.notice = extraction.notice();
        this.self = Terms.uri(iri);
        this.title = Terms.uri(document(extraction));
        BodyResolver resolver = new BodyResolver(authority, notice.issued(), issuers(extraction));
        this.bodies = new BodyNodes(authority, resolver, statements);
        this.documents = new DocumentNodes(self, extraction, resolver, statements);
        this.lineage = new Lineage(authority, resolver, extraction);
        this.evidence = new Evidence(iri, notice.printed());
    }

    /** The IRI of a notice: an edition of the document of its title, told from others by its own number, day or words. */
    public static String iri(Extraction extraction) {
        return Iris.edition(document(extraction), EditionKey.of(extraction.notice()));
    }

    /** The IRI of the document of a notice's title, as others cite it. */
    private static String document(Extraction extraction) {
        return Iris.document(extraction.notice().title().text(), issuers(extraction));
    }

    /**
     * The triples of a notice, whose graph has its IRI for a name.
     *
     * @param extraction what was read
     * @param authority the bodies that are known
     * @param style how evidence is written
     */
    public static List<Triple> triples(Extraction extraction, Authority authority, EvidenceStyle style) {
        String iri = iri(extraction);
        NoticeGraph graph = new NoticeGraph(iri, extraction, authority);
        graph.head();
        graph.bodies();
        graph.attachments();
        graph.citations();
        graph.tasks();
        graph.force();
        graph.mechanisms();
        List<Triple> all = graph.statements.list();
        if (style != EvidenceStyle.NONE) {
            all.addAll(graph.evidence.triples());
        }
        return List.copyOf(style == EvidenceStyle.ANNOTATIONS ? Annotations.of(iri, all) : all);
    }

    /** That a notice was read from a file: all that a second file with the same text adds. */
    public static Triple path(String iri, String path) {
        return Triple.create(Terms.uri(iri), Policy.sourcePath.asNode(), Terms.string(path));
    }

    static List<String> issuers(Extraction extraction) {
        return extraction.issuers();
    }

    private void head() {
        own(RDF.Nodes.type, Policy.Notice.asNode());
        String words = notice.title().text();
        own(Terms.TITLE, Terms.string(notice.printedTitle()));
        if (!notice.printedTitle().equals(words)) {
            own(Terms.ALTERNATIVE, Terms.string(words));
        }
        own(Policy.editionOf.asNode(), title);
        documents.describe(title, words);
        if (DocumentNodes.isPlan(words)) {
            own(RDF.Nodes.type, Policy.Plan.asNode());
            documents.period(self, words);
        }
        notice.documentNumber().ifPresent(number -> {
            Triple triple = own(Policy.documentNumber.asNode(), Terms.string(number));
            notice.number()
                    .ifPresent(part -> evidence.add(triple, new Origin(Optional.of(part.span()), Rule.NUMBER_LINE)));
        });
        notice.source()
                .page(PageField.INDEX_NUMBER)
                .ifPresent(index -> own(Policy.indexNumber.asNode(), Terms.string(index)));
        notice.issued().ifPresent(day -> {
            Triple triple = own(Policy.dateIssued.asNode(), Terms.date(day));
            notice.dateIssued()
                    .ifPresent(
                            part -> evidence.add(triple, new Origin(Optional.of(part.span()), Rule.DATE_OF_SIGNATURE)));
        });
        notice.pageDate(PageField.DATE_PUBLISHED).ifPresent(day -> own(Policy.datePublished.asNode(), Terms.date(day)));
        notice.article().ifPresent(this::article);
        notice.type().ifPresent(this::type);
        notice.source().page(PageField.SUBJECT).ifPresent(subject -> {
            Node concept = Terms.uri(Iris.concept("subject", subject));
            own(Policy.subject.asNode(), concept);
            statements.say(concept, RDF.Nodes.type, Terms.CONCEPT);
            statements.say(concept, Terms.PREF_LABEL, Terms.chinese(subject));
        });
        own(Policy.sourcePath.asNode(), Terms.string(notice.source().path()));
        own(Policy.text.asNode(), Terms.string(notice.printed()));
    }

    /** The article that prints the notice is its source, and no document of the issuer's. */
    private void article(Part article) {
        Node node = Terms.uri(self.getURI() + "#article");
        own(Terms.SOURCE, node);
        statements.say(node, RDF.Nodes.type, Terms.ARTICLE);
        statements.say(node, Terms.TITLE, Terms.string(notice.source().printed(article.text(), article.span())));
    }

    private void type(DocumentType type) {
        Node concept = Terms.uri(Iris.concept("type", type.label()));
        own(Policy.documentType.asNode(), concept);
        statements.say(concept, RDF.Nodes.type, Terms.CONCEPT);
        statements.say(concept, Terms.PREF_LABEL, Terms.chinese(type.label()));
    }

    private void bodies() {
        int persons = 0;
        if (extraction.issuers().isEmpty()) {
            notice.documentNumber()
                    .ifPresent(number -> issuer(self, number, notice.number().map(Part::span)));
        }
        for (Mention.Body body : extraction.bodies()) {
            Node property = switch (body.part()) {
                case ISSUER -> Policy.issuedBy.asNode();
                case RECIPIENT -> Policy.addressedTo.asNode();
                case COPY -> Policy.copiedTo.asNode();
                case APPROVER -> Policy.approvedBy.asNode();
            };
            if (body.person()) {
                persons++;
                Node person = Terms.uri(self.getURI() + "#person" + persons);
                statements.say(person, RDF.Nodes.type, Terms.PERSON);
                statements.say(person, Terms.NAME, Terms.string(body.name()));
                statements.say(person, RDFS.Nodes.label, Terms.string(body.name()));
                evidence.add(own(property, person), body.origin());
            } else {
                link(self, property, body.name(), body.branch(), body.origin());
            }
        }
    }

    /** Links to the body of a name, or to each that it may be, with less confidence. */
    private void link(Node subject, Node property, String name, Optional<String> branch, Origin origin) {
        BodyNodes.Meant meant = bodies.of(name, branch);
        Rule.Confidence confidence = meant.sure(origin.rule().confidence());
        if (confidence.value().compareTo(extraction.least()) >= 0) {
            meant.nodes().forEach(body -> evidence.add(statements.say(subject, property, body), origin, confidence));
        }
    }

    private void attachments() {
        int n = 0;
        for (Attachment attachment : notice.attachments()) {
            n++;
            Optional<Node> document = documents.brought(attachment.name().replaceFirst("[.．]\\w{2,5}$", ""));
            Optional<Node> file = attachment.target().flatMap(WebIris::of).map(Terms::uri);
            Node object = file.or(() -> document).orElse(Terms.uri(self.getURI() + "#attachment" + n));
            if (file.isPresent() || document.isEmpty()) {
                statements.say(object, RDFS.Nodes.label, Terms.string(attachment.name()));
            }
            if (file.isPresent() && document.isPresent()) {
                statements.say(object, Terms.IS_FORMAT_OF, document.get());
            }
            evidence.add(
                    own(Policy.attachment.asNode(), object),
                    new Origin(Optional.of(attachment.span()), Rule.ATTACHMENT_NOTE));
        }
    }

    private void citations() {
        for (Mention.Citation citation : extraction.citations()) {
            Node document = documents.of(citation);
            Node subject = documents.of(citation.subject());
            if (document.equals(subject) || document.equals(title)) {
                continue;
            }
            documents.describe(document, citation.title());
            citation.number().ifPresent(number -> number(document, number, citation.origin()));
            evidence.add(statements.say(subject, property(citation.relation()), document), citation.origin());
            inFull(document, citation);
            lineage(document, citation);
        }
    }

    /** A number says who issued the document that bears it. */
    private void number(Node document, String number, Origin origin) {
        statements.say(document, Policy.documentNumber.asNode(), Terms.string(number));
        issuer(document, number, origin.span());
    }

    private void issuer(Node document, String number, Optional<Span> span) {
        Rule rule = Rule.NUMBER_PREFIX;
        if (isSure(rule)) {
            bodies.issuing(number)
                    .forEach(issuer -> evidence.add(
                            statements.say(document, Policy.issuedBy.asNode(), issuer), new Origin(span, rule)));
        }
    }

    private boolean isSure(Rule rule) {
        return rule.confidence().value().compareTo(extraction.least()) >= 0;
    }

    /** A short title (森林法, “十四五”规划纲要) is another name of the document that the authority lists under it. */
    private void inFull(Node document, Mention.Citation citation) {
        Rule rule = Rule.SHORT_TITLE;
        if (isSure(rule)) {
            documents
                    .inFull(citation.title())
                    .ifPresent(full -> evidence.add(
                            statements.say(document, Terms.SAME_AS, full),
                            new Origin(citation.origin().span(), rule)));
        }
    }

    /** The plans above one that the notice brings. */
    private void lineage(Node plan, Mention.Citation citation) {
        lineage.above(citation).filter(above -> isSure(above.origin().rule())).ifPresent(above -> {
            Node parent = documents.node(above.title(), above.author());
            if (!parent.equals(plan)) {
                documents.describe(parent, above.title());
                evidence.add(statements.say(plan, Policy.partOfPlan.asNode(), parent), above.origin());
            }
        });
    }

    private void mechanisms() {
        for (Mention.Membership member : extraction.memberships()) {
            Node property = switch (member.role()) {
                case CONVENER -> Policy.convenedBy.asNode();
                case MEMBER -> Terms.HAS_MEMBER;
                case OFFICE -> Policy.officeAt.asNode();
            };
            bodies.of(member.mechanism(), Optional.empty())
                    .nodes()
                    .forEach(node -> link(node, property, member.name(), Optional.empty(), member.origin()));
        }
    }

    private void tasks() {
        int n = 0;
        for (Mention.Task task : extraction.tasks()) {
            n++;
            Node node = Terms.uri(self.getURI() + "#task" + n);
            evidence.add(statements.say(documents.of(task.subject()), Policy.hasTask.asNode(), node), task.origin());
            statements.say(node, RDF.Nodes.type, Policy.Task.asNode());
            statements.say(node, Policy.order.asNode(), Terms.integer(n));
            statements.say(node, Policy.taskText.asNode(), Terms.string(printed(task.text(), task.origin())));
            task.action().ifPresent(action -> statements.say(node, Policy.action.asNode(), Terms.string(action)));
            for (Mention.Deadline deadline : task.deadlines()) {
                evidence.add(
                        statements.say(node, Policy.deadline.asNode(), Terms.date(deadline.date())), deadline.origin());
            }
            for (Mention.Duties duties : task.bodies()) {
                link(node, property(duties.duty()), duties.name(), Optional.empty(), duties.origin());
            }
        }
    }

    private void force() {
        boolean said = extraction.force().stream()
                .anyMatch(f -> f.subject().isNotice() && f.from().isPresent());
        long brought = extraction.citations().stream()
                .filter(c -> c.relation() == Relation.PROMULGATES)
                .count();
        for (Mention.Force force : extraction.force()) {
            Node subject = documents.of(force.subject());
            force.from()
                    .ifPresent(day -> evidence.add(
                            statements.say(subject, Policy.effectiveFrom.asNode(), Terms.date(day)), force.origin()));
            // a notice takes effect with the one thing that it puts out, if that sets a day and the notice none
            boolean dated = !force.from().equals(notice.issued());
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
            notice.pageDate(PageField.EFFECTIVE_UNTIL)
                    .ifPresent(day -> own(Policy.effectiveUntil.asNode(), Terms.date(day)));
        }
        if (!said) {
            notice.pageDate(PageField.EFFECTIVE_FROM)
                    .ifPresent(day -> own(Policy.effectiveFrom.asNode(), Terms.date(day)));
        }
    }

    private static Node property(Relation relation) {
        return switch (relation) {
            case PROMULGATES -> Policy.promulgates.asNode();
            case FORWARDS -> Policy.forwards.asNode();
            case APPROVES -> Policy.approves.asNode();
            case REPLIES_TO -> Policy.repliesTo.asNode();
            case REPEALS -> Policy.repeals.asNode();
            case AMENDS -> Policy.amends.asNode();
            case BASED_ON -> Policy.basedOn.asNode();
            case CITES -> Policy.cites.asNode();
        };
    }

    private static Node property(Mention.Duty duty) {
        return switch (duty) {
            case LEAD -> Policy.leadBody.asNode();
            case RESPONSIBLE -> Policy.responsibleBody.asNode();
            case SUPPORT -> Policy.supportingBody.asNode();
            case GUIDE -> Policy.guidingBody.asNode();
        };
    }

    private String printed(String words, Origin origin) {
        return origin.span().map(span -> notice.source().printed(words, span)).orElse(words);
    }

    private Triple own(Node property, Node object) {
        return statements.say(self, property, object);
    }
}
