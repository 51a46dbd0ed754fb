package org.policykg.source.web;

/** What came of an address: a page, or that it is as it was. */
public sealed interface Fetched permits Page, Fetched.Unchanged {
    /** The page is the one that was fetched before. */
    record Unchanged(WebAddress address) implements Fetched {}
}
