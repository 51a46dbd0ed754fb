package org.policykg.graph;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.policykg.rules.Relation;
import org.policykg.rules.RelationTable;

/** The prefixes that dumps are written with and that queries may use without declaring them. */
public final class Prefixes {
    private static final Map<String, String> ALL =
            Collections.unmodifiableMap(new TreeMap<>(RelationTable.standard().namespaces()));

    private Prefixes() {}

    /** Prefix to namespace, in the order of the prefixes. */
    public static Map<String, String> all() {
        return ALL;
    }

    /** Those, and the prefixes of relations that a user has added. */
    public static Map<String, String> with(List<Relation> added) {
        Map<String, String> all = new TreeMap<>(ALL);
        added.forEach(relation -> all.putIfAbsent(relation.prefix(), relation.namespace()));
        return Collections.unmodifiableMap(all);
    }

    /** Those of some prefixes that shorten a term of some statements. */
    public static Map<String, String> of(List<Triple> triples, Map<String, String> prefixes) {
        Set<String> iris = new HashSet<>();
        triples.forEach(triple -> collect(triple, iris));
        Map<String, String> used = new TreeMap<>(prefixes);
        used.values().removeIf(namespace -> iris.stream().noneMatch(iri -> iri.startsWith(namespace)));
        return used;
    }

    private static void collect(Triple triple, Set<String> iris) {
        for (Node term : List.of(triple.getSubject(), triple.getPredicate(), triple.getObject())) {
            if (term.isURI()) {
                iris.add(term.getURI());
            } else if (term.isLiteral()) {
                iris.add(term.getLiteralDatatypeURI());
            } else if (term.isTripleTerm()) {
                collect(term.getTriple(), iris);
            }
        }
    }

    /** Those whose namespace is a vocabulary; the others hold the things that graphs speak of. */
    public static Map<String, String> vocabularies() {
        Map<String, String> vocabularies = new TreeMap<>(ALL);
        vocabularies.values().removeIf(namespace -> namespace.startsWith(Iris.BASE));
        return Collections.unmodifiableMap(vocabularies);
    }
}
