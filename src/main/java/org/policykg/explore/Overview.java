package org.policykg.explore;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.policykg.graph.Policy;
import org.policykg.store.Export;
import org.policykg.store.PolicyStore;

/**
 * What would take a look at the whole store, read once when it is opened: figures, the order of notices, the
 * tables of tasks and of bodies. A store that is served does not change, so neither does this.
 *
 * @param figures how many there are of each kind, and of statements
 * @param dates the days of documents and tasks
 * @param things every thing of the kinds that figures are told of, other than tasks: documents with the latest first, the rest
 *     in the order of their IRIs
 * @param tasks every task
 * @param crossings who has to do with which plan, and with whom
 */
public record Overview(Figures figures, Dates dates, Map<Kind, List<Node>> things, Tasks tasks, Crossings crossings) {
    private static final Map<Kind, Resource> CLASSES = classes();

    private static Map<Kind, Resource> classes() {
        Map<Kind, Resource> classes = new LinkedHashMap<>();
        classes.put(Kind.NOTICE, Policy.Notice);
        classes.put(Kind.PLAN, Policy.Plan);
        classes.put(Kind.DOCUMENT, Policy.PolicyDocument);
        classes.put(Kind.BODY, Policy.Organization);
        classes.put(Kind.GROUP, Policy.OrganizationGroup);
        classes.put(Kind.REGION, Policy.Region);
        return Collections.unmodifiableMap(classes);
    }

    /**
     * How many there are.
     *
     * @param kinds things by kind, in the order in which they are told
     * @param dated tasks with a last day
     * @param statements statements that a dump without graphs and evidence has
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
            Tasks tasks = Tasks.read(facts, dates);
            Map<Kind, List<Node>> things = new EnumMap<>(Kind.class);
            Map<Kind, Integer> kinds = new LinkedHashMap<>();
            CLASSES.forEach((kind, type) -> {
                List<Node> all = dates.latestFirst(typed(facts, kind, type.asNode()));
                things.put(kind, all);
                kinds.put(kind, all.size());
            });
            kinds.put(Kind.TASK, tasks.size());
            return new Overview(
                    new Figures(kinds, tasks.dated(), Export.size(store)),
                    dates,
                    things,
                    tasks,
                    Crossings.read(facts, tasks));
        });
    }

    /** The things of a class; documents are those that are neither notices nor plans, which have lists of their own. */
    private static List<Node> typed(Facts facts, Kind kind, Node type) {
        return facts.find(Node.ANY, RDF.Nodes.type, type)
                .map(Triple::getSubject)
                .filter(node -> node.isURI()
                        && !facts.isTitle(node)
                        && (kind != Kind.DOCUMENT || facts.kind(node) == Kind.DOCUMENT))
                .sorted(Comparator.comparing(Node::getURI))
                .toList();
    }

    /** A thing by its name, known or not. */
    public Ref ref(Facts facts, String iri) {
        return facts.ref(Facts.node(iri));
    }

    /** The latest notices. */
    public List<Entry> latest(Facts facts, int most) {
        return things.getOrDefault(Kind.NOTICE, List.of()).stream()
                .limit(most)
                .map(node -> entry(facts, node))
                .toList();
    }

    /**
     * Some of a number of things.
     *
     * @param total how many there are
     * @param shown some of them
     */
    public record Listed(int total, List<Item> shown) {}

    /**
     * A thing in a list.
     *
     * @param ref the thing
     * @param date its day
     * @param number a document's number
     */
    public record Item(Ref ref, Optional<LocalDate> date, Optional<String> number) {}

    /** A page of the things of a kind; nothing for a kind of which none are listed. */
    public Optional<Listed> list(Facts facts, Kind kind, int from, int most) {
        return Optional.ofNullable(things.get(kind)).map(all -> list(facts, all, from, most));
    }

    /** A page of the plans that carry out a plan, as its tree shows them. */
    public Listed below(Facts facts, String plan, int from, int most) {
        return list(facts, dates.latestFirst(new PlanTree(facts).below(plan)), from, most);
    }

    private Listed list(Facts facts, List<Node> all, int from, int most) {
        return new Listed(
                all.size(),
                all.stream()
                        .skip(from)
                        .limit(most)
                        .map(node -> item(facts, node))
                        .toList());
    }

    private Item item(Facts facts, Node node) {
        return new Item(facts.ref(node), dates.of(node), facts.text(node, Policy.documentNumber.asNode()));
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
