package org.policykg.graph;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.policykg.EvidenceStyle;
import org.policykg.authority.Authority;
import org.policykg.authority.BodyResolver;
import org.policykg.authority.Names;
import org.policykg.extract.Extraction;
import org.policykg.extract.Mention;
import org.policykg.extract.Origin;
import org.policykg.notice.Attachment;
import org.policykg.notice.DocumentType;
import org.policykg.notice.Notice;
import org.policykg.notice.Part;
import org.policykg.rules.Rules;
import org.policykg.source.PageField;

/**
 * What was read in one notice as triples: the notice first, then the documents, tasks and bodies in
 * the order in which it names them, the evidence last. The same notice gives the same triples in the
 * same order.
 */
public final class NoticeGraph {
    /** Of what tells a notice in the names of bodies that nothing but the notice tells. */
    private static final int KEY_DIGITS = 12;

    private final Extraction extraction;
    private final Notice notice;
    private final Node self;
    private final Node title;
    private final Statements statements;
    private final BodyLinks bodies;
    private final DocumentNodes documents;
    private final Occurrences occurrences;
    private final CodePoints codePoints;
    private final Evidence evidence;
    private final BodyResolver resolver;
    private final String shown;

    private NoticeGraph(String iri, Extraction extraction, Authority authority, ContactsShown contacts) {
        this.extraction = extraction;
        this.notice = extraction.notice();
        this.shown = contacts.text(notice);
        this.statements = new Statements(contacts);
        this.self = Terms.uri(iri);
        this.title = Terms.uri(document(extraction));
        this.resolver = BodyResolver.of(authority, extraction, Digests.hex(iri).substring(0, KEY_DIGITS));
        this.documents = new DocumentNodes(self, extraction, resolver, statements);
        this.occurrences = new Occurrences(notice.text());
        this.codePoints = new CodePoints(notice.printed());
        this.evidence = new Evidence(self, notice.printed(), shown, occurrences, codePoints, notice.source()::pageAt);
        this.bodies =
                new BodyLinks(new BodyNodes(authority, resolver, statements), extraction.least(), statements, evidence);
    }

    /** The IRI of a notice: an edition of the document of its title, told from others by its own number, day or words. */
    public static String iri(Extraction extraction) {
        return Iris.edition(document(extraction), EditionKey.of(extraction.notice()));
    }

    /** The IRI of the document of a notice's title, as others cite it. */
    private static String document(Extraction extraction) {
        return Iris.document(extraction.notice().title().text(), issuers(extraction));
    }

    /** The triples of a notice as {@link #triples(Extraction, Authority, EvidenceStyle, ContactsShown)}, its contacts masked. */
    public static List<Triple> triples(Extraction extraction, Authority authority, EvidenceStyle style) {
        return triples(extraction, authority, style, ContactsShown.MASKED);
    }

