package org.policykg.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.policykg.graph.Validity.Status;

/** What other documents do to one: replace, repeal or amend it, from the day on which they are in force themselves. */
final class Acts {
    private static final Node CORRECTS = Policy.corrects.asNode();
    private static final Node REPLACES = Policy.replaces.asNode();
    private static final Node REPEALS = Policy.repeals.asNode();
    private static final Node AMENDS = Policy.amends.asNode();
    static final List<Node> READS = List.of(REPLACES, REPEALS, AMENDS, CORRECTS);
    private static final Map<Status, Node> PROPERTIES =
            new EnumMap<>(Map.of(Status.REPLACED, REPLACES, Status.REPEALED, REPEALS, Status.AMENDED, AMENDS));

    private final Graph graph;
    private final DocumentNames names;
    private final Bonds bonds;

    Acts(Graph graph, DocumentNames names, Bonds bonds) {
        this.graph = graph;
        this.names = names;
        this.bonds = bonds;
    }

    /** What is done to a document under any of its names. */
    List<Change> on(Set<Node> called) {
        Map<String, Map<Status, List<Triple>>> byDoer = new TreeMap<>();
        PROPERTIES.forEach((status, property) -> called.stream()
                .flatMap(name -> graph.find(Node.ANY, property, name).toList().stream())
                .filter(said -> said.getSubject().isURI() && !isCorrection(status, said))
                .forEach(said -> byDoer.computeIfAbsent(
                                names.speaker(said.getSubject()).getURI(), iri -> new EnumMap<>(Status.class))
                        .computeIfAbsent(status, some -> new ArrayList<>())
                        .add(said)));
        return byDoer.entrySet().stream()
                .map(done -> change(called, Terms.uri(done.getKey()), done.getValue()))
                .toList();
    }

    /** What sets right a slip of the pen changes nothing. */
    private boolean isCorrection(Status status, Triple said) {
        return status == Status.AMENDED && graph.contains(said.getSubject(), CORRECTS, said.getObject());
    }

    /** One document does one thing to another: what repeals it for a newer one replaces it, what also amends it repeals a part. */
    private Change change(Set<Node> called, Node doer, Map<Status, List<Triple>> done) {
        Status status = done.containsKey(Status.REPLACED)
                ? Status.REPLACED
                : done.containsKey(Status.AMENDED) ? Status.AMENDED : Status.REPEALED;
        Set<Node> doers = names.names(doer);
        DocumentDays days = days(doers);
        // who named the title alone said it of the title; that this edition was meant is worked out
        Stream<Triple> ofTitle = names.workedOut()
                ? names.titles(called).stream()
                        .flatMap(title -> doers.stream()
                                .flatMap(by -> done.keySet().stream()
                                        .map(act -> Triple.create(by, PROPERTIES.get(act), title))))
                        .filter(graph::contains)
                : Stream.empty();
        List<Triple> said = Stream.concat(done.values().stream().flatMap(List::stream), ofTitle)
                .distinct()
                .sorted(Comparator.comparing(Triple::toString))
                .toList();
        return new Change(
                status,
                days.acts().map(DocumentDays.Said::day),
                Optional.of(doer),
                Stream.concat(said.stream(), days.acts().map(DocumentDays.Said::statement).stream())
                        .toList());
    }

    /** The days of a document: its own, else those of the notice that puts it out. */
    DocumentDays days(Set<Node> called) {
        return DocumentDays.of(graph, called)
                .or(bonds.bringers(called).stream()
                        .map(bringer -> DocumentDays.of(graph, names.names(bringer.document())))
                        .toList());
    }
}
