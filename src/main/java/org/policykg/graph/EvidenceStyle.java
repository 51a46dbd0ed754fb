package org.policykg.graph;

/** How evidence is written. */
public enum EvidenceStyle {
    /** RDF 1.2 statements about statements */
    STATEMENTS,
    /** W3C Web Annotations, for stores and formats of RDF 1.1 */
    ANNOTATIONS,
    NONE
}
