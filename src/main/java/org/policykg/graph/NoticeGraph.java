package org.policykg.graph;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.policykg.authority.Authority;
import org.policykg.authority.BodyResolver;
import org.policykg.authority.Organization;
import org.policykg.authority.PlanPeriods;
import org.policykg.authority.Resolution;
import org.policykg.extract.Extraction;
import org.policykg.extract.Mention;
import org.policykg.extract.Origin;
import org.policykg.extract.Relation;
import org.policykg.extract.Rule;
import org.policykg.notice.AttachedText;
import org.policykg.notice.Attachment;
import org.policykg.notice.DocumentType;
import org.policykg.notice.Notice;
import org.policykg.notice.Part;
import org.policykg.source.PageField;

/**
 * What was read in one notice as triples: the notice first, then the documents, tasks and bodies in
 * the order in which it names them, the evidence last. The same notice gives the same triples in the
 * same order.
 */
public final class NoticeGraph {
    private static final Pattern PLAN = Pattern.compile(".*(?:规划|计划|纲要|方案|工作要点|行动计划|预案)(?:[（(][^（）()]*[）)])*");

    private final Extraction extraction;
    private final Notice notice;
    private final Authority authority;
    private final BodyResolver resolver;
    private final Node self;
    private final Evidence evidence;
    private final Map<Node, Set<Triple>> described = new LinkedHashMap<>();
    private final Set<Triple> own = new LinkedHashSet<>();

    private NoticeGraph(String iri, Extraction extraction, Authority authority) {
        this.extraction = extraction;
        this.notice = extraction.notice();
        this.authority = authority;
        this.resolver = new BodyResolver(authority, notice.issued(), issuers(extraction));
        this.self = Terms.uri(iri);
        this.evidence = new Evidence(iri, notice.text());
    }

    /** The IRI that a notice has by its title and issuers. */
    public static String iri(Extraction extraction) {
        return Iris.document(extraction.notice().title().text(), issuers(extraction));
    }

    /**
     * The triples of a notice.
     *
     * @param iri the notice's IRI: {@link #iri}, unless another document bears the same name
     * @param extraction what was read
     * @param authority the bodies that are known
     * @param style how evidence is written
     */
    public static List<Triple> triples(String iri, Extraction extraction, Authority authority, EvidenceStyle style) {
        NoticeGraph graph = new NoticeGraph(iri, extraction, authority);
        graph.head();
        graph.bodies();
        graph.attachments();
        graph.citations();
        graph.tasks();
        graph.force();
        Set<Triple> all = new LinkedHashSet<>(graph.own);
        graph.described.values().forEach(all::addAll);
        all.addAll(graph.evidence.triples(style));
        return List.copyOf(all);
    }

    /** That a notice was read from a file: all that a second file with the same text adds. */
    public static Triple path(String iri, String path) {
        return Triple.create(Terms.uri(iri), Policy.sourcePath.asNode(), Terms.string(path));
    }

    private static List<String> issuers(Extraction extraction) {
        return extraction.bodies(Mention.Part.ISSUER).stream()
                .map(Mention.Body::name)
                .toList();
    }

