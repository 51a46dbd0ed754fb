package org.policykg.graph;

import java.util.Map;
import java.util.TreeMap;

/** The prefixes that dumps are written with and that queries may use without declaring them. */
public final class Prefixes {
    private static final Map<String, String> ALL = Map.ofEntries(
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

    private Prefixes() {}

    /** Prefix to namespace, in the order of the prefixes. */
    public static Map<String, String> all() {
        return new TreeMap<>(ALL);
    }
}
