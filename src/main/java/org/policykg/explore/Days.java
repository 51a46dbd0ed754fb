package org.policykg.explore;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.apache.jena.graph.Node;
import org.policykg.graph.Policy;
import org.policykg.store.NodeIds;

/** The days by which things are sorted: of a task its last, of a document that on which it was issued, else published. */
final class Days {
    /** Comes behind every day. */
    static final long NONE = Long.MAX_VALUE;

    /** The stronger first; of several days of one property the earliest counts. */
    private static final List<Node> PROPERTIES =
            List.of(Policy.deadline.asNode(), Policy.dateIssued.asNode(), Policy.datePublished.asNode());

    private Days() {}

    /** The day of one thing. */
    static Optional<LocalDate> of(Facts facts, Node node) {
        NodeIds ids = facts.ids();
        OptionalLong thing = ids.of(facts.shown(node));
        return thing.isEmpty()
                ? Optional.empty()
                : PROPERTIES.stream()
                        .flatMap(property -> LongStream.of(ids.objects(thing.getAsLong(), property))
                                .mapToObj(ids::node)
                                .flatMap(day -> day(day).stream())
                                .min(Comparator.naturalOrder())
                                .stream())
                        .findFirst();
    }

    /** The days of all things that have one, counted from 1970, by the numbers of the things. */
    static Map<Long, Long> all(Facts facts) {
        Map<Long, Long> days = new HashMap<>();
        Map<Long, Optional<Long>> read = new HashMap<>();
        for (Node property : PROPERTIES.reversed()) {
            Map<Long, Long> earliest = new HashMap<>();
            facts.editions()
                    .pairs(
                            property,
                            (thing, value) -> read.computeIfAbsent(
                                            value,
                                            id -> day(facts.ids().node(id)).map(LocalDate::toEpochDay))
                                    .ifPresent(day -> earliest.merge(thing, day, Math::min)));
            days.putAll(earliest);
        }
        return days;
    }

    private static Optional<LocalDate> day(Node value) {
        return value.isLiteral() ? Facts.date(value.getLiteralLexicalForm()) : Optional.empty();
    }
}
