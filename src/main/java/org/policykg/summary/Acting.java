package org.policykg.summary;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.policykg.graph.Policy;
import org.policykg.identity.Asserted;

/**
 * Documents that do something, by when: those that do something to others by each year that they have a day in, those that set tasks by
 * the month of their last day.
 */
final class Acting implements Listing {
    private final String list;
    private final UnaryOperator<Stream<Integer>> keys;
    private final List<Property> acts;
    private final Set<Node> properties;

    private Acting(String list, UnaryOperator<Stream<Integer>> keys, Property... acts) {
        this.list = list;
        this.keys = keys;
        this.acts = List.of(acts);
        this.properties = this.acts.stream().map(Property::asNode).collect(Collectors.toUnmodifiableSet());
    }

    /** {@code list/repealing}: those that repeal. */
    static Listing repealing() {
        return new Acting("repealing", Acting::years, Policy.repeals);
    }

    /** {@code list/passing}: those that forward, approve or answer. */
    static Listing passing() {
        return new Acting("passing", Acting::years, Policy.forwards, Policy.approves, Policy.repliesTo);
    }

    /** {@code list/tasks}: those that set tasks. */
    static Listing tasking() {
        return new Acting("tasks", Acting::last, Policy.hasTask);
    }

    @Override
    public Set<Node> properties() {
        Set<Node> all = new HashSet<>(properties);
        all.addAll(List.of(Policy.shownAs.asNode(), Policy.shownDate.asNode()));
        return all;
    }

    @Override
    public Stream<Node> sources(Triple change, Asserted said) {
        if (properties.contains(change.getPredicate())) {
            return said.objects(change.getSubject(), Policy.shownAs);
        }
        return Stream.of(
                change.getPredicate().equals(Policy.shownAs.asNode()) ? change.getObject() : change.getSubject());
    }

    @Override
    public Stream<Entry> entries(Node source, Asserted said) {
        boolean acts = said.subjects(Policy.shownAs, source).toList().stream()
                .anyMatch(by -> this.acts.stream()
                        .anyMatch(act -> said.objects(by, act).findAny().isPresent()));
        return acts
                ? keys.apply(Months.orNone(source, Policy.shownDate, said).stream())
                        .map(key -> Entry.at(list, source, key))
                : Stream.empty();
    }

    private static Stream<Integer> years(Stream<Integer> months) {
        return months.map(month -> month / Months.OF_A_YEAR).distinct();
    }

    private static Stream<Integer> last(Stream<Integer> months) {
        return months.max(Comparator.naturalOrder()).stream();
    }
}