    /**
     * The triples of a notice, whose graph has its IRI for a name.
     *
     * @param extraction what was read
     * @param authority the bodies that are known
     * @param style how evidence is written
     * @param contacts whether names and numbers of contacts stand in its texts; no name of a thing depends on it
     */
    public static List<Triple> triples(
            Extraction extraction, Authority authority, EvidenceStyle style, ContactsShown contacts) {
        NoticeGraph graph = new NoticeGraph(iri(extraction), extraction, authority, contacts);
        graph.head();
        graph.bodies();
        graph.attachments();
        new Citations(
                        extraction,
                        graph.documents,
                        new Lineage(authority, graph.resolver, extraction),
                        graph.bodies,
                        graph.statements,
                        graph.evidence)
                .say();
        new Tasks(
                        graph.self,
                        graph.notice,
                        graph.documents,
                        graph.bodies,
                        graph.statements,
                        graph.evidence,
                        graph.occurrences,
                        graph.codePoints)
                .say(extraction.tasks());
        Targets targets = new Targets(
                graph.self, graph.notice, graph.documents, graph.statements, graph.evidence, graph.occurrences);
        targets.targets(extraction.targets());
        targets.funding(extraction.funding());
        new InForce(extraction, graph.self, graph.documents, graph.statements, graph.evidence).say();
        graph.bodies.mechanisms(extraction.memberships());
        List<Triple> all = graph.statements.list();
        for (EvidencePiece piece : style == EvidenceStyle.NONE ? List.<EvidencePiece>of() : graph.evidence.pieces()) {
            all.addAll(style == EvidenceStyle.ANNOTATIONS ? piece.asAnnotation() : piece.asStatement());
        }
        return List.copyOf(all);
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
                    .ifPresent(part -> evidence.add(triple, new Origin(Optional.of(part.span()), Rules.NUMBER_LINE)));
        });
        notice.source()
                .page(PageField.INDEX_NUMBER)
                .ifPresent(index -> own(Policy.indexNumber.asNode(), Terms.string(index)));
        notice.issued().ifPresent(day -> {
            Triple triple = own(Policy.dateIssued.asNode(), Terms.date(day));
            notice.dateIssued()
                    .ifPresent(part ->
                            evidence.add(triple, new Origin(Optional.of(part.span()), Rules.DATE_OF_SIGNATURE)));
        });
        notice.pageDate(PageField.DATE_PUBLISHED).ifPresent(day -> own(Policy.datePublished.asNode(), Terms.date(day)));
        notice.article().ifPresent(this::article);
        notice.type().ifPresent(this::type);
        notice.source().page(PageField.SUBJECT).ifPresent(subject -> {
            Node concept = Terms.uri(Iris.concept("subject", subject));
            own(Policy.subject.asNode(), concept);
            statements.say(concept, RDF.Nodes.type, Terms.CONCEPT);
            statements.say(concept, Terms.PREF_LABEL, Terms.chinese(Names.normal(subject)));
        });
        own(Policy.sourcePath.asNode(), Terms.string(notice.source().path()));
        own(Policy.text.asNode(), Terms.string(shown));
    }

    /** The article that prints the notice is its source, and no document of the issuer's. */
    private void article(Part article) {
        Node node = Terms.uri(Iris.inside("article", self.getURI(), article.text()));
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
        if (extraction.issuers().isEmpty()) {
            notice.documentNumber()
                    .ifPresent(number ->
                            bodies.issuer(self, number, notice.number().map(Part::span)));
        }
        for (Mention.Body body : extraction.bodies()) {
            Node property = MentionProperties.of(body.part()).asNode();
            if (body.person()) {
                Node person = Terms.uri(Iris.inside("person", self.getURI(), body.name()));
                statements.say(person, RDF.Nodes.type, Terms.PERSON);
                statements.say(person, Terms.NAME, Terms.string(body.name()));
                statements.say(person, RDFS.Nodes.label, Terms.string(body.name()));
                evidence.add(own(property, person), body.origin());
            } else {
                bodies.link(self, property, body.name(), body.branch(), body.origin());
            }
        }
    }

    private void attachments() {
        for (Attachment attachment : notice.attachments()) {
            String name = attachment.fileless();
            OptionalInt text = notice.textOf(attachment);
            Optional<Node> document = documents
                    .brought(name)
                    .or(() -> text.isPresent()
                            ? Optional.of(documents.of(new Mention.Subject(text.getAsInt())))
                            : Optional.empty());
            Optional<Node> file = attachment.target().flatMap(WebIris::of).map(Terms::uri);
            Node object = file.or(() -> document).orElseGet(() -> documents.attachment(name));
            if (file.isPresent() || document.isEmpty()) {
                statements.say(object, RDFS.Nodes.label, Terms.string(attachment.name()));
            }
            if (file.isPresent() && document.isPresent()) {
                statements.say(object, Terms.IS_FORMAT_OF, document.get());
            }
            evidence.add(
                    own(Policy.attachment.asNode(), object),
                    new Origin(Optional.of(attachment.span()), Rules.ATTACHMENT_NOTE));
        }
        for (int i = 1; i <= notice.attached().size(); i++) {
            Node document = documents.of(new Mention.Subject(i));
            if (!document.equals(self)) {
                statements.say(document, Terms.TEXT_IN, self);
            }
        }
    }

    private Triple own(Node property, Node object) {
        return statements.say(self, property, object);
    }
}
