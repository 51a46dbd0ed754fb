package org.policykg.explore;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.policykg.graph.Policy;
import org.policykg.store.PolicyStore;

/**
 * What would take a look at the whole store, read once when it is opened: figures, the order of notices, the
 * tables of tasks and of bodies. A store that is served does not change, so neither does this.
 *
 * @param figures how many there are of each kind, and of statements
 * @param dates the days of documents and tasks
 * @param notices every notice, the latest first
 * @param tasks every task
 * @param crossings who has to do with which plan, and with whom
 */
public record Overview(Figures figures, Dates dates, List<Node> notices, Tasks tasks, Crossings crossings) {
    /**
     * How many there are.
     *
     * @param kinds things by kind, in the order in which they are told
     * @param dated tasks with a last day
     * @param statements triples in all graphs
     */
    public record Figures(Map<Kind, Integer> kinds, long dated, long statements) {}

    /**
     * A notice as a row of a list.
     *
     * @param notice the notice
     * @param date its day
     * @param number its number
     * @param issuers who issued it
     */
    public record Entry(Ref notice, Optional<LocalDate> date, Optional<String> number, List<Ref> issuers) {}

    /** Reads a store; takes time in proportion to its size. */
    public static Overview read(PolicyStore store) {
        return store.read(() -> {
            Facts facts = new Facts(store.union());
            Dates dates = Dates.read(facts);
            List<Node> notices = typed(facts, Policy.Notice.asNode());
            Tasks tasks = Tasks.read(facts, dates);
            Map<Kind, Integer> kinds = new LinkedHashMap<>();
            kinds.put(Kind.NOTICE, notices.size());
            kinds.put(Kind.PLAN, typed(facts, Policy.Plan.asNode()).size());
            kinds.put(
                    Kind.DOCUMENT, typed(facts, Policy.PolicyDocument.asNode()).size());
            kinds.put(Kind.BODY, typed(facts, Policy.Organization.asNode()).size());
            kinds.put(
                    Kind.GROUP, typed(facts, Policy.OrganizationGroup.asNode()).size());
            kinds.put(Kind.REGION, typed(facts, Policy.Region.asNode()).size());
            kinds.put(Kind.TASK, tasks.size());
            return new Overview(
                    new Figures(kinds, tasks.dated(), store.size()),
                    dates,
                    dates.latestFirst(notices),
                    tasks,
                    Crossings.read(facts, tasks));
        });
    }

    private static List<Node> typed(Facts facts, Node type) {
        return facts.find(Node.ANY, RDF.Nodes.type, type)
                .map(Triple::getSubject)
                .filter(Node::isURI)
                .sorted(Comparator.comparing(Node::getURI))
                .toList();
    }

    /** A thing by its name, known or not. */
    public Ref ref(Facts facts, String iri) {
        return facts.ref(Facts.node(iri));
    }

    /** The latest notices. */
    public List<Entry> latest(Facts facts, int most) {
        return notices.stream().limit(most).map(node -> entry(facts, node)).toList();
    }

    /** A notice as a row of a list. */
    public Entry entry(Facts facts, Node notice) {
        return new Entry(
                facts.ref(notice),
                dates.of(notice),
                facts.text(notice, Policy.documentNumber.asNode()),
                facts.objects(notice, Policy.issuedBy.asNode()).stream()
                        .map(facts::ref)
                        .toList());
    }
}
