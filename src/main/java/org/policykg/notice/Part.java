package org.policykg.notice;

import org.policykg.source.Span;

/**
 * A part of a notice.
 *
 * @param text its words, with line breaks joined and forms made regular, so not always the words of the range
 * @param span where it stands in the document's text
 */
public record Part(String text, Span span) {
    @Override
    public String toString() {
        return text;
    }
}
