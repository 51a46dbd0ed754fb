package org.policykg.graph;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.policykg.graph.Validity.Status;

/**
 * What is known of a document's force.
 *
 * @param document the name that speaks for it
 * @param days its days
 * @param changes what ended or changed it, the earlier first
 */
record DocumentHistory(Node document, DocumentDays days, List<Change> changes) {
    DocumentHistory {
        changes = changes.stream().sorted(Change.ORDER).toList();
    }

    /**
     * How the document stands on a day: an end first, then whether it has begun, then changes. An end without a day may be
     * later than any day asked for, but nothing says so; it is no reason against a beginning that is still ahead.
     */
    Validity on(LocalDate day) {
        Optional<Change> end = ends().filter(change -> change.isThereOn(day)).findFirst();
        Optional<DocumentDays.Said> begins = days.begins();
        boolean ahead = begins.filter(said -> said.day().isAfter(day)).isPresent();
        if (ahead && end.flatMap(Change::day).isEmpty()) {
            return of(Status.NOT_YET, begins, List.of(begins));
        }
        return end.or(() -> lastAmendment(day)).map(Change::validity).orElseGet(() -> unchanged(day));
    }

    private Validity unchanged(LocalDate day) {
        if (days.force().isPresent() && days.until().isPresent()) {
            return of(Status.IN_FORCE, days.force(), List.of(days.force(), days.until()));
        }
        Optional<DocumentDays.Said> seen =
                days.acts().filter(said -> !said.day().isAfter(day));
        return seen.isPresent() || days.until().isPresent()
                ? of(Status.NOT_SEEN_TO_END, days.begins(), List.of(seen, days.until()))
                : Validity.unknown();
    }

    private Optional<Change> lastAmendment(LocalDate day) {
        return changes.stream()
                .filter(change -> change.status() == Status.AMENDED && change.isThereOn(day))
                .max(Comparator.comparing(change -> change.day().orElse(LocalDate.MIN)));
    }

    /** What ended the document, the earlier first. */
    Stream<Change> ends() {
        return changes.stream().filter(change -> change.status().isEnd());
    }

    private static Validity of(
            Status status, Optional<DocumentDays.Said> since, List<Optional<DocumentDays.Said>> because) {
        return new Validity(
                status,
                since.map(DocumentDays.Said::day),
                Optional.empty(),
                because.stream()
                        .flatMap(Optional::stream)
                        .map(DocumentDays.Said::statement)
                        .toList());
    }
}