    private void head() {
        own(RDF.Nodes.type, Policy.Notice.asNode());
        Part title = notice.title();
        own(Terms.TITLE, Terms.string(title.text()));
        if (isPlan(title.text())) {
            own(RDF.Nodes.type, Policy.Plan.asNode());
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
        notice.type().ifPresent(this::type);
        notice.source().page(PageField.SUBJECT).ifPresent(subject -> {
            Node concept = Terms.uri(Iris.concept("subject", subject));
            own(Policy.subject.asNode(), concept);
            describe(concept, RDF.Nodes.type, Terms.CONCEPT);
            describe(concept, Terms.PREF_LABEL, Terms.chinese(subject));
        });
        own(Policy.sourcePath.asNode(), Terms.string(notice.source().path()));
        own(Policy.text.asNode(), Terms.string(notice.text()));
    }

    private void type(DocumentType type) {
        Node concept = Terms.uri(Iris.concept("type", type.label()));
        own(Policy.documentType.asNode(), concept);
        describe(concept, RDF.Nodes.type, Terms.CONCEPT);
        describe(concept, Terms.PREF_LABEL, Terms.chinese(type.label()));
    }

    private void bodies() {
        int persons = 0;
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
                describe(person, RDF.Nodes.type, Terms.PERSON);
                describe(person, Terms.NAME, Terms.string(body.name()));
                describe(person, RDFS.Nodes.label, Terms.string(body.name()));
                evidence.add(own(property, person), body.origin());
            } else {
                for (Node node : nodes(body.name())) {
                    evidence.add(own(property, node), body.origin());
                }
            }
        }
    }

    /** The nodes that a name stands for, described; more than one when it is ambiguous. */
    private List<Node> nodes(String name) {
        return switch (resolver.resolve(name)) {
            case Resolution.Resolved resolved -> List.of(listed(resolved.organization()));
            case Resolution.Ambiguous ambiguous ->
                ambiguous.candidates().stream().map(this::listed).toList();
            case Resolution.Unlisted unlisted -> {
                Node node = Terms.uri(Iris.organization(unlisted.key(), unlisted.group()));
                describe(
                        node,
                        RDF.Nodes.type,
                        unlisted.group() ? Policy.OrganizationGroup.asNode() : Policy.Organization.asNode());
                describe(node, RDFS.Nodes.label, Terms.string(unlisted.label()));
                yield List.of(node);
            }
        };
    }

    private Node listed(Organization organization) {
        Node node = Terms.uri(organization.iri());
        describe(
                node,
                RDF.Nodes.type,
                organization.group() ? Policy.OrganizationGroup.asNode() : Policy.Organization.asNode());
        describe(node, Terms.PREF_LABEL, Terms.chinese(organization.prefLabel()));
        organization.altLabels().forEach(label -> describe(node, Terms.ALT_LABEL, Terms.chinese(label)));
        organization.members().forEach(member -> {
            Node other = Terms.uri(member);
            describe(node, Terms.HAS_MEMBER, other);
            authority.organization(member).ifPresent(known -> {
                describe(
                        other,
                        RDF.Nodes.type,
                        known.group() ? Policy.OrganizationGroup.asNode() : Policy.Organization.asNode());
                describe(other, Terms.PREF_LABEL, Terms.chinese(known.prefLabel()));
            });
        });
        return node;
    }

    private void attachments() {
        int n = 0;
        for (Attachment attachment : notice.attachments()) {
            n++;
            Optional<Node> document = brought(attachment.name().replaceFirst("[.．]\\w{2,5}$", ""));
            Optional<Node> file = attachment.target().flatMap(Iris::web).map(Terms::uri);
            Node object = file.or(() -> document).orElse(Terms.uri(self.getURI() + "#attachment" + n));
            if (file.isPresent() || document.isEmpty()) {
                describe(object, RDFS.Nodes.label, Terms.string(attachment.name()));
            }
            if (file.isPresent() && document.isPresent()) {
                describe(object, Terms.IS_FORMAT_OF, document.get());
            }
            evidence.add(
                    own(Policy.attachment.asNode(), object),
                    new Origin(Optional.of(attachment.span()), Rule.ATTACHMENT_NOTE));
        }
    }

    private void citations() {
        for (Mention.Citation citation : extraction.citations()) {
            Node document = document(citation);
            Node subject = subject(citation.subject());
            if (document.equals(subject) || document.equals(self)) {
                continue;
            }
            describeDocument(document, citation.title());
            citation.number()
                    .ifPresent(number -> describe(document, Policy.documentNumber.asNode(), Terms.string(number)));
            evidence.add(say(subject, property(citation.relation()), document), citation.origin());
        }
    }

    private void describeDocument(Node document, String title) {
        describe(document, RDF.Nodes.type, isPlan(title) ? Policy.Plan.asNode() : Policy.PolicyDocument.asNode());
        describe(document, Terms.TITLE, Terms.string(title));
        PlanPeriods.of(title).filter(period -> isPlan(title)).ifPresent(period -> {
            Node interval = Terms.uri(Iris.concept("period", period.name()));
            describe(document, Policy.planPeriod.asNode(), interval);
            describe(interval, RDF.Nodes.type, Terms.INTERVAL);
            describe(interval, RDFS.Nodes.label, Terms.string(period.name()));
            instant(interval, Terms.BEGINNING, LocalDate.of(period.first(), 1, 1));
            instant(interval, Terms.END, LocalDate.of(period.last(), 12, 31));
        });
    }

    private void instant(Node interval, Node property, LocalDate day) {
        Node instant = Terms.uri(Iris.BASE + "day/" + day);
        describe(interval, property, instant);
        describe(instant, RDF.Nodes.type, Terms.INSTANT);
        describe(instant, Terms.IN_XSD_DATE, Terms.date(day));
    }

    /**
     * The document whose text makes a statement: the notice, or the document that an attached text is.
     * An attached text is the document of its title that the notice puts out or passes on, else the
     * only one, else an attachment of the notice.
     */
    private Node subject(Mention.Subject subject) {
        if (subject.isNotice()) {
            return self;
        }
        AttachedText attached = notice.attached().get(subject.attached() - 1);
        if (attached.title()
                .filter(title ->
                        squeeze(title.text()).equals(squeeze(notice.title().text())))
                .isPresent()) {
            return self;
        }
        String title = attached.title().map(Part::text).orElse("");
        Optional<Node> same = brought(title);
        if (same.isPresent()) {
            return same.get();
        }
        List<Mention.Citation> all = brought();
        if (all.size() == 1 && subject.attached() == 1) {
            return document(all.getFirst());
        }
        Node node = Terms.uri(self.getURI() + "#attached" + subject.attached());
        describe(node, RDF.Nodes.type, Policy.PolicyDocument.asNode());
        String name = title.isEmpty() ? notice.title().text() + " 附件" : title;
        describe(node, Terms.TITLE, Terms.string(name));
        own(Policy.attachment.asNode(), node);
        return node;
    }

    /** The documents that the notice puts out or passes on. */
    private List<Mention.Citation> brought() {
        return extraction.citations().stream()
                .filter(c -> c.subject().isNotice()
                        && (c.relation() == Relation.PROMULGATES || c.relation() == Relation.FORWARDS))
                .toList();
    }

    /** The one among them that bears a title, with or without the names before it. */
    private Optional<Node> brought(String title) {
        String name = squeeze(title);
        return brought().stream()
                .filter(c -> !name.isEmpty()
                        && (name.endsWith(squeeze(c.title()))
                                || squeeze(c.title()).endsWith(name)))
                .findFirst()
                .map(this::document);
    }

    private Node document(Mention.Citation citation) {
        List<String> authors = citation.author()
                .map(List::of)
                .orElse(citation.relation() == Relation.PROMULGATES ? issuers(extraction) : List.of());
        return Terms.uri(Iris.document(citation.title(), authors));
    }

    private static String squeeze(String title) {
        return title.replaceAll("[\\s“”\"（）()《》〈〉]", "");
    }

    private void tasks() {
        int n = 0;
        for (Mention.Task task : extraction.tasks()) {
            n++;
            Node node = Terms.uri(self.getURI() + "#task" + n);
            evidence.add(say(subject(task.subject()), Policy.hasTask.asNode(), node), task.origin());
            describe(node, RDF.Nodes.type, Policy.Task.asNode());
            describe(node, Policy.order.asNode(), Terms.integer(n));
            describe(node, Policy.taskText.asNode(), Terms.string(task.text()));
            task.action().ifPresent(action -> describe(node, Policy.action.asNode(), Terms.string(action)));
            for (Mention.Deadline deadline : task.deadlines()) {
                Triple triple = Triple.create(node, Policy.deadline.asNode(), Terms.date(deadline.date()));
                describe(triple);
                evidence.add(triple, deadline.origin());
            }
            for (Mention.Duties duties : task.bodies()) {
                for (Node body : nodes(duties.name())) {
                    Triple triple = Triple.create(node, property(duties.duty()), body);
                    describe(triple);
                    evidence.add(triple, duties.origin());
                }
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
            Node subject = subject(force.subject());
            force.from()
                    .ifPresent(day ->
                            evidence.add(say(subject, Policy.effectiveFrom.asNode(), Terms.date(day)), force.origin()));
            // a notice takes effect with the one thing that it puts out, if it sets no day of its own
            if (!said && brought == 1 && !subject.equals(self)) {
                force.from()
                        .ifPresent(day ->
                                evidence.add(own(Policy.effectiveFrom.asNode(), Terms.date(day)), force.origin()));
            }
            force.until()
                    .ifPresent(day -> evidence.add(
                            say(subject, Policy.effectiveUntil.asNode(), Terms.date(day)), force.origin()));
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

    private static boolean isPlan(String title) {
        return PLAN.matcher(title).matches();
    }

    private Triple own(Node property, Node object) {
        Triple triple = Triple.create(self, property, object);
        own.add(triple);
        return triple;
    }

    private Triple say(Node subject, Node property, Node object) {
        if (subject.equals(self)) {
            return own(property, object);
        }
        describe(subject, property, object);
        return Triple.create(subject, property, object);
    }

    private void describe(Node subject, Node property, Node object) {
        describe(Triple.create(subject, property, object));
    }

    private void describe(Triple triple) {
        described
                .computeIfAbsent(triple.getSubject(), s -> new LinkedHashSet<>())
                .add(triple);
    }
}
