package org.policykg.graph;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.policykg.extract.Extraction;
import org.policykg.extract.Mention;
import org.policykg.extract.Origin;
import org.policykg.extract.TitleIssuers;
import org.policykg.rules.Relation;
import org.policykg.rules.RelationTable;
import org.policykg.rules.Relations;
import org.policykg.rules.Rule;
import org.policykg.rules.Rules;

/** What one notice, and the texts that it brings, do to other documents. */
final class Citations {
    private static final Pattern BRACKET = Pattern.compile("[（(][^（()）]*[）)]$");

    private final Extraction extraction;
    private final DocumentNodes documents;
    private final Lineage lineage;
    private final BodyLinks bodies;
    private final Statements statements;
    private final Evidence evidence;

    Citations(
            Extraction extraction,
            DocumentNodes documents,
            Lineage lineage,
            BodyLinks bodies,
            Statements statements,
            Evidence evidence) {
        this.extraction = extraction;
        this.documents = documents;
        this.lineage = lineage;
        this.bodies = bodies;
        this.statements = statements;
        this.evidence = evidence;
    }

    void say() {
        for (Mention.Citation citation : extraction.citations()) {
            Node document = documents.of(citation);
            Node subject = documents.of(citation.subject());
            if (DocumentNodes.isOwn(document, subject)) {
                continue;
            }
            documents.describe(document, citation);
            citation.number().ifPresent(number -> {
                number(document, number, citation.origin());
                authors(document, citation);
            });
            said(citation.relation())
                    .forEach(relation -> evidence.add(
                            statements.say(subject, Terms.uri(relation.iri()), document), citation.origin()));
            if (citation.replaces()) {
                evidence.add(statements.say(heir(citation), Policy.replaces.asNode(), document), citation.origin());
            }
            inFull(citation);
            lineage(document, citation);
        }
    }

    /** A relation, and the one above it where that says more than that a document is named. */
    private static Stream<Relation> said(Relation relation) {
        return Stream.concat(
                Stream.of(relation),
                relation.above().stream()
                        .flatMap(above -> RelationTable.standard().of(above).stream())
                        .filter(above -> !above.equals(Relations.CITES)));
    }

    /** What takes the place of another document: the notice or what it brings, where the title is the same, else the text that says so. */
    private Node heir(Mention.Citation replaced) {
        String title = BRACKET.matcher(replaced.title()).replaceFirst("");
        String own = DocumentNodes.squeeze(extraction.notice().title().text());
        return own.endsWith(DocumentNodes.squeeze(title))
                ? documents.of(Mention.Subject.NOTICE)
                : documents.brought(title).orElseGet(() -> documents.of(replaced.subject()));
    }

    /** A number says who issued the document that bears it. */
    private void number(Node document, String number, Origin origin) {
        statements.say(document, Policy.documentNumber.asNode(), Terms.string(number));
        bodies.issuer(document, number, origin.span());
    }

    /** The code in a number is that of the first of several issuers; the title names them all. */
    private void authors(Node document, Mention.Citation citation) {
        List<String> names = TitleIssuers.of(citation.title(), extraction.shapes());
        if (names.size() > 1) {
            Origin origin = new Origin(citation.origin().span(), Rules.ISSUER_IN_TITLE);
            names.forEach(name -> bodies.link(document, Policy.issuedBy.asNode(), name, Optional.empty(), origin));
        }
    }

    private boolean isSure(Rule rule) {
        return rule.confidence().value().compareTo(extraction.least()) >= 0;
    }

    /** A short title (森林法, “十四五”规划纲要) is another name of the document that the authority lists under it. */
    private void inFull(Mention.Citation citation) {
        Rule rule = Rules.SHORT_TITLE;
        if (isSure(rule)) {
            documents
                    .inFull(citation.title())
                    .ifPresent(full -> evidence.add(
                            statements.say(documents.title(citation), Terms.SAME_AS, full),
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
}
