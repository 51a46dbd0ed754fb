package org.policykg.source;

/**
 * A filled cell of a table row.
 *
 * @param column its place from the left, counting from 0, with cells that reach down from rows above counted too
 * @param rows how many rows it reaches down, at least 1
 * @param span its words in the text
 */
public record Cell(int column, int rows, Span span) {}
