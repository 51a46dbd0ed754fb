package org.policykg.graph;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * What ends or changes a document.
 *
 * @param status how the document stands from then on
 * @param day the first day of that; absent where no day of the other document was read
 * @param by the other document; absent where the time of validity ran out
 * @param because the statements that say so
 */
public record Change(Validity.Status status, Optional<LocalDate> day, Optional<Node> by, List<Triple> because) {
    /** The earlier first, those without a day last. */
    static final Comparator<Change> ORDER = Comparator.comparing(
                    (Change change) -> change.day().orElse(LocalDate.MAX))
            .thenComparing(Change::status)
            .thenComparing(change -> change.by().map(Node::toString).orElse(""));

    public Change {
        because = List.copyOf(because);
    }

    /** Whether it has come to pass on a day. What has no day has, for all that is known. */
    boolean isThereOn(LocalDate asked) {
        return day.isEmpty() || !day.get().isAfter(asked);
    }

    /** The same as it meets another document, for more reasons. */
    Change through(List<Triple> more) {
        return new Change(
                status, day, by, Stream.concat(because.stream(), more.stream()).toList());
    }

    Validity validity() {
        return new Validity(status, day, by, because);
    }
}
