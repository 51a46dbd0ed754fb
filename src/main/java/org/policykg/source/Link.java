package org.policykg.source;

/**
 * A hyperlink of the page.
 *
 * @param span the linked words
 * @param target the address as the page gives it
 */
public record Link(Span span, String target) {}
