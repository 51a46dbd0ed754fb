package org.policykg.summary;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.policykg.graph.EvidenceTerms;
import org.policykg.graph.Policy;
import org.policykg.identity.Asserted;

/**
 * The lists that a store keeps. Each is in sections, whose keys say in which order to read them, so that the beginning of a long
 * list is found without its end: {@code ?thing pol:inSection ?section . ?section pol:sectionOf LIST ; pol:sectionKey ?key}.
 */
public final class Summaries {
    private static final Set<Node> TERMS = Stream.of(
                    Policy.inSection,
                    Policy.sectionOf,
                    Policy.sectionKey,
                    Policy.sectionFor,
                    Policy.entries,
                    Policy.pairOf,
                    Policy.pairWith,
                    Policy.timesCited,
                    Policy.timesNamed,
                    Policy.timesTogether,
                    Policy.plansIssued)
            .map(property -> property.asNode())
            .collect(Collectors.toUnmodifiableSet());

    private static final Summaries STANDARD = new Summaries(List.of());

    private final List<Listing> listings;
    private final Set<Node> matter;

    private Summaries(List<Node> added) {
        this.listings = List.of(
                Citing.underTitles(added),
                Citing.apart(added),
                new Together(),
                Acting.repealing(),
                Acting.passing(),
                Acting.tasking(),
                new Due(),
                new Dated(),
                new Planning());
        this.matter = listings.stream()
                .flatMap(listing -> listing.properties().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The lists of a store.
     *
     * @param added properties of the relations that users have added, which name documents as the program's own do
     */
    public static Summaries with(List<Node> added) {
        return added.isEmpty() ? STANDARD : new Summaries(added);
    }

    /** Whether lists may change when a statement comes or goes. */
    public boolean matters(Triple triple) {
        return matter.contains(triple.getPredicate()) && !EvidenceTerms.isEvidence(triple.getSubject());
    }

    /** Whether a statement is of lists, by its terms. */
    public static boolean isOfLists(Triple triple) {
        return TERMS.contains(triple.getPredicate());
    }

    /**
     * Brings lists into step.
     *
     * @param now what is said
     * @param come statements that came since the lists were in step
     * @param gone statements that went since
     * @param lists the lists, which are changed
     */
    public void update(Asserted now, Set<Triple> come, Set<Triple> gone, SummaryGraph lists) {
        Asserted before = new Before(now, come, gone);
        Map<Entry, Integer> changes = new HashMap<>();
        for (Listing listing : listings) {
            Set<Node> sources = new LinkedHashSet<>();
            Stream.concat(come.stream(), gone.stream())
                    .filter(triple -> listing.properties().contains(triple.getPredicate()))
                    .forEach(triple -> Stream.of(before, now)
                            .flatMap(said -> listing.sources(triple, said))
                            .forEach(sources::add));
            for (Node source : sources) {
                listing.entries(source, before).forEach(entry -> changes.merge(entry, -1, Integer::sum));
                listing.entries(source, now).forEach(entry -> changes.merge(entry, 1, Integer::sum));
            }
        }
        lists.change(changes);
    }

    /**
     * Makes the lists of all that is said.
     *
     * @param add takes their statements
     */
    public void make(Asserted said, Consumer<Triple> add) {
        SummaryGraph lists = SummaryGraph.empty(add);
        for (Listing listing : listings) {
            Map<Entry, Integer> changes = new HashMap<>();
            Set<Node> sources = listing.properties().stream()
                    .flatMap(property -> said.find(Node.ANY, property, Node.ANY))
                    .flatMap(triple -> listing.sources(triple, said))
                    .collect(Collectors.toSet());
            for (Node source : sources) {
                listing.entries(source, said).forEach(entry -> changes.merge(entry, 1, Integer::sum));
            }
            lists.change(changes);
        }
    }
}
