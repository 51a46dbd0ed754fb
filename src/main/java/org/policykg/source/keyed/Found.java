package org.policykg.source.keyed;

/** What stands in the place of a record. */
sealed interface Found permits Row, Found.Nothing, Found.Broken {
    /** Something that is no record: a bare number, an empty list. */
    record Nothing() implements Found {}

    /**
     * A record that cannot be read.
     *
     * @param reason why, in a few words for the user
     */
    record Broken(String reason) implements Found {}
}
