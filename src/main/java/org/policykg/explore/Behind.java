package org.policykg.explore;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.policykg.graph.Policy;

/**
 * What is behind a cell of a matrix: notices and tasks, as many as its number says.
 *
 * @param total how many there are
 * @param shown some of them, the latest first
 */
public record Behind(int total, List<Ref> shown) {
    /** A page of what is behind a cell; inside one read transaction. */
    public static Behind of(
            Facts facts, Overview overview, Crossings.Kind kind, String row, String column, int from, int most) {
        List<Node> all = overview.dates().latestFirst(all(facts, overview.tasks(), kind, row, column));
        return new Behind(
                all.size(), all.stream().skip(from).limit(most).map(facts::ref).toList());
    }

    private static List<Node> all(Facts facts, Tasks tasks, Crossings.Kind kind, String row, String column) {
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
                                tasks.of(body).stream()
                                        .filter(task -> task.carrying().contains(body)
                                                && task.sharing().contains(other))
                                        .map(TaskRow::task))
                        .distinct()
                        .toList();
            case PLANS ->
                Stream.concat(
                                Stream.of(Policy.promulgates, Policy.forwards)
                                        .flatMap(link -> facts.subjects(link.asNode(), other).stream()
                                                // what names a title of several editions counts for the title
                                                .filter(notice -> facts.objects(notice, link.asNode())
                                                        .contains(other)))
                                        .filter(notice -> facts.says(notice, addressed, body)),
                                tasks.of(body).stream()
                                        .filter(task -> task.document().equals(other))
                                        .map(TaskRow::task))
                        .distinct()
                        .toList();
        };
    }
}
