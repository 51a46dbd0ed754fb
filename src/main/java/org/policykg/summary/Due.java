package org.policykg.summary;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.RDF;
import org.policykg.graph.Policy;
import org.policykg.identity.Asserted;

/**
 * Tasks by the month of their last day, if they have one: {@code list/due}, and those of each body that has to do with them by the
 * year: {@code list/duty}.
 */
final class Due implements Listing {
    private static final String LIST = "due";
    private static final String OF_BODY = "duty";
    private static final List<Property> PARTS =
            List.of(Policy.leadBody, Policy.responsibleBody, Policy.supportingBody, Policy.guidingBody);

    @Override
    public Set<Node> properties() {
        Set<Node> all = PARTS.stream().map(Property::asNode).collect(Collectors.toCollection(HashSet::new));
        all.add(Policy.deadline.asNode());
        return all;
    }

    @Override
    public Stream<Node> sources(Triple change, Asserted said) {
        return Stream.of(change.getSubject());
    }

    @Override
    public Stream<Entry> entries(Node source, Asserted said) {
        List<Node> bodies = PARTS.stream()
                .flatMap(part -> said.objects(source, part))
                .distinct()
                .toList();
        if (said.says(source, RDF.Nodes.type, Policy.Target.asNode())) {
            return Stream.empty(); // the year of a target is no last day of a task
        }
        return Months.of(source, Policy.deadline, said)
                .flatMap(month -> Stream.concat(
                        Stream.of(Entry.at(LIST, source, month)),
                        bodies.stream().map(body -> Entry.of(OF_BODY, body, source, month / Months.OF_A_YEAR))))
                .distinct();
    }
}
