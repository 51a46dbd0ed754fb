package org.policykg.graph;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** The prefixes that dumps are written with and that queries may use without declaring them. */
public final class Prefixes {
    private static final Map<String, String> VOCABULARIES = Map.ofEntries(
            Map.entry("pol", "https://w3id.org/policykg/ontology#"),
            Map.entry("dcterms", "http://purl.org/dc/terms/"),
            Map.entry("eli", "http://data.europa.eu/eli/ontology#"),
            Map.entry("foaf", "http://xmlns.com/foaf/0.1/"),
            Map.entry("oa", "http://www.w3.org/ns/oa#"),
            Map.entry("org", "http://www.w3.org/ns/org#"),
            Map.entry("owl", "http://www.w3.org/2002/07/owl#"),
            Map.entry("prov", "http://www.w3.org/ns/prov#"),
            Map.entry("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
            Map.entry("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
            Map.entry("skos", "http://www.w3.org/2004/02/skos/core#"),
            Map.entry("time", "http://www.w3.org/2006/time#"),
            Map.entry("xsd", "http://www.w3.org/2001/XMLSchema#"));

    /** What stands between {@link Iris#BASE} and the name of a thing, by kind. */
    private static final Map<String, String> THINGS = Map.ofEntries(
            Map.entry("doc", "document/"),
            Map.entry("number", "number/"),
            Map.entry("task", "task/"),
            Map.entry("evidence", "evidence/"),
            Map.entry("person", "person/"),
            Map.entry("article", "article/"),
            Map.entry("body", "organization/"),
            Map.entry("group", "group/"),
            Map.entry("kind", "kind/"),
            Map.entry("function", "function/"),
            Map.entry("region", "region/"),
            Map.entry("type", "type/"),
            Map.entry("subject", "subject/"),
            Map.entry("period", "period/"),
            Map.entry("day", "day/"),
            Map.entry("event", "event/"),
            Map.entry("change", "change/"));

    private Prefixes() {}

    /** Prefix to namespace, in the order of the prefixes. */
    public static Map<String, String> all() {
        Map<String, String> all = new TreeMap<>(VOCABULARIES);
        THINGS.forEach((prefix, path) -> all.put(prefix, Iris.BASE + path));
        return all;
    }

    /** Those that shorten a term of some statements. */
    public static Map<String, String> of(List<Triple> triples) {
        Set<String> iris = new HashSet<>();
        triples.forEach(triple -> collect(triple, iris));
        Map<String, String> used = all();
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
        return Collections.unmodifiableMap(new TreeMap<>(VOCABULARIES));
    }
}
