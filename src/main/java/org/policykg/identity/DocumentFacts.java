package org.policykg.identity;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.policykg.authority.Names;
import org.policykg.graph.EditionKey;
import org.policykg.graph.Iris;
import org.policykg.graph.Policy;

/**
 * What tells one document from another.
 *
 * @param node its name
 * @param titles every way to print its title, in the form in which titles are compared; none for one by its number alone
 * @param numbers its numbers as keys of editions
 * @param issuers the bodies in whose name it is issued
 * @param date the day that it bears
 * @param read whether its text was read
 * @param title the document of its title, itself where it is that
 * @param bringers who puts it out or passes it on
 */
record DocumentFacts(
        Node node,
        Set<String> titles,
        Set<String> numbers,
        Set<Node> issuers,
        Optional<LocalDate> date,
        boolean read,
        Node title,
        Set<Node> bringers) {
    private static final String NUMBER = Iris.BASE + "number/";

    /** The order in which the names of one document speak for it: what has a text to show first. */
    static final Comparator<DocumentFacts> SPEAKING = Comparator.<DocumentFacts, Boolean>comparing(
                    facts -> facts.titles.isEmpty())
            .thenComparing(facts -> !facts.read)
            .thenComparing(facts -> facts.numbers.isEmpty())
            .thenComparing(facts -> facts.bringers.isEmpty())
            .thenComparing(facts -> MatchKeys.isReprint(facts.title))
            .thenComparing(DocumentFacts::longestTitle, Comparator.reverseOrder())
            .thenComparing(facts -> facts.node.getURI());

    static DocumentFacts read(Asserted asserted, Node node) {
        Optional<Node> title = asserted.objects(node, Policy.editionOf).min(Comparator.comparing(Node::toString));
        Set<Node> bringers = bringers(asserted, node, title.isPresent());
        Set<String> titles = isNumber(node)
                ? Set.of()
                : Stream.of(DCTerms.title, DCTerms.alternative, RDFS.label)
                        .flatMap(property -> asserted.objects(node, property))
                        .filter(Node::isLiteral)
                        .map(literal -> Names.normal(literal.getLiteralLexicalForm()))
                        .collect(Collectors.toSet());
        return new DocumentFacts(
                node,
                titles,
                numbers(asserted, node, bringers),
                asserted.objects(node, Policy.issuedBy).collect(Collectors.toSet()),
                date(asserted, node),
                asserted.says(node, RDF.Nodes.type, Policy.Notice.asNode()),
                title.orElse(node),
                bringers);
    }

    /** Who puts a document out. Who passes on a title may mean any edition of it. */
    private static Set<Node> bringers(Asserted asserted, Node node, boolean edition) {
        return Stream.concat(
                        asserted.subjects(Policy.promulgates, node),
                        edition ? asserted.subjects(Policy.forwards, node) : Stream.of())
                .collect(Collectors.toSet());
    }

    /** What a notice puts out is cited under the notice's number. */
    private static Set<String> numbers(Asserted asserted, Node node, Set<Node> bringers) {
        return Stream.concat(Stream.of(node), bringers.stream())
                .flatMap(bearer -> asserted.objects(bearer, Policy.documentNumber)
                        .map(number -> EditionKey.ofNumber(
                                number.getLiteralLexicalForm(),
                                date(asserted, bearer).map(LocalDate::getYear))))
                .collect(Collectors.toSet());
    }

    static Optional<LocalDate> date(Asserted asserted, Node node) {
        return asserted.text(node, Policy.dateIssued).flatMap(day -> {
            try {
                return Optional.of(LocalDate.parse(day));
            } catch (DateTimeParseException none) {
                return Optional.empty();
            }
        });
    }

    static boolean isNumber(Node node) {
        return node.getURI().startsWith(NUMBER);
    }

    boolean isTitle() {
        return title.equals(node) && !isNumber(node);
    }

    /** Whether a title is an edition of itself: a plan that names its years, a law that the authority lists. */
    boolean isOwnEdition() {
        return isTitle() && (date.isPresent() || !bringers.isEmpty() || !numbers.isEmpty());
    }

    /** Whether more is known of it than that somebody cites it. */
    boolean isFirm() {
        return read || date.isPresent() || !bringers.isEmpty();
    }

    private int longestTitle() {
        return titles.stream().mapToInt(String::length).max().orElse(0);
    }

    /** Whether both say who issued them, and nobody is among both. */
    boolean disagrees(DocumentFacts other) {
        return !issuers.isEmpty() && !other.issuers.isEmpty() && !sharesIssuer(other);
    }

    boolean sharesIssuer(DocumentFacts other) {
        Set<Node> shared = new HashSet<>(issuers);
        shared.retainAll(other.issuers);
        return !shared.isEmpty();
    }

    /** Whether one of the two puts the other out. */
    boolean brings(DocumentFacts other) {
        return bringers.contains(other.node) || other.bringers.contains(node);
    }
}
