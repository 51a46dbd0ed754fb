package org.policykg.source.web;

import java.time.Duration;

/**
 * How long a site is waited for, how much is taken from it, and how often it is asked.
 *
 * @param connect until there is a connection, and until a name is found
 * @param answer until the first words of an answer have all come
 * @param whole until the whole of it has come
 * @param bytes the most that a page may have, as it is sent and unpacked
 * @param redirects how often a page may send on to another address
 * @param attempts how often the same is asked of a site that is not to be reached or says that it has too much to do
 * @param backoff the wait before the second attempt; it doubles with each further one
 * @param longestWait a site that wants to be left alone for longer is
 * @param pause between two requests to a host
 * @param longestPause what a site may make of it
 */
public record WebLimits(
        Duration connect,
        Duration answer,
        Duration whole,
        int bytes,
        int redirects,
        int attempts,
        Duration backoff,
        Duration longestWait,
        Duration pause,
        Duration longestPause) {
    private static final int MEGABYTE = 1024 * 1024;

    /** What a person would bear with who reads a list of pages, one after the other. */
    public static final WebLimits USUAL = new WebLimits(
            Duration.ofSeconds(15),
            Duration.ofSeconds(30),
            Duration.ofMinutes(3),
            64 * MEGABYTE,
            10,
            3,
            Duration.ofSeconds(2),
            Duration.ofMinutes(1),
            Duration.ofSeconds(1),
            Duration.ofSeconds(30));

    /** A duration for the user. */
    static String words(Duration time) {
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }

    /** An amount for the user. */
    static String words(int bytes) {
        return bytes % MEGABYTE == 0 ? bytes / MEGABYTE + " MB" : bytes + " bytes";
    }
}
