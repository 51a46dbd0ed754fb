package org.policykg.notice;

/** What a document turned out to be. */
public sealed interface Reading permits Notice, Reading.LeftOut {
    /**
     * No notice.
     *
     * @param reason in a few words for the user
     */
    record LeftOut(String reason) implements Reading {}
}
