package org.policykg.explore;

/**
 * A thing by its name.
 *
 * @param iri its IRI
 * @param kind what sort of thing it is
 * @param label its title, full name or text
 */
public record Ref(String iri, Kind kind, String label) {}
