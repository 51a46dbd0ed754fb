package org.policykg.explore;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Node;

/** What sort of thing a resource is, the more telling first. */
public enum Kind {
    TASK("https://w3id.org/policykg/ontology#Task"),
    TARGET("https://w3id.org/policykg/ontology#Target"),
    FUNDING("https://w3id.org/policykg/ontology#Funding"),
    NOTICE("https://w3id.org/policykg/ontology#Notice"),
    PLAN("https://w3id.org/policykg/ontology#Plan"),
    DOCUMENT("https://w3id.org/policykg/ontology#PolicyDocument"),
    GROUP("https://w3id.org/policykg/ontology#OrganizationGroup"),
    BODY("https://w3id.org/policykg/ontology#Organization"),
    REGION("https://w3id.org/policykg/ontology#Region", "https://w3id.org/policykg/ontology#RegionGroup"),
    REFORM("http://www.w3.org/ns/org#ChangeEvent"),
    PERIOD("http://www.w3.org/2006/time#ProperInterval"),
    CONCEPT("http://www.w3.org/2004/02/skos/core#Concept"),
    PERSON("http://xmlns.com/foaf/0.1/Person"),
    OTHER;

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
    private final List<String> classes;

    Kind(String... classes) {
        this.classes = List.of(classes);
    }

    /** The kind of a resource with these types. */
    static Kind of(Collection<Node> types) {
        return Arrays.stream(values())
                .filter(kind -> types.stream().anyMatch(type -> type.isURI() && kind.classes.contains(type.getURI())))
                .findFirst()
                .orElse(OTHER);
    }

    /** The name in lower case, as addresses and messages have it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isDocument() {
        return this == NOTICE || this == PLAN || this == DOCUMENT;
    }

    public boolean isBody() {
        return this == BODY || this == GROUP;
    }
}
