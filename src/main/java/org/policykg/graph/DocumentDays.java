package org.policykg.graph;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * The days of a document.
 *
 * @param force the first on which it is in force
 * @param until the last
 * @param issued the one that it bears
 * @param published the one on which a page put it out, which may be long after
 */
record DocumentDays(Optional<Said> force, Optional<Said> until, Optional<Said> issued, Optional<Said> published) {
    private static final Node FORCE = Policy.effectiveFrom.asNode();
    private static final Node UNTIL = Policy.effectiveUntil.asNode();
    private static final Node ISSUED = Policy.dateIssued.asNode();
    private static final Node PUBLISHED = Policy.datePublished.asNode();
    static final List<Node> READS = List.of(FORCE, UNTIL, ISSUED, PUBLISHED);
    private static final Comparator<Said> ORDER = Comparator.comparing(Said::day)
            .thenComparing(said -> said.statement().toString());

    /**
     * A day with the statement that gives it.
     *
     * @param day the day
     * @param statement the statement
     */
    record Said(LocalDate day, Triple statement) {}

    /** Of days that differ the first is taken, but the last of the days until which it is in force: validity is prolonged. */
    static DocumentDays of(Graph graph, Collection<Node> names) {
        return new DocumentDays(
                read(graph, names, FORCE, BinaryOperator.minBy(ORDER)),
                read(graph, names, UNTIL, BinaryOperator.maxBy(ORDER)),
                read(graph, names, ISSUED, BinaryOperator.minBy(ORDER)),
                read(graph, names, PUBLISHED, BinaryOperator.minBy(ORDER)));
    }

    private static Optional<Said> read(
            Graph graph, Collection<Node> names, Node property, BinaryOperator<Said> choice) {
        return names.stream()
                .flatMap(name -> graph.find(name, property, Node.ANY).toList().stream())
                .flatMap(DocumentDays::said)
                .reduce(choice);
    }

    private static Stream<Said> said(Triple statement) {
        try {
            return statement.getObject().isLiteral()
                    ? Stream.of(new Said(LocalDate.parse(statement.getObject().getLiteralLexicalForm()), statement))
                    : Stream.empty();
        } catch (DateTimeParseException notADay) {
            return Stream.empty();
        }
    }

    /** These, and for what is missing those of other documents, the first of them first. */
    DocumentDays or(List<DocumentDays> others) {
        return new DocumentDays(
                force.or(() -> first(others.stream().map(DocumentDays::force))),
                until.or(() -> first(others.stream().map(DocumentDays::until))),
                issued.or(() -> first(others.stream().map(DocumentDays::issued))),
                published.or(() -> first(others.stream().map(DocumentDays::published))));
    }

    /** These, with the last day of another document where they have none. */
    DocumentDays untilOr(DocumentDays other) {
        return new DocumentDays(force, until.or(other::until), issued, published);
    }

    private static Optional<Said> first(Stream<Optional<Said>> days) {
        return days.flatMap(Optional::stream).min(ORDER);
    }

    /** The day of force, else that of issue: what names no day is in force from when it was issued. */
    Optional<Said> begins() {
        return force.or(() -> issued);
    }

    /** The day from which what the document does to others counts. */
    Optional<Said> acts() {
        return begins().or(() -> published);
    }

    /** The day on which the document was there, as far as it is known. */
    Optional<LocalDate> made() {
        return issued.or(() -> force).or(() -> published).map(Said::day);
    }
}
