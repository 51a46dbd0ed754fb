package org.policykg.store;

import org.policykg.source.Visit;

/**
 * What was fetched from an address and read, as a store remembers it.
 *
 * @param visit what the site said of it
 * @param reading tells by which program, words, rules and options it was read, as short as may be
 */
public record Fetch(Visit visit, String reading) {}
