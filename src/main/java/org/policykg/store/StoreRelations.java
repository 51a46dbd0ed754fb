package org.policykg.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.policykg.graph.Declarations;
import org.policykg.graph.Prefixes;
import org.policykg.graph.Vocabulary;
import org.policykg.rules.Relation;

/** The relations that users have added to a store, and the prefixes that it keeps beside its graphs; inside a transaction. */
public final class StoreRelations {
    private static final Node VOCABULARY = NodeFactory.createURI(Vocabulary.GRAPH);

    private StoreRelations() {}

    /** The relations that its vocabulary declares. */
    public static List<Relation> of(DatasetGraph dataset) {
        return Declarations.in(dataset.getGraph(VOCABULARY), prefixes(dataset));
    }

    /** Some relations, and those that a store has beside them. */
    static List<Relation> with(DatasetGraph dataset, List<Relation> added) {
        return Stream.concat(added.stream(), of(dataset).stream()).distinct().toList();
    }

    /** The vocabulary with some relations. */
    static List<Triple> vocabulary(List<Relation> added) {
        List<Triple> all = new ArrayList<>(Vocabulary.ontology().find().toList());
        all.addAll(Declarations.of(added));
        return Export.sorted(all);
    }

    /** The properties of some relations. */
    static List<Node> properties(List<Relation> relations) {
        return relations.stream()
                .map(relation -> NodeFactory.createURI(relation.iri()))
                .toList();
    }

    /** Adds the program's own and those of relations; a prefix that is there stays what it is. */
    static void addPrefixes(DatasetGraph dataset, List<Relation> relations) {
        Prefixes.with(relations).forEach((prefix, namespace) -> {
            if (!dataset.prefixes().containsPrefix(prefix)) {
                dataset.prefixes().add(prefix, namespace);
            }
        });
    }

    /** Prefix to namespace, in the order of the prefixes: the program's own, and what a store has beside them. */
    public static Map<String, String> prefixes(DatasetGraph dataset) {
        Map<String, String> all = new TreeMap<>();
        dataset.prefixes().forEach(all::put);
        all.putAll(Prefixes.all());
        return Collections.unmodifiableMap(all);
    }
}
