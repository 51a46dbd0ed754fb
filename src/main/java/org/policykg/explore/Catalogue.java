package org.policykg.explore;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.policykg.graph.Policy;
import org.policykg.store.NodeIds;

/**
 * Every thing of the kinds that figures are told of, other than tasks: documents with the latest first, the rest in the order of
 * their IRIs. What is written about a thing is read when it is shown.
 */
public final class Catalogue {
    private static final Map<Kind, Resource> CLASSES = classes();

    private final Map<Kind, LatestFirst> things;

    private Catalogue(Map<Kind, LatestFirst> things) {
        this.things = things;
    }

    private static Map<Kind, Resource> classes() {
        Map<Kind, Resource> classes = new EnumMap<>(Kind.class);
        classes.put(Kind.NOTICE, Policy.Notice);
        classes.put(Kind.PLAN, Policy.Plan);
        classes.put(Kind.DOCUMENT, Policy.PolicyDocument);
        classes.put(Kind.GROUP, Policy.OrganizationGroup);
        classes.put(Kind.BODY, Policy.Organization);
        classes.put(Kind.REGION, Policy.Region);
        return classes;
    }

    /**
     * A notice as a row of a list.
     *
     * @param notice the notice
     * @param date its day
     * @param number its number
     * @param issuers who issued it
     */
    public record Entry(Ref notice, Optional<LocalDate> date, Optional<String> number, List<Ref> issuers) {}

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

    /** Reads which things there are, and their days; inside one read transaction. */
    public static Catalogue read(Facts facts) {
        Map<Long, Long> days = Days.all(facts);
        Map<Kind, LatestFirst> things = new EnumMap<>(Kind.class);
        CLASSES.forEach((kind, type) -> things.put(kind, new LatestFirst(typed(facts, kind, type.asNode()), days)));
        return new Catalogue(things);
    }

    /** The things of a class; documents are those that are neither notices nor plans, which have lists of their own. */
    private static LongStream typed(Facts facts, Kind kind, Node type) {
        Node is = RDF.Nodes.type;
        List<long[]> others = kind == Kind.DOCUMENT
                ? Stream.of(Policy.Task, Policy.Notice, Policy.Plan)
                        .map(other -> facts.ids().subjects(is, other.asNode()))
                        .toList()
                : List.of();
        Editions editions = facts.editions();
        return LongStream.of(facts.ids().subjects(is, type))
                .filter(thing -> editions.speaks(thing)
                        && !editions.isTitle(thing)
                        && others.stream().noneMatch(other -> NodeIds.has(other, thing)));
    }

    /** How many there are of each kind, in the order in which they are told. */
    Map<Kind, Integer> sizes() {
        Map<Kind, Integer> sizes = new LinkedHashMap<>();
        Stream.of(Kind.NOTICE, Kind.PLAN, Kind.DOCUMENT, Kind.BODY, Kind.GROUP, Kind.REGION)
                .forEach(kind -> Optional.ofNullable(things.get(kind)).ifPresent(all -> sizes.put(kind, all.size())));
        return sizes;
    }

    /** The latest notices. */
    public List<Entry> latest(Facts facts, int most) {
        return Optional.ofNullable(things.get(Kind.NOTICE)).stream()
                .flatMap(all -> all.some(facts, 0, most).stream())
                .map(notice -> new Entry(
                        facts.ref(notice),
                        facts.day(notice),
                        number(facts, notice),
                        facts.objects(notice, Policy.issuedBy.asNode()).stream()
                                .map(facts::ref)
                                .toList()))
                .toList();
    }

    /** A page of the things of a kind; nothing for a kind of which none are listed. */
    public Optional<Listed> list(Facts facts, Kind kind, int from, int most) {
        return Optional.ofNullable(things.get(kind))
                .map(all -> new Listed(
                        all.size(),
                        all.some(facts, from, most).stream()
                                .map(node -> item(facts, node))
                                .toList()));
    }

    /** A page of the plans that carry out a plan, as its tree shows them. */
    public static Listed below(Facts facts, String plan, int from, int most) {
        List<Node> all = facts.latestFirst(new PlanTree(facts).below(plan));
        return new Listed(
                all.size(),
                all.stream()
                        .skip(from)
                        .limit(most)
                        .map(node -> item(facts, node))
                        .toList());
    }

    private static Item item(Facts facts, Node node) {
        return new Item(facts.ref(node), facts.day(node), number(facts, node));
    }

    private static Optional<String> number(Facts facts, Node document) {
        return facts.text(document, Policy.documentNumber.asNode());
    }
}
