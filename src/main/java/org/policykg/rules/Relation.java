package org.policykg.rules;

import java.util.Locale;

/** What a document does to another, the strongest first: when several are read, the first here holds. */
public enum Relation {
    PROMULGATES,
    FORWARDS,
    APPROVES,
    REPLIES_TO,
    /** puts out again what was put out before (重新印发) */
    REISSUES,
    REPEALS,
    /** sets right what was printed wrong (更正) */
    CORRECTS,
    AMENDS,
    BASED_ON,
    CITES;

    /** How files call it: {@code based-on}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
