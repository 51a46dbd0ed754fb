package org.policykg.source;

import java.time.Instant;
import java.util.Optional;

/**
 * What a site said of a file that was fetched from it.
 *
 * @param address as it was asked for
 * @param place where the file was found in the end
 * @param tag its {@code ETag}, if it can be asked by
 * @param modified its {@code Last-Modified} in the site's own words, if it can be asked by
 * @param mediaType its {@code Content-Type} without the charset, in small letters
 * @param time when it had come, in whole seconds
 */
public record Visit(
        String address,
        String place,
        Optional<String> tag,
        Optional<String> modified,
        Optional<String> mediaType,
        Instant time) {}
