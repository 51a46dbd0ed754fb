package org.policykg.evaluate;

/** Fields that are measured alike. */
interface Family {
    /** Puts what an annotation wants, and what was read in its file, into the tallies of the family's fields. */
    void measure(Gold gold, FoundNotice found, Tallies tallies);
}
