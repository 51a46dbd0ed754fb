package org.policykg.graph;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.policykg.graph.Validity.Status;

/**
 * Reads in a graph how a document stands on a day: the union of a store, or what one notice says. What the graph does not say
 * (a repeal that was never read) is not known here.
 *
 * <p>A notice and what it puts out stand and fall together: the text has the days of the notice where it has none of its own,
 * and who repeals the notice ends the text; of a notice that puts out one text also the reverse.
 */
public final class ValidityReader {
    /**
     * A document and what ended it.
     *
     * @param ended the document
     * @param change what ended it
     */
    public record Step(Node ended, Change change) {}

    private static final List<Node> READS = Stream.of(DocumentNames.READS, DocumentDays.READS, Bonds.READS, Acts.READS)
            .flatMap(List::stream)
            .toList();

    private final Graph graph;
    private final DocumentNames names;
    private final Bonds bonds;
    private final Acts acts;

    /** A reader for many documents of a large graph: what it reads is first taken out of that, all at once. */
    public static ValidityReader ofMany(Graph graph) {
        Graph copy = GraphFactory.createDefaultGraph();
        READS.forEach(property -> graph.find(Node.ANY, property, Node.ANY).forEachRemaining(copy::add));
        return new ValidityReader(copy, new DocumentNames(copy, new DocumentNames(graph).workedOut()));
    }

    public ValidityReader(Graph graph) {
        this(graph, new DocumentNames(graph));
    }

    private ValidityReader(Graph graph, DocumentNames names) {
        this.graph = graph;
        this.names = names;
        this.bonds = new Bonds(graph, names);
        this.acts = new Acts(graph, names, bonds);
    }

    /** How a document stands on a day, by whichever of its names. */
    public Validity on(Node document, LocalDate day) {
        return history(names.speaker(document)).on(day);
    }

    /** What replaced or repealed a document, what replaced or repealed that, and so on to the newest. */
    public List<Step> succession(Node document) {
        List<Step> steps = new ArrayList<>();
        Set<Node> seen = new HashSet<>();
        Deque<Node> ahead = new ArrayDeque<>(List.of(names.speaker(document)));
        while (!ahead.isEmpty()) {
            Node next = ahead.removeFirst();
            if (seen.add(next)) {
                history(next)
                        .ends()
                        .forEach(change -> change.by().ifPresent(heir -> {
                            steps.add(new Step(next, change));
                            ahead.add(heir);
                        }));
            }
        }
        return List.copyOf(steps);
    }

    private DocumentHistory history(Node document) {
        Set<Node> called = names.names(document);
        List<Bonds.Bond> bringers = bonds.bringers(called);
        List<Bonds.Bond> texts = bonds.texts(called);
        DocumentDays days = acts.days(called);
        List<Change> changes = new ArrayList<>(acts.on(called));
        Set<Node> family = new HashSet<>(called);
        for (Bonds.Bond bringer : bringers) {
            Set<Node> notice = names.names(bringer.document());
            List<Bonds.Bond> brought = bonds.texts(notice);
            family.add(bringer.document());
            brought.forEach(sibling -> family.add(sibling.document()));
            // what changes a notice with several texts may mean any of them
            acts.on(notice).stream()
                    .filter(change -> brought.size() == 1 || change.status().isEnd())
                    .forEach(change -> changes.add(change.through(bringer.statements())));
        }
        texts.forEach(text -> family.add(text.document()));
        if (texts.size() == 1) {
            Bonds.Bond only = texts.getFirst();
            Set<Node> text = names.names(only.document());
            acts.on(text).forEach(change -> changes.add(change.through(only.statements())));
            days = days.untilOr(DocumentDays.of(graph, text));
        }
        Optional<LocalDate> made = days.issued().map(DocumentDays.Said::day);
        changes.removeIf(change -> isOfAnother(change, family, made));
        days.until().ifPresent(until -> changes.add(lapse(until)));
        return new DocumentHistory(document, days, changes);
    }

    /**
     * Whether what is said of a document must mean another of the same title: an earlier edition, where the document itself or
     * the notice that brings it says it, or where whoever says it is older than the document.
     */
    private boolean isOfAnother(Change change, Set<Node> family, Optional<LocalDate> made) {
        Node doer = change.by().orElseThrow();
        return family.contains(doer)
                || made.isPresent()
                        && acts.days(names.names(doer))
                                .made()
                                .filter(day -> day.isBefore(made.get()))
                                .isPresent();
    }

    private static Change lapse(DocumentDays.Said until) {
        return new Change(
                Status.LAPSED, Optional.of(until.day().plusDays(1)), Optional.empty(), List.of(until.statement()));
    }
}
