package org.policykg.extract;

/** What a document does to another, the strongest first: when several are read, the first here holds. */
public enum Relation {
    PROMULGATES,
    FORWARDS,
    APPROVES,
    REPLIES_TO,
    REPEALS,
    AMENDS,
    BASED_ON,
    CITES
}
