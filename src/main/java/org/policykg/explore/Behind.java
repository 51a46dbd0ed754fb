package org.policykg.explore;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.policykg.graph.Policy;
import org.policykg.store.NodeIds;

/**
 * What is behind a cell of a matrix: notices and tasks, as many as its number says.
 *
 * @param total how many there are
 * @param shown some of them, the latest first
 */
public record Behind(int total, List<Ref> shown) {
    /** A page of what is behind a cell; inside one read transaction. */
    public static Behind of(Facts facts, Crossings.Kind kind, String row, String column, int from, int most) {
        List<Node> all = facts.latestFirst(all(facts, kind, row, column));
        return new Behind(
                all.size(), all.stream().skip(from).limit(most).map(facts::ref).toList());
    }

    private static List<Node> all(Facts facts, Crossings.Kind kind, String row, String column) {
        Node body = Facts.node(row);
        Node other = facts.shown(Facts.node(column));
        if (kind != Crossings.Kind.PLANS && body.equals(other)) {
            return List.of(); // nobody works with himself
        }
        Node addressed = Policy.addressedTo.asNode();
        return switch (kind) {
            case TOGETHER ->
                facts.subjects(addressed, body).stream()
                        .filter(notice -> facts.says(notice, addressed, other))
                        .toList();
            case WORKING ->
                Stream.concat(
                                facts.subjects(Policy.issuedBy.asNode(), body).stream()
                                        .filter(document -> facts.says(document, Policy.issuedBy.asNode(), other))
                                        .filter(document ->
                                                facts.says(document, RDF.Nodes.type, Policy.Notice.asNode())),
                                shared(facts, body, other).map(TaskRow::task))
                        .distinct()
                        .toList();
            case PLANS ->
                Stream.concat(
                                Facts.BRINGING.stream()
                                        .flatMap(link -> facts.subjects(link, other).stream()
                                                // what names a title of several editions counts for the title
                                                .filter(notice -> facts.objects(notice, link)
                                                        .contains(other)))
                                        .filter(notice -> facts.says(notice, addressed, body)),
                                PlanTasks.of(facts, other).stream()
                                        .map(TaskRow::task)
                                        .filter(task -> Stream.of(Tasks.Role.values())
                                                .anyMatch(role -> facts.says(task, role.property(), body))))
                        .distinct()
                        .toList();
        };
    }

    /** The tasks that a body carries and another shares, once for each document that sets them. */
    private static Stream<TaskRow> shared(Facts facts, Node body, Node other) {
        long[] sharing = tasks(facts, other, Tasks.Role::shares);
        return LongStream.of(tasks(facts, body, Tasks.Role::carries))
                .filter(task -> NodeIds.has(sharing, task))
                .mapToObj(facts.ids()::node)
                .flatMap(task -> facts.subjects(Policy.hasTask.asNode(), task).stream()
                        .map(document -> TaskRow.of(facts, task, document)))
                .sorted(TaskRow.ORDER);
    }

    private static long[] tasks(Facts facts, Node body, Predicate<Tasks.Role> roles) {
        return Arrays.stream(Tasks.Role.values())
                .filter(roles)
                .map(Tasks.Role::property)
                .flatMapToLong(role -> LongStream.of(facts.ids().subjects(role, body)))
                .sorted()
                .distinct()
                .toArray();
    }
}
