package org.policykg.explore;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.policykg.graph.Policy;

/** The tasks of one document, read from it; inside one read transaction. */
public final class PlanTasks {
    private PlanTasks() {}

    /**
     * A page of the tasks that a document sets, or the document that it promulgates or forwards.
     *
     * @param filter which of them; the document is the filter's plan
     */
    public static Tasks.Found find(Facts facts, Tasks.Filter filter, int from, int most) {
        List<TaskRow> found = filter.plan().stream()
                .flatMap(plan -> in(facts, plan).stream())
                .filter(row -> isWithin(facts, row, filter))
                .toList();
        return new Tasks.Found(
                found.size(),
                found.stream()
                        .skip(from)
                        .limit(most)
                        .map(row -> row.entry(facts))
                        .toList());
    }

    /** The tasks that a document sets, or the document that it promulgates or forwards. */
    static List<TaskRow> in(Facts facts, String iri) {
        Node asked = facts.shown(Facts.node(iri));
        Stream<Node> documents = Stream.concat(
                Stream.of(asked), Facts.BRINGING.stream().flatMap(link -> facts.objects(asked, link).stream()));
        return documents
                .distinct()
                .flatMap(document -> of(facts, document).stream())
                .sorted(Comparator.comparing(row -> row.deadline().orElse(LocalDate.MAX)))
                .toList();
    }

    /** The tasks that a document sets itself. */
    static List<TaskRow> of(Facts facts, Node document) {
        return facts.objects(document, Policy.hasTask.asNode()).stream()
                .map(task -> TaskRow.of(facts, task, document))
                .sorted(TaskRow.ORDER)
                .toList();
    }

    private static boolean isWithin(Facts facts, TaskRow row, Tasks.Filter filter) {
        if (filter.from().isPresent() || filter.until().isPresent()) {
            boolean due = row.deadline()
                    .filter(day -> filter.from().filter(day::isBefore).isEmpty()
                            && filter.until().filter(day::isAfter).isEmpty())
                    .isPresent();
            if (!due) {
                return false;
            }
        }
        if (filter.body().isPresent() || filter.role().isPresent()) {
            boolean takesPart = row.parts(facts).stream()
                    .anyMatch(part -> filter.body()
                                    .filter(body -> !part.body().isURI()
                                            || !body.equals(part.body().getURI()))
                                    .isEmpty()
                            && filter.role().filter(role -> role != part.role()).isEmpty());
            if (!takesPart) {
                return false;
            }
        }
        return filter.period()
                .map(period -> facts.says(row.document(), Policy.planPeriod.asNode(), Facts.node(period)))
                .orElse(true);
    }
}
