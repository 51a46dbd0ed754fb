package org.policykg.serve;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.CrossOriginHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Lets scripts of other origins read (CORS), without cookies or passwords that a browser knows. It stands before the password,
 * since browsers ask first without one.
 */
final class CrossOrigin extends CrossOriginHandler {
    /** Whoever asks. */
    static final String ANY = "*";

    /** Lets scripts of some origins read what a handler answers; {@link #ANY} is all. */
    CrossOrigin(List<String> origins, Handler inside) {
        setHandler(inside);
        setAllowedOriginPatterns(origins.stream()
                .map(origin -> origin.equals(ANY) ? ANY : Pattern.quote(origin))
                .collect(Collectors.toSet()));
        setAllowedMethods(Set.of("GET", "HEAD", "OPTIONS", "POST"));
        setAllowedHeaders(Set.of("Accept", "Authorization", "Content-Type", "If-None-Match", "If-Range", "Range"));
        setExposedHeaders(Set.of(
                "Accept-Ranges",
                "Content-Disposition",
                "Content-Location",
                "Content-Range",
                "ETag",
                "Retry-After",
                Truncation.HEADER));
        setAllowCredentials(false);
        setPreflightMaxAge(Duration.ofHours(1));
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        return super.handle(request, new Varying(request, response), callback);
    }

    /** Adds what an answer varies with, where Jetty and pages would put it in the place of what was said before. */
    private static final class Varying extends Response.Wrapper {
        Varying(Request request, Response response) {
            super(request, response);
        }

        @Override
        public HttpFields.Mutable getHeaders() {
            return new HttpFields.Mutable.Wrapper(super.getHeaders()) {
                @Override
                public HttpField onReplaceField(HttpField before, HttpField now) {
                    return now.getHeader() == HttpHeader.VARY ? both(before, now) : now;
                }

                @Override
                public boolean onRemoveField(HttpField field) {
                    return field.getHeader() != HttpHeader.VARY; // nor does an error vary less
                }
            };
        }

        private static HttpField both(HttpField before, HttpField now) {
            Set<String> all = new LinkedHashSet<>(before.getValueList());
            all.addAll(now.getValueList());
            return new HttpField(HttpHeader.VARY, String.join(", ", all));
        }
    }
}
