package org.policykg.source.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * How a site told one state of a page from others, in its own words.
 *
 * @param place the address at which it said so, and at which alone they mean anything
 * @param tag its {@code ETag}
 * @param modified its {@code Last-Modified}
 */
public record Validators(String place, Optional<String> tag, Optional<String> modified) {
    /** Of a page that was not fetched before, or told nothing. */
    public static final Validators NONE = new Validators("", Optional.empty(), Optional.empty());

    /** What can be sent back as it came, with quotation marks or, as some sites have it, without. */
    private static final Pattern TAG = Pattern.compile("[\\x21-\\x7E]{1,500}");

    /** What sites say that do not know when a page was changed. */
    private static final Instant NOBODY_KNOWS = Instant.EPOCH.plus(Duration.ofDays(365));

    /** Knows how pages were when they were fetched before. */
    @FunctionalInterface
    public interface Earlier {
        /** Of nothing. */
        Earlier NOTHING = address -> NONE;

        /** How a page was; {@link #NONE} where it is to be fetched in any case. */
        Validators of(WebAddress address);
    }

    /** Of what a site said those by which it can be asked later. */
    static Validators said(WebAddress place, Answer answer, Instant now) {
        return new Validators(
                place.toString(),
                answer.header("etag").filter(tag -> TAG.matcher(tag).matches()),
                answer.header("last-modified").filter(tellsStates(now)));
    }

    /** Whether a time is one, and before now: within the second in which it was fetched a page may have changed once more. */
    private static Predicate<String> tellsStates(Instant now) {
        return printed -> {
            try {
                Instant time = ZonedDateTime.parse(printed, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant();
                return time.isAfter(NOBODY_KNOWS) && time.isBefore(now.minusSeconds(1));
            } catch (DateTimeParseException none) {
                return false;
            }
        };
    }

    /** The headers that ask for the page only if it is another. */
    Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        tag.ifPresent(value -> headers.put("If-None-Match", value));
        modified.ifPresent(value -> headers.put("If-Modified-Since", value));
        return headers;
    }

    /** What an address is asked with. */
    Validators at(WebAddress address) {
        return address.toString().equals(place) ? this : NONE;
    }

    boolean isEmpty() {
        return tag.isEmpty() && modified.isEmpty();
    }
}
