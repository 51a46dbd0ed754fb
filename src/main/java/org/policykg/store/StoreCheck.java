package org.policykg.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.policykg.graph.Iris;
import org.policykg.graph.Policy;

/** Looks a store over: is every notice whole, is evidence where it says, do index and graphs agree, do the shapes hold? */
public final class StoreCheck {
    /**
     * What was found of one part.
     *
     * @param part its name, a word
     * @param words what there is, in a line
     * @param faults the single faults, none where all is well
     */
    public record Finding(String part, String words, List<String> faults) {
        public Finding {
            faults = List.copyOf(faults);
        }
    }

    private static final Node CAPTURES = NodeFactory.createURI(Iris.CAPTURES_GRAPH);

    private final PolicyStore store;

    private StoreCheck(PolicyStore store) {
        this.store = store;
    }

    /**
     * Looks over a store that is {@link PolicyStore#searchable}.
     *
     * @param shapes whether the shapes are checked too, which takes longest
     */
    public static List<Finding> of(PolicyStore store, boolean shapes) {
        StoreCheck check = new StoreCheck(store);
        List<Finding> findings = new ArrayList<>(store.read(check::notices));
        findings.add(store.read(check::derived));
        findings.add(store.read(check::shown));
        findings.add(store.read(check::lists));
        findings.add(store.read(check::defaultGraph));
        findings.add(check.index());
        if (shapes) {
            findings.add(store.read(check::shapes));
        }
        return List.copyOf(findings);
    }

    /** What is worked out from the notices, against the same worked out anew. */
    private Finding derived() {
        return same(
                "derived", Iris.DERIVED_GRAPH, Derivations.anew(store.asserted(), StoreRelations.of(store.dataset())));
    }

    /** What lists show, against the same worked out anew. */
    private Finding shown() {
        return same("shown", Iris.SHOWN_GRAPH, ShownGraph.anew(store.dataset()));
    }

    /** The lists that the store keeps, against the same made anew. */
    private Finding lists() {
        return same("lists", Iris.SUMMARY_GRAPH, Listings.anew(store.dataset()));
    }

    private Finding same(String part, String graph, Set<Triple> anew) {
        Set<Triple> stored = Graphs.kept(store.dataset(), graph).collect(Collectors.toSet());
        List<String> faults = new ArrayList<>();
        stored.stream()
                .filter(triple -> !anew.contains(triple))
                .forEach(triple -> faults.add(triple.getSubject() + " is said to have " + triple.getPredicate() + " "
                        + triple.getObject() + ", which does not follow"));
        anew.stream()
                .filter(triple -> !stored.contains(triple))
                .forEach(triple -> faults.add(triple.getSubject() + " lacks " + triple.getPredicate() + " "
                        + triple.getObject() + ", which follows"));
        faults.sort(Comparator.naturalOrder());
        return new Finding(part, stored.size() + " statements, the same as worked out anew", faults);
    }

    /** The default graph against the graphs that it is made of. */
    private Finding defaultGraph() {
        DefaultGraphAudit.Finding found = DefaultGraphAudit.compare(store.dataset());
        List<String> faults = new ArrayList<>();
        found.missing().forEach(triple -> faults.add("it lacks " + words(triple)));
        found.extra().forEach(triple -> faults.add("no graph says " + words(triple)));
        faults.sort(Comparator.naturalOrder());
        return new Finding(
                "default", found.statements() + " statements, each of the graphs once, without evidence", faults);
    }

    private static String words(Triple triple) {
        return triple.getSubject() + " " + triple.getPredicate() + " " + triple.getObject();
    }

    /** The notices and what was read to make them, then the evidence. */
    private List<Finding> notices() {
        List<String> halves = new ArrayList<>();
        List<String> dangling = new ArrayList<>();
        long notices = 0;
        long pieces = 0;
        Set<Node> captured = captured(halves);
        List<Node> graphs = new ArrayList<>();
        store.dataset().listGraphNodes().forEachRemaining(graphs::add);
        for (Node graph : graphs) {
            Graph said = GraphFactory.createDefaultGraph();
            Graphs.kept(store.dataset(), graph.getURI()).forEach(said::add);
            NoticeCheck check = new NoticeCheck(graph, said);
            if (check.isNotice()) {
                notices++;
                halves.addAll(check.halves());
                pieces += check.evidence();
                dangling.addAll(check.dangling());
                if (!captured.remove(graph)) {
                    halves.add(graph + " does not say where it was read");
                }
            }
        }
        captured.forEach(notice -> halves.add(notice + " was read, and is not there"));
        long sources = store.dataset().stream(CAPTURES, Node.ANY, RDF.Nodes.type, Policy.Capture.asNode())
                .count();
        return List.of(
                new Finding("notices", notices + ", read from " + sources + " sources", halves),
                new Finding("evidence", pieces + " pieces, each of a statement and within its text", dangling));
    }

    /** The notices that sources gave; a source that does not say which is a fault. */
    private Set<Node> captured(List<String> faults) {
        Set<Node> captured = new HashSet<>();
        store.dataset().stream(CAPTURES, Node.ANY, RDF.Nodes.type, Policy.Capture.asNode())
                .map(Quad::getSubject)
                .forEach(capture -> store.dataset().stream(CAPTURES, capture, Policy.captureOf.asNode(), Node.ANY)
                        .map(Quad::getObject)
                        .findFirst()
                        .ifPresentOrElse(captured::add, () -> faults.add(capture + " is a source of nothing")));
        return captured;
    }

    private Finding index() {
        List<String> faults = new ArrayList<>();
        try {
            IndexAudit.Finding found = store.audit();
            if (!found.agrees()) {
                faults.add("the index lacks " + found.missing() + " names and texts and has " + found.extra()
                        + " that no graph says");
            }
            List<Fingerprint> stated = store.fingerprints();
            if (stated.stream().anyMatch(fingerprint -> !fingerprint.equals(found.fingerprint()))) {
                faults.add("the fingerprint of the index or of the graphs is not that of what they hold");
            }
            return new Finding("index", found.literals() + " names and texts, the same as in the graphs", faults);
        } catch (IOException failure) {
            faults.add("the index cannot be read: " + StoreFolder.reason(failure));
            return new Finding("index", "", faults);
        }
    }

    private Finding shapes() {
        Validation validation = Validation.of(store.dataset().getUnionGraph());
        return new Finding("shapes", "the graphs conform", validation.findings());
    }
}
