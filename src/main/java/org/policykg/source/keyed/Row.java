package org.policykg.source.keyed;

import java.util.Map;

/**
 * What a record holds, before anybody knows what is what.
 *
 * @param values words by key, in the order of the file; the keys of what stands within are joined by dots
 */
record Row(Map<String, String> values) implements Found {
    /** Bytes of memory, about. */
    long size() {
        return values.values().stream().mapToLong(String::length).sum() * 2;
    }
}
