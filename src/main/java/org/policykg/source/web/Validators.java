package org.policykg.source.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a site told one state of a page from others, in its own words.
 *
 * @param tag its {@code ETag}
 * @param modified its {@code Last-Modified}
 */
public record Validators(Optional<String> tag, Optional<String> modified) {
    /** Of a page that was not fetched before, or told nothing. */
    public static final Validators NONE = new Validators(Optional.empty(), Optional.empty());

    /** Knows how pages were when they were fetched before. */
    @FunctionalInterface
    public interface Earlier {
        /** Of nothing. */
        Earlier NOTHING = address -> NONE;

        /** How a page was; {@link #NONE} where it is to be fetched in any case. */
        Validators of(WebAddress address);
    }

    /** The headers that ask for the page only if it is another. */
    Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        tag.ifPresent(value -> headers.put("If-None-Match", value));
        modified.ifPresent(value -> headers.put("If-Modified-Since", value));
        return headers;
    }

    boolean isEmpty() {
        return tag.isEmpty() && modified.isEmpty();
    }
}
