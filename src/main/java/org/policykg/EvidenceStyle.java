package org.policykg;

/** How the words behind each statement are written into a graph. */
public enum EvidenceStyle {
    /** RDF 1.2 statements about statements; every format but JSON-LD has them. */
    STATEMENTS,
    /** W3C Web Annotations, for stores and formats of RDF 1.1. */
    ANNOTATIONS,
    /** Not at all. */
    NONE
}
