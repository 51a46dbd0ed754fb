package org.policykg.source;

/**
 * One paragraph, heading or table row of a document's text.
 *
 * @param kind what the page shows it as
 * @param span where it stands in the text, without the line break that ends it
 */
public record Block(Kind kind, Span span) {
    /** What the page shows a block as. */
    public enum Kind {
        /** a title that the container states (front matter, label, heading) and the body may repeat */
        TITLE,
        PARAGRAPH,
        TABLE_ROW
    }
}
